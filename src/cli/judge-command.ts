import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Command } from 'commander'
import type { EvidenceHead } from '../collect/evidence-file.ts'
import { loadRuleBook } from '../engine/rule-book.ts'
import { reasonOf, ToolError } from '../errors.ts'
import { readFacts } from '../facts/ndjson.ts'
import { type Evidence, judge } from '../scan.ts'
import { loadVocabulary } from '../vocabulary/load.ts'
import type { Language, Words } from '../words/words.ts'
import { readBaseline, withBaseline } from './baseline-file.ts'
import { filesBeside } from './case-folder.ts'
import { loadConfig } from './config.ts'
import { expiredLines, judgeOptionsOf, mustBeOfSameApp } from './judge-options.ts'
import { addCaseOptions, type CaseOptions, commandIn } from './options.ts'
import { present } from './present.ts'
import { presentationOf } from './presentation.ts'

interface Head {
  readonly inputs?: Evidence['inputs']
  readonly collectors?: Evidence['collectors']
  readonly files?: readonly EvidenceHead[]
}

const readEvidence = (path: string): { evidence: Evidence; head: Head } => {
  try {
    const { facts, head } = readFacts(readFileSync(path, 'utf8'))
    const known = (head ?? {}) as Head
    return {
      evidence: { facts, inputs: known.inputs ?? [], collectors: known.collectors ?? [] },
      head: known,
    }
  } catch (thrown) {
    throw new ToolError('facts-malformed', {
      zh: `${path} 不是可用的事实文件（${reasonOf(thrown).zh}）。请用 mingshi scan --facts-out 重新生成。`,
      en: `${path} is not a usable facts file (${reasonOf(thrown).en}). Write it again with mingshi scan --facts-out.`,
    })
  }
}

/** `mingshi judge facts.ndjson` */
export const judgeCommand = (words: Words, environment: Language, done: (code: number) => void): Command => {
  const command = commandIn(words, 'judge')
    .description(words.cli.judge)
    .argument('<facts>', words.cli.factsFile)
  return addCaseOptions(command, words).action(async (path: string, options: CaseOptions) => {
    const [ruleBook, vocabulary] = await Promise.all([
      loadRuleBook(options.rules),
      loadVocabulary(options.rules),
    ])
    const config = await loadConfig(options.config, ruleBook)
    const how = presentationOf(options, config, environment)
    const baseline = options.baseline === undefined ? undefined : readBaseline(options.baseline)
    const { evidence, head } = readEvidence(path)
    const asked = await judgeOptionsOf(options, config, ruleBook, vocabulary, how.out)
    const judged = judge(evidence, ruleBook, asked.judging)
    mustBeOfSameApp(asked, judged)
    for (const line of expiredLines(asked, judged, how.lang)) console.error(line)
    const files = [...filesBeside(dirname(path), head.files ?? []), ...asked.attachments]
    const content = { case: judged, evidence, files }
    done(await present(withBaseline(content, baseline), [], how))
  })
}
