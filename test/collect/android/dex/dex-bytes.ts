/**
 * Writes small DEX files byte by byte from the specification (dex-format), so that versions which no tool here writes can be read:
 * one class with one static method `run()V` that calls itself.
 */
export interface TinyDex {
  readonly version: number
  readonly className: string
  /** Units of the method's code. */
  readonly code?: readonly number[]
}

const NO_INDEX = 0xffffffff

/** MUTF-8 of a string: length in UTF-16 units, the bytes, a zero. */
export const stringData = (text: string): number[] => {
  const bytes = text.split('').flatMap((_char, index) => {
    const unit = text.charCodeAt(index)
    if (unit !== 0 && unit < 0x80) return [unit]
    if (unit < 0x800) return [0xc0 | (unit >> 6), 0x80 | (unit & 0x3f)]
    return [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)]
  })
  return [text.length, ...bytes, 0]
}

/** The bytes of one DEX whose header stands at `at` of a container of `container` bytes (version 41), or alone. */
export const tinyDex = (
  { version, className, code = [0x0071, 0, 0, 0x000e] }: TinyDex,
  at = 0,
): Uint8Array => {
  const strings = [className, 'V', 'run']
  const headerBytes = version >= 41 ? 0x78 : 0x70
  const bytes: number[] = new Array(headerBytes).fill(0)
  const here = (): number => at + bytes.length
  const u16 = (value: number): void => {
    bytes.push(value & 0xff, (value >> 8) & 0xff)
  }
  const u32 = (value: number): void => {
    u16(value & 0xffff)
    u16(value >>> 16)
  }
  const align = (): void => {
    while (bytes.length % 4 !== 0) bytes.push(0)
  }
  const sections: [count: number, offset: number][] = []
  const stringIds = bytes.length
  sections.push([strings.length, here()])
  for (const _ of strings) u32(0)
  sections.push([2, here()])
  u32(0)
  u32(1)
  sections.push([1, here()])
  u32(1)
  u32(1)
  u32(0)
  sections.push([0, 0])
  sections.push([1, here()])
  u16(0)
  u16(0)
  u32(2)
  const classDef = bytes.length
  sections.push([1, here()])
  for (const word of [0, 1, NO_INDEX, 0, NO_INDEX, 0, 0, 0]) u32(word)
  align()
  const codeItem = here()
  u16(0)
  u16(0)
  u16(0)
  u16(0)
  u32(0)
  u32(code.length)
  for (const unit of code) u16(unit)
  const put = (offset: number, value: number): void => {
    for (let i = 0; i < 4; i++) bytes[offset + i] = (value >>> (8 * i)) & 0xff
  }
  put(classDef + 24, here())
  const leb = (value: number): void => {
    let rest = value
    for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80)
    bytes.push(rest)
  }
  for (const value of [0, 0, 1, 0, 0, 0x9, codeItem]) leb(value)
  strings.forEach((text, index) => {
    put(stringIds + index * 4, here())
    bytes.push(...stringData(text))
  })
  align()
  const magic = `dex\n0${version}\0`
  for (let i = 0; i < 8; i++) bytes[i] = magic.charCodeAt(i)
  put(0x20, bytes.length)
  put(0x24, headerBytes)
  put(0x28, 0x12345678)
  sections.forEach(([count, offset], index) => {
    put(0x38 + index * 8, count)
    put(0x3c + index * 8, offset)
  })
  if (version >= 41) put(0x74, at)
  return Uint8Array.from(bytes)
}

/** Several DEX files in one, as version 41 lays them out. */
export const dexContainer = (classNames: readonly string[]): Uint8Array => {
  const parts: Uint8Array[] = []
  let at = 0
  for (const className of classNames) {
    const part = tinyDex({ version: 41, className }, at)
    parts.push(part)
    at += part.length
  }
  for (const part of parts) new DataView(part.buffer).setUint32(0x70, at, true)
  return new Uint8Array(Buffer.concat(parts))
}
