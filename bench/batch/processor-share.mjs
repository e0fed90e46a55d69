// Gives a process, and all that it starts, a share of one processor: as if it ran on a small machine of its own.
import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Microseconds in which a share is given out. */
const PERIOD = 100_000

/** Where control groups are mounted that know processors: version 2, or the hierarchy of version 1. */
const mounted = () => {
  const mounts = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
  const first = mounts.find(([, , kind, how]) => kind === 'cgroup' && how?.split(',').includes('cpu'))
  if (first !== undefined) return { folder: first[1], version: 1 }
  const second = mounts.find(([, , kind]) => kind === 'cgroup2')
  return second && { folder: second[1], version: 2 }
}

/**
 * Makes a control group of so many per cent of one processor. Throws where none can be made.
 * @returns its file of processes, into which a process writes its own number, and how to take the group away.
 */
export const processorShare = (name, percent) => {
  const found = mounted()
  if (found === undefined) throw new Error('--share needs control groups, and none are mounted here')
  const group = join(found.folder, name)
  const quota = Math.round((PERIOD * percent) / 100)
  if (found.version === 2) writeFileSync(join(found.folder, 'cgroup.subtree_control'), '+cpu')
  if (!existsSync(group)) mkdirSync(group)
  // It comes before other work on this machine, which would otherwise be in its way.
  if (found.version === 2) {
    writeFileSync(join(group, 'cpu.max'), `${quota} ${PERIOD}`)
    writeFileSync(join(group, 'cpu.weight'), '10000')
  } else {
    writeFileSync(join(group, 'cpu.shares'), '262144')
    writeFileSync(join(group, 'cpu.cfs_period_us'), String(PERIOD))
    writeFileSync(join(group, 'cpu.cfs_quota_us'), String(quota))
  }
  return { processes: join(group, 'cgroup.procs'), remove: () => rmdirSync(group) }
}
