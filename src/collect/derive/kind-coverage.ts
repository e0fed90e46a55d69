import { type Facts, isComplete } from '../../facts/facts.ts'
import type { RowOf } from '../../facts/index.ts'
import { stepsTo } from '../../facts/nearest-call.ts'
import { EVIDENCE } from '../../facts/table.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

type Row = RowOf<'kindCoverage'>

/** A general word covers what is of its sort: 设备标识符 covers IMEI and Android ID. */
const COVERED_BY: Readonly<Record<string, readonly string[]>> = {
  imei: ['device_id'],
  imsi: ['device_id', 'network_info'],
  iccid: ['device_id', 'phone_number'],
  android_id: ['device_id'],
  oaid: ['device_id', 'advertising_id'],
  advertising_id: ['device_id', 'oaid'],
  serial: ['device_id'],
  mac: ['device_id', 'network_info'],
  ip: ['network_info'],
  ssid: ['wifi_list', 'network_info'],
  bssid: ['wifi_list', 'network_info'],
  wifi_list: ['network_info', 'ssid', 'bssid'],
  running_apps: ['installed_apps'],
  videos: ['photos', 'camera_image'],
  photos: ['camera_image', 'videos'],
  camera_image: ['photos', 'videos', 'face'],
  im_contact_list: ['contacts'],
  sensor: ['fitness'],
  device_model: ['device_id', 'os_version'],
  os_version: ['device_model'],
}

const distinct = (items: readonly string[]): string[] => [...new Set(items)].sort()

type Call = RowOf<'apiCalls'>

/** Own code first, then the shortest way from the start. */
const nearestFirst = (calls: readonly Call[]): readonly Call[] =>
  [...calls].sort((a, b) => Number(b.ofApp ?? false) - Number(a.ofApp ?? false) || stepsTo(a) - stepsTo(b))

/** The first call of each owner. */
const firstOfEach = (calls: readonly Call[]): string[] =>
  [...new Map([...calls].reverse().map(({ owner, id }) => [owner, id])).values()].reverse()

/** Where it was seen to go, and how strong the strongest of those recordings is. */
const sending = (flows: readonly RowOf<'flows'>[]): Pick<Row, 'sentTo' | 'sentBy'> => {
  const strongest = EVIDENCE.findLast((strength) => flows.some(({ evidence }) => evidence === strength))
  return {
    sentTo: distinct(flows.flatMap(({ host }) => (host === undefined ? [] : [host]))),
    ...(strongest === undefined ? {} : { sentBy: strongest }),
  }
}

/** What the policy states, with the first sentence of each kind. */
const statedKinds = ({ rows }: Facts): ReadonlyMap<string, string> => {
  const stated = new Map<string, string>()
  const add = (kind: string | undefined, text: string | undefined): void => {
    if (kind !== undefined && !stated.has(kind)) stated.set(kind, text ?? '')
  }
  for (const { kind, negated, text } of rows.statements ?? []) if (negated !== true) add(kind, text)
  for (const { kinds = [], text } of [...(rows.businessFunctions ?? []), ...(rows.policySdks ?? [])])
    for (const kind of kinds) add(kind, text)
  return stated
}

/** Fills `kindCoverage`, where a policy was read. */
export const kindCoverage = (facts: Facts, vocabulary: Vocabulary): Facts => {
  const { rows } = facts
  const policy = rows.policy?.[0]
  if (policy?.found !== true || rows.statements === undefined) return facts
  const stated = statedKinds(facts)
  const whole = isComplete(facts, 'statements') && isComplete(facts, 'policySdks')
  const denials = rows.statements.filter(
    ({ negated, conditional, act }) => negated === true && conditional !== true && act === 'collect',
  )
  const permissions = (rows.permissions ?? []).filter(({ inEffect }) => inEffect !== false)
  const calls = (rows.apiCalls ?? []).filter(
    ({ act, grade, reach, permissionDeclared }) =>
      act === 'reads' && grade === 'personal' && reach !== 'unreached' && permissionDeclared !== false,
  )
  const sent = (rows.flows ?? []).filter(({ form }) => form === 'raw')
  const kinds = distinct([
    ...stated.keys(),
    ...denials.flatMap(({ kind }) => (kind === undefined ? [] : [kind])),
    ...permissions.flatMap((permission) => permission.kinds ?? []),
    ...calls.flatMap((call) => call.kinds ?? []),
    ...sent.flatMap((flow) => flow.kinds ?? []),
  ]).filter((kind) => vocabulary.kinds.has(kind))
  const coverage = kinds.map((kind): Row => {
    const by = [kind, ...(COVERED_BY[kind] ?? [])].find((word) => stated.has(word))
    const denial = denials.find((statement) => statement.kind === kind)
    const reading = nearestFirst(calls.filter((call) => call.kinds?.includes(kind)))
    return {
      id: `kind-${kind}`,
      evidence: policy.evidence === 'captured' ? 'supplied' : policy.evidence,
      source: denial?.source ?? policy.source,
      kind,
      name: vocabulary.kinds.get(kind)?.zh ?? kind,
      nameEnglish: vocabulary.kinds.get(kind)?.en ?? kind,
      sensitive: vocabulary.kinds.get(kind)?.sensitive ?? false,
      ...(by === undefined
        ? whole
          ? { stated: false }
          : {}
        : { stated: true, statedAs: stated.get(by) ?? '' }),
      denied: denial !== undefined,
      ...(denial?.text === undefined ? {} : { denial: denial.text }),
      ...(rows.permissions === undefined
        ? {}
        : {
            permissions: distinct(
              permissions.flatMap(({ kinds: opened = [], name }) =>
                name !== undefined && opened.includes(kind) ? [name] : [],
              ),
            ),
          }),
      ...(rows.flows === undefined ? {} : sending(sent.filter((flow) => flow.kinds?.includes(kind)))),
      ...(rows.apiCalls === undefined
        ? {}
        : {
            calledByApp: distinct(
              reading.flatMap(({ ofApp, call }) => (ofApp === true && call !== undefined ? [call] : [])),
            ),
            calledBySdk: distinct(
              reading.flatMap(({ ofApp, owner }) => (ofApp !== true && owner !== undefined ? [owner] : [])),
            ),
            reads: firstOfEach(reading),
          }),
    }
  })
  const complete = whole ? [...facts.complete, { table: 'kindCoverage' as const }] : facts.complete
  return { ...facts, complete, rows: { ...rows, kindCoverage: coverage } }
}
