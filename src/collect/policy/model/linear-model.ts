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
  /** The weights of labels summed over the known features, times the value of each; and the length of all values. */
  const summed = (features: ReadonlyMap<string, number>): { sums: Float64Array; length: number } => {
    const sums = new Float64Array(labels.length)
    let square = 0
    for (const [feature, count] of features) {
      const place = index.get(feature)
      if (place === undefined) continue
      const value = count * (idf[place] ?? 0) * idfScale
      square += value * value
      const row = place * labels.length
      for (let label = 0; label < labels.length; label++)
        sums[label] = (sums[label] ?? 0) + (weights[row + label] ?? 0) * value
    }
    return { sums, length: Math.sqrt(square) || 1 }
  }
  return {
    labels,
    scores(features) {
      const { sums, length } = summed(features)
      return sums.map((sum, label) => (sum / length) * (scales[label] ?? 0) + (biases[label] ?? 0))
    },
    reasons(features, label, most = 5) {
      const column = labels.indexOf(label)
      const { length } = summed(features)
      return [...features]
        .flatMap(([feature, count]) => {
          const place = index.get(feature)
          if (place === undefined) return []
          const value = (count * (idf[place] ?? 0) * idfScale) / length
          return [
            {
              feature,
              weight: (weights[place * labels.length + column] ?? 0) * value * (scales[column] ?? 0),
            },
          ]
        })
        .filter(({ weight }) => weight > 0)
        .sort((a, b) => b.weight - a.weight || (a.feature < b.feature ? -1 : 1))
        .slice(0, most)
    },
  }
}
