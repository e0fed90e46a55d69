import type { Case } from '../findings/case.ts'
import type { Exhibit, Finding } from '../findings/finding.ts'
import { type Bilingual, VERDICTS, type Verdict } from '../verdict.ts'
import { MARKS } from '../words/marks.ts'
import { type Language, type Words, wordFor, wordsOf } from '../words/words.ts'
import { clip } from './clip.ts'
import { filingOf, filingWords } from './filing.ts'
import { countVerdicts, type Entry, itemsOf, type Outline, outlineOf } from './outline.ts'
import { writtenPlace } from './place.ts'
import type { RenderOptions } from './render-options.ts'
import { signatureOf, signatureWords } from './signature.ts'
import { subjectOf } from './subject.ts'
import { seconds } from './times.ts'
import { typeNamesOf } from './type-names.ts'
import { oneLine } from './visible.ts'
import { displayWidth, wrap } from './width.ts'

const LISTED = 10
const PLACES = 3
const QUOTE = 120

/** SGR codes; the words and marks say the same without them. */
const COLOURS: Readonly<Record<Verdict, string>> = {
  violation: '31',
  suspected: '33',
  error: '35',
  review: '34',
  untested: '2',
  compliant: '32',
  'not-applicable': '2',
}

interface Pen {
  readonly words: Words
  readonly lang: Language
  readonly say: (text: Bilingual) => string
  readonly columns: number
  readonly paint: (code: string, text: string) => string
}

/** A paragraph under a label; later lines stand under the first character after it. */
const labelled = (pen: Pen, label: string, text: string): string[] => {
  const head = `  ${label}${pen.words.terminal.colon}`
  const indent = ' '.repeat(displayWidth(head))
  return wrap(text, pen.columns - displayWidth(head)).map((line, at) =>
    at === 0 ? `  ${pen.paint('2', `${label}${pen.words.terminal.colon}`)}${line}` : indent + line,
  )
}

const paragraph = (pen: Pen, text: string): string[] => wrap(text, pen.columns)

const heading = (pen: Pen, theCase: Case): string[] => {
  const { terminal } = pen.words
  const app = theCase.facts.rows.app?.[0]
  const profile = theCase.facts.rows.appProfile?.[0]
  const lines = paragraph(
    pen,
    terminal.head(
      theCase.tool.version,
      theCase.ruleBook.version,
      theCase.ruleBook.sha256.slice(0, 7),
      seconds(theCase.times.seconds),
    ),
  ).map((line) => pen.paint('2', line))
  if (app === undefined) {
    const subject = subjectOf(theCase)
    return [
      ...lines,
      ...paragraph(pen, subject === undefined ? terminal.noPackage : terminal.onlyScreens(oneLine(subject))),
    ]
  }
  const title = terminal.app(
    oneLine(app.label ?? app.fileName ?? pen.words.report.unnamed),
    oneLine(app.package ?? pen.words.report.unknown),
  )
  const rest = [
    ...(app.versionName === undefined && app.versionCode === undefined
      ? []
      : [terminal.version(oneLine(app.versionName ?? ''), String(app.versionCode ?? ''))]),
    ...(app.targetSdk === undefined ? [] : [terminal.target(app.targetSdk)]),
  ]
  const types = typeNamesOf(theCase, pen.lang).map(oneLine).join(terminal.listComma)
  const by = profile?.typesChosenBy
  const chosen =
    types === ''
      ? terminal.noTypes
      : by === undefined
        ? types
        : terminal.chosen(types, pen.words.typesChosenBy[by])
  const doubts = (theCase.facts.rows.integrity ?? []).filter((row) => row.weight === 'doubt').length
  const [first = '', ...more] = paragraph(pen, [title, ...rest].join('  '))
  return [
    ...lines,
    pen.paint('1', first),
    ...more,
    ...paragraph(
      pen,
      `${terminal.types(chosen)}  ${terminal.signature(signatureWords(pen.words, signatureOf(theCase.facts)))}`,
    ),
    ...paragraph(pen, filingWords(pen.words, filingOf(theCase))),
    ...(app.readable === false
      ? paragraph(pen, terminal.unreadable(whyUnreadable(pen.words, app.unreadable)))
      : []),
    ...(doubts > 0 ? paragraph(pen, terminal.doubts(doubts)) : []),
    ...codeLines(pen, theCase),
  ]
}

/** What hides the code, and whose code is there. */
const codeLines = (pen: Pen, { facts }: Case): string[] => {
  const { terminal } = pen.words
  const packer = facts.rows.packers?.find(({ hidesCode }) => hidesCode === true)
  const third = (facts.rows.sdks ?? []).filter(
    ({ thirdParty, grade }) => thirdParty === true && grade !== 'declared' && grade !== 'referenced',
  )
  const names = third.map((row) =>
    oneLine(pen.say({ zh: row.name ?? row.id, en: row.nameEnglish ?? row.id })),
  )
  const listed =
    names.slice(0, LISTED).join(terminal.listComma) +
    (names.length > LISTED ? terminal.morePlaces(names.length) : '')
  return [
    ...(packer === undefined
      ? []
      : paragraph(
          pen,
          terminal.packed(pen.say({ zh: packer.name ?? packer.id, en: packer.nameEnglish ?? packer.id })),
        )),
    ...(names.length === 0 ? [] : paragraph(pen, terminal.sdks(names.length, listed))),
  ]
}

const whyUnreadable = (words: Words, code: string | undefined): string =>
  code !== undefined && Object.hasOwn(words.gaps, code)
    ? wordFor(words.gaps, code)
    : `${oneLine(code ?? words.report.unknown)}${words.terminal.fullStop}`

/** Counts as one paragraph; painted after wrapping, so that colours do not count as width. */
const counts = (pen: Pen, norm: Outline['main']): string[] => {
  if (norm === undefined) return []
  const items = itemsOf(norm)
  const of = countVerdicts(items)
  const shown = VERDICTS.filter((verdict) => of[verdict] > 0)
  const text =
    pen.words.terminal.counts(pen.say(norm.short), items.length) +
    shown.map((verdict) => `${pen.words.verdicts[verdict]} ${of[verdict]}`).join(pen.words.terminal.separator)
  const decided = items.filter((item) => item.decided === true).length
  return paragraph(
    pen,
    decided === 0 ? text : `${text}${pen.words.terminal.fullStop}${pen.words.signing.decidedItems(decided)}`,
  )
}

const evidenceLine = (exhibit: Exhibit): string => {
  const quote = exhibit.quote === undefined ? '' : ` “${clip(oneLine(exhibit.quote), 2 * QUOTE)}”`
  return `${exhibit.number} ${clip(oneLine(exhibit.place), 2 * QUOTE)}${quote}`
}

/** What a person decided, under that person's name. */
const decisionLines = (pen: Pen, { decision }: Finding): string[] => {
  if (decision === undefined) return []
  const { signing, verdicts } = pen.words
  const label = signing.decidedBy(oneLine(decision.by), decision.on)
  const found = signing.toolFound(verdicts[decision.tool])
  return labelled(pen, label, `${verdicts[decision.verdict]} ${clip(oneLine(decision.note), 600)} ${found}`)
}

/** Who set a problem aside, until when and why. */
const setAsideLines = (pen: Pen, findings: readonly Finding[]): string[] => {
  const { problems, colon } = pen.words.report
  const said = findings.flatMap(({ suppressed: one }) =>
    one === undefined ? [] : [`${problems.suppressed(one.author, one.until)}${colon}${one.reason}`],
  )
  return [...new Set(said)].flatMap((text) => wrap(oneLine(text), pen.columns - 2).map((line) => `  ${line}`))
}

/** One problem; one that an earlier run knew, or that is set aside, by its name alone unless all is asked for. */
const problem = (pen: Pen, outline: Outline, { result, stated }: Entry, all: boolean): string[] => {
  const { report, terminal } = pen.words
  const worst = stated.filter(({ verdict }) => verdict === result.verdict)
  const state = worst.every(({ suppressed }) => suppressed !== undefined)
    ? terminal.setAside
    : worst.every(({ baseline }) => baseline === 'unchanged')
      ? terminal.known
      : ''
  const title = `${MARKS[result.verdict]} ${pen.words.verdicts[result.verdict]} ${pen.say(result.title)}${state}`
  const grade = `${terminal.severity}${terminal.colon}${pen.words.severities[result.severity]}`
  const [first = '', ...more] = wrap(`${title}   ${grade}`, pen.columns)
  if (state !== '' && !all) {
    const dim = [first, ...more.map((line) => `  ${line}`), ...setAsideLines(pen, worst)]
    return [...dim.map((line) => pen.paint('2', line)), '']
  }
  const shown = stated.slice(0, PLACES)
  const exhibits = [...new Set(shown.flatMap((finding) => finding.exhibits))]
    .map((number) => outline.exhibits.get(number))
    .filter((exhibit) => exhibit !== undefined)
  return [
    pen.paint(`1;${COLOURS[result.verdict]}`, first),
    ...more.map((line) => pen.paint(`1;${COLOURS[result.verdict]}`, `  ${line}`)),
    ...labelled(
      pen,
      terminal.basis,
      result.clauses.map((clause) => pen.say(clause.cite)).join(report.semicolon),
    ),
    ...shown.flatMap((finding, at) => {
      if (finding.fault !== undefined) return labelled(pen, terminal.fault, oneLine(finding.fault))
      if (finding.fact === undefined && finding.decision === undefined) return []
      const rest = at === PLACES - 1 && stated.length > PLACES ? terminal.moreFacts(stated.length) : ''
      return [
        ...(finding.fact === undefined
          ? []
          : labelled(pen, terminal.fact, clip(oneLine(pen.say(finding.fact)), 600) + rest)),
        ...decisionLines(pen, finding),
      ]
    }),
    ...exhibits
      .slice(0, PLACES)
      .flatMap((exhibit) => [
        ...labelled(pen, terminal.evidence, evidenceLine(exhibit)),
        ...(exhibit.writtenIn ?? [])
          .slice(0, 1)
          .flatMap((one) => labelled(pen, terminal.writtenIn, oneLine(writtenPlace(one)))),
      ]),
    ...(result.verdict === 'review' ? labelled(pen, terminal.manual, pen.say(result.manual)) : []),
    ...labelled(pen, terminal.remedy, pen.say(result.remedy)),
    '',
  ]
}

/** Open items, each counted once under the first thing that would decide it. */
const open = (pen: Pen, outline: Outline): string[] => {
  const { terminal, supplies } = pen.words
  if (outline.main === undefined) return []
  const left = new Set(itemsOf(outline.main).filter((item) => item.verdict === 'untested'))
  const reviewed = itemsOf(outline.main).filter((item) => item.verdict === 'review').length
  const total = left.size + reviewed
  if (total === 0) return []
  const parts: string[] = []
  for (const need of outline.needs.filter((one) => one.supply !== 'person')) {
    const items = need.items.filter((item) => left.delete(item))
    if (items.length === 0) continue
    const { name, option } = supplies[need.supply]
    parts.push(terminal.need(name, items.length, option.startsWith('--') ? (option.split(' ')[0] ?? '') : ''))
  }
  if (left.size + reviewed > 0) parts.push(terminal.need(supplies.person.name, left.size + reviewed, ''))
  return paragraph(
    pen,
    terminal.open(total - reviewed, reviewed) + parts.join(terminal.listComma) + terminal.fullStop,
  )
}

/** The case on one screen: worst first, at most ten problems in full, then counts and what would decide the rest. */
export const renderTerminal = (
  theCase: Case,
  options: Omit<RenderOptions, 'evidence' | 'failOn'>,
): string => {
  const words = wordsOf(options.lang)
  const pen: Pen = {
    words,
    lang: options.lang,
    say: (text) => oneLine(text[options.lang]),
    columns: Math.min(120, Math.max(60, options.columns)),
    paint: (code, text) => (options.colour ? `\u001b[${code}m${text}\u001b[0m` : text),
  }
  const outline = outlineOf(theCase)
  const listed = options.all ? [...outline.problems, ...outline.reviews] : outline.problems.slice(0, LISTED)
  const hidden = options.all ? 0 : outline.problems.length - listed.length
  const lines = [
    ...heading(pen, theCase),
    '',
    ...counts(pen, outline.main),
    ...(options.all ? outline.others.flatMap((norm) => counts(pen, norm)) : []),
    ...(theCase.baseline === undefined
      ? []
      : paragraph(
          pen,
          words.terminal.baseline(theCase.baseline.new, theCase.baseline.unchanged, theCase.baseline.gone),
        )),
    '',
    ...(outline.problems.length === 0
      ? [...paragraph(pen, outline.judged ? words.terminal.noProblems : words.terminal.nothingJudged), '']
      : []),
    ...listed.flatMap((one) => problem(pen, outline, one, options.all)),
    ...(hidden > 0 ? [...paragraph(pen, words.terminal.moreProblems(hidden)), ''] : []),
    ...open(pen, outline),
    ...(options.reportPath === undefined ? [] : [words.terminal.written(oneLine(options.reportPath))]),
  ]
  return `${lines.join('\n')}\n`
}
