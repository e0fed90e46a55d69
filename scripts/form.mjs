// Builds reports/forms/example.docx, a form that `mingshi report --template` fills: run by hand when its fields change.
import { writeFileSync } from 'node:fs'
import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

const WIDTH = 9_000
const text = (value, style = {}) =>
  new Paragraph({ children: [new TextRun({ text: value, ...style })], spacing: { after: 80 } })
const heading = (value) => new Paragraph({ text: value, heading: HeadingLevel.HEADING_1, keepNext: true })
const table = (rows, shares) => {
  const sum = shares.reduce((a, b) => a + b, 0)
  const widths = shares.map((share) => Math.round((share / sum) * WIDTH))
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map(
            (value, at) =>
              new TableCell({ children: [text(value)], width: { size: widths[at], type: WidthType.DXA } }),
          ),
        }),
    ),
  })
}

/** A table whose second row is repeated for each row of a list. */
const repeated = (list, heads, fields, shares) =>
  table(
    [
      heads,
      fields.map(
        (field, at) =>
          `${at === 0 ? `{{#${list}}}` : ''}{{${field}}}${at === fields.length - 1 ? `{{/${list}}}` : ''}`,
      ),
    ],
    shares,
  )

const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' }
const document = new Document({
  title: 'App 个人信息保护检测记录表',
  styles: { default: { document: { run: { font, size: 21 } } } },
  sections: [
    {
      children: [
        new Paragraph({
          text: 'App 个人信息保护检测记录表',
          heading: HeadingLevel.TITLE,
          alignment: AlignmentType.CENTER,
        }),
        table(
          [
            ['报告编号', '{{cover.number}}', '委托单位', '{{cover.client}}'],
            ['App 名称', '{{app.label}}', '版本', '{{app.versionName}}（{{app.versionCode}}）'],
            ['包名', '{{app.package}}', '运营者', '{{app.operator}}'],
            ['App 类型', '{{app.types}}', '检测环境', '{{cover.environment}}'],
          ],
          [2, 5, 2, 5],
        ),
        text('安装包 SHA-256：{{app.sha256}}'),
        heading('一、检测结果'),
        text(
          '{{summary.text}}《认定方法》{{summary.items}} 项：不符合 {{summary.violation}}，疑似不符合 {{summary.suspected}}，待核验 {{summary.review}}，未检测 {{summary.untested}}，未发现问题 {{summary.compliant}}，不适用 {{summary.not-applicable}}。',
        ),
        heading('二、逐项判定'),
        repeated('items', ['条目', '内容', '结论'], ['number', 'text', 'verdict'], [2, 9, 2]),
        heading('三、问题'),
        text('{{#problems}}'),
        text('{{number}}. {{title}}（{{verdict}}）', { bold: true }),
        text('依据：{{clauses}}'),
        text('检测事实：{{facts}}'),
        text('其他可能的解释：{{explanations}}'),
        text('证据：{{evidence}}'),
        text('整改建议：{{remedy}}'),
        text('整改期限：　　　　　　　运营者答复：'),
        text('{{/problems}}'),
        heading('四、材料'),
        repeated('inputs', ['名称', '种类', 'SHA-256'], ['name', 'role', 'sha256'], [3, 2, 8]),
        text('检测：{{cover.tested}}　　　审核：{{cover.checked}}　　　批准：{{cover.approved}}'),
        text('mingshi {{tool.version}}，检测规则库 {{tool.rules}}'),
      ],
    },
  ],
})
writeFileSync(new URL('../reports/forms/example.docx', import.meta.url), await Packer.toBuffer(document))
