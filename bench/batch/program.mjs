// The built program, and what its processes cost. Linux only: it reads /proc.
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))
export const main = join(root, 'dist/cli/main.js')

/** Runs the program to its end and gives what it wrote. Throws when it did not end well. */
export const program = (args) =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      said += chunk
    })
    child.once('close', (code) => (code === 0 ? done(said) : failed(new Error(`${args[0]}: exit ${code}`))))
  })

/** Parent, seconds of user and system time, and resident kilobytes, of a process. */
const look = (pid) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const resident = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0)
    const scans = readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('scan-process')
    const seconds = (Number(fields[11]) + Number(fields[12])) / 100
    return { parent: Number(fields[1]), seconds, resident, scans }
  } catch {
    return undefined
  }
}

/** Looks at processes and all that they start, five times a second, until `end()` gives what was seen of each. */
export const watchProcesses = (pids) => {
  const seen = new Map()
  const timer = setInterval(() => {
    const running = new Map(
      readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map((name) => [Number(name), look(name)])
        .filter(([, found]) => found !== undefined),
    )
    const ours = (pid) => pids.includes(pid) || (running.has(pid) && ours(running.get(pid).parent))
    for (const [pid, { seconds, resident, scans }] of running) {
      if (!ours(pid)) continue
      seen.set(pid, { pid, seconds, resident: Math.max(resident, seen.get(pid)?.resident ?? 0), scans })
    }
  }, 200)
  return {
    end() {
      clearInterval(timer)
      return [...seen.values()]
    },
  }
}
