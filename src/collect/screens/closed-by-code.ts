import type { AndroidPackage } from '../android/android-package.ts'
import type { CodeFile } from '../android/dex/code.ts'
import type { ResourceTable } from '../android/resource-table.ts'
import { followCalls } from './followed-calls.ts'
import { snake } from './states-by-source.ts'

/** Calls that draw a layout, its id being their first argument; a constructor of a fragment or dialog is one. */
const DRAWS = new Set(['setContentView', 'inflate', 'setView', '<init>'])
/** Calls that say whether a tap outside, or the key for going back, closes a dialog. Source: android.app.Dialog, DialogFragment. */
const CLOSES = new Set(['setCanceledOnTouchOutside', 'setCancelable'])

/** What one method, or one class, draws and says. */
interface Told {
  readonly layouts: Set<string>
  readonly said: Set<boolean>
}

const told = (): Told => ({ layouts: new Set(), said: new Set() })

/** `dialog_privacy` of `Lcn/example/databinding/DialogPrivacyBinding;` */
const ofBinding = (type: string): string =>
  snake((type.split('/').at(-1) ?? '').replace(/Binding;$/, '')).replace(/^_/, '')

/** What dialogs of one DEX do, by the layout they draw: where one method draws one layout and speaks of it, or one class. */
export const closingsOf = (
  file: CodeFile,
  layoutOf: (id: number) => string | undefined,
): Map<string, boolean> => {
  const byMethod = new Map<number, Told>()
  const byClass = new Map<number, Told>()
  const at = (map: Map<number, Told>, key: number): Told => {
    const known = map.get(key) ?? told()
    map.set(key, known)
    return known
  }
  followCalls<never>(file, {
    call({ dex, caller, called, argument }) {
      const name = dex.methodName(called)
      const closes = CLOSES.has(name)
      if (!closes && !DRAWS.has(name)) return undefined
      const places = [at(byMethod, caller), at(byClass, dex.methodClass(caller))]
      const given = argument(1)
      const value = given && 'number' in given ? given.number : undefined
      const owner = dex.type(dex.methodClass(called))
      const layout =
        name === 'inflate' && owner.endsWith('Binding;')
          ? ofBinding(owner)
          : value === undefined
            ? undefined
            : layoutOf(value)
      for (const place of places) {
        if (closes && (value === 0 || value === 1)) place.said.add(value === 1)
        if (!closes && layout !== undefined) place.layouts.add(layout)
      }
      return undefined
    },
  })
  const found = new Map<string, boolean>()
  for (const { layouts, said } of [...byClass.values(), ...byMethod.values()]) {
    const [layout] = layouts
    const [closes] = said
    if (layouts.size === 1 && said.size === 1 && layout !== undefined && closes !== undefined)
      found.set(layout, closes)
  }
  return found
}

/** Whether a tap outside closes the dialogs of a package, by the names of their layouts; silent on those code does not tell. */
export const closedByCode = async (
  android: AndroidPackage,
  table: ResourceTable,
): Promise<ReadonlyMap<string, boolean>> => {
  const layoutOf = (id: number): string | undefined => {
    const name = id >>> 24 === 0x7f ? table.nameOf(id) : undefined
    return name?.startsWith('layout/') ? name.slice('layout/'.length) : undefined
  }
  const { files } = await android.code()
  return new Map(files.flatMap((file) => [...closingsOf(file, layoutOf)]))
}
