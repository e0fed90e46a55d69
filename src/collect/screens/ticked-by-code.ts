import type { Locator } from '../../facts/locator.ts'
import type { AndroidPackage } from '../android/android-package.ts'
import type { CodeFile } from '../android/dex/code.ts'
import type { ResourceTable } from '../android/resource-table.ts'
import { followCalls } from './followed-calls.ts'
import { isDrawnTicked, snake } from './states-by-source.ts'

/** Methods that answer the user or run later: what they tick was not ticked at the start. */
const LATER =
  /^(onClick|onCheckedChanged|onTouch|onItem\w*|onFocusChange|onActivityResult|lambda\$|run|invoke|accept|call|onSuccess|onResponse|handleMessage|onNext)/

/** Calls that tick a view, or draw it as ticked. */
const TICKS = new Set(['setChecked', 'setSelected', 'setActivated'])
/** Calls that draw a view with a picture. */
const DRAWS = new Set(['setImageResource', 'setBackgroundResource'])
const FINDS = new Set(['findViewById', 'requireViewById'])

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
 * `setImageResource(id)` on a view found by its id. Fields of one class carry views from one of its methods to another.
 */
export const ticksOf = (file: CodeFile): TickByCode[] => {
  const found: TickByCode[] = []
  const fields = new Map<number, number | string>()
  const follow = (collect: boolean): void =>
    followCalls<number | string>(file, {
      // A view binding has a field for every view that has an id.
      field: (index, dex) =>
        dex.type(dex.fieldClass(index)).endsWith('Binding;')
          ? snake(dex.fieldName(index))
          : fields.get(index),
      keep: (index, view) => fields.set(index, view),
      call({ dex, caller, called, offset, branched, argument }) {
        const name = dex.methodName(called)
        const [on, first] = [argument(0), argument(1)]
        const value = first && 'number' in first ? first.number : undefined
        if (FINDS.has(name)) return value
        const draws = DRAWS.has(name)
        const ticks = draws || (TICKS.has(name) && value === 1)
        if (!collect || !ticks || value === undefined || on === undefined || 'number' in on) return undefined
        const method = dex.methodName(caller)
        found.push({
          view: on.object,
          ...(draws ? { picture: value } : {}),
          atStart: !branched && !LATER.test(method),
          source: {
            at: 'code',
            in: file.source,
            className: dex.type(dex.methodClass(caller)).slice(1, -1).replaceAll('/', '.'),
            method,
            offset,
          },
        })
        return undefined
      },
    })
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
