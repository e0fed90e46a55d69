import type { RowOf } from '../../facts/index.ts'
import { file } from '../../facts/locator.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { rowId } from './row-id.ts'
import { SESSION_FILE, type Session } from './session-file.ts'

/** The full name of a permission as a recorder writes it, and its group. */
const named = (written: string, { permissions, permissionGroups }: Vocabulary) => {
  const known = permissions.get(written) ?? permissions.get(`android.permission.${written}`)
  if (known !== undefined) return { name: known.name, group: known.group }
  const id = written.replace(/^GROUP:/, '')
  return permissionGroups.has(id) ? { name: `GROUP:${id}`, group: id } : { name: written, group: undefined }
}

/** One row for every refusal of a session. */
export const refusalsOf = (session: Session, vocabulary: Vocabulary): RowOf<'refusals'>[] =>
  (session.refusals ?? []).map(({ permissions = [], ...refusal }, at) => {
    const all = permissions.map((permission) => named(permission, vocabulary))
    return {
      id: rowId('refusal', refusal.what, permissions.join(' '), (refusal.kinds ?? []).join(' '), at),
      evidence: 'captured',
      source: { at: 'key', in: file(SESSION_FILE), path: `refusals[${at}]` },
      ...refusal,
      ...(all.length === 0
        ? {}
        : {
            permissions: all.map(({ name }) => name),
            groups: [...new Set(all.flatMap(({ group }) => (group === undefined ? [] : [group])))],
          }),
    }
  })
