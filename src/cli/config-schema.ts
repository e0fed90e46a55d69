import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

/** The form of `mingshi.config.yaml`. Editors complete it from the JSON Schema that is generated of it. */
export const configSchema = Type.Object(
  {
    types: Type.Optional(
      Type.Array(Type.String(), { description: 'App 类型（14号文的 39 类，可多选） · App types of the 39' }),
    ),
    app: Type.Optional(
      Type.Object(
        {
          hasAccounts: Type.Optional(
            Type.Boolean({ description: '是否提供注册或登录 · Whether users have accounts' }),
          ),
          operator: Type.Optional(Type.String({ description: '运营者名称 · Name of the operator' })),
          operatorDomains: Type.Optional(
            Type.Array(Type.String(), { description: '运营者自有域名 · Host names of the operator' }),
          ),
          consumerSide: Type.Optional(
            Type.Boolean({
              description: '是否面向用户端（司机端、商家端为 false） · false for driver and merchant apps',
            }),
          ),
        },
        closed,
      ),
    ),
    policy: Type.Optional(
      Type.Array(Type.String(), { description: '隐私政策等文件或网址 · Policy files or addresses' }),
    ),
    screens: Type.Optional(Type.String({ description: '现场记录文件夹 · Folder of the recorded session' })),
    settings: Type.Optional(
      Type.Record(Type.String(), Type.Number(), {
        description: '本工具的阈值，键为“规则.名称” · Thresholds by rule.name',
      }),
    ),
    suppressions: Type.Optional(
      Type.Array(
        Type.Object(
          {
            rule: Type.String(),
            fingerprint: Type.Optional(Type.String({ pattern: '^[0-9a-f]{16}$' })),
            reason: Type.String({ minLength: 4, description: '理由 · Why it is set aside' }),
            author: Type.String({ minLength: 1, description: '决定人 · Who decided' }),
            until: day,
          },
          closed,
        ),
      ),
    ),
    failOn: Type.Optional(Type.Enum(['violation', 'suspected', 'none'])),
  },
  { ...closed, title: 'mingshi.config.yaml', description: 'Settings of mingshi' },
)

export type Config = Static<typeof configSchema>
