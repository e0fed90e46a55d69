/** A linear model over text features as it is stored: small integers in base64, features one a line. */
export interface StoredModel {
  readonly labels: readonly string[]
  readonly features: string
  /** One byte a feature: its weight for being rare, times `idfScale`. */
  readonly idf: string
  readonly idfScale: number
  /** One signed byte a feature and label, feature by feature, times the scale of the label. */
  readonly weights: string
  readonly scales: readonly number[]
  readonly biases: readonly number[]
}

/** A feature that spoke for a label, and how much. */
export interface Reason {
  readonly feature: string
  readonly weight: number
}

export interface LinearModel {
  readonly labels: readonly string[]
  /** How far the text lies on the side of each label; above zero it carries it. */
  scores(features: ReadonlyMap<string, number>): Float64Array
  /** The features that speak most for a label, strongest first. */
  reasons(features: ReadonlyMap<string, number>, label: string, most?: number): Reason[]
}

const bytesOf = (base64: string): Uint8Array => Buffer.from(base64, 'base64')

/** Makes a stored model ready for use. */
export const linearModel = (stored: StoredModel): LinearModel => {
  const { labels, scales, biases, idfScale } = stored
  const index = new Map(stored.features.split('\n').map((feature, at) => [feature, at]))
  const idf = bytesOf(stored.idf)
  const weights = new Int8Array(bytesOf(stored.weights))
  /** Places and values of the known features, the values of length one. */
  const vectorOf = (features: ReadonlyMap<string, number>): { at: number[]; value: number[] } => {
    const at: number[] = []
    const value: number[] = []
    let square = 0
    for (const [feature, count] of features) {
      const place = index.get(feature)
      if (place === undefined) continue
      const own = count * (idf[place] ?? 0) * idfScale
      at.push(place)
      value.push(own)
      square += own * own
    }
    const length = Math.sqrt(square) || 1
    return { at, value: value.map((one) => one / length) }
  }
  return {
    labels,
    scores(features) {
      const scores = new Float64Array(labels.length)
      const { at, value } = vectorOf(features)
      for (let i = 0; i < at.length; i++) {
        const row = (at[i] ?? 0) * labels.length
        for (let label = 0; label < labels.length; label++)
          scores[label] = (scores[label] ?? 0) + (weights[row + label] ?? 0) * (value[i] ?? 0)
      }
      return scores.map((score, label) => score * (scales[label] ?? 0) + (biases[label] ?? 0))
    },
    reasons(features, label, most = 5) {
      const column = labels.indexOf(label)
      const names = [...index.keys()]
      const { at, value } = vectorOf(features)
      return at
        .map((place, i) => ({
          feature: names[place] ?? '',
          weight: (weights[place * labels.length + column] ?? 0) * (value[i] ?? 0) * (scales[column] ?? 0),
        }))
        .filter(({ weight }) => weight > 0)
        .sort((a, b) => b.weight - a.weight || (a.feature < b.feature ? -1 : 1))
        .slice(0, most)
    },
  }
}
