import type { AndroidPackage } from '../android/android-package.ts'
import { attributeOf, childrenNamed, VALUE } from '../android/axml.ts'
import type { ResourceTable } from '../android/resource-table.ts'
import type { Resolved, TypedValue } from '../android/resource-value.ts'

/** Attributes of a theme that name each other; more in a row is a ring. */
const MOST_LINKS = 8

/** Follows references of a layout, those to attributes of the theme too. */
export interface ThemedValues {
  /** What a value is in the end; a theme attribute that the app's theme does not set stays one. */
  resolve(value: TypedValue): Resolved
  /** Resource id of the style that a value names; 0 when it names none. */
  style(value: TypedValue | undefined): number
}

/** The theme of the application element: what layouts are drawn with unless an activity has its own. 0 where there is none. */
const applicationTheme = async (android: AndroidPackage): Promise<number> => {
  const manifest = await android.manifest()
  const application = manifest.ok ? childrenNamed(manifest.value, 'application')[0] : undefined
  const theme = application && attributeOf(application, 'theme')
  return theme?.type === VALUE.reference ? theme.data : 0
}

/** The values of a package as its own theme sets them. What the platform's themes set is not in the package, and stays unknown. */
export const themedValues = async (android: AndroidPackage, table: ResourceTable): Promise<ThemedValues> => {
  const theme = await applicationTheme(android)
  const known = new Map<number, TypedValue | undefined>()
  const set = (attribute: number): TypedValue | undefined => {
    if (!known.has(attribute))
      known.set(attribute, theme === 0 ? undefined : table.styleValue(theme, attribute))
    return known.get(attribute)
  }
  const isAttribute = ({ type }: TypedValue): boolean =>
    type === VALUE.attribute || type === VALUE.dynamicAttribute
  return {
    resolve(value) {
      let found = table.resolve(value)
      for (let link = 0; link < MOST_LINKS && found.is === 'theme'; link++) {
        const next = set(found.id)
        if (next === undefined) return found
        found = table.resolve(next)
      }
      return found
    },
    style(value) {
      let found = value
      for (let link = 0; link < MOST_LINKS && found && isAttribute(found); link++) found = set(found.data)
      return found?.type === VALUE.reference || found?.type === VALUE.dynamicReference ? found.data : 0
    },
  }
}
