import { resolve } from 'node:path'
import type { EvidenceFile } from '../collect/evidence-file.ts'
import type { RuleBook } from '../engine/rule-book.ts'
import type { JudgeOptions } from '../scan.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import type { Config } from './config-schema.ts'
import { readDecisions } from './decisions-file.ts'
import type { CaseOptions } from './options.ts'

/** How a case is judged, by the command line and the configuration, with the files that decisions stand on. */
export const judgeOptionsOf = async (
  options: CaseOptions,
  config: Config,
  ruleBook: RuleBook,
  vocabulary: Vocabulary,
): Promise<{ readonly judging: JudgeOptions; readonly attachments: readonly EvidenceFile[] }> => {
  const path = options.decisions ?? config.decisions
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
  }
}
