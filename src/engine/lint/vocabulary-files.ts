import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Sdk } from '../../vocabulary/sdk-schema.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { type Complaint, readSourceFile, type SourceFile } from './source-file.ts'

const lintAlone = ({ name, value: sdk, complain }: SourceFile<Sdk>, { kinds, sdks }: Vocabulary): void => {
  if (name !== `${sdk.id}.yaml`) complain(['id'], `the file is to be named ${sdk.id}.yaml`)
  sdk.kinds?.forEach((kind, i) => {
    if (!kinds.has(kind)) complain(['kinds', i], `no such kind of personal information: ${kind}`)
  })
  if ((sdk.kinds === undefined) !== (sdk.kindsStatedBy === undefined))
    complain(['kindsStatedBy'], 'kinds and kindsStatedBy go together: say who states the kinds')
  if (sdk.kinds !== undefined && sdk.readFrom.every((where) => where === 'general-knowledge'))
    complain(['readFrom'], 'kinds are stated somewhere: name the page')
  sdk.startsBy?.components.forEach((component, i) => {
    const isOwn = sdk.packages?.some((prefix) => component === prefix || component.startsWith(`${prefix}.`))
    if (isOwn !== true && sdk.components?.includes(component) !== true)
      complain(['startsBy', 'components', i], `${component} is in no package and no component of it`)
  })
  sdk.partOf?.forEach((id, i) => {
    if (!sdks.has(id)) complain(['partOf', i], `no such SDK: ${id}`)
  })
  const traces = [sdk.packages, sdk.components, sdk.actions, sdk.metaData, sdk.libraries, sdk.files]
  if (traces.every((list) => list === undefined))
    complain(['packages'], 'nothing by which a package shows it: give packages, libraries or the like')
}

/** A prefix inside another SDK's prefix says by `partOf` that the longer one decides; the same prefix twice decides nothing. */
const lintOverlaps = (files: readonly SourceFile<Sdk>[]): void => {
  const owners = files.flatMap((file) =>
    (file.value.packages ?? []).map((prefix, at) => ({ file, prefix, at })),
  )
  for (const { file, prefix, at } of owners) {
    for (const other of owners) {
      if (other.file === file) continue
      const same = other.prefix === prefix
      const inside = prefix.startsWith(`${other.prefix}.`)
      if (same || (inside && file.value.partOf?.includes(other.file.value.id) !== true))
        file.complain(
          ['packages', at],
          `${prefix} ${same ? 'is' : 'lies inside'} ${other.prefix} of ${other.file.value.id}`,
        )
    }
  }
}

const TOKENS = ['actions', 'metaData', 'libraries', 'files', 'components'] as const

/** A trace that two SDKs claim tells neither. */
const lintShared = (files: readonly SourceFile<Sdk>[]): void => {
  for (const part of TOKENS) {
    const first = new Map<string, string>()
    for (const { value: sdk, complain } of files) {
      sdk[part]?.forEach((token, at) => {
        const owner = first.get(token)
        if (owner === undefined) first.set(token, sdk.id)
        else complain([part, at], `${token} is also claimed by ${owner}`)
      })
    }
  }
}

/** Coordinates that two SDKs claim tell neither; a name with * gives way to one without. */
const lintCoordinates = (files: readonly SourceFile<Sdk>[]): void => {
  const first = new Map<string, string>()
  for (const { value: sdk, complain } of files) {
    sdk.maven?.coordinates.forEach((coordinates, at) => {
      const owner = first.get(coordinates)
      if (owner === undefined) first.set(coordinates, sdk.id)
      else complain(['maven', 'coordinates', at], `${coordinates} is also claimed by ${owner}`)
    })
  }
}

/** Mistakes in the form of `folder`/vocabulary/packers.yaml. */
export const lintPackers = async (folder: string): Promise<readonly Complaint[]> => {
  const { packersSchema } = await import('../../vocabulary/packer-schema.ts')
  return (await readSourceFile(join(folder, 'vocabulary', 'packers.yaml'), packersSchema)).complaints
}

/** Every mistake in the files of SDKs under `folder`/vocabulary/sdks, each alone and all together. */
export const lintSdkFiles = async (folder: string, vocabulary: Vocabulary): Promise<readonly Complaint[]> => {
  const { sdkSchema } = await import('../../vocabulary/sdk-schema.ts')
  const path = join(folder, 'vocabulary', 'sdks')
  const names = readdirSync(path).filter((name) => name.endsWith('.yaml'))
  const read = await Promise.all(names.sort().map((name) => readSourceFile<Sdk>(join(path, name), sdkSchema)))
  const files = read.flatMap((file) => ('value' in file ? [file] : []))
  for (const file of files) lintAlone(file, vocabulary)
  lintOverlaps(files)
  lintShared(files)
  lintCoordinates(files)
  return read.flatMap(({ complaints }) => complaints)
}
