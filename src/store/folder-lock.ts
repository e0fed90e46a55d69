import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { ToolError } from '../errors.ts'

/**
 * One owner of a data folder. The embedded database lets a second process open the same files and then damages
 * them, so a lock file stands beside them. It is taken from an owner that is dead, never from one that is slow.
 */
export interface FolderLock {
  release(): void
}

interface Owner {
  readonly pid: number
  readonly host: string
  /** When the process began, as the system counts it: a number may be given to another process later. */
  readonly began: string
}

/** Field 22 of proc_pid_stat(5), in clock ticks since boot; empty where the system does not tell. */
const beganAt = (pid: number): string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

const alive = ({ pid, began }: Owner): boolean => {
  try {
    process.kill(pid, 0)
  } catch (thrown) {
    // EPERM: it lives, and is somebody else's.
    if ((thrown as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return began === '' || beganAt(pid) === '' || beganAt(pid) === began
}

const parsed = (text: string): Owner | undefined => {
  try {
    const owner = JSON.parse(text) as Owner
    return typeof owner.pid === 'number' ? owner : undefined
  } catch {
    return undefined
  }
}

const ownerIn = (path: string): Owner | undefined => {
  try {
    return parsed(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

const taken = (path: string, owner: Owner | undefined): ToolError => {
  const who = owner === undefined ? '' : ` ${owner.pid}@${owner.host}`
  return new ToolError('data-folder-in-use', {
    zh: `数据文件夹正由另一进程${who} 使用。请等它结束；确认该进程已不存在时，删除 ${path} 后重试。`,
    en: `Another process${who} uses the data folder. Wait for it to end; if you are sure that it is gone, delete ${path} and try again.`,
  })
}

/** Writes the lock whole or not at all: a lock that is there is never half written. */
const create = (path: string, content: string): boolean => {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, content)
  try {
    linkSync(draft, path)
    return true
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw thrown
  } finally {
    unlinkSync(draft)
  }
}

/** Takes the lock of a dead owner away. A lock that turns out to be somebody's is put back. */
const takeAway = (path: string): void => {
  const aside = `${path}.${process.pid}.stale`
  try {
    renameSync(path, aside)
  } catch {
    return // somebody else was faster
  }
  const owner = ownerIn(aside)
  if (owner !== undefined && alive(owner)) {
    try {
      linkSync(aside, path)
    } catch {
      // another one stands there already
    }
  }
  unlinkSync(aside)
}

/** Takes the lock file at `path`. Throws `ToolError` `data-folder-in-use` when its owner lives or cannot be asked. */
export const lockFolder = (path: string): FolderLock => {
  const content = JSON.stringify({ pid: process.pid, host: hostname(), began: beganAt(process.pid) })
  if (!create(path, content)) {
    const owner = ownerIn(path)
    if (owner === undefined || owner.host !== hostname() || alive(owner)) throw taken(path, owner)
    takeAway(path)
    if (!create(path, content)) throw taken(path, ownerIn(path))
  }
  return {
    release() {
      if (ownerIn(path)?.pid === process.pid) unlinkSync(path)
    },
  }
}
