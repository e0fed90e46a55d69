import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ToolError } from '../errors.ts'
import { RULES_FOLDER } from '../vocabulary/load.ts'

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/

const refuse = (code: string, zh: string, en: string): never => {
  throw new ToolError(code, { zh, en })
}

/**
 * Begins a rule from `rules/template.yaml`, which passes lint and its own tests, so that an author always changes
 * something that works. Throws `ToolError` when the name is none or is taken.
 * @returns the path of the new file.
 */
export const writeNewRule = async (folder: string, topic: string, id: string): Promise<string> => {
  if (!NAME.test(id))
    refuse(
      'bad-rule-name',
      `规则编号“${id}”应由小写字母、数字和连字符组成。`,
      `Rule id "${id}" should be lower-case letters, digits and hyphens.`,
    )
  if (!NAME.test(topic))
    refuse(
      'bad-topic',
      `主题“${topic}”应由小写字母、数字和连字符组成。`,
      `Topic "${topic}" should be lower-case letters, digits and hyphens.`,
    )
  const path = join(folder, topic, `${id}.yaml`)
  if (existsSync(path))
    refuse('rule-exists', `${path} 已存在。请另取编号。`, `${path} exists already. Choose another id.`)
  const template = await readFile(join(RULES_FOLDER, 'template.yaml'), 'utf8')
  await mkdir(join(folder, topic), { recursive: true })
  await writeFile(path, template.replaceAll('rule-id', id))
  return path
}
