import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { RULES_FOLDER } from './load.ts'
import type { Store } from './store-schema.ts'

/** Stores whose checks are known. */
export const STORES = ['huawei', 'xiaomi', 'oppo', 'vivo', 'google-play'] as const
export type StoreId = (typeof STORES)[number]

/** What a store asks, as its file says. @param folder of the rules. */
export const loadStore = (id: StoreId, folder: string = RULES_FOLDER): Store =>
  parse(readFileSync(join(folder, 'vocabulary', 'stores', `${id}.yaml`), 'utf8')) as Store
