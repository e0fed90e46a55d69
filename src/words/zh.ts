import { batch } from './zh/batch.ts'
import { bulletin } from './zh/bulletin.ts'
import { catalogue } from './zh/catalogue.ts'
import { cli } from './zh/cli.ts'
import { coverage } from './zh/coverage.ts'
import { draft } from './zh/draft.ts'
import { examples } from './zh/examples.ts'
import { facts } from './zh/facts.ts'
import { gaps } from './zh/gaps.ts'
import { integrity, integrityFigures } from './zh/integrity.ts'
import { norms } from './zh/norms.ts'
import { rectification } from './zh/rectification.ts'
import { rejection } from './zh/rejection.ts'
import { report } from './zh/report.ts'
import { sheets } from './zh/sheets.ts'
import { signing } from './zh/signing.ts'
import { storeForm } from './zh/store-form.ts'
import { supplies } from './zh/supplies.ts'
import { terminal } from './zh/terminal.ts'
import { terms } from './zh/terms.ts'

/** Chinese. Written first; its keys are those of every language. */
export const zh = {
  ...terms,
  batch,
  bulletin,
  catalogue,
  cli,
  coverage,
  draft,
  examples,
  facts,
  gaps,
  integrity,
  integrityFigures,
  norms,
  rectification,
  rejection,
  report,
  sheets,
  signing,
  storeForm,
  supplies,
  terminal,
}
