import type { Api } from './api-schema.ts'
import type { Packer } from './packer-schema.ts'
import type { Sdk } from './sdk-schema.ts'

/** A permission as the norms and the platform know it. */
export interface KnownPermission {
  readonly name: string
  readonly group: string
  readonly zh: string
  readonly en: string
  /** Row of table A.1 of TC260-PG-20204A, 1 to 30. */
  readonly tableA1?: number
  readonly opensPersonalInformation: boolean
  readonly special: boolean
  readonly background: boolean
  /** Asked for at run time (protection level dangerous). */
  readonly runtime: boolean
  /** API level that brought it; an app that targets an older one needs it not. */
  readonly since?: number
  /** Ids of kinds of personal information. */
  readonly kinds: readonly string[]
}

export interface PermissionGroup {
  readonly id: string
  readonly zh: string
  readonly en: string
  /** Words a policy or a prompt uses for it: 定位, 位置信息权限. */
  readonly words: readonly string[]
  /** What it is or does itself, which tells nothing as a purpose: 录音 of the microphone. */
  readonly acts?: readonly string[]
}

/** A kind of personal information. */
export interface Kind {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly sensitive: boolean
  /** Words a policy uses for it, longest first where one holds another. */
  readonly words: readonly string[]
}

/** One of the 39 app types of 国信办秘字〔2021〕14号. */
export interface AppType {
  /** `NPI-19` */
  readonly id: string
  readonly number: number
  readonly zh: string
  readonly en: string
  readonly basicFunction: { readonly zh: string; readonly en: string }
  readonly necessary: readonly {
    readonly kind: string
    readonly zh: string
    readonly en: string
    readonly when?: string
  }[]
  readonly permissionGroups: readonly string[]
  /** Other names people write for it. */
  readonly aliases?: readonly string[]
}

/** Phrases by which a text is recognised to speak of something. Matching is by substring, case folded. */
export interface PhraseList {
  readonly id: string
  readonly says: string
  readonly zh: readonly string[]
  readonly en: readonly string[]
  /** Texts that hold a phrase but do not mean it. A phrase inside one of these does not count. */
  readonly except: readonly string[]
}

/** The words and tables that collectors and rules share: permissions, kinds of personal information, SDKs, app types, phrases. */
export interface Vocabulary {
  /** @internal */
  readonly permissions: ReadonlyMap<string, KnownPermission>
  /** @internal */
  readonly permissionGroups: ReadonlyMap<string, PermissionGroup>
  /** @internal */
  readonly kinds: ReadonlyMap<string, Kind>
  /**
   * Calls by which code reads personal information, and others an audit asks about.
   * @internal
   */
  readonly apis: ReadonlyMap<string, Api>
  /** @internal */
  readonly appTypes: ReadonlyMap<string, AppType>
  /** @internal */
  readonly phrases: ReadonlyMap<string, PhraseList>
  /** @internal */
  readonly sdks: ReadonlyMap<string, Sdk>
  /** @internal */
  readonly packers: ReadonlyMap<string, Packer>
  /** SHA-256 over its files. */
  readonly sha256: string
}
