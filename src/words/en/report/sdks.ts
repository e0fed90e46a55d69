import { count } from '../count.ts'

/** The table of SDKs. */
export const sdks = {
  title: 'SDKs and third-party code',
  caption: (n: number) => `${count(n, 'third-party SDK')} recognised`,
  lead: 'Grades of evidence, weakest first: declared, referenced, embedded, called. An SDK read statically may not be in use; only running the app shows what it collects. Kinds are those stated in public documents, not seen in this test.',
  incomplete: ' The code was not read whole; what is not listed may still be there.',
  none: 'No third-party SDK of the vocabulary was recognised.',
  unknown: 'Nothing is known of SDKs.',
  sdk: 'SDK and provider',
  purpose: 'Purpose',
  kinds: 'Stated to collect',
  shown: 'Evidence',
  named: 'Named in policy or list',
  notStated: 'no statement was read',
  collectsNone: 'stated to collect none',
  statedBy: { vendor: '(vendor)', operators: "(other apps' lists)" },
  grades: { declared: 'declared', referenced: 'referenced', embedded: 'embedded', called: 'called' },
  traces: {
    packages: 'packages',
    libraries: 'libraries',
    files: 'files',
    components: 'components',
    actions: 'actions',
    keys: 'keys',
  },
  classes: (n: number) => `${count(n, 'class', 'classes')}`,
  more: (n: number) => `and ${n} more`,
  nested: 'nested code',
  initialised: {
    'before-consent': 'starting call: reachable before consent',
    'behind-guard': 'starting call: kept back by a stored value',
    later: 'starting call: only later',
    unreached: 'starting call: not seen to be reached',
  },
  starts: 'started by the system',
  byName: (name: string) => `yes (“${name}”)`,
  byVendor: (name: string) => `provider only (“${name}”)`,
  no: 'not seen',
  libraries: (n: number) =>
    `${count(n, 'open or basic library', 'open or basic libraries')}, no recipient of personal information`,
  packed: (name: string) =>
    `The package is packed by ${name}: its code cannot be read statically. Manifest, resources and native libraries still speak.`,
  packerMark: (name: string) => `The package bears a mark of ${name}, but its code can be read.`,
}
