import { type Static, Type } from 'typebox'
import { DECIDABLE } from './decision.ts'

const closed = { additionalProperties: false }
const sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' })

/** 认定方法 names acts of apps: one that was not seen to repeat on a clean install is not signed as not conforming. */
const confirmation = Type.Object(
  {
    device: Type.String({ minLength: 2, description: '机型 · Model of the device' }),
    system: Type.String({ minLength: 2, description: '系统及版本 · System and version' }),
    clearedInstall: Type.Literal(true, {
      description:
        '是否从清除数据的状态开始，须为 true · Whether it began from a cleared install; has to be true',
    }),
    repeated: Type.Integer({
      minimum: 2,
      description: '重复出现的次数，不少于 2 · Times it was seen, at least 2',
    }),
  },
  { ...closed, description: '行为类问题的复现记录 · How a behaviour was confirmed' },
)

const attachment = Type.Object(
  {
    file: Type.String({ minLength: 1, description: '文件，相对于本文件 · Path beside this file' }),
    sha256: Type.Optional(sha256),
  },
  closed,
)

const decision = Type.Object(
  {
    rule: Type.String({ minLength: 1, description: '规则编号 · Rule' }),
    finding: Type.String({
      pattern: '^[0-9a-f]{16}$',
      description: '问题的指纹 · Fingerprint of the finding',
    }),
    basis: Type.String({
      pattern: '^[0-9a-f]{16}$',
      description: '所依据证据的摘要，由工具填写 · Digest of the evidence it stands on, written by the tool',
    }),
    verdict: Type.Optional(
      Type.Union([Type.Enum(DECIDABLE), Type.Null()], {
        description: '结论，留空为未作出 · Empty: not decided',
      }),
    ),
    by: Type.Optional(Type.Union([Type.String(), Type.Null()], { description: '核验人 · Who decided' })),
    on: Type.Optional(
      Type.Union([Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }), Type.Null()], {
        description: '日期 · When, YYYY-MM-DD',
      }),
    ),
    note: Type.Optional(
      Type.Union([Type.String(), Type.Null()], { description: '事实与理由 · Facts and reasons' }),
    ),
    evidence: Type.Optional(
      Type.Array(Type.Union([Type.String({ minLength: 1 }), attachment]), {
        description: '证据文件，写文件名即可 · Evidence files, by their names',
      }),
    ),
    confirmation: Type.Optional(confirmation),
  },
  closed,
)

/** The form of a file of decisions. Editors complete it from the JSON Schema that is generated of it. */
export const decisionsSchema = Type.Object(
  { decisions: Type.Array(decision) },
  { ...closed, title: 'mingshi decisions', description: '人工核验意见 · What people decided' },
)

export type DecisionEntry = Static<typeof decision>
