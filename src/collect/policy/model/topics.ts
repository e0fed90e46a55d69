import { featuresOf, type InContext } from './features.ts'
import type { LinearModel } from './linear-model.ts'
import { shippedModel } from './shipped-model.ts'

/** What a sentence of a policy is about. */
export type Topic =
  | 'collection'
  | 'permissions'
  | 'sharing'
  | 'use'
  | 'storage'
  | 'security'
  | 'special-groups'
  | 'rights'
  | 'contact'
  | 'update'
  | 'cessation'

/** How far sentences lie on the side of each topic; above zero it is theirs. */
export interface TopicScores {
  of(topic: Topic): number
}

const CHINESE = /[\u4e00-\u9fff]/

/** The topics of a sentence, scored when first asked for; undefined where it is not Chinese, which the model does not know. */
export const topicsOf = (
  sentence: InContext,
  model: LinearModel = shippedModel('policy-topics'),
): TopicScores | undefined => {
  if (!CHINESE.test(sentence.text)) return undefined
  let scores: Float64Array | undefined
  return {
    of(topic) {
      scores ??= model.scores(featuresOf(sentence))
      return scores[model.labels.indexOf(topic)] ?? Number.NEGATIVE_INFINITY
    },
  }
}
