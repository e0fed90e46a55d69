/**
 * Length of each instruction in 16-bit units, by opcode (dalvik-bytecode, "Summary of bytecode set"). Unused opcodes take one
 * unit, as the platform's own reader takes them.
 */
export const LENGTHS: Uint8Array = (() => {
  const lengths = new Uint8Array(256).fill(1)
  const set = (first: number, last: number, length: number): void => {
    lengths.fill(length, first, last + 1)
  }
  set(0x02, 0x02, 2)
  set(0x03, 0x03, 3)
  set(0x05, 0x05, 2)
  set(0x06, 0x06, 3)
  set(0x08, 0x08, 2)
  set(0x09, 0x09, 3)
  set(0x13, 0x13, 2)
  set(0x14, 0x14, 3)
  set(0x15, 0x16, 2)
  set(0x17, 0x17, 3)
  set(0x18, 0x18, 5)
  set(0x19, 0x1a, 2)
  set(0x1b, 0x1b, 3)
  set(0x1c, 0x1c, 2)
  set(0x1f, 0x20, 2)
  set(0x22, 0x23, 2)
  set(0x24, 0x26, 3)
  set(0x29, 0x29, 2)
  set(0x2a, 0x2c, 3)
  set(0x2d, 0x3d, 2)
  set(0x44, 0x6d, 2)
  set(0x6e, 0x72, 3)
  set(0x74, 0x78, 3)
  set(0x90, 0xaf, 2)
  set(0xd0, 0xe2, 2)
  set(0xfa, 0xfb, 4)
  set(0xfc, 0xfd, 3)
  set(0xfe, 0xff, 2)
  return lengths
})()

const PACKED_SWITCH = 0x0100
const SPARSE_SWITCH = 0x0200
const ARRAY_DATA = 0x0300

/** Units a `nop` at `at` takes: tables of switches and arrays look like one whose upper byte is not zero. */
export const nopLength = (units: Uint16Array, at: number): number => {
  const unit = units[at] ?? 0
  const size = units[at + 1] ?? 0
  if (unit === PACKED_SWITCH) return size * 2 + 4
  if (unit === SPARSE_SWITCH) return size * 4 + 2
  if (unit === ARRAY_DATA) {
    const count = (units[at + 2] ?? 0) + (units[at + 3] ?? 0) * 0x10000
    return Math.floor((count * size + 1) / 2) + 4
  }
  return 1
}
