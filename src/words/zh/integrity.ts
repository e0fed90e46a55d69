/** Oddities of a package: what each is, what it could hide, and what was trusted in spite of it. */
export const integrity = {
  'encrypted-bit': {
    says: '条目带有“加密”标记，内容实际并未加密。',
    hides: '部分工具会因此拒绝读取该条目，手机系统不受影响。',
    trusted: '按手机系统的做法忽略该标记，读取条目内容。',
  },
} as const
