import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A PostgreSQL server of a test's own, on loopback. */
export interface Postgres {
  readonly url: string
  /** Stops the server at once, as a power cut does, and starts it again. */
  restart(): void
  stop(): void
}

const BIN = '/usr/lib/postgresql'

/** Folder of the server's programs, newest version first; undefined where it is not installed. */
export const postgresPrograms = (): string | undefined =>
  existsSync(BIN)
    ? readdirSync(BIN)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(BIN, version, 'bin'))
        .find((folder) => existsSync(join(folder, 'initdb')))
    : undefined

/** The server refuses to run as root. */
const owner = (): { uid?: number; gid?: number } => {
  if (process.getuid?.() !== 0) return {}
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const server = createServer().once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

export const startPostgres = async (programs: string): Promise<Postgres> => {
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-pg-'))
  const as = owner()
  chmodSync(folder, 0o700)
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid ?? as.uid)
  const data = join(folder, 'data')
  const run = (program: string, args: readonly string[]): void => {
    const ran = spawnSync(join(programs, program), args, { ...as, cwd: folder, encoding: 'utf8' })
    if (ran.status !== 0) throw new Error(`${program}: ${ran.stderr}`)
  }
  run('initdb', ['-D', data, '-U', 'mingshi', '-A', 'trust', '-E', 'UTF8', '--no-locale', '-N'])
  const port = await freePort()
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`
  const start = () => {
    // Its own output goes nowhere: a pipe would keep this process waiting for the server's end.
    const args = ['-D', data, '-o', settings, '-l', join(folder, 'log'), '-w', 'start']
    const ran = spawnSync(join(programs, 'pg_ctl'), args, { ...as, cwd: folder, stdio: 'ignore' })
    if (ran.status !== 0) throw new Error('the server did not start')
  }
  const stop = () =>
    spawnSync(join(programs, 'pg_ctl'), ['-D', data, '-m', 'immediate', '-w', 'stop'], {
      ...as,
      cwd: folder,
      stdio: 'ignore',
    })
  start()
  return {
    url: `postgres://mingshi@127.0.0.1:${port}/postgres`,
    restart() {
      stop()
      start()
    },
    stop() {
      stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A command of the built program, in a process of its own. */
export const startProgram = (
  main: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
) => {
  const child = spawn(process.execPath, [main, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  })
  let said = ''
  // A character may be cut in two between chunks.
  for (const stream of [child.stdout.setEncoding('utf8'), child.stderr.setEncoding('utf8')])
    stream.on('data', (chunk: string) => {
      said += chunk
    })
  const ended = new Promise<{ code: number | null; said: string }>((done) => {
    child.once('close', (code) => done({ code, said }))
  })
  return { child, ended }
}
