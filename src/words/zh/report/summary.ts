/** The first page of a report: what was found, in short. */
export const summary = {
  nothingJudged: '现有材料不足以作出任何判定；未作判定不等于没有问题。',
  lead: (violations: number, suspected: number) => {
    if (violations + suspected === 0) return '在本次检测范围内，未发现不符合项或疑似不符合项。'
    const parts = [
      ...(violations > 0 ? [`${violations} 项不符合`] : []),
      ...(suspected > 0 ? [`${suspected} 项疑似不符合`] : []),
    ]
    return `在本次检测范围内，发现 ${parts.join('、')}。`
  },
  open: (review: number, untested: number) =>
    [
      ...(untested > 0 ? [`${untested} 项因材料不足或须由人员判断，未作判定`] : []),
      ...(review > 0 ? [`${review} 项待人员核验`] : []),
    ].join('；'),
  failed: (count: number) => `${count} 项因工具出错没有结果。`,
  elsewhere: (count: number) => `另有 ${count} 个问题只涉及其他规范。`,
  fullStop: '。',
  valid: (sha256: string) => `结果仅对所检样本（SHA-256 ${sha256}）有效，不构成行政认定。`,
  validWithout: '结果仅对所提供的材料有效，不构成行政认定。',
  of: (short: string, count: number) => `${short}共 ${count} 项`,
  tally: '判定结果统计',
  worst: '主要问题',
  unreadable: '安装包无法读取，凡需依据安装包判定的项均为“未检测”。',
  doubts: (count: number) => `安装包有 ${count} 处异常可能影响读取结果，见“证据固定与完整性校验”。`,
  supplied: '隐私政策由委托方提供，未与应用内文本核对，据此得出的问题最高为“疑似不符合”。',
  legend: '判定结果的含义',
}
