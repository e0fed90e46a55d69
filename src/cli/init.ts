import { existsSync, writeFileSync } from 'node:fs'
import { ToolError } from '../errors.ts'

/** Writes a new configuration. Throws `ToolError` `config-exists` rather than lose one that somebody wrote. */
export const writeConfig = (path: string, text: string, force: boolean): void => {
  if (existsSync(path) && !force) {
    throw new ToolError('config-exists', {
      zh: `${path} 已存在，未改动。如需重写，请加 --force。`,
      en: `${path} exists and was left alone. Add --force to write it anew.`,
    })
  }
  writeFileSync(path, text)
}
