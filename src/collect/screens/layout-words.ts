import type { AndroidPackage } from '../android/android-package.ts'
import { attributeOf, plainAttribute, type XmlElement } from '../android/axml.ts'
import type { LayoutValues } from './layout-values.ts'
import type { ScreenList, Wording } from './wording.ts'

/** How telling the words of a layout are: by themselves, only together with what it is for, or not at all. */
export type Telling = 'tells' | 'hints' | 'silent'

const TELLS: readonly ScreenList[] = [
  'privacy-policy-name',
  'agree-to-policy',
  'implied-consent',
  'children-rules-name',
  'delete-or-cancel-account',
  'complaint-entry',
  'withdraw-consent-entry',
]
const HINTS: readonly ScreenList[] = [
  'terms-name',
  'login-screen',
  'register-screen',
  'settings-screen',
  'permission-prompt',
  'refuse-label',
]
const MOST_INCLUDES = 8

const louder = (a: Telling, b: Telling): Telling =>
  a === 'tells' || b === 'tells' ? 'tells' : a === 'hints' || b === 'hints' ? 'hints' : 'silent'

/**
 * Tells for each layout, by its path, whether its words and those of what it includes are any an auditor looks for.
 * Most layouts of a package are not, and need no tree: this looks at nothing but texts, each text once.
 */
export const layoutWords = (
  android: AndroidPackage,
  values: LayoutValues,
  wording: Wording,
): ((path: string) => Promise<Telling | undefined>) => {
  const texts = new Map<string, Telling>()
  const paths = new Map<string, Telling | undefined>()

  const ofText = (text: string): Telling => {
    const known = texts.get(text)
    if (known) return known
    const says = (lists: readonly ScreenList[]): boolean => lists.some((list) => wording.has(list, text))
    const telling = says(TELLS) ? 'tells' : says(HINTS) ? 'hints' : 'silent'
    texts.set(text, telling)
    return telling
  }

  const ofElement = (element: XmlElement, targets: string[]): Telling => {
    let telling: Telling = 'silent'
    if (element.name === 'include' || element.name === 'ViewStub') {
      const target = values.file(plainAttribute(element, 'layout') ?? attributeOf(element, 'layout'))
      if (target !== undefined) targets.push(target)
    }
    for (const name of ['text', 'hint', 'contentDescription'] as const) {
      const text = values.text(element, name)
      if (text) telling = louder(telling, ofText(text))
    }
    for (const child of element.children) telling = louder(telling, ofElement(child, targets))
    return telling
  }

  const ofPath = async (path: string, above: readonly string[]): Promise<Telling | undefined> => {
    if (paths.has(path)) return paths.get(path)
    const root = await android.xml(path)
    const targets: string[] = []
    let telling = root.ok ? ofElement(root.value, targets) : undefined
    if (above.length < MOST_INCLUDES) {
      for (const target of new Set(targets)) {
        if (telling === 'tells' || above.includes(target)) continue
        telling = louder(telling ?? 'silent', (await ofPath(target, [...above, target])) ?? 'silent')
      }
    }
    paths.set(path, telling)
    return telling
  }
  return (path) => ofPath(path, [path])
}
