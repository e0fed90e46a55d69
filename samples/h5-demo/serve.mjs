// Serves one version of the demo site on the loopback interface; a second port plays the third party.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript' }
const listen = (server, port) =>
  new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => done(server.address().port))
  })

/** Starts both servers. `received` collects what the third party was sent. */
export const serve = async (version, port = 0) => {
  const root = fileURLToPath(new URL(`./${version}/`, import.meta.url))
  const received = []
  const thirdParty = createServer((request, response) => {
    received.push(request.url)
    response.writeHead(204, { 'access-control-allow-origin': '*' }).end()
  })
  const thirdPort = await listen(thirdParty, 0)
  const site = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://site')
    const path = normalize(pathname === '/' ? '/index.html' : pathname)
    if (path.startsWith('/api/')) return response.writeHead(204).end()
    try {
      const text = readFileSync(join(root, path), 'utf8').replaceAll(
        'THIRD_PARTY',
        `http://localhost:${thirdPort}`,
      )
      const headers = { 'content-type': TYPES[extname(path)] ?? 'text/plain' }
      // A session cookie keeps a cart together; it goes when the browser closes.
      if (path === '/index.html') headers['set-cookie'] = 'sid=1; Path=/'
      response.writeHead(200, headers).end(text)
    } catch {
      response.writeHead(404).end()
    }
  })
  const sitePort = await listen(site, port)
  return {
    url: `http://127.0.0.1:${sitePort}/`,
    received,
    close: () => Promise.all([site, thirdParty].map((server) => new Promise((done) => server.close(done)))),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , version = 'good', port = '8080'] = process.argv
  try {
    console.log((await serve(version, Number(port))).url)
  } catch (thrown) {
    console.error(`${thrown.message}; another port: node samples/h5-demo/serve.mjs ${version} 8081`)
    process.exit(1)
  }
}
