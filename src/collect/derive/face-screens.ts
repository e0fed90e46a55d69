import type { Facts } from '../../facts/facts.ts'
import type { RowOf } from '../../facts/index.ts'
import { mentions } from '../../vocabulary/phrases.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

type SdkRow = RowOf<'sdks'>

/**
 * Fills for face SDKs what the recorded screens show: whether those that speak of verifying the face offer another way. What the package
 * alone holds does not count, since nobody saw which of its layouts are shown.
 */
export const faceScreens = (facts: Facts, { phrases }: Vocabulary): Facts => {
  const { sdks, screens = [] } = facts.rows
  const [face, other] = ['face-verification', 'other-verification'].map((id) => phrases.get(id))
  if (!face || !other || !sdks?.some(({ category }) => category === 'face')) return facts
  const seen = screens.filter(({ evidence, text = '' }) => evidence === 'captured' && mentions(text, face))
  const shown: SdkRow['faceScreens'] =
    seen.length === 0
      ? 'not-seen'
      : seen.every(({ text = '' }) => mentions(text, other))
        ? 'other-way'
        : 'only-face'
  const filled = sdks.map((sdk): SdkRow => (sdk.category === 'face' ? { ...sdk, faceScreens: shown } : sdk))
  return { ...facts, rows: { ...facts.rows, sdks: filled } }
}
