import { PHASES } from './flows.ts'
import { choice, flag, number, optional, table, text, texts, whole } from './table.ts'

/** Tools whose run-time logs are read. `mingshi` is our own format, which any tool can write. */
export const LOG_TOOLS = ['camille', 'appscan', 'privacysentry', 'mingshi'] as const
export type LogTool = (typeof LOG_TOOLS)[number]

/** Calls that were seen while the app ran. */
export const events = table({
  says: 'Calls of one kind by one method in one phase of a run, as run-time logs show them.',
  key: ['api', 'call', 'owner', 'phase'],
  scopes: PHASES,
  columns: {
    api: text('Its entry in the catalogue of calls; absent where the catalogue has none.'),
    apiName: text('What it does, in Chinese; else what the log says of it.'),
    apiNameEnglish: text('What it does, in English; else what the log says of it.'),
    act: choice(
      ['reads', 'asks', 'loads-code', 'opens-bridge', 'runs-command', 'connects'],
      'What it does that an audit asks about.',
    ),
    grade: choice(['personal', 'weak', 'none'], 'How near it is to personal information.'),
    kinds: texts('Kinds of personal information it gives, as ids of the vocabulary.'),
    call: text('What was called: android.telephony.TelephonyManager.getDeviceId.'),
    arguments: texts('Arguments, as the log gives them, at most eight.'),
    permissions: texts('Permissions asked for, where the arguments tell them.'),
    groups: texts('Groups of those permissions that open personal information.'),
    phase: choice(
      PHASES,
      'Before the user agreed, after, or after refusing; absent where the log does not tell.',
    ),
    background: flag('Whether the app was in the background; absent where the log does not tell.'),
    owner: text('Id of the SDK whose code made the call, else its package, at most three segments.'),
    ownerName: text('What the owner is called, in Chinese.'),
    ownerNameEnglish: text('What the owner is called, in English.'),
    ofApp: flag('Whether that code is of the own packages of the app.'),
    ownerKnownBy: choice(['stack', 'log'], 'Whether the stack tells whose code it is, or the log names it.'),
    caller: optional(
      text('The method that made the call: the first of the stack that is not of the system.'),
    ),
    way: text(
      'The same way to be read, from what the system started: simple class names, the middle left out where it is long.',
    ),
    stack: texts('Stack of the first of them: what was called first, then who called it, at most forty.'),
    process: text('Process, where the log names it.'),
    count: whole('How often in all.'),
    firstAt: text('When first, as the log writes it.'),
    lastAt: text('When last, as the log writes it.'),
    perMinute: whole('Most calls within any 60 seconds of one run.'),
    mostInOneRun: whole('Most calls in one run.'),
    seconds: number('Seconds between the first and the last of one run, the longest.'),
    logSeconds: number('Seconds from the first to the last call of its longest log, whatever was called.'),
    logInBackground: flag(
      'Whether one of its logs went on while the app was in the background; absent where none tells.',
    ),
    runs: whole('In how many logs, each of one run.'),
    clearedRuns: whole('In how many logs that state a cleared install and what device.'),
    repeated: whole('How often its logs state that the run was repeated with the same result.'),
    confirmed: flag(
      'Whether those runs confirm it: a cleared install of a named device, and at least two repetitions or two such logs.',
    ),
    tool: choice(LOG_TOOLS, 'Which tool wrote the log.'),
    logs: texts('Names of the logs.'),
  },
})
