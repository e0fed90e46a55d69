import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const examples = (page: string): string[] =>
  [...readFileSync(`${ROOT}docs/${page}`, 'utf8').matchAll(/```js\n([\s\S]*?)```/g)].map(
    ([, code = '']) => code,
  )

/** What each example of the page prints, in its order. */
const SAYS = [
  /suspected pre-checked-consent[\s\S]*\n0\n$/,
  /E-\d+ \S+activity_login\.xml:22/,
  /^suspected\n$/,
  /^not-a-zip README\.md is not an app package[^\n]*\nSet\(1\) \{ 'untested' \}\n$/,
  /^\{ 'handling-time-too-long\.calendarDays': 30 \} true\n$/,
]

describe('the examples of the library', () => {
  test('are the same in both languages', () => {
    expect(examples('api.md')).toEqual(examples('api.zh-CN.md'))
    expect(examples('api.md').length).toBe(SAYS.length)
  })
  test.each(SAYS.map((says, at) => [at + 1, says] as const))(
    'example %i runs as it stands',
    (number, says) => {
      const code = examples('api.md')[number - 1] ?? ''
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
        cwd: ROOT,
        encoding: 'utf8',
      })
      expect(stderr).toBe('')
      expect(stdout).toMatch(says)
    },
  )
})
