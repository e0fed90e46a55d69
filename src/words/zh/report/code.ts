/** What code reads, and what ran. */
export const code = {
  title: '代码读取的个人信息',
  caption: '谁的代码在何时可以读取哪些个人信息',
  owner: '代码所属',
  own: '应用自身',
  phases: {
    'before-consent': '启动后、同意前',
    'behind-guard': '存储的值改变后',
    later: '之后',
  },
  unknownPhase: '时机未知',
  lead: '由代码静态得出，未经运行验证；原生库、网页和运行时加载的代码不在其内。无法到达的代码不列入。',
  kindsCaption: '哪些个人信息由谁的代码读取',
  kind: '个人信息',
  byApp: '应用自身代码',
  byOthers: 'SDK和其他代码',
  ways: '同意前可达的路径',
  drawn: (shown: number, all: number) =>
    `自上而下为调用的次序，开头相同的路径合并，末端是所读取的个人信息${shown < all ? `；共 ${all} 条，此处绘出 ${shown} 条` : ''}。`,
  none: '代码中未见读取个人信息的调用；原生库、网页和运行时加载的代码不在其内。',
  unknown: '未取得代码信息。',
}

export const events = {
  title: '运行日志记录的行为',
  caption: (count: number) => `运行日志中的 ${count} 类行为`,
  what: '行为',
  owner: '调用方',
  phase: '阶段',
  count: '次数和时间',
  phases: { 'before-consent': '同意前', 'after-consent': '同意后', 'after-refusal': '拒绝后' },
  background: '后台',
  perMinute: (count: number) => `一分钟内最多 ${count} 次`,
  lead: '同一调用方在同一阶段的同类调用合为一行；先列个人信息和同意前的行为。',
  more: (count: number) => `另有 ${count} 行未列出，见电子表格。`,
}
