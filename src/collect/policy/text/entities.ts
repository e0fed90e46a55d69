const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  bull: '•',
  copy: '©',
  reg: '®',
  trade: '™',
  times: '×',
  deg: '°',
  rarr: '→',
  larr: '←',
  darr: '↓',
  uarr: '↑',
  ge: '≥',
  le: '≤',
  sect: '§',
  para: '¶',
  yen: '¥',
  zwnj: '',
  zwj: '',
  shy: '',
}

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));?/g

const codePoint = (value: number): string =>
  value > 0 && value <= 0x10ffff && !(value >= 0xd800 && value <= 0xdfff)
    ? String.fromCodePoint(value)
    : '\ufffd'

/** Calls back with each stretch of text and the offset it stands at, with character references resolved. */
export const withoutEntities = (
  source: string,
  from: number,
  emit: (text: string, at: number) => void,
): void => {
  let done = 0
  for (const found of source.matchAll(REFERENCE)) {
    const [whole, decimal, hexadecimal, name] = found
    const text = decimal
      ? codePoint(Number.parseInt(decimal, 10))
      : hexadecimal
        ? codePoint(Number.parseInt(hexadecimal, 16))
        : NAMED[name ?? '']
    if (text === undefined) continue
    if (found.index > done) emit(source.slice(done, found.index), from + done)
    if (text !== '') emit(text, from + found.index)
    done = found.index + whole.length
  }
  if (done < source.length) emit(source.slice(done), from + done)
}
