import { basename } from 'node:path'
import { expect, test } from '@jest/globals'
import { findCallSites } from '../../src/collect/android/dex/call-sites.ts'
import { catalogueOf, descriptorOf } from '../../src/collect/android/dex/catalogue.ts'
import { linkProgram } from '../../src/collect/android/dex/program.ts'
import { openAndroidPackage } from '../../src/collect/android/open-package.ts'
import { budgetOf } from '../../src/collect/budget.ts'
import { noteBook } from '../../src/collect/integrity-note.ts'
import { loadVocabulary } from '../../src/vocabulary/load.ts'
import { ask, PACKAGES } from './oracle.ts'
import { withOracle } from './with-oracle.ts'

const counted = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** How often each class.member stands in calls and static reads, counted over the lines of dexdump. */
const membersUsed = (text: string): Map<string, number> => {
  const used = new Map<string, number>()
  for (const [, member = ''] of text.matchAll(
    /\|[0-9a-f]{4}: (?:invoke-(?!custom)|sget)\S* .*?(L[^;]+;\.[^:\s]+):/g,
  ))
    used.set(member, (used.get(member) ?? 0) + 1)
  return used
}

withOracle('dexdump', () => {
  test.each(PACKAGES.map((path) => [basename(path), path]))(
    '%s: classes, methods, calls, and every call of the catalogue, as dexdump sees them',
    async (_name, path) => {
      const { text } = ask('dexdump', ['-d', path])
      const budget = budgetOf()
      const android = await openAndroidPackage(path, budget)
      const { apis } = await loadVocabulary()
      // Every call counts, whatever its arguments: dexdump knows no conditions.
      const catalogue = catalogueOf([...apis.values()].map(({ when: _, ...api }) => api))
      try {
        const notes = noteBook()
        const code = await android.code()
        const files = code.files.filter(({ root }) => root)
        const program = linkProgram({ ...code, files })
        const { sites, sweeps } = findCallSites(program, catalogue, budget, notes)
        expect({
          files: files.length,
          classes: files.reduce((sum, { dex }) => sum + dex.classCount, 0),
          methods: files.reduce((sum, { methods }) => sum + methods.count, 0),
          invokes: sweeps.reduce((sum, { invokes }) => sum + invokes, 0),
        }).toEqual({
          files: counted(text, /^Opened '/gm),
          classes: counted(text, /^Class #/gm),
          methods: counted(text, /^ {6}code +[-:]/gm),
          invokes: counted(text, /\|[0-9a-f]{4}: invoke-(?!custom)/g),
        })
        expect(notes.notes).toEqual([])

        const used = membersUsed(text)
        const expected = new Map<string, number>()
        for (const api of catalogue.apis) {
          for (const [className, names] of Object.entries({ ...api.calls, ...api.fields })) {
            for (const name of names) {
              const member = `${descriptorOf(className)}.${name}`
              const count = used.get(member)
              if (count !== undefined) expected.set(`${api.id} ${member}`, count)
            }
          }
        }
        const ours = new Map<string, number>()
        for (const { api, via, method, offset } of sites) {
          if (via !== 'call' && via !== 'field') continue
          const dex = files[program.method.fileOf(method)]?.dex
          const at = (program.method.codeOf(method)?.start ?? 0) + offset
          const item = dex?.units[at + 1] ?? 0
          const member =
            via === 'call'
              ? `${dex?.type(dex.methodClass(item))}.${dex?.methodName(item)}`
              : `${dex?.type(dex.fieldClass(item))}.${dex?.fieldName(item)}`
          // What a class of the app inherits stands under its own name there.
          if (!catalogue.classes.has(member.slice(0, member.indexOf(';') + 1))) continue
          const key = `${api.id} ${member}`
          ours.set(key, (ours.get(key) ?? 0) + 1)
        }
        expect([...ours].sort()).toEqual([...expected].sort())
      } finally {
        await android.close()
      }
    },
  )
})
