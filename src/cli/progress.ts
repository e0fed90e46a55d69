import { type Words, wordFor } from '../words/words.ts'

/** Says on a terminal what is being read, once it takes longer than half a second; silent elsewhere. */
export const progressOn = (stream: NodeJS.WriteStream, words: Words, wanted: boolean) => {
  const start = performance.now()
  const live = wanted && stream.isTTY === true && !process.env.CI
  let shown = false
  return {
    onProgress(step: string): void {
      if (!live || performance.now() - start < 500) return
      stream.write(`\r\u001b[K${wordFor(words.cli.collectors, step)}…`)
      shown = true
    },
    done(): void {
      if (shown) stream.write('\r\u001b[K')
    },
  }
}
