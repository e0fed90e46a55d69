/** 2021-11-01 → 2021年11月1日；2020-07 → 2020年7月. */
const written = (day: string): string =>
  day
    .split('-')
    .map((part, at) => `${Number(part)}${['年', '月', '日'][at] ?? ''}`)
    .join('')

/** What is known of the days of a norm. */
export const norms = {
  title: '规范与施行日期',
  note: '日期只列已对照公开文本核实的；“未核实”指所用资料未载，引用前请自行查明。',
  norm: '规范',
  number: '文号',
  authority: '发布机构',
  days: '发布与施行',
  draft: '草案：原文未读或者尚未施行',
  daysOf: (issued: string, from: string) =>
    [
      ...(issued === '' ? [] : [`${written(issued)}发布`]),
      from === '' ? '施行日期未核实' : `自${written(from)}起施行`,
    ].join('，'),
}
