// Drives one headless Chromium over its debugging pipe: load a page, measure it, take its picture.
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--hide-scrollbars'],
  ...[
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-lcd-text',
  ],
  ...['--remote-debugging-pipe', '--font-render-hinting=none', 'about:blank'],
]

/** Opens a browser with a page of the given size; `close` ends it. */
export const openBrowser = async (width, height) => {
  const profile = await mkdtemp(join(tmpdir(), 'draw-'))
  const child = spawn(
    'chromium',
    [`--user-data-dir=${profile}`, `--window-size=${width},${height}`, ...FLAGS],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    },
  )
  const [, , , toBrowser, fromBrowser] = child.stdio
  const waiting = new Map()
  let rest = Buffer.alloc(0)
  fromBrowser.on('data', (bytes) => {
    rest = Buffer.concat([rest, bytes])
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const message = JSON.parse(rest.subarray(0, end).toString('utf8'))
      rest = rest.subarray(end + 1)
      waiting.get(message.id)?.(message)
      waiting.delete(message.id)
    }
  })
  let id = 0
  let sessionId
  const send = (method, params = {}) =>
    new Promise((resolve, reject) => {
      id += 1
      waiting.set(id, (message) =>
        message.error ? reject(new Error(message.error.message)) : resolve(message.result),
      )
      toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  const { targetInfos } = await send('Target.getTargets')
  const { targetId } = targetInfos.find((target) => target.type === 'page')
  sessionId = (await send('Target.attachToTarget', { targetId, flatten: true })).sessionId
  await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false })
  const { frameTree } = await send('Page.getFrameTree')

  return {
    show: (html) => send('Page.setDocumentContent', { frameId: frameTree.frame.id, html }),
    evaluate: async (expression) => {
      const { result, exceptionDetails } = await send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return result.value
    },
    picture: async () => {
      const { data } = await send('Page.captureScreenshot', { format: 'png' })
      return Buffer.from(data, 'base64')
    },
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      sessionId = undefined
      await send('Browser.close').catch(() => child.kill())
      await ended
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}
