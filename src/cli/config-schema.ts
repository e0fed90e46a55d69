import { type Static, Type } from 'typebox'
import { appFactsSchema } from '../collect/app-reference-schema.ts'
import { PACKS } from '../engine/packs.ts'
import { SEVERITIES } from '../verdict.ts'

const closed = { additionalProperties: false }
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

const line = (description: string) => Type.Optional(Type.String({ minLength: 1, description }))

/** What people write on the cover of a report. What is not given stays a blank line. */
const coverSchema = Type.Object(
  {
    number: line('报告编号 · Number of the report'),
    client: line('委托单位或者任务来源 · Who ordered the test'),
    origin: line('应用来源与下载时间 · Where the app came from, and when'),
    kind: Type.Optional(
      Type.Enum(['first', 'again'], { description: '首次检测、复检 · First test or re-check' }),
    ),
    selfCheck: Type.Optional(Type.Boolean({ description: '题为自查报告 · Title it a self-check' })),
    account: line('测试账号 · Account used'),
    environment: line('检测环境 · Devices and network'),
    agency: line('检测机构 · Who tests'),
    tested: line('检测人员 · Who tested'),
    checked: line('审核人员 · Who checked'),
    approved: line('批准人员 · Who approved'),
  },
  closed,
)

/** The form of `mingshi.config.yaml`. Editors complete it from the JSON Schema that is generated of it. */
export const configSchema = Type.Object(
  {
    types: Type.Optional(
      Type.Array(Type.String(), { description: 'App 类型（14号文的 39 类，可多选） · App types of the 39' }),
    ),
    app: Type.Optional(appFactsSchema),
    policy: Type.Optional(
      Type.Array(Type.String(), { description: '隐私政策等文件或网址 · Policy files or addresses' }),
    ),
    screens: Type.Optional(Type.String({ description: '现场记录文件夹 · Folder of the recorded session' })),
    source: Type.Optional(
      Type.String({ description: '工程源码文件夹 · Folder of the project it was built from' }),
    ),
    packs: Type.Optional(
      Type.Array(Type.String({ description: PACKS.join(', ') }), {
        description: '另行运行的规则包 · Packs of rules that run beside the book',
      }),
    ),
    severities: Type.Optional(
      Type.Record(Type.String(), Type.Enum(SEVERITIES), {
        description: '改定的风险等级，键为规则编号 · Severities by rule',
      }),
    ),
    decisions: Type.Optional(Type.String({ description: '人工核验意见文件 · File of what people decided' })),
    cover: Type.Optional(coverSchema),
    filing: Type.Optional(
      Type.String({ description: '备案信息文件 · File with what the APP filing registers' }),
    ),
    runtime: Type.Optional(Type.Array(Type.String(), { description: '运行日志文件 · Run-time logs' })),
    settings: Type.Optional(
      Type.Record(Type.String(), Type.Number(), {
        description: '本工具的阈值，键为“规则.名称” · Thresholds by rule.name',
      }),
    ),
    suppressions: Type.Optional(
      Type.Array(
        Type.Object(
          {
            rule: Type.String(),
            fingerprint: Type.Optional(Type.String({ pattern: '^[0-9a-f]{16}$' })),
            reason: Type.String({ minLength: 4, description: '理由 · Why it is set aside' }),
            author: Type.String({ minLength: 1, description: '决定人 · Who decided' }),
            until: day,
          },
          closed,
        ),
      ),
    ),
    failOn: Type.Optional(Type.Enum(['violation', 'suspected', 'none'])),
  },
  { ...closed, title: 'mingshi.config.yaml', description: 'Settings of mingshi' },
)

export type Config = Static<typeof configSchema>
