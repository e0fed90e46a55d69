import { rowsOfScreen } from '../../../src/collect/screens/screen-row.ts'
import type { ScreenTree } from '../../../src/collect/screens/tree.ts'
import { parseUiautomator } from '../../../src/collect/screens/uiautomator.ts'
import { withDisplay } from '../../../src/collect/screens/window-owner.ts'
import { wordingOf } from '../../../src/collect/screens/wording.ts'
import { file } from '../../../src/facts/locator.ts'
import type { ScreenKind } from '../../../src/facts/screens.ts'
import { loadVocabulary, RULES_FOLDER } from '../../../src/vocabulary/load.ts'

export const vocabulary = await loadVocabulary(RULES_FOLDER)
export const wording = wordingOf(vocabulary)

export const rowsOfTree = (tree: ScreenTree, kind: ScreenKind = 'login') =>
  rowsOfScreen(tree, { id: 's1', kind, evidence: 'captured', source: file('x'), wording, untouched: true })

export const rowsOf = (source: string, kind: ScreenKind = 'login') =>
  rowsOfTree(withDisplay(parseUiautomator(source)), kind)

export const boxesOf = (source: string, kind: ScreenKind = 'login') =>
  rowsOf(source, kind).controls.filter((row) => row.agreement)
