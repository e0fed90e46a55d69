import { batch } from './en/batch.ts'
import { bulletin } from './en/bulletin.ts'
import { catalogue } from './en/catalogue.ts'
import { cli } from './en/cli.ts'
import { coverage } from './en/coverage.ts'
import { draft } from './en/draft.ts'
import { examples } from './en/examples.ts'
import { facts } from './en/facts.ts'
import { gaps } from './en/gaps.ts'
import { integrity, integrityFigures } from './en/integrity.ts'
import { norms } from './en/norms.ts'
import { rectification } from './en/rectification.ts'
import { rejection } from './en/rejection.ts'
import { report } from './en/report.ts'
import { sheets } from './en/sheets.ts'
import { signing } from './en/signing.ts'
import { storeForm } from './en/store-form.ts'
import { supplies } from './en/supplies.ts'
import { terminal } from './en/terminal.ts'
import { terms } from './en/terms.ts'
import type { Words } from './words.ts'

/** English. */
export const en: Words = {
  ...terms,
  batch,
  bulletin,
  catalogue,
  cli,
  coverage,
  draft,
  gaps,
  storeForm,
  supplies,
  examples,
  facts,
  integrity,
  integrityFigures,
  norms,
  rectification,
  rejection,
  report,
  sheets,
  signing,
  terminal,
}
