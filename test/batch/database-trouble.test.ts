import { createServer } from 'node:net'
import { expect, test } from '@jest/globals'
import { ToolError } from '../../src/errors.ts'
import { openStore } from '../../src/store/database.ts'

/** A port at which nothing listens: one that was just given back. */
const deadPort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

const trouble = async (url: string): Promise<ToolError['text']> => {
  const thrown: unknown = await openStore({ url, blobs: 'blobs' }).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(thrown instanceof ToolError)) throw new Error(`not told: ${String(thrown)}`)
  return thrown.text
}

test('a database of another kind is told by what its address lacks', async () => {
  expect((await trouble('mysql://host/apps')).zh).toContain('地址须以 postgres:// 开头')
})

test('that no database answers is told in both languages, and the password is not', async () => {
  const { zh, en } = await trouble(`postgres://me:secret@127.0.0.1:${await deadPort()}/apps`)
  expect(zh).toContain('该地址没有数据库在运行')
  expect(en).toContain('no database answers there')
  expect(zh + en).not.toContain('secret')
})
