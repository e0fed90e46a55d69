import { ToolError } from '../errors.ts'
import type { Caps, Ended, Problem } from './scan-task.ts'

/** A problem as plain data, for lines and columns. */
export const problemOf = ({ code, text }: ToolError): Problem => ({ code, ...text })

/** Why a package is left closed: reading it ended the process before. */
export const processEnded = (ended: Ended, caps: Caps): ToolError => {
  const megabytes = Math.round(caps.memory / 1e6)
  switch (ended) {
    case 'memory':
      return new ToolError('scan-took-memory', {
        zh: `检测该应用时内存超过 ${megabytes} MB 的上限，已中止，安装包未读取。可调高 --max-memory 后重试。`,
        en: `Reading this app took more than the ${megabytes} MB of memory allowed and was ended; the package was not read. Raise --max-memory to try again.`,
      })
    case 'time':
      return new ToolError('scan-took-time', {
        zh: `检测该应用超过 ${caps.seconds} 秒的时限，已中止，安装包未读取。可调高 --max-seconds 后重试。`,
        en: `Reading this app took more than the ${caps.seconds} seconds allowed and was ended; the package was not read. Raise --max-seconds to try again.`,
      })
    case 'crash':
      return new ToolError('scan-crashed', {
        zh: '检测该应用的进程意外退出，安装包未读取。请将该安装包告知维护者。',
        en: 'The process that read this app ended unexpectedly; the package was not read. Tell the maintainers of this package.',
      })
  }
}

/** A fault of the tool, not of the input. */
export const toolFault = (message: string): Problem => ({
  code: 'tool-fault',
  zh: `工具内部出错：${message}`,
  en: `Fault of the tool: ${message}`,
})
