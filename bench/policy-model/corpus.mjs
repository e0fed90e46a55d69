// Reads the annotated corpora, and groups documents so that no template stands on both sides of a split.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const TOPICS = {
  数据收集: 'collection',
  权限获取: 'permissions',
  '共享、委托、转让、公开（披露）': 'sharing',
  使用: 'use',
  存储方式: 'storage',
  安全措施: 'security',
  特殊人群: 'special-groups',
  '数据、权限管理': 'rights',
  联系方式: 'contact',
  '隐私政策的授权、修改与变更': 'update',
  停止运营: 'cessation',
}
export const LABELS = Object.values(TOPICS)

const jsonLines = (path) =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

/** Documents of CAPP-130, each a list of {text, labels}. Other labels than the eleven topics are left out. */
export const readTopics = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => ({
      name,
      sentences: jsonLines(join(folder, name)).map(({ text, label }) => ({
        text: text.replace(/\s+/g, ' ').trim(),
        labels: label.flatMap((topic) => (TOPICS[topic] ? [TOPICS[topic]] : [])),
      })),
    }))

/** Families by shared sentences: two documents with a fifth of the smaller one in common are of one template. */
export const familiesOf = (documents, share = 0.2) => {
  const sets = documents.map(
    ({ sentences }) => new Set(sentences.map(({ text }) => text).filter((t) => t.length > 12)),
  )
  const parent = documents.map((_, i) => i)
  const root = (i) => {
    while (parent[i] !== i) i = parent[i]
    return i
  }
  for (let i = 0; i < sets.length; i++)
    for (let j = i + 1; j < sets.length; j++) {
      const [small, large] = sets[i].size < sets[j].size ? [sets[i], sets[j]] : [sets[j], sets[i]]
      let common = 0
      for (const text of small) if (large.has(text)) common++
      if (common >= small.size * share) parent[root(j)] = root(i)
    }
  return documents.map((_, i) => root(i))
}

/** Whole groups into folds, the largest first, each into the smallest fold. */
export const foldsOf = (groups, sizes, count = 5) => {
  const weight = new Map()
  groups.forEach((group, i) => {
    weight.set(group, (weight.get(group) ?? 0) + sizes[i])
  })
  const filled = new Array(count).fill(0)
  const fold = new Map()
  for (const [group, size] of [...weight].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
    const at = filled.indexOf(Math.min(...filled))
    fold.set(group, at)
    filled[at] += size
  }
  return groups.map((group) => fold.get(group))
}

export const readPurposes = (file) =>
  jsonLines(file).map(({ statement, label: [necessity, clarity] }) => ({
    text: statement,
    necessity,
    clarity,
  }))

/** Precision, recall and F1 from counts. */
export const scores = ({ hit, found, gold }) => {
  const precision = found === 0 ? 0 : hit / found
  const recall = gold === 0 ? 0 : hit / gold
  return { precision, recall, f1: hit === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}
