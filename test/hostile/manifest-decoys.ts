import { chunk, joined, patched, u16, u32 } from '../build/bytes.ts'
import { chunksIn } from '../build/chunks.ts'
import { stringPool } from '../build/string-pool.ts'
import {
  END,
  eachChunk,
  inManifest,
  MAP,
  ofType,
  POOL,
  START,
  START_NAMESPACE,
  stringsOf,
  type Variant,
} from './tampering.ts'

const NONE = 0xffff_ffff
const ATTRIBUTE_BYTES = 20
const FIRST_ATTRIBUTE = 36

const poolOf = (manifest: Uint8Array): Uint8Array =>
  chunksIn(manifest).find(({ type }) => type === POOL)?.bytes ?? new Uint8Array()

/** A pool of the same strings with other permissions and another package. */
const decoyPool = (manifest: Uint8Array): Uint8Array =>
  stringPool(
    stringsOf(poolOf(manifest)).map((text) =>
      text
        .replace(/^android\.permission\..*/, 'android.permission.INTERNET')
        .replace(/^cn\.\S+/, 'com.example.decoy'),
    ),
  )

/** The manifest with something put in that is made of it. */
const decoyed =
  (type: number, change: (own: Uint8Array, decoy: Uint8Array) => readonly Uint8Array[]) =>
  (manifest: Uint8Array): Uint8Array => {
    const decoy = decoyPool(manifest)
    return ofType(type, (own) => change(own, decoy))(manifest)
  }

/** Each attribute of each element put through `change`, which gets its 20 bytes. */
const eachAttribute = (change: (attribute: Uint8Array) => Uint8Array) =>
  ofType(START, (bytes) => {
    const count = bytes[28] ?? 0
    const attributes = Array.from({ length: count }, (_, index) =>
      change(
        bytes.slice(
          FIRST_ATTRIBUTE + index * ATTRIBUTE_BYTES,
          FIRST_ATTRIBUTE + (index + 1) * ATTRIBUTE_BYTES,
        ),
      ),
    )
    return [
      joined(
        bytes.subarray(0, FIRST_ATTRIBUTE),
        ...attributes,
        bytes.subarray(FIRST_ATTRIBUTE + count * ATTRIBUTE_BYTES),
      ),
    ]
  })

/** One more attribute in front of those of each element; the indices of class, id and style stay 0 in manifests. */
const attributeInFront =
  (make: (strings: readonly string[]) => Uint8Array) =>
  (manifest: Uint8Array): Uint8Array => {
    const attribute = make(stringsOf(poolOf(manifest)))
    return ofType(START, (bytes) => {
      const whole = joined(bytes.subarray(0, FIRST_ATTRIBUTE), attribute, bytes.subarray(FIRST_ATTRIBUTE))
      return [patched(patched(whole, 4, u32(whole.length)), 28, u16((bytes[28] ?? 0) + 1))]
    })(manifest)
  }

const isText = (attribute: Uint8Array): boolean => attribute[15] === 3
const hasId = (attribute: Uint8Array): boolean => (attribute[0] ?? 0xff) !== 0xff

/** The name attribute of each element a second time, with a value that is a lie; the first one is the phone's. */
const namesTwice = (manifest: Uint8Array): Uint8Array => {
  const name = stringsOf(poolOf(manifest)).indexOf('name')
  return ofType(START, (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const count = view.getUint16(28, true)
    const at = Array.from({ length: count }, (_, index) => FIRST_ATTRIBUTE + index * ATTRIBUTE_BYTES).find(
      (offset) => view.getUint32(offset + 4, true) === name,
    )
    if (at === undefined) return [bytes]
    const lie = patched(patched(bytes.slice(at, at + ATTRIBUTE_BYTES), 8, u32(0)), 16, u32(0))
    const whole = joined(bytes, lie)
    return [patched(patched(whole, 4, u32(whole.length)), 28, u16(count + 1))]
  })(manifest)
}

/** A second thing stands where one should be: some readers take the wrong one. What phones take was asked of aapt2. */
export const DECOY_VARIANTS: readonly Variant[] = [
  inManifest(
    'a decoy of the string pool before it',
    decoyed(POOL, (own, decoy) => [decoy, own]),
  ),
  inManifest(
    'a decoy of the string pool within the content',
    decoyed(START_NAMESPACE, (own, decoy) => [own, decoy]),
  ),
  inManifest(
    'a string pool of one word after the real one',
    ofType(MAP, (own) => [own, stringPool(['decoy'])]),
    'manifest-without-manifest-element',
  ),
  inManifest(
    'a decoy of the resource map before it',
    ofType(MAP, (own) => [chunk(MAP, new Uint8Array(), u32(1, 2, 3, 4, 5)), own]),
  ),
  inManifest(
    'a decoy of the resource map within the content',
    ofType(START_NAMESPACE, (own) => [own, chunk(MAP, new Uint8Array(), u32(1, 2, 3))]),
  ),
  inManifest(
    'a resource map of other numbers after the real one',
    ofType(MAP, (own) => [own, chunk(MAP, new Uint8Array(), u32(1, 2, 3, 4, 5, 6, 7, 8))]),
    'manifest-cut',
  ),
  inManifest('every name twice, the second a lie', namesTwice),
  inManifest(
    'source texts that lie beside values',
    eachAttribute((own) => (isText(own) && hasId(own) ? patched(own, 8, u32(0)) : own)),
  ),
  inManifest(
    'no source text beside values',
    eachAttribute((own) => (isText(own) ? patched(own, 8, u32(NONE)) : own)),
  ),
  inManifest(
    'values that lie beside source texts, where phones take those',
    eachAttribute((own) => (isText(own) && !hasId(own) ? patched(own, 16, u32(0)) : own)),
  ),
  inManifest(
    'an attribute in each element whose name and text are out of range',
    attributeInFront(() =>
      joined(u32(NONE, 0x00ff_ffff, 0x00ff_ffff), u16(8), Uint8Array.of(0, 3), u32(0x00ff_ffff)),
    ),
  ),
  inManifest(
    'an attribute of a namespace by the name of the package',
    attributeInFront((strings) =>
      joined(u32(0, strings.indexOf('package'), 0), u16(8), Uint8Array.of(0, 3), u32(0)),
    ),
  ),
  inManifest(
    'a second root',
    (manifest) => {
      const end = chunksIn(manifest)
        .filter(({ type }) => type === END)
        .at(-1)?.at
      return eachChunk(({ type, at, bytes }) =>
        type === END && at === end
          ? [
              bytes,
              chunk(START, u32(1, NONE), u32(NONE, 0, 0x0014_0014, 0, 0)),
              chunk(END, u32(1, NONE), u32(NONE, 0)),
            ]
          : [bytes],
      )(manifest)
    },
    'manifest-cut',
  ),
]
