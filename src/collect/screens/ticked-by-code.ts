import type { Locator } from '../../facts/locator.ts'
import type { AndroidPackage } from '../android/android-package.ts'
import type { CodeFile } from '../android/dex/code.ts'
import { LENGTHS, nopLength } from '../android/dex/opcodes.ts'
import { codeRange } from '../android/dex/sweep.ts'
import type { ResourceTable } from '../android/resource-table.ts'
import { isDrawnTicked } from './states-by-source.ts'

/** Methods that answer the user or run later: what they tick was not ticked at the start. */
const LATER =
  /^(onClick|onCheckedChanged|onTouch|onItem\w*|onFocusChange|onActivityResult|lambda\$|run|invoke|accept|call|onSuccess|onResponse|handleMessage|onNext)/

const CONST = { small: 0x12, short: 0x13, wide: 0x14, high: 0x15 } as const
const MOVE_RESULT_OBJECT = 0x0c
const MOVE = 0x01
const MOVE_OBJECT = 0x07
const FIRST_IGET = 0x52
const LAST_IGET = 0x58
const FIRST_IF = 0x32
const LAST_IF = 0x3d
const IGET_OBJECT = 0x54
const IPUT_OBJECT = 0x5b
const INVOKES = new Set([0x6e, 0x6f, 0x70, 0x72])

/** A register that holds a number, or a view that was looked up by its id. */
type Held = { readonly number: number } | { readonly view: number | string } | undefined

/** Instructions that write the register their upper byte names; what is not followed makes it unknown. */
const writesWide = (opcode: number): boolean =>
  (opcode >= 0x0a && opcode <= 0x0d) ||
  (opcode >= 0x16 && opcode <= 0x1c) ||
  (opcode >= 0x22 && opcode <= 0x23) ||
  (opcode >= 0x44 && opcode <= 0x4a) ||
  (opcode >= 0x60 && opcode <= 0x66)

/** `cb_agree` of the field `cbAgree` of a view binding. */
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Calls that tick a view, or draw it as ticked. */
const TICKS = new Set(['setChecked', 'setSelected', 'setActivated'])
/** Calls that draw a view with a picture. */
const DRAWS = new Set(['setImageResource', 'setBackgroundResource'])

/** Where code ticks a view: the resource id of the view, or its name where a view binding holds it. */
export interface TickByCode {
  readonly view: number | string
  /** Resource id of the picture that it is drawn with, where that is how it is ticked. */
  readonly picture?: number
  /** Whether it is so when the screen is made: before the first branch of a method that does not answer the user. */
  readonly atStart: boolean
  readonly source: Locator
}

/**
 * Views that the code of one DEX ticks or draws with a picture: `setChecked(true)`, `setSelected(true)` or
 * `setImageResource(id)` on a view found by its id. Registers are followed in the order of the code; fields of one
 * class carry views from one of its methods to another. Source: dalvik-bytecode.
 */
export const ticksOf = ({ dex, methods, source }: CodeFile): TickByCode[] => {
  const { units } = dex
  const found: TickByCode[] = []
  const fields = new Map<number, number | string>()
  const follow = (collect: boolean): void => {
    for (let method = 0; method < methods.count; method++) {
      const range = codeRange(dex, methods.code[method] ?? 0)
      if (range === undefined) continue
      const methodId = methods.method[method] ?? 0
      const name = dex.methodName(methodId)
      const held: Held[] = []
      let result: Held
      let branched = false
      for (let at = range.start; at < range.end; ) {
        const unit = units[at] ?? 0
        const opcode = unit & 0xff
        const a = (unit >> 8) & 0xf
        const b = (unit >> 12) & 0xf
        const wide = unit >> 8
        const next = units[at + 1] ?? 0
        if (opcode === 0) {
          at += nopLength(units, at)
          continue
        }
        if (opcode === CONST.small) held[a] = { number: (b << 28) >> 28 }
        else if (opcode === CONST.short) held[wide] = { number: (next << 16) >> 16 }
        else if (opcode === CONST.wide) held[wide] = { number: (next | ((units[at + 2] ?? 0) << 16)) >>> 0 }
        else if (opcode === CONST.high) held[wide] = { number: (next << 16) >>> 0 }
        else if (opcode === MOVE_RESULT_OBJECT) held[wide] = result
        else if (opcode === MOVE_OBJECT || opcode === MOVE) held[a] = held[b]
        else if (opcode === IGET_OBJECT) {
          const owner = dex.type(dex.fieldClass(next))
          const known = fields.get(next)
          held[a] = owner.endsWith('Binding;')
            ? { view: snake(dex.fieldName(next)) }
            : known === undefined
              ? undefined
              : { view: known }
        } else if (opcode === IPUT_OBJECT) {
          const value = held[a]
          if (value && 'view' in value) fields.set(next, value.view)
        } else if (INVOKES.has(opcode)) {
          const registers = units[at + 2] ?? 0
          const on = held[registers & 0xf]
          const first = held[(registers >> 4) & 0xf]
          const called = dex.methodName(next)
          result = undefined
          if ((called === 'findViewById' || called === 'requireViewById') && first && 'number' in first)
            result = { view: first.number }
          const value = first && 'number' in first ? first.number : undefined
          const draws = DRAWS.has(called)
          if (
            collect &&
            on &&
            'view' in on &&
            value !== undefined &&
            (draws || (TICKS.has(called) && value === 1))
          )
            found.push({
              view: on.view,
              ...(draws ? { picture: value } : {}),
              atStart: !branched && !LATER.test(name),
              source: {
                at: 'code',
                in: source,
                className: dex.type(dex.methodClass(methodId)).slice(1, -1).replaceAll('/', '.'),
                method: name,
                offset: at - range.start,
              },
            })
        } else if (opcode >= FIRST_IF && opcode <= LAST_IF) branched = true
        else if (opcode >= FIRST_IGET && opcode <= LAST_IGET) held[a] = undefined
        else if (writesWide(opcode)) held[wide] = undefined
        at += LENGTHS[opcode] ?? 1
      }
    }
  }
  // Fields are set in one method and read in another, whichever stands first.
  follow(false)
  follow(true)
  return found
}

/** The ids of the views that the code of a package ticks when screens are made, by their names, each with the places. */
export const tickedByCode = async (
  android: AndroidPackage,
  table: ResourceTable,
): Promise<ReadonlyMap<string, readonly Locator[]>> => {
  const nameOf = (id: number): string => table.nameOf(id)?.split('/').at(-1) ?? ''
  const { files } = await android.code()
  const all = files.flatMap((file) =>
    ticksOf(file).map((tick) => ({
      ...tick,
      view: typeof tick.view === 'string' ? tick.view : nameOf(tick.view),
      picture: tick.picture === undefined ? undefined : nameOf(tick.picture),
    })),
  )
  const pictures = new Map<string, Set<string>>()
  for (const { view, picture } of all)
    if (picture) pictures.set(view, (pictures.get(view) ?? new Set()).add(picture))
  const found = new Map<string, Locator[]>()
  for (const { view, picture, atStart, source } of all) {
    const ticks = picture === undefined || isDrawnTicked(picture, pictures.get(view)) === true
    if (view && atStart && ticks) found.set(view, [...(found.get(view) ?? []), source])
  }
  return found
}
