// Keeps the features that matter most, trains again over them, and writes the weights as small integers.
import { contrast, rowOf, trainLabel, vectorise } from './linear-svm.mjs'

const base64 = (array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64')

export const COSTS = { cost: 0.5, costPositive: 0.8 }
export const PURPOSE = { fewest: 2, byContrast: true, costs: { cost: 0.15, costPositive: 0.25 } }

/** The model of labelled samples {features, labels} with at most `keep` features. */
export const modelOf = (
  samples,
  labels,
  { keep = 16_000, fewest = 4, costs = COSTS, byContrast = false } = {},
) => {
  const carries = labels.map((label) => samples.map((sample) => sample.labels.includes(label)))
  const all = vectorise(
    samples.map(({ features }) => features),
    { fewest },
  )
  if (byContrast) {
    const apart = contrast(all.rows, carries[0], all.names.length)
    all.idf = all.idf.map((value, i) => value * apart[i])
    all.rows = samples.map(({ features }) => rowOf(features, all.index, all.idf))
  }
  const first = carries.map((positive) =>
    trainLabel(all.rows, positive, all.names.length, { ...costs, passes: 6 }),
  )
  const weightOf = (i) => Math.max(...first.map((own) => Math.abs(own[i])))
  const least = all.names.map((_, i) => weightOf(i)).sort((a, b) => b - a)[keep] ?? -1
  const names = all.names.filter((_, i) => weightOf(i) > least)
  const index = new Map(names.map((name, i) => [name, i]))
  const exact = Float64Array.from(names, (name) => all.idf[all.index.get(name)])
  const idfScale = Math.max(...exact) / 255
  const idf = Uint8Array.from(exact, (value) => Math.round(value / idfScale))
  const rounded = Float64Array.from(idf, (value) => value * idfScale)
  const rows = samples.map(({ features }) => rowOf(features, index, rounded))
  const trained = carries.map((positive) =>
    trainLabel(rows, positive, names.length, { ...costs, passes: 15 }),
  )
  const scales = trained.map(
    (own) => own.slice(0, names.length).reduce((most, w) => Math.max(most, Math.abs(w)), 0) / 127,
  )
  const weights = new Int8Array(names.length * labels.length)
  for (let i = 0; i < names.length; i++)
    for (let l = 0; l < labels.length; l++)
      weights[i * labels.length + l] = Math.round(trained[l][i] / scales[l])
  return {
    labels,
    features: names.join('\n'),
    idf: base64(idf),
    idfScale: Number(idfScale.toPrecision(6)),
    weights: base64(weights),
    scales: scales.map((scale) => Number(scale.toPrecision(6))),
    biases: trained.map((own) => Number(own[names.length].toPrecision(6))),
  }
}
