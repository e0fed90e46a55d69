import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@jest/globals'

const onPath = (program: string): boolean =>
  (process.env.PATH ?? '').split(':').some((folder) => folder !== '' && existsSync(join(folder, program)))

/** Declares tests that need another program: in CI it must be there, elsewhere its absence is said. */
export const withOracle = (program: string, declare: () => void): void => {
  if (onPath(program)) {
    declare()
    return
  }
  test(`${program} is needed to compare with`, () => {
    console.warn(`${program} is not installed: nothing is compared with it.`)
    if (process.env.CI === 'true') throw new Error(`${program} is not installed`)
  })
}
