import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RULES_FOLDER } from '../../../vocabulary/load.ts'
import { type LinearModel, linearModel, type StoredModel } from './linear-model.ts'

const models = new Map<string, LinearModel>()

/** A model that comes with the program, read when first asked for. `rules/models/README.md` says where it is from. */
export const shippedModel = (name: 'policy-topics' | 'purpose-clarity'): LinearModel => {
  const known = models.get(name)
  if (known) return known
  const stored = readFileSync(join(RULES_FOLDER, 'models', `${name}.json`), 'utf8')
  const model = linearModel(JSON.parse(stored) as StoredModel)
  models.set(name, model)
  return model
}
