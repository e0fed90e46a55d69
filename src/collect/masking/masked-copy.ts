import { createHash } from 'node:crypto'
import type { EvidenceFile } from '../evidence-file.ts'
import { textOfBytes } from '../screens/text-of-bytes.ts'
import type { ScreenTree } from '../screens/tree.ts'
import { maskedBy, type Secret } from './mask-numbers.ts'
import { maskPicture } from './mask-picture.ts'
import type { MaskedTree } from './mask-tree.ts'

const copyOf = (original: EvidenceFile, bytes: Uint8Array): EvidenceFile => ({
  ...original,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes,
  copyOf: original.sha256,
})

/** The sealed original and the copy that may be shown; no copy where one would still tell what is masked. */
interface Sealed {
  readonly original: EvidenceFile
  readonly copy?: EvidenceFile
}

/** A dump or page sealed, and its text with the same parts masked. */
const sealText = (file: EvidenceFile, secrets: readonly Secret[]): Sealed => {
  const text = textOfBytes(file.bytes)
  const original: EvidenceFile = { ...file, sealed: true }
  // Where a value is written in another way, as by references to characters, the text would keep it.
  const whole = secrets.every(({ value }) => text.includes(value))
  return whole ? { original, copy: copyOf(file, Buffer.from(maskedBy(text, secrets))) } : { original }
}

/** Pixels of the picture for one of a dump: pictures that tools made smaller show less than the windows reach. */
const scaleOf = ({ origin, roots }: ScreenTree, width: number): number => {
  const reach = Math.max(0, ...roots.map(({ bounds }) => bounds?.[2] ?? 0))
  return origin === 'uiautomator' && reach > width + 1 ? width / reach : 1
}

/** A screenshot sealed, and its copy with the places of masked texts blackened. */
const sealPicture = (file: EvidenceFile, { boxes, unplaced, tree }: MaskedTree, width: number): Sealed => {
  const original: EvidenceFile = { ...file, sealed: true }
  const bytes = unplaced ? undefined : maskPicture(file.bytes, boxes, scaleOf(tree, width))
  return bytes === undefined ? { original } : { original, copy: copyOf(file, bytes) }
}

/** Files of a step as they are kept. */
export interface ShownFiles {
  readonly kept: readonly EvidenceFile[]
  /** SHA-256 of the picture that may be shown. */
  readonly picture?: string
  readonly sealedPicture?: string
}

/** The files of a step as they are kept: where the screen tells who uses it, sealed, with masked copies beside them. */
export const shownFiles = (
  masked: MaskedTree | undefined,
  dump: EvidenceFile | undefined,
  picture: { readonly kept: EvidenceFile; readonly value: { readonly width: number } } | undefined,
): ShownFiles => {
  if (masked === undefined || masked.secrets.length === 0) {
    return {
      kept: [...(dump ? [dump] : []), ...(picture ? [picture.kept] : [])],
      ...(picture ? { picture: picture.kept.sha256 } : {}),
    }
  }
  const text = dump && sealText(dump, masked.secrets)
  const image = picture && sealPicture(picture.kept, masked, picture.value.width)
  return {
    kept: [text, image].flatMap((one) => (one ? [one.original, ...(one.copy ? [one.copy] : [])] : [])),
    ...(image?.copy ? { picture: image.copy.sha256 } : {}),
    ...(image ? { sealedPicture: image.original.sha256 } : {}),
  }
}
