import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import type { Gap } from '../../facts/facts.ts'
import type { Locator } from '../../facts/locator.ts'
import type { ScreenKind } from '../../facts/screens.ts'
import { BudgetExceeded } from '../budget.ts'
import { type Collected, type Collector, type Input, nothing } from '../collector.ts'
import type { EvidenceFile } from '../evidence-file.ts'
import { linesOf } from '../source/lines.ts'
import { cocosScene, isCocosScene } from './cocos-scene.ts'
import { type ComponentScreen, isComponentFile, readComponent } from './component/component.ts'
import { companionOf, type Near } from './component/near.ts'
import type { ControlRow } from './control-rows.ts'
import { isDocument } from './document-text.ts'
import { parseHtml } from './html.ts'
import { isLayoutSource, layoutSource, type ProjectValues, stringsOf } from './layout-source.ts'
import type { MarkupNode } from './markup.ts'
import { markupTree } from './markup-tree.ts'
import { packagedSources } from './packaged-sources.ts'
import { projectSources } from './project-sources.ts'
import { rowId } from './row-id.ts'
import { isLookedFor, kindOfName, kindOfTree } from './screen-kind.ts'
import { rowsOfScreen, type ScreenRow } from './screen-row.ts'
import type { SourceFolder } from './source-folder.ts'
import { statesBySource } from './states-by-source.ts'
import { suppliedSources } from './supplied-sources.ts'
import { textOfBytes } from './text-of-bytes.ts'
import type { ScreenNode, ScreenTree } from './tree.ts'
import { configuredScreens } from './uni-app.ts'
import { type Wording, wordingOf } from './wording.ts'

const FILLS = ['screens', 'controls'] as const

/** Pages, and templates by which servers write pages. */
const PAGE = /\.(html?|php|phtml|jspx?|ftlh?|aspx?|ascx|cshtml|tpl|ejs|hbs|art)$/i
/** What a server would run: it is not part of the page, and its brackets would break it. */
const withoutServerCode = (text: string): string =>
  text.replace(/<\?(?:php|=)?[\s\S]*?(?:\?>|$)|<%[\s\S]*?%>/g, '')

interface ReadSource {
  readonly tree: ScreenTree
  readonly kind?: ScreenKind
  readonly title?: string
  readonly part: string
  readonly silentAgreement?: string
}

const treeOf = (nodes: readonly MarkupNode[]): ScreenTree => markupTree(nodes, 'source')

const fromComponent = ({ part, nodes, silentAgreement }: ComponentScreen): ReadSource => ({
  tree: treeOf(nodes),
  part,
  ...(part === 'one-tap-login' ? { kind: 'login' as const } : {}),
  ...(silentAgreement ? { silentAgreement } : {}),
})

const readSource = async (
  name: string,
  text: string,
  folder: SourceFolder,
  values: ProjectValues,
): Promise<readonly ReadSource[]> => {
  if (!speaksOfConsent(text)) return []
  const near: Near = (path) => folder.near(name, path || companionOf(name))
  if (isComponentFile(name)) return (await readComponent(name, text, near)).map(fromComponent)
  if (/\.json$/i.test(name)) {
    const screens = (await configuredScreens(text)) ?? []
    return screens.map(({ kind, title, nodes }, at) => ({
      tree: treeOf(nodes),
      kind,
      title,
      part: `screen-${at + 1}`,
    }))
  }
  if (/\.(csd|xml)$/i.test(name) && isCocosScene(text))
    return [{ tree: treeOf(cocosScene(text)), part: 'scene' }]
  if (/\.xml$/i.test(name) && isLayoutSource(text))
    return [{ tree: layoutSource(text, values, posix.basename(name, '.xml')), part: 'layout' }]
  if (PAGE.test(name) && folder.takesPages(name))
    return [{ tree: await parseHtml(withoutServerCode(text), near), part: 'page' }]
  return []
}

/** Whether a source has any word of what is looked for, also written with escapes as bundles do; most have none. */
const speaksOfConsent = (text: string): boolean =>
  /同意|隐私|协议|政策|univerify|"prompt"|agree|privacy|consent|terms|\\u540c\\u610f|\\u9690\\u79c1|\\u534f\\u8bae|@string\//i.test(
    text,
  )

/** A box that is not drawn: the code takes the agreement as given, and only says so to whoever does not. */
const undrawnBox = (label: string): ScreenNode => ({
  role: 'checkbox',
  className: 'script',
  text: label,
  description: '',
  hint: '',
  resourceId: '',
  checked: true,
  visible: false,
  path: 'script',
  children: [],
})

interface SourceRows {
  readonly screen: ScreenRow
  readonly controls: readonly ControlRow[]
}

const ENTRIES: readonly ScreenKind[] = ['first-run', 'login', 'register']

/** The kind of a source: by its name where that is one of an entry, else by what it shows, else by its folder. */
const kindOfSource = (name: string, tree: ScreenTree, wording: Wording): ScreenKind => {
  const guess = kindOfTree(tree, wording)
  if (isDocument(tree, wording)) return guess
  const [own = '', folder = ''] = name.split('/').reverse()
  const named = kindOfName(own)
  if (named && (ENTRIES.includes(named) || guess === 'other')) return named
  if (ENTRIES.includes(guess) || named) return ENTRIES.includes(guess) ? guess : (named ?? guess)
  const around = /^(index|main|page|view|home)\./i.test(own) ? kindOfName(folder) : undefined
  return around ?? guess
}

const rowsOf = (
  name: string,
  read: ReadSource,
  folder: SourceFolder,
  wording: Wording,
  lineOf: (at: number) => Locator,
): SourceRows | undefined => {
  const kind =
    read.kind ??
    (read.part === 'dialog' ? kindOfTree(read.tree, wording) : kindOfSource(name, read.tree, wording))
  const make = (tree: ScreenTree) =>
    rowsOfScreen(tree, {
      id: rowId('screen', folder.evidence, name, read.part, read.title),
      kind,
      evidence: folder.evidence,
      source: folder.sourceOf(name),
      wording,
      untouched: true,
      ...(folder.keeps ? { lineOf } : {}),
      ...(read.title ? { title: read.title } : {}),
    })
  let { screen, controls } = make(read.tree)
  // A configured dialog holds all there is: a name without a link leads nowhere.
  if (read.part.startsWith('screen-') && kind === 'first-run') {
    screen = {
      ...screen,
      ...(screen.namesPolicy ? { policyLink: screen.policyLink ?? '' } : {}),
      ...(screen.namesTerms ? { termsLink: screen.termsLink ?? '' } : {}),
    }
  }
  const agrees = controls.some(({ agreement }) => agreement)
  if (!agrees && read.silentAgreement && wording.has('agree-to-policy', read.silentAgreement)) {
    const [root] = read.tree.roots
    if (root)
      ({ screen, controls } = make({
        ...read.tree,
        roots: [{ ...root, children: [...root.children, undrawnBox(read.silentAgreement)] }],
      }))
  }
  const speaks =
    screen.namesPolicy ||
    screen.namesTerms ||
    screen.impliedConsent ||
    controls.some(({ agreement }) => agreement)
  if (!speaks && !(isLookedFor(kind) && read.part !== 'dialog' && screen.text)) return undefined
  return { screen, controls }
}

const keep = (name: string, bytes: Uint8Array): EvidenceFile => ({
  name,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes,
  mediaType: 'text/plain',
  role: 'screen',
})

const readFolder = async (folder: SourceFolder, { budget }: Input, wording: Wording) => {
  const found: SourceRows[] = []
  const gaps: Gap[] = []
  const kept: EvidenceFile[] = []
  const strings = new Map<string, string>()
  const code: string[] = []
  try {
    for (const file of folder.files) {
      const isCode = /\.(java|kt)$/i.test(file.name)
      if (!isCode && !/(^|\/)strings\w*\.xml$/i.test(file.name)) continue
      const bytes = await file.read()
      const text = bytes ? textOfBytes(bytes) : ''
      if (isCode) code.push(text)
      else for (const [name, said] of stringsOf(text)) strings.set(name, said)
    }
    const states = statesBySource(code)
    for (const file of folder.files) {
      budget.tick(file.name)
      const bytes = await file.read()
      if (!bytes) continue
      const text = textOfBytes(bytes)
      const read = await readSource(file.name, text, folder, { strings, states })
      if (read.length === 0) continue
      const lineOf = linesOf(folder.sourceOf(file.name), text)
      const rows = read.flatMap((one) => rowsOf(file.name, one, folder, wording, lineOf) ?? [])
      found.push(...rows)
      if (rows.length > 0 && folder.keeps) kept.push(keep(file.name, bytes))
    }
  } catch (thrown) {
    if (!(thrown instanceof BudgetExceeded)) throw thrown
    for (const table of FILLS) gaps.push({ table, because: 'cap-reached', detail: thrown.what })
  }
  return { found, gaps, kept }
}

const collect = async (folder: SourceFolder | undefined, input: Input): Promise<Collected> => {
  if (folder === undefined) return nothing
  const { found, gaps, kept } = await readFolder(folder, input, wordingOf(input.vocabulary))
  return {
    rows: {
      screens: found.map(({ screen }) => screen),
      controls: found.flatMap(({ controls }) => controls),
    },
    complete: [],
    gaps,
    evidence: kept,
  }
}

/**
 * Reads screens from the source of components that is kept as text inside the package, as hybrid frameworks do. What is
 * ticked is what the source starts with; a later state that the source does not decide is unknown.
 */
export const componentSourceCollector: Collector = {
  name: 'component-source',
  version: 2,
  fills: FILLS,
  ofPackage: true,
  wants: ({ android }) => android !== undefined,
  collect: async (input) => collect(await packagedSources(input), input),
}

/** Reads them from source that was handed in as files. */
export const suppliedSourceCollector: Collector = {
  name: 'supplied-source',
  version: 2,
  fills: FILLS,
  wants: ({ reference }) => reference.screens !== undefined,
  collect: async (input) => collect(await suppliedSources(input), input),
}

/** Reads them from the project that the package was built from. */
export const projectSourceCollector: Collector = {
  name: 'project-source',
  version: 2,
  fills: FILLS,
  wants: ({ source }) => source !== undefined,
  collect: async (input) => collect(projectSources(input), input),
}
