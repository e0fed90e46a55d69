import { basename } from 'node:path'
import { expect, test } from '@jest/globals'
import { openAndroidPackage } from '../../src/collect/android/android-package.ts'
import { sweepCode, watchNothing } from '../../src/collect/android/dex/sweep.ts'
import { budgetOf } from '../../src/collect/budget.ts'
import { noteBook } from '../../src/collect/integrity-note.ts'
import { ask, PACKAGES } from './oracle.ts'
import { withOracle } from './with-oracle.ts'

const counted = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

withOracle('dexdump', () => {
  test.each(PACKAGES.map((path) => [basename(path), path]))(
    '%s: as many classes, methods and calls as dexdump sees',
    async (_name, path) => {
      const { text } = ask('dexdump', ['-d', path])
      const budget = budgetOf()
      const android = await openAndroidPackage(path, budget)
      try {
        const notes = noteBook()
        const roots = (await android.code()).files.filter(({ root }) => root)
        const ours = { files: roots.length, classes: 0, methods: 0, invokes: 0 }
        for (const { dex, methods } of roots) {
          ours.classes += dex.classCount
          ours.methods += methods.count
          ours.invokes += sweepCode(dex, methods, watchNothing, budget, notes).invokes
        }
        expect(ours).toEqual({
          files: counted(text, /^Opened '/gm),
          classes: counted(text, /^Class #/gm),
          methods: counted(text, /^ {6}code +[-:]/gm),
          invokes: counted(text, /\|[0-9a-f]{4}: invoke-(?!custom)/g),
        })
        expect(notes.notes).toEqual([])
      } finally {
        await android.close()
      }
    },
  )
})
