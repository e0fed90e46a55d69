/**
 * What a person is told when the tool cannot go on: what happened and what to do, each one sentence.
 * Anything else that is thrown is a defect of the tool.
 */
export class ToolError extends Error {
  /** Stable, kebab-case, for programs: `not-a-zip`, `unknown-type`. */
  readonly code: string
  readonly text: { readonly zh: string; readonly en: string }

  constructor(code: string, text: { readonly zh: string; readonly en: string }) {
    super(text.en)
    this.name = 'ToolError'
    this.code = code
    this.text = text
  }
}

/** The message of whatever was thrown, on one line. */
export const messageOf = (thrown: unknown): string =>
  (thrown instanceof Error ? thrown.message : String(thrown)).replace(/\s+/g, ' ').trim()
