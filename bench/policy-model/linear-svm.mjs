// A linear support vector machine, trained by dual coordinate descent (Hsieh et al. 2008, squared hinge loss): exact
// enough after a few passes, and the same on every machine, since the order of visits comes from a fixed generator.

/** A small generator with a fixed seed (mulberry32). */
export const generator = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

/**
 * @param rows sparse rows {at: Int32Array, value: Float32Array}, each of length one.
 * @param positive whether each row carries the label. @param size number of features.
 * @returns weights with the bias at `size`.
 */
export const trainLabel = (rows, positive, size, { cost = 1, costPositive = cost, passes = 12 } = {}) => {
  const weights = new Float64Array(size + 1)
  const alpha = new Float64Array(rows.length)
  const order = Int32Array.from(rows.keys())
  const random = generator(7)
  const norms = rows.map(({ value }) => value.reduce((sum, v) => sum + v * v, 1))
  for (let pass = 0; pass < passes; pass++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const kept = order[i]
      order[i] = order[j]
      order[j] = kept
    }
    for (const i of order) {
      const { at, value } = rows[i]
      const y = positive[i] ? 1 : -1
      const diagonal = 1 / (2 * (positive[i] ? costPositive : cost))
      let margin = weights[size]
      for (let k = 0; k < at.length; k++) margin += weights[at[k]] * value[k]
      const gradient = y * margin - 1 + diagonal * alpha[i]
      const next = Math.max(alpha[i] - gradient / (norms[i] + diagonal), 0)
      const step = (next - alpha[i]) * y
      if (step === 0) continue
      alpha[i] = next
      for (let k = 0; k < at.length; k++) weights[at[k]] += step * value[k]
      weights[size] += step
    }
  }
  return weights
}

/** Documents as sparse rows over the features that occur often enough. */
export const vectorise = (samples, { fewest = 3 } = {}) => {
  const frequency = new Map()
  for (const features of samples)
    for (const name of features.keys()) frequency.set(name, (frequency.get(name) ?? 0) + 1)
  const names = [...frequency]
    .filter(([, n]) => n >= fewest && n < samples.length * 0.9)
    .map(([name]) => name)
    .sort()
  const index = new Map(names.map((name, i) => [name, i]))
  const idf = Float64Array.from(
    names,
    (name) => Math.log((1 + samples.length) / (1 + frequency.get(name))) + 1,
  )
  return { names, index, idf, rows: samples.map((features) => rowOf(features, index, idf)) }
}

export const rowOf = (features, index, idf) => {
  const pairs = []
  let square = 0
  for (const [name, weight] of features) {
    const at = index.get(name)
    if (at === undefined) continue
    const value = weight * idf[at]
    pairs.push([at, value])
    square += value * value
  }
  pairs.sort((a, b) => a[0] - b[0])
  const length = Math.sqrt(square) || 1
  return {
    at: Int32Array.from(pairs, ([at]) => at),
    value: Float32Array.from(pairs, ([, value]) => value / length),
  }
}

export const scoreOf = ({ at, value }, weights) => {
  let score = weights[weights.length - 1]
  for (let k = 0; k < at.length; k++) score += weights[at[k]] * value[k]
  return score
}

/**
 * How much each feature tells the two classes apart (log-count ratio, Wang and Manning 2012): short texts need it.
 * Multiplies the weight for being rare.
 */
export const contrast = (rows, positive, size) => {
  const yes = new Float64Array(size).fill(1)
  const no = new Float64Array(size).fill(1)
  rows.forEach(({ at }, i) => {
    for (const k of at) (positive[i] ? yes : no)[k]++
  })
  const total = (counts) => counts.reduce((sum, count) => sum + count, 0)
  const [allYes, allNo] = [total(yes), total(no)]
  return yes.map((count, k) => Math.abs(Math.log(count / allYes / (no[k] / allNo))))
}
