import type { Configuration } from './resource-configuration.ts'
import type { Bag, ResourceVariant } from './resource-entry.ts'
import type { Resolved, TypedValue } from './resource-value.ts'

/** A resource with its values for all configurations. */
export interface Resource {
  readonly id: number
  /** Type name: `string`, `layout`. */
  readonly type: string
  /** Entry name: `app_name`; may be empty or meaningless in an obfuscated package. */
  readonly name: string
  readonly variants: readonly ResourceVariant[]
}

/** A layout file: one per configuration. Path is the entry of the package, whatever it is called. */
export interface LayoutFile {
  readonly id: number
  readonly name: string
  readonly path: string
  readonly configuration: Configuration
}

/**
 * A resource table (resources.arsc). Nothing is decoded before it is asked for. Where a resource has several values,
 * the one is taken that a phone in mainland China would show: zh-CN, zh-Hans, zh, default, en; portrait, by day, newest platform.
 */
export interface ResourceTable {
  /** Application packages first; `id` 0x7f for an app, 0 for a shared library. */
  readonly packages: readonly { readonly id: number; readonly name: string }[]
  /** Names of the types that have values: `string`, `layout`, `style` … */
  readonly types: readonly string[]
  /** All values of a resource id; empty when the table has none (a platform id, a broken reference). */
  lookup(id: number): readonly ResourceVariant[]
  /** `string/app_name`; undefined for an id the table does not have. */
  nameOf(id: number): string | undefined
  /** Every resource of a type, in order of ids: `list('string')`, `list('color')`, `list('dimen')`. */
  list(type: string): Iterable<Resource>
  /** All layout files, found by resource type and never by path. */
  layouts(): readonly LayoutFile[]
  /** Follows references inside the package. `preference` is a list of locales, best first. */
  resolve(value: TypedValue, preference?: readonly string[]): Resolved
  /** The same as text: `@string/x` → `登录`, `@color/x` → `#AARRGGBB`, `@dimen/x` → `14sp`. */
  textOf(value: TypedValue, preference?: readonly string[]): string
  /** The best value of a resource, with references followed; undefined when the table does not have the id. */
  best(id: number, preference?: readonly string[]): Resolved | undefined
  /** The best bag of a resource id: items of an array, attributes of a style (without its parents). */
  bag(id: number): Bag | undefined
  /** The value a style gives to an attribute, its parents followed; undefined when none of them sets it. */
  styleValue(styleId: number, attributeId: number): TypedValue | undefined
}
