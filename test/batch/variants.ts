import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const ROOT = new URL('../../', import.meta.url)
const SAMPLES = ['01-case-1-medical-prompt', '06-case-6-meeting-pre-ticked', '10-good-clinic']

/** The end-of-central-directory record: where the comment of a zip archive stands (APPNOTE 4.3.16). */
const COMMENT_LENGTH = 20

/** A copy of a package with another comment: other bytes, the same app. */
const withComment = (bytes: Buffer, comment: string): Buffer => {
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'))
  const head = Buffer.from(bytes.subarray(0, end + COMMENT_LENGTH + 2))
  head.writeUInt16LE(comment.length, end + COMMENT_LENGTH)
  return Buffer.concat([head, Buffer.from(comment, 'latin1')])
}

/** Writes `count` packages that differ in their bytes, and two that are broken. */
export const writeVariants = (folder: string, count: number): void => {
  mkdirSync(folder, { recursive: true })
  for (let i = 0; i < count; i += 1) {
    const sample = SAMPLES[i % SAMPLES.length] ?? ''
    const bytes = readFileSync(new URL(`samples/${sample}/app.apk`, ROOT))
    writeFileSync(join(folder, `app-${String(i).padStart(4, '0')}.apk`), withComment(bytes, `variant ${i}`))
  }
  writeFileSync(join(folder, 'broken.apk'), gzipSync('no package'))
  copyFileSync(join(folder, 'app-0000.apk'), join(folder, 'equal.apk'))
}
