import { AFTER_REFUSING, REFUSED } from '../../facts/refusals.ts'
import { SCREEN_KINDS, WALKS } from '../../facts/screens.ts'

const line = { type: 'string', maxLength: 2000 } as const
const flag = { type: 'boolean' } as const
const path = { type: 'string', minLength: 1, maxLength: 500 } as const

export const ASKED = ['deletion', 'cancellation', 'correction', 'complaint'] as const

/** JSON Schema (draft 7) of `session.yaml`; editors complete it, and `readSessionFile` checks by it. */
export const SESSION_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'mingshi session',
  type: 'object',
  anyOf: [{ required: ['package'] }, { required: ['site'] }],
  additionalProperties: false,
  properties: {
    package: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_.]{0,254}$' },
    site: { type: 'string', pattern: '^https?://', maxLength: 2000 },
    versionCode: { type: ['integer', 'string'] },
    apkSha256: { type: 'string', pattern: '^[0-9A-Fa-f]{64}$' },
    device: line,
    system: line,
    network: line,
    clearedInstall: flag,
    recordedBy: line,
    startedAt: line,
    policyTaps: { type: 'integer', minimum: 0, maximum: 100 },
    policyOperations: { type: 'integer', minimum: 0, maximum: 100 },
    policyUnreached: flag,
    afterRefusal: { type: 'string', enum: ['leaves', 'asks-again', 'goes-on', 'no-refusal'] },
    asksAgainAtNextStart: flag,
    clockOffsetMs: { type: 'number' },
    traffic: path,
    aboutSeen: flag,
    repeated: { type: 'integer', minimum: 0, maximum: 1000 },
    walks: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(
        WALKS.map((walk) => [walk, { type: 'string', enum: ['complete', 'partial', 'absent'] }]),
      ),
    },
    steps: {
      type: 'array',
      maxItems: 2000,
      items: {
        type: 'object',
        required: ['kind'],
        additionalProperties: false,
        properties: {
          kind: { type: 'string', enum: [...SCREEN_KINDS] },
          title: line,
          file: path,
          picture: path,
          before: line,
          untouched: flag,
          closesOutside: flag,
          allWindows: flag,
          activity: line,
          density: { type: 'number', minimum: 60, maximum: 1200 },
          permissions: {
            type: 'array',
            maxItems: 40,
            items: { type: 'string', minLength: 1, maxLength: 200 },
          },
          granted: {
            type: 'array',
            maxItems: 400,
            items: { type: 'string', minLength: 1, maxLength: 200 },
          },
          userStarted: flag,
          atLaunch: flag,
        },
      },
    },
    documents: {
      type: 'array',
      maxItems: 200,
      items: {
        type: 'object',
        required: ['file'],
        additionalProperties: false,
        properties: { file: path, kind: line, path: line, url: line },
      },
    },
    attempts: {
      type: 'array',
      maxItems: 500,
      items: {
        type: 'object',
        required: ['way', 'asks', 'outcome'],
        additionalProperties: false,
        properties: {
          way: { type: 'string', enum: ['screen', 'phone', 'mail', 'online'] },
          asks: { type: 'string', enum: [...ASKED] },
          outcome: { type: 'string', enum: ['not-offered', 'refused', 'no-answer', 'accepted', 'done'] },
          contact: line,
          when: line,
          days: { type: 'integer', minimum: 0, maximum: 3650 },
          recordedBy: line,
          note: { type: 'string', maxLength: 20000 },
        },
      },
    },
    refusals: {
      type: 'array',
      maxItems: 500,
      items: {
        type: 'object',
        required: ['what', 'outcome'],
        additionalProperties: false,
        properties: {
          what: { type: 'string', enum: [...REFUSED] },
          permissions: {
            type: 'array',
            maxItems: 40,
            items: { type: 'string', minLength: 1, maxLength: 200 },
          },
          kinds: { type: 'array', maxItems: 40, items: { type: 'string', pattern: '^[a-z][a-z0-9_]*$' } },
          together: flag,
          function: line,
          outcome: { type: 'string', enum: [...AFTER_REFUSING] },
          repeated: { type: 'integer', minimum: 0, maximum: 1000 },
          recordedBy: line,
          note: { type: 'string', maxLength: 20000 },
        },
      },
    },
    refusalsComplete: {
      type: 'array',
      maxItems: 2,
      items: { type: 'string', enum: ['permission', 'information'] },
    },
    attemptsComplete: { type: 'array', maxItems: 4, items: { type: 'string', enum: [...ASKED] } },
  },
} as const
