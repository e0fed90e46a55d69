import { readFileSync } from 'node:fs'
import AjvDraft04 from 'ajv-draft-04'
import addFormats from 'ajv-formats'

const ajv = new AjvDraft04.default({ strict: false, allErrors: true })
addFormats.default(ajv)

/** Holds a log against the official schema of SARIF 2.1.0; what is wrong with it stands in `errors`. */
export const validate = ajv.compile(
  JSON.parse(readFileSync(new URL('schemas/sarif-schema-2.1.0.json', import.meta.url), 'utf8')) as object,
)
