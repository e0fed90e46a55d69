/** A part of a document, whatever it is written in. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly query?: string }
  | {
      readonly kind: 'table'
      readonly heads: readonly string[]
      /** Cells of numbers stand right. */
      readonly rows: readonly (readonly (string | number)[])[]
      readonly query?: string
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'code'; readonly name: string; readonly text: string }
