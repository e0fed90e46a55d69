/** Words of the catalogue of rules. */
export const catalogue = {
  otherNorms: '其他规范',
  packs: '规则包',
  conditions: '判定条件',
  examples: '示例（即规则自带的测试）',
  noFacts: '没有任何材料。',
}
