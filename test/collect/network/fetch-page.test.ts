import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { FETCH_LIMITS, fetchPage } from '../../../src/collect/network/fetch-page.ts'
import { isPublicAddress } from '../../../src/collect/network/public-address.ts'

let server: Server
let base = ''
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ''
    if (path === '/policy')
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>隐私政策</p>')
    else if (path === '/zipped')
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('隐私政策'))
    else if (path === '/bomb')
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000)))
    else if (path === '/long') response.end('x'.repeat(50_000))
    else if (path === '/once') response.writeHead(302, { location: '/policy' }).end()
    else if (path === '/round') response.writeHead(302, { location: '/round' }).end()
    else if (path === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end()
    else if (path === '/silent') return
    else response.writeHead(404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const local = { ...FETCH_LIMITS, allowPrivate: true, bytes: 20_000, seconds: 1 }

describe('fetching', () => {
  test('follows redirects and keeps the final address', async () => {
    expect(await fetchPage(`${base}/once`, local)).toMatchObject({
      ok: true,
      url: `${base}/policy`,
      mediaType: 'text/html; charset=utf-8',
    })
  })

  test('inflates', async () => {
    const page = await fetchPage(`${base}/zipped`, local)
    expect(page.ok && Buffer.from(page.bytes).toString()).toBe('隐私政策')
  })

  test.each([
    ['/nothing', 'http-status'],
    ['/round', 'fetch-failed'],
    ['/file', 'fetch-failed'],
    ['/long', 'fetch-failed'],
    ['/bomb', 'fetch-failed'],
    ['/silent', 'fetch-failed'],
  ])('%s: %s', async (path, because) => {
    expect(await fetchPage(base + path, local)).toMatchObject({ ok: false, because })
  })

  test('private addresses are not asked, by number or by name', async () => {
    for (const url of [`${base}/policy`, base.replace('127.0.0.1', 'localhost'), 'http://[::1]/']) {
      expect(await fetchPage(url, { ...local, allowPrivate: false })).toMatchObject({
        ok: false,
        because: 'private-address',
      })
    }
    expect(await fetchPage('ftp://example.com/', local)).toMatchObject({ because: 'fetch-failed' })
  })
})

test.each([
  ['8.8.8.8', true],
  ['10.1.2.3', false],
  ['172.20.0.1', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['::1', false],
  ['fd00::1', false],
  ['::ffff:127.0.0.1', false],
  ['2400:3200::1', true],
  ['nonsense', false],
])('%s is public: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected)
})
