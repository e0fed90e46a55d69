import { REACHES } from './reaches.ts'
import { choice, flag, optional, rowsOf, table, text, texts, whole } from './table.ts'

/** What one part of the code can read, put together from its calls. */
export const codeReads = table({
  says: 'The personal information that the code of one owner, the app or an SDK, can read in one phase.',
  key: ['owner', 'reach'],
  columns: {
    owner: text('Package of the code, or the id of the SDK it belongs to.'),
    ownerName: text('What the owner is called, in Chinese: an SDK by its name, else the package.'),
    ownerNameEnglish: text('What the owner is called, in English.'),
    ofApp: flag('Whether the code is of the own packages of the app.'),
    reach: choice(REACHES, 'When it can run.'),
    kinds: texts('Kinds of personal information that its calls give, as ids of the vocabulary.'),
    kindNames: texts('Those kinds, in Chinese.'),
    kindNamesEnglish: texts('Those kinds, in English.'),
    fixedIdentifiers: texts(
      'Those of them that identify a device and that nobody can reset; each where its owner can read it first.',
    ),
    calls: texts('What is called: class.method, at most twenty.'),
    shortest: rowsOf('apiCalls', 'For each of the kinds, the call with the shortest way to it.'),
    places: whole('In how many methods.'),
    entry: text('Where the shortest way to one of them begins: a class that the system starts.'),
    path: texts(
      'The way to it, from what the system starts: class.method, one after the other, what is called last.',
    ),
    way: optional(text('The same way to be read: simple class names, the middle left out where it is long.')),
    prepared: text(
      'The call through which every way to it leads before consent, where the documents of its SDK allow that call then and nothing else starts the SDK; empty where there is none.',
    ),
    guard: text('The stored value that keeps it from running at first.'),
    guardIs: choice(
      ['consent', 'unknown'],
      'Where a stored value keeps it from running at first: whether the name of that says that it is a consent. A first run, a switch or a login may do it as well.',
    ),
    seenKinds: texts('Kinds of them that a run-time log shows to be read in that phase.'),
    seenCalls: texts('Calls that a run-time log shows: class.method.'),
    seenAs: rowsOf('events', 'The calls of the logs, one for each kind.'),
    seenTimes: whole('How often the logs show it.'),
    chains: optional(
      choice(
        ['agree', 'differ', 'log-only'],
        'Whether the way of the code and a stack of the logs meet in the method that makes the call, lead there apart, or only the logs show it.',
      ),
    ),
    stackWay: optional(text('The way as a stack of the logs shows it, to be read like `way`.')),
    runs: whole('Logs of different runs that show it.'),
    confirmed: flag(
      'Whether what the logs state of their runs confirms it: a cleared install, a named device, and at least two repetitions or two such logs.',
    ),
    awaitsGrant: flag(
      'Whether all of its calls need a permission that is asked for at run time, so that none of them gives anything on a fresh install.',
    ),
    nested: flag('Whether the code lies in a file that the platform does not load by itself.'),
  },
})
