import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'

const fromPs = (pid: number): Promise<number | undefined> =>
  new Promise((done) => {
    execFile('ps', ['-o', 'rss=', '-p', String(pid)], (fault, stdout) => {
      const kib = Number(stdout.trim())
      done(fault || !Number.isFinite(kib) || kib === 0 ? undefined : kib * 1024)
    })
  })

/**
 * Bytes of memory a process holds, typed arrays included; undefined where it is gone or the system does not tell.
 * Linux by proc_pid_status(5), others by ps(1).
 */
export const residentMemory = async (pid: number): Promise<number | undefined> => {
  if (process.platform !== 'linux') return fromPs(pid)
  try {
    const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]
    return kib === undefined ? undefined : Number(kib) * 1024
  } catch {
    return undefined
  }
}
