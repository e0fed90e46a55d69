import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ToolError } from '../errors.ts'
import type { Api } from './api-schema.ts'
import type { Packer } from './packer-schema.ts'
import type { Sdk } from './sdk-schema.ts'
import type { AppType, Kind, KnownPermission, PermissionGroup, PhraseList, Vocabulary } from './vocabulary.ts'

/** The vocabulary as plain data: what the files hold and what the build writes. */
export interface VocabularyData {
  readonly sha256: string
  readonly permissions: readonly KnownPermission[]
  readonly permissionGroups: readonly PermissionGroup[]
  readonly kinds: readonly Kind[]
  readonly apis: readonly Api[]
  readonly appTypes: readonly AppType[]
  readonly phrases: readonly PhraseList[]
  readonly sdks: readonly Sdk[]
  readonly packers: readonly Packer[]
}

/** The folder of rules that comes with the program. */
export const RULES_FOLDER = fileURLToPath(new URL('../../rules/', import.meta.url))
const COMPILED = new URL('../vocabulary.json', import.meta.url)

const FILES = {
  permissions: 'android-permissions.yaml',
  kinds: 'personal-information.yaml',
  apis: 'apis.yaml',
  appTypes: 'app-types.yaml',
  packers: 'packers.yaml',
}

const asList = (value: unknown, name: string): readonly Record<string, unknown>[] => {
  if (!Array.isArray(value)) {
    throw new ToolError('vocabulary-malformed', {
      zh: `词表 ${name} 的格式有误：应为列表。请对照 rules/README.md 修改。`,
      en: `Vocabulary ${name} is malformed: a list is expected. See rules/README.md.`,
    })
  }
  return value as Record<string, unknown>[]
}

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map((item) => String(item)) : []

/** Names of the YAML files in a folder of the vocabulary, in order. */
export const filesIn = (folder: string, part: 'phrases' | 'sdks'): readonly string[] => {
  const path = `${folder}/vocabulary/${part}`
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
}

/** Reads the vocabulary from its YAML files under `folder`/vocabulary. Throws `ToolError` when one is malformed. */
export const readVocabulary = async (folder: string): Promise<VocabularyData> => {
  const { parse } = await import('yaml')
  const hash = createHash('sha256')
  const read = (name: string): Record<string, unknown> => {
    const path = `${folder}/vocabulary/${name}`
    if (!existsSync(path)) return {}
    const source = readFileSync(path, 'utf8')
    hash.update(`${name}\n${source}`)
    return (parse(source) ?? {}) as Record<string, unknown>
  }
  const permissions = read(FILES.permissions)
  const kinds = read(FILES.kinds)
  const apis = read(FILES.apis)
  const appTypes = read(FILES.appTypes)
  const packers = read(FILES.packers)
  return {
    permissions: asList(permissions.permissions ?? [], FILES.permissions) as unknown as KnownPermission[],
    permissionGroups: asList(permissions.groups ?? [], FILES.permissions) as unknown as PermissionGroup[],
    kinds: asList(kinds.kinds ?? [], FILES.kinds) as unknown as Kind[],
    apis: asList(apis.apis ?? [], FILES.apis) as unknown as Api[],
    appTypes: asList(appTypes.types ?? [], FILES.appTypes) as unknown as AppType[],
    phrases: filesIn(folder, 'phrases').map((name) => {
      const list = read(`phrases/${name}`)
      return {
        id: String(list.id ?? name.replace(/\.yaml$/, '')),
        says: String(list.says ?? ''),
        zh: strings(list.zh),
        en: strings(list.en),
        except: strings(list.except),
      }
    }),
    packers: asList(packers.packers ?? [], FILES.packers) as unknown as Packer[],
    sdks: filesIn(folder, 'sdks').map((name) => read(`sdks/${name}`) as unknown as Sdk),
    sha256: hash.digest('hex'),
  }
}

const byKey = <T, K extends keyof T>(items: readonly T[], key: K): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [String(item[key]), item]))

/** Indexes the data for look-ups. */
export const vocabularyOf = (data: VocabularyData): Vocabulary => ({
  sha256: data.sha256,
  permissions: byKey(data.permissions, 'name'),
  permissionGroups: byKey(data.permissionGroups, 'id'),
  kinds: byKey(data.kinds, 'id'),
  apis: byKey(data.apis, 'id'),
  appTypes: byKey(data.appTypes, 'id'),
  phrases: byKey(data.phrases, 'id'),
  sdks: byKey(data.sdks, 'id'),
  packers: byKey(data.packers, 'id'),
})

/**
 * The vocabulary that comes with the program: compiled by the build where there is a build, else read from the
 * YAML files; or that of another rules folder.
 */
export const loadVocabulary = async (folder?: string): Promise<Vocabulary> => {
  if (folder === undefined && existsSync(COMPILED)) {
    return vocabularyOf(JSON.parse(readFileSync(COMPILED, 'utf8')) as VocabularyData)
  }
  return vocabularyOf(await readVocabulary(folder ?? RULES_FOLDER))
}
