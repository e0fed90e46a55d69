/** The table that says which evidence decides which item. */
export const coverage = {
  title: '规则覆盖',
  note: '本页由规则及其自带的测试生成，请勿手工修改。“整项”“部分”表示既能得出不符合、也能得出未发现问题；“疑似”表示最多得出疑似不符合；“提问”表示由人员按问题判断。',
  norm: '规范',
  items: '项数',
  item: '条目',
  rules: '规则',
  means: { static: '安装包与文件', screens: '另有界面', run: '另有运行记录', people: '人员' },
  reach: { whole: '整项', part: '部分', suspect: '疑似', ask: '提问' },
  totals: {
    static: '仅凭安装包与文件',
    screens: '另需界面',
    run: '另需运行记录',
    suspected: '最多疑似',
    people: '由人员判断',
    nobody: '尚无规则',
  },
}
