import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CodeFile } from '../../../src/collect/android/dex/code.ts'
import { readDefinedMethods } from '../../../src/collect/android/dex/defined-methods.ts'
import { openDex } from '../../../src/collect/android/dex/dex-file.ts'
import { noteBook } from '../../../src/collect/integrity-note.ts'

/** The DEX that smali assembles of one class. */
export const codeOf = (smali: string): CodeFile => {
  const folder = mkdtempSync(join(tmpdir(), 'smali-'))
  writeFileSync(join(folder, 'Class.smali'), smali)
  const out = join(folder, 'classes.dex')
  execFileSync('smali', ['assemble', '-o', out, join(folder, 'Class.smali')], { stdio: 'pipe' })
  const notes = noteBook()
  const dex = openDex(new Uint8Array(readFileSync(out)), 'classes.dex', notes)
  if (!dex.ok) throw new Error(dex.because)
  return {
    dex: dex.value,
    methods: readDefinedMethods(dex.value, notes),
    source: { at: 'file', name: 'classes.dex' },
    root: true,
    named: true,
  }
}
