import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { featuresOf } from '../../../../src/collect/policy/model/features.ts'
import { linearModel } from '../../../../src/collect/policy/model/linear-model.ts'
import { purposeParts } from '../../../../src/collect/policy/model/purpose-features.ts'
import { shippedModel } from '../../../../src/collect/policy/model/shipped-model.ts'
import { type Topic, topicsOf } from '../../../../src/collect/policy/model/topics.ts'

const base64 = (...bytes: number[]): string => Buffer.from(Int8Array.from(bytes).buffer).toString('base64')

describe('a linear model', () => {
  const model = linearModel({
    labels: ['red', 'blue'],
    features: 'a\nb',
    idf: base64(1, 1),
    idfScale: 1,
    weights: base64(127, 0, -127, 127),
    scales: [1 / 127, 2 / 127],
    biases: [0, -1],
  })

  test('scores by what is known, each text of length one', () => {
    expect([...model.scores(new Map([['a', 5]]))]).toEqual([1, -1])
    expect([...model.scores(new Map([['b', 1]]))]).toEqual([-1, 1])
    expect([...model.scores(new Map([['unknown', 1]]))]).toEqual([0, -1])
  })

  test('names what spoke for a label', () => {
    const features = new Map([
      ['a', 1],
      ['b', 1],
    ])
    expect(model.reasons(features, 'red').map(({ feature }) => feature)).toEqual(['a'])
    expect(model.reasons(features, 'blue').map(({ feature }) => feature)).toEqual(['b'])
  })
})

test('features fold digits, case and spaces, and mark what stands around', () => {
  const features = featuresOf({ text: '保存 30 天 A', path: ['五、存储'], before: '前句', after: '后句' })
  expect([...features.keys()]).toEqual(expect.arrayContaining(['保存0天', '#存储', '<前句', '>后句', 'a$']))
})

describe('topics', () => {
  const topicOf = (text: string): Topic => {
    const topics = topicsOf({ text, path: [], before: '', after: '' })
    const names = shippedModel('policy-topics').labels as readonly Topic[]
    return names.reduce((best, name) => ((topics?.of(name) ?? 0) > (topics?.of(best) ?? 0) ? name : best))
  }

  test.each([
    ['我们采用业界领先的加密技术防止您的资料被他人窃取或篡改。', 'security'],
    ['若您未满十四周岁，请由父母陪同阅读并代为同意。', 'special-groups'],
    ['您能够自行更正填写有误的资料，也能申请销户。', 'rights'],
    ['本政策如有调整，我们会在首页弹窗提醒您重新阅读。', 'update'],
    ['上述资料存放于境内机房，到期后销毁。', 'storage'],
    ['我们不会将您的资料出售给任何公司或个人。', 'sharing'],
  ])('%s', (text, topic) => {
    expect(topicOf(text)).toBe(topic)
  })

  test('other languages are not judged', () => {
    expect(topicsOf({ text: 'We keep your data safe.', path: [], before: '', after: '' })).toBeUndefined()
  })
})

test('a statement of a purpose comes apart', () => {
  expect(purposeParts('收集你的位置信息，用于门店打卡。')).toMatchObject({
    thing: '位置',
    purpose: '门店打卡',
  })
  expect(purposeParts('为了门店打卡，开发者将收集你的位置信息')).toMatchObject({ purpose: '门店打卡' })
})

const { sha256OfScripts, sha256OfText } = (await import(
  new URL('../../../../bench/policy-model/made-with.mjs', import.meta.url).href
)) as { sha256OfScripts: () => string; sha256OfText: (text: string) => string }

describe('what the models were made with', () => {
  const readModels = (name: string) =>
    readFileSync(new URL(`../../../../rules/models/${name}.json`, import.meta.url), 'utf8')
  const made = JSON.parse(readModels('made')) as {
    scripts: string
    models: Record<string, { sha256: string }>
  }

  test('is stated of the very models that are there', () => {
    for (const [name, { sha256 }] of Object.entries(made.models))
      expect([name, sha256OfText(readModels(name))]).toEqual([name, sha256])
    expect(Object.keys(made.models)).toEqual(['policy-topics', 'purpose-clarity'])
  })

  test('are the training scripts as they are: after a change of them the models are trained again', () => {
    expect(sha256OfScripts()).toBe(made.scripts)
  })
})
