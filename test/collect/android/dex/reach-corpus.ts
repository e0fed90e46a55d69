import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { findCallSites } from '../../../../src/collect/android/dex/call-sites.ts'
import { catalogueOf, descriptorOf } from '../../../../src/collect/android/dex/catalogue.ts'
import { classNameOf } from '../../../../src/collect/android/dex/code.ts'
import { readDefinedMethods } from '../../../../src/collect/android/dex/defined-methods.ts'
import { openDex } from '../../../../src/collect/android/dex/dex-file.ts'
import type { Entry, EntryKind } from '../../../../src/collect/android/dex/entries.ts'
import { linkProgram, type Program } from '../../../../src/collect/android/dex/program.ts'
import { analyseReach } from '../../../../src/collect/android/dex/reach.ts'
import { budgetOf } from '../../../../src/collect/budget.ts'
import { noteBook } from '../../../../src/collect/integrity-note.ts'
import { file } from '../../../../src/facts/locator.ts'
import { loadVocabulary } from '../../../../src/vocabulary/load.ts'

const FOLDER = fileURLToPath(new URL('reach/', import.meta.url))

/** What an app's README reasons to be so. */
export interface Expected {
  readonly api: string
  /** class.method of the code that does it. */
  readonly in: string
  readonly reach: string
  readonly guard?: string
}

export interface ReachApp {
  readonly name: string
  readonly entries: readonly Entry[]
  /** Classes of the views of layouts, by the layouts' resource ids. */
  readonly layouts: ReadonlyMap<number, readonly string[]>
  readonly expected: readonly Expected[]
}

/** What was found of one app, in the form of what is expected, with the way to it. */
export interface Found extends Expected {
  readonly path: readonly string[]
}

export const reachApps = (): ReachApp[] =>
  readdirSync(FOLDER)
    .sort()
    .map((name) => {
      const app = parse(readFileSync(join(FOLDER, name, 'app.yaml'), 'utf8')) as {
        entries: { kind: EntryKind; class: string; atStart: boolean; authorities?: string[] }[]
        layouts?: Record<string, string[]>
        expected: Expected[] | null
      }
      const entries = app.entries.map(({ class: type, ...rest }) => ({ ...rest, type: descriptorOf(type) }))
      const layouts = new Map(
        Object.entries(app.layouts ?? {}).map(
          ([id, views]) => [Number(id), views.map(descriptorOf)] as const,
        ),
      )
      return { name, entries, layouts, expected: app.expected ?? [] }
    })

/** Assembles the sources of one folder, or of all, with smali and links them to a program. */
export const assembled = (name = ''): Program => {
  const work = mkdtempSync(join(tmpdir(), 'reach-'))
  try {
    const output = join(work, 'classes.dex')
    execFileSync('smali', ['assemble', '-o', output, join(FOLDER, name)])
    const notes = noteBook()
    const dex = openDex(new Uint8Array(readFileSync(output)), 'classes.dex', notes)
    if (!dex.ok) throw new Error(dex.because)
    const methods = readDefinedMethods(dex.value, notes)
    const source = file('classes.dex')
    return linkProgram({ files: [{ dex: dex.value, methods, source, root: true, named: true }], unread: [] })
  } finally {
    rmSync(work, { recursive: true })
  }
}

/** What the analysis says of each app of a program that holds them all. */
export const findReaches = async (
  program: Program,
  apps: readonly ReachApp[],
): Promise<Map<string, Found[]>> => {
  const { apis } = await loadVocabulary()
  const { sites } = findCallSites(program, catalogueOf(apis.values()), budgetOf(), noteBook())
  return new Map(
    apps.map(({ name, entries, layouts }) => {
      const reach = analyseReach(program, entries, budgetOf(), {
        all: new Set([...layouts.values()].flat()),
        ofLayout: (id) => layouts.get(id) ?? [],
      })
      const own = `reach.${name.replaceAll('-', '_')}.`
      const found = sites.flatMap((site) => {
        const place = `${classNameOf(program.descriptorOf(program.method.classOf(site.method)))}.${program.method.nameOf(site.method)}`
        if (!place.startsWith(own)) return []
        const said = reach.reachOf(site)
        const guard = said?.guard === undefined ? {} : { guard: said.guard }
        return [{ api: site.api.id, in: place, reach: said?.reach ?? '', ...guard, path: said?.path ?? [] }]
      })
      return [name, found]
    }),
  )
}
