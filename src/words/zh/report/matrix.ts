/** The table of all items. */
export const matrix = {
  seeAnnex: '各项内容、其他规范的判定和未发现问题的规则见附录。',
  caption: (short: string, count: number) => `${short}逐项判定（共 ${count} 项）`,
  category: '类别',
  results: '各项判定',
  item: (number: string) => `${number}`,
  listCaption: '条目内容、判定与检测规则',
  number: '条目',
  text: '内容',
  verdict: '判定',
  rules: '检测规则',
  people: '本版规则库未设自动检测规则，由人员判断',
  partly: '已检测的部分未发现问题；其余部分由人员判断。',
  clean: '未发现问题与不适用的检测规则',
  cleanCaption: '未发现问题与不适用的检测规则及其证据',
}
