/** How a count changed against an earlier month, or why that cannot be said. */
export type Changed =
  | { readonly kind: 'none'; readonly because: 'no-data' | 'other-frame' | 'zero' }
  | { readonly kind: 'same' }
  | { readonly kind: 'by'; readonly fraction: number }
