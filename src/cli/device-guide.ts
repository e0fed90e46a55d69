import type { DeviceAct, Guide } from '../collect/capture/device/device-capture.ts'
import { SCREEN_KINDS, type ScreenKind, WALKS } from '../facts/screens.ts'
import type { Words } from '../words/words.ts'
import type { Asker } from './question.ts'

/** An act as a person writes it: `*login: 点击“登录”`. Empty text ends the walk. */
export const actOfLine = (line: string): DeviceAct | undefined => {
  const [, star, rest = ''] = /^(\*?)\s*(.*)$/s.exec(line.trim()) ?? []
  if (rest === '' && star !== '*') return undefined
  const named = /^([a-z-]+)\s*[:：]\s*(.*)$/s.exec(rest)
  const kind = SCREEN_KINDS.find((one): one is ScreenKind => one === named?.[1])
  return {
    before: (kind ? (named?.[2] ?? '') : rest).slice(0, 2000),
    ...(kind ? { kind } : {}),
    ...(star === '*' ? { touched: true } : {}),
  }
}

/** Asks the person at the terminal for every step. */
export const guideOn = (asker: Asker, words: Words): Guide => ({
  async next(taken) {
    const last = taken.at(-1)
    const { capture } = words.cli
    const said = last ? capture.recorded(taken.length, words.screens[last.kind]) : ''
    const line = await asker.ask(`${said}${capture.nextScreen(taken.length + 1)}`)
    return line === undefined ? undefined : actOfLine(line)
  },
  async complete() {
    const line = (await asker.ask(words.cli.capture.completeWalks)) ?? ''
    return WALKS.filter((walk) => line.split(/[\s,，、]+/).includes(walk))
  },
})
