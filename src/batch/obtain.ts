import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { type Download, download, type Validator } from './download.ts'
import { isAddress, type ListEntry } from './list-entry.ts'
import { packageDiffers, sha256Of } from './package-hash.ts'
import { PACKAGES } from './package-kinds.ts'
import { turns } from './turns.ts'

/** Gives an entry whose package is a file at hand. Throws `ToolError` where it cannot be had, or is not the one that is listed. */
export type Obtain = (entry: ListEntry) => Promise<ListEntry>

/** What is known of an address that was loaded before. */
interface Known {
  readonly validator?: Validator
  /** Set when the file was loaded whole. */
  readonly sha256?: string
}

const endOf = (address: string): string => {
  const end = extname(new URL(address).pathname).toLowerCase()
  return PACKAGES.includes(end) ? end : '.apk'
}

const readKnown = async (path: string): Promise<Known> => {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Known
  } catch {
    return {}
  }
}

/**
 * Obtains packages by their addresses and keeps them in `folder` under their hash. A package whose hash is listed and that
 * is there is not asked for again; another one only for whether it has changed.
 */
export const obtainer = (folder: string, how: Download): Obtain => {
  const load = async (address: string, wanted: string | undefined): Promise<string> => {
    const kept = (sha256: string): string => join(folder, sha256.slice(0, 2), `${sha256}${endOf(address)}`)
    if (wanted !== undefined && existsSync(kept(wanted))) return kept(wanted)
    const parts = join(folder, 'parts')
    await mkdir(parts, { recursive: true })
    const part = join(parts, createHash('sha256').update(address).digest('hex'))
    const note = `${part}.json`
    const known = await readKnown(note)
    const before = known.sha256 === undefined ? undefined : kept(known.sha256)
    const whole = wanted === undefined && before !== undefined && existsSync(before)
    const begun = { validator: known.validator, checked: wanted !== undefined, whole }
    let state: Validator | undefined
    const loaded = await download(address, part, begun, how, async (validator) => {
      state = validator
      await writeFile(note, JSON.stringify({ validator } satisfies Known))
    })
    if (!loaded && before !== undefined) return before
    const found = await sha256Of(part)
    if (wanted !== undefined && found !== wanted) {
      await rm(part)
      throw packageDiffers(address, wanted, found)
    }
    await mkdir(join(folder, found.slice(0, 2)), { recursive: true })
    await rename(part, kept(found))
    await writeFile(
      note,
      JSON.stringify({ ...(state === undefined ? {} : { validator: state }), sha256: found } satisfies Known),
    )
    return kept(found)
  }
  /** One file is loaded once at a time, however many entries name it. */
  const inTurn = turns()
  return async (entry) => {
    const { package: place } = entry.reference
    if (place === undefined || !isAddress(place)) return entry
    const path = await inTurn(place, () => load(place, entry.sha256))
    return { ...entry, reference: { ...entry.reference, package: path } }
  }
}
