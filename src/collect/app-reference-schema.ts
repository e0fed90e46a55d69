import { type Static, type TSchema, Type } from 'typebox'
import type { AppReference } from './app-reference.ts'

const closed = { additionalProperties: false }

/** What people say of an app, in a list and in a configuration alike. */
export const appFactsSchema = Type.Object(
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
  } satisfies Record<keyof Required<AppReference>['app'], TSchema>,
  closed,
)

/** The keys of a reference, each with what it is. A key the tool learns must be described here, or this does not compile. */
export const referenceKeys = {
  package: Type.Optional(Type.String({ minLength: 1, description: '安装包路径 · Path of the package' })),
  documents: Type.Optional(
    Type.Array(
      Type.Object(
        {
          from: Type.String({ minLength: 1, description: '文件路径或网址 · File or http(s) address' }),
          provenance: Type.Enum(['in-app', 'store-page', 'supplied'], {
            description: '应用内获取、商店页面、委托方提供 · Where it was got',
          }),
        },
        closed,
      ),
      { description: '隐私政策等文件 · Policy and other documents' },
    ),
  ),
  screens: Type.Optional(
    Type.String({ minLength: 1, description: '现场记录文件夹 · Folder of the recorded session' }),
  ),
  source: Type.Optional(
    Type.String({ minLength: 1, description: '工程源码文件夹 · Folder of the project it was built from' }),
  ),
  filing: Type.Optional(
    Type.String({ minLength: 1, description: '备案信息文件 · File with what the APP filing registers' }),
  ),
  runtime: Type.Optional(
    Type.Array(Type.String({ minLength: 1 }), {
      maxItems: 100,
      description: '运行日志：camille、AppScan、PrivacySentry、HAR 或本工具的格式 · Run-time logs',
    }),
  ),
  types: Type.Optional(
    Type.Array(Type.String({ minLength: 1 }), {
      description: 'App 类型（14号文的 39 类，可多选） · App types of the 39',
    }),
  ),
  typesChosenBy: Type.Optional(
    Type.Enum(['command-line', 'configuration', 'reference'], {
      description: '类型由谁指定 · Who chose the types',
    }),
  ),
  app: Type.Optional(appFactsSchema),
} satisfies Record<keyof AppReference, TSchema>

/** An `AppReference` as JSON. */
export const appReferenceSchema = Type.Object(referenceKeys, {
  ...closed,
  title: 'AppReference',
  description: 'One app and everything supplied about it',
})

export type WrittenReference = Static<typeof appReferenceSchema>
