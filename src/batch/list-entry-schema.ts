import { type Static, Type } from 'typebox'
import { referenceKeys } from '../collect/app-reference-schema.ts'

/** A line of a list of apps: an `AppReference`, and what the list says about where it came from. */
export const listEntrySchema = Type.Object(
  {
    id: Type.Optional(
      Type.String({
        maxLength: 200,
        description: '清单中的编号，原样返回 · The name the list gives it; comes back as it is',
      }),
    ),
    store: Type.Optional(
      Type.String({ maxLength: 200, description: '应用来源（应用商店） · The store it was got from' }),
    ),
    sha256: Type.Optional(
      Type.String({
        pattern: '^[0-9A-Fa-f]{64}$',
        description:
          '安装包应有的 SHA-256，文件夹为其中各 .apk 的 SHA-256 按文件名逐行排列后的 SHA-256；不符则不检测 · SHA-256 the package must have; of a folder, that of the SHA-256 of its APKs by name, each on a line',
      }),
    ),
    ...referenceKeys,
  },
  {
    additionalProperties: false,
    title: 'App list entry',
    description: 'One line of the list that mingshi scan --from-list and mingshi batch take',
  },
)

export type WrittenEntry = Static<typeof listEntrySchema>
