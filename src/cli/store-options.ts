import { join } from 'node:path'
import type { Command } from 'commander'
import type { Place } from '../store/database.ts'
import type { Words } from '../words/words.ts'

/** Options of every command that uses the store. */
export interface StoreOptions {
  readonly data: string
  readonly database?: string
  readonly blobs?: string
}

export const addStoreOptions = (command: Command, { batch }: Words): Command =>
  command
    .option('--data <folder>', batch.data, 'mingshi-data')
    .option('--database <url>', batch.database)
    .option('--blobs <folder>', batch.blobs)

export const placeOf = ({ data, database, blobs }: StoreOptions): Place =>
  database === undefined ? { folder: data } : { url: database, blobs: blobs ?? join(data, 'blobs') }
