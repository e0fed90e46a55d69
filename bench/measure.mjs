// What a command takes: seconds, CPU seconds, peak memory. Stands on GNU time (Debian: apt-get install time).
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const TIME = '/usr/bin/time'
if (!existsSync(TIME)) {
  console.error(`${TIME} is needed: apt-get install time`)
  process.exit(2)
}

/** The best of several runs of a command: wall and CPU in seconds, peak memory in MB; undefined when it ends otherwise than is `accepted`. */
export const measure = (command, args, { runs = 3, seconds = 120, accepted = [0] } = {}) => {
  let best
  for (let run = 0; run < runs; run++) {
    const { status, stderr } = spawnSync(TIME, ['-f', '\n%e %U %S %M', command, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: seconds * 1000,
      maxBuffer: 1 << 28,
    })
    const figures = /([\d.]+) ([\d.]+) ([\d.]+) (\d+)\s*$/.exec(stderr ?? '')
    if (!accepted.includes(status) || !figures) return undefined
    const [wall, user, system, kilobytes] = figures.slice(1).map(Number)
    const found = { wall, cpu: user + system, megabytes: kilobytes / 1024 }
    best = best
      ? {
          wall: Math.min(best.wall, found.wall),
          cpu: Math.min(best.cpu, found.cpu),
          megabytes: Math.max(best.megabytes, found.megabytes),
        }
      : found
  }
  return best
}

/** One line of a table: what was measured, and how many times as much as the first line it took. */
export const line = (name, found, base) =>
  found === undefined
    ? `${name.padEnd(34)} failed`
    : [
        name.padEnd(34),
        `${found.wall.toFixed(2).padStart(7)} s`,
        `${found.cpu.toFixed(2).padStart(7)} s CPU`,
        `${found.megabytes.toFixed(0).padStart(6)} MB`,
        base ? `  CPU × ${(found.cpu / Math.max(base.cpu, 0.01)).toFixed(2)}` : '',
      ]
        .join(' ')
        .trimEnd()
