/** The chapter of what was not tested. */
export const untested = {
  none: '没有未检测项。',
  lead: '下列各项缺少能够判定的证据。未检测不等于没有问题。',
  command: '命令选项',
  decides: '可据以判定',
  reason: '原因',
  missing: '缺少的内容',
  rules: '检测规则',
  elsewhere: (name: string) => `核验步骤见“${name}”`,
  people: '须由人员判断的项',
  peopleLead: '本版规则库对下列项没有自动检测规则，或者只能检测其中一部分，须由检测人员按检测依据判断。',
  gaps: '读取时遇到的缺口',
  gapsCaption: '各项证据未能读取的原因',
  fact: '证据',
}
