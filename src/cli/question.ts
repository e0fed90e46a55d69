import { createInterface } from 'node:readline'

/** Asks on the terminal, line by line; a pipe answers as well as a person. */
export interface Asker {
  /** The answer, trimmed; undefined when there is nobody left to answer. */
  ask(question: string): Promise<string | undefined>
  close(): void
}

/** Questions go to standard error, so that standard output stays clean. */
export const askerOn = (input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Asker => {
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  const waiting = lines[Symbol.asyncIterator]()
  return {
    async ask(question) {
      output.write(question)
      const { value, done } = await waiting.next()
      return done === true ? undefined : String(value).trim()
    },
    close: () => lines.close(),
  }
}
