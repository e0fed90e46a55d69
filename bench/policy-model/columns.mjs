// What an auditor writes into the columns of an index of policies, from what was read of one page.

const INDEPENDENT = {
  policy: 'Y',
  terms: 'NA(terms)',
  mixed: 'MIXED',
  children: 'Y',
  other: 'OTHER',
  'sdk-list': 'OTHER',
}

/** A right: Y with a way to use it, P named only, N not there. */
const rightOf = (clauses) =>
  clauses.some(({ clause }) => clause.channel === 'path-given' || clause.channel === 'contact-given')
    ? 'Y'
    : clauses.length > 0
      ? 'P'
      : 'N'

const deletionOf = (all, ofChildren) => {
  const own = all.filter(({ clause }) => clause.object !== 'cookies' && clause.channel !== 'by-platform')
  const has = (channel) => own.some(({ clause }) => clause.channel === channel)
  const adults = own.filter(({ statement }) => ofChildren || statement.sentence.section.kind !== 'children')
  if (has('trick')) return 'TRICK'
  if (has('refused')) return 'REFUSED'
  return rightOf(adults) === 'N' && own.length > 0 ? 'P' : rightOf(adults)
}

const updateOf = (clauses) => {
  const how = (word) => clauses.some(({ clause }) => clause.how === word)
  return how('no-notice') ? 'BAD' : how('notified') ? 'Y' : how('published-only') ? 'P' : 'N'
}

const contactOf = (clauses) => {
  if (clauses.some(({ clause }) => clause.channel === 'contact-given')) return 'Y'
  if (clauses.some(({ statement }) => statement.contacts.placeholder)) return 'PLACEHOLDER'
  return clauses.length > 0 ? 'P' : 'N'
}

/** Y where SDKs are named, or said not to be there; P where they are only spoken of. */
const sdksOf = ({ document, sdks, deniesSdks }) =>
  sdks.length > 0 || deniesSdks
    ? 'Y'
    : document.sentences.some(({ text }) =>
          /SDK|第三方(?:插件|统计|广告|服务商)|third[- ]party (?:sdk|ad)/i.test(text),
        )
      ? 'P'
      : 'N'

const NO_PERMISSION =
  /(?:不|未|没有|无需|无须)(?:会|曾)?(?:申请|索取|获取|要求|需要|使用|调用)[^，。；]{0,10}权限/

/** Y where the purpose of several permissions is told, or none is asked for. */
const permissionsOf = ({ document, permissions }) =>
  permissions.filter(({ purpose }) => purpose !== '').length > 1 ||
  document.sentences.some(({ text }) => NO_PERMISSION.test(text))
    ? 'Y'
    : 'N'

/** The columns of a page: its document, its clauses and its SDKs. */
export const columnsOf = ({ document, clauses, sdks, deniesSdks, permissions }) => {
  const { row } = document
  if (row.readable === false) return { independent_policy: 'UNREADABLE' }
  const of = (...kinds) => clauses.filter(({ clause }) => kinds.includes(clause.kind))
  const there = (...kinds) => (of(...kinds).length > 0 ? 'Y' : 'N')
  const told = of('retention').filter(({ clause }) => clause.retention !== 'vague')
  return {
    independent_policy: INDEPENDENT[row.kind],
    deletion_channel: deletionOf(of('deletion'), row.kind === 'children'),
    update_notice: updateOf(of('update')),
    per_permission_purpose: permissionsOf({ document, permissions }),
    contact: contactOf(of('contact', 'complaint')),
    minors: there('children'),
    operator_named: row.operatorNamed ? 'Y' : 'N',
    retention: told.length > 0 ? 'Y' : 'N',
    cookies: there('cookies'),
    security: there('security'),
    cross_border: there('cross-border', 'storage-place'),
    sdk_list: sdksOf({ document, sdks, deniesSdks }),
    correction: rightOf(of('correction')),
    withdrawal: there('withdrawal'),
    automated: there('personalised'),
    dates: row.dated ? 'Y' : 'N',
  }
}

/** Whether ours is what the auditor wrote. `|` parts what is as good, `?` after a word leaves a placeholder open. */
export const agrees = (column, ours, theirs) =>
  theirs
    .split('|')
    .some(
      (one) =>
        ours === one ||
        (column === 'independent_policy' && one.startsWith('Y') && ours === 'Y') ||
        (column === 'operator_named' && one === 'P') ||
        (one.endsWith('?') && (ours === one.slice(0, -1) || ours === 'PLACEHOLDER')),
    )
