import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beijingDay } from '../beijing.ts'
import type { EvidenceFile } from '../collect/evidence-file.ts'
import type { RuleBook } from '../engine/rule-book.ts'
import { ToolError } from '../errors.ts'
import type { Case } from '../findings/case.ts'
import type { JudgeOptions } from '../scan.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { type Language, wordsOf } from '../words/words.ts'
import { readCase } from './case-folder.ts'
import type { Config } from './config-schema.ts'
import { DECISIONS_NAME, readDecisions } from './decisions-file.ts'
import type { CaseOptions } from './options.ts'

/** How a case is judged, by the command line and the configuration, with the files that decisions stand on. */
export interface JudgingAsked {
  readonly judging: JudgeOptions
  readonly attachments: readonly EvidenceFile[]
  /** Set where what people decided was found in the report folder that is written anew. */
  readonly kept?: KeptDecisions
}

interface KeptDecisions {
  readonly path: string
  /** The package of the case they were decided on. */
  readonly package: string | undefined
}

const packageOf = (theCase: Case): string | undefined => theCase.facts.rows.app?.[0]?.package

/** What people decided on the case that a folder holds now. */
const keptIn = async (folder: string | undefined): Promise<KeptDecisions | undefined> => {
  if (folder === undefined || !existsSync(folder)) return undefined
  const { finishWriting } = await import('./whole-write.ts')
  finishWriting(folder)
  const path = join(folder, DECISIONS_NAME)
  const isCase = existsSync(path) && existsSync(join(folder, 'case.json'))
  return isCase ? { path, package: packageOf(readCase(folder)) } : undefined
}

/**
 * @param out the report folder that is going to be written: what people decided there is taken over where no other file
 * of decisions is named.
 */
export const judgeOptionsOf = async (
  options: CaseOptions,
  config: Config,
  ruleBook: RuleBook,
  vocabulary: Vocabulary,
  out: string | undefined,
): Promise<JudgingAsked> => {
  const named = options.decisions ?? config.decisions
  const kept = named === undefined ? await keptIn(out) : undefined
  const path = named ?? kept?.path
  const decided = path === undefined ? undefined : await readDecisions(resolve(path), ruleBook)
  const { settings, suppressions, severities, packs, cover } = config
  return {
    judging: {
      vocabulary,
      drafts: options.drafts === true,
      ...(settings === undefined ? {} : { settings }),
      ...(suppressions === undefined ? {} : { suppressions }),
      ...(severities === undefined ? {} : { severities }),
      ...(packs === undefined ? {} : { packs }),
      ...(cover === undefined ? {} : { cover }),
      ...(decided === undefined ? {} : { decisions: decided.decisions }),
    },
    attachments: decided?.files ?? [],
    ...(kept === undefined ? {} : { kept }),
  }
}

/** One line for each suppression that has run out while the rule still finds a problem. */
export const expiredLines = ({ judging }: JudgingAsked, theCase: Case, lang: Language): string[] => {
  const found = new Set(
    theCase.results
      .filter(({ verdict }) => verdict === 'violation' || verdict === 'suspected')
      .map(({ rule }) => rule),
  )
  return (judging.suppressions ?? [])
    .filter(({ rule, until }) => until < beijingDay() && found.has(rule))
    .map(({ rule, author, until }) => wordsOf(lang).cli.expired(rule, author, until))
}

/**
 * Decisions on one app say nothing of another, and are not written over.
 * @throws ToolError `decisions-of-another` where the folder holds those of another package.
 */
export const mustBeOfSameApp = ({ kept }: JudgingAsked, theCase: Case): void => {
  if (kept === undefined || kept.package === packageOf(theCase)) return
  const name = kept.package ?? '?'
  throw new ToolError('decisions-of-another', {
    zh: `${kept.path} 是对另一应用（${name}）的核验意见，未写出报告。请用 --out 另给文件夹，或者先移走该文件。`,
    en: `${kept.path} holds decisions on another app (${name}); no report was written. Name another folder with --out, or move that file away.`,
  })
}
