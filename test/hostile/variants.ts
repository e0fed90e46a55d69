import { ARCHIVE_VARIANTS } from './archive-variants.ts'
import { DECOY_VARIANTS } from './manifest-decoys.ts'
import { MANIFEST_VARIANTS } from './manifest-variants.ts'
import { RESOURCE_VARIANTS } from './resource-variants.ts'
import type { Variant } from './tampering.ts'

/** Every way to tamper with a package that is tried. */
export const VARIANTS: readonly Variant[] = [
  ...ARCHIVE_VARIANTS,
  ...MANIFEST_VARIANTS,
  ...DECOY_VARIANTS,
  ...RESOURCE_VARIANTS,
]
