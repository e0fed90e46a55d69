import { describe, expect, test } from '@jest/globals'
import type { Rule } from '../../src/engine/rule-schema.ts'
import { readRejection } from '../../src/findings/rejection/read-rejection.ts'
import type { Vocabulary } from '../../src/vocabulary/vocabulary.ts'

const byId = <T extends { id: string }>(list: readonly T[]): Map<string, T> =>
  new Map(list.map((one) => [one.id, one]))

/** A few words of our own, so that each clause of the reading shows. */
const vocabulary = {
  apis: byId([
    {
      id: 'imei',
      grade: 'high',
      kinds: ['imei'],
      calls: { 'android.telephony.TelephonyManager': ['getDeviceId', 'getImei'] },
    },
    {
      id: 'setting',
      grade: 'high',
      kinds: ['android_id'],
      when: {},
      calls: { 'android.provider.Settings$Secure': ['getString'] },
      constants: ['android_id'],
    },
    { id: 'noise', grade: 'none', kinds: [], calls: { 'java.io.File': ['mkdirsHere'] } },
    { id: 'plain', grade: 'high', kinds: [], calls: { 'a.B': ['lowercase'] } },
    { id: 'bare', grade: 'high', kinds: [] },
  ]),
  kinds: byId([
    { id: 'android_id', zh: '安卓标识', words: ['Android ID', 'x'] },
    { id: 'imei', zh: '设备识别码', words: ['IMEI', '识别码序列'] },
    { id: 'list', zh: '列表', words: [] },
    { id: 'app_list', zh: '应用列表', words: [] },
  ]),
  sdks: byId([
    { id: 'youmeng', name: { zh: '友盟统计', en: 'UMeng' } },
    { id: 'short', name: { zh: '小米', en: 'Abcd' } },
    { id: 'long', name: { zh: '甲乙丙', en: 'Abcde' } },
  ]),
} as unknown as Vocabulary

const read = (text: string, rules: readonly Rule[] = []) => readRejection(text, rules, vocabulary)
const framesOf = (text: string) => read(text).frames.map(({ className, method }) => `${className}#${method}`)

describe('frames of a stack', () => {
  test.each([
    ['as Java prints them', '\tat com.umeng.a.B.run(Unknown Source:12)', ['com.umeng.a.B#run']],
    ['without a file', 'com.umeng.Tool.run', ['com.umeng.Tool#run']],
    ['with an arrow', '<-com.umeng.Tool.run,', ['com.umeng.Tool#run']],
    ['with an arrow as a sign', '←com.umeng.Tool.run；', ['com.umeng.Tool#run']],
    ['shrunk names', 'at com.umeng.a.b(SourceFile:3)', ['com.umeng.a#b']],
    ['shrunk to two letters', 'at com.umeng.ab.c(SourceFile:3)', ['com.umeng.ab#c']],
    ['a package is no class', 'at com.umeng.abc.c(SourceFile:3)', []],
    [
      'constructors',
      'at com.umeng.Tool.<init>(Tool.java) at com.umeng.Tool.<clinit>(Tool.java)',
      ['com.umeng.Tool#<init>', 'com.umeng.Tool#<clinit>'],
    ],
    ['inner classes', 'at com.umeng.Tool$1.run(Tool.java)', ['com.umeng.Tool$1#run']],
    ['an address is none', 'see www.Example.com or A.B.html or A.B.htm or A.B.php', []],
    [
      'a method that begins like one',
      'at a.Tool.company(T) at a.Tool.xcom(T)',
      ['a.Tool#company', 'a.Tool#xcom'],
    ],
    ['a name with capitals inside only', 'at com.umeng.aBCD.run(T)', []],
  ])('%s', (_name, text, expected) => {
    expect(framesOf(text)).toEqual(expected)
  })

  test('no more than a stack has', () => {
    expect(framesOf('at a.Tool.run(T)\n'.repeat(600))).toHaveLength(500)
  })
})

describe('calls', () => {
  test.each([
    ['a frame that is the call', 'at android.telephony.TelephonyManager.getDeviceId(T)', ['imei']],
    ['the method of another class', 'at com.demo.Tool.getdeviceid(T)', []],
    ['a method that a sentence names', '调用了getDeviceId方法', ['imei']],
    ['the other method', '调用了 getImei()', ['imei']],
    ['a method that is a plain word', 'called lowercase there', []],
    ['its frame', 'at a.B.lowercase(T)', ['plain']],
    ['noise', 'at java.io.File.mkdirsHere(T)', []],
    ['a call of several meanings, without a kind', 'at android.provider.Settings$Secure.getString(T)', []],
    ['with another kind', '收集IMEI。\nat android.provider.Settings$Secure.getString(T)', []],
    ['with its kind', '收集Android ID。\nat android.provider.Settings$Secure.getString(T)', ['setting']],
    ['a constant that a sentence names', '收集安卓标识android_id', ['setting']],
    ['nothing', '请修改', []],
  ])('%s', (_name, text, expected) => {
    expect(read(text).apis).toEqual(expected)
  })
})

describe('kinds', () => {
  test.each([
    ['in any case', '收集imei', ['imei']],
    ['by its name', '收集设备识别码', ['imei']],
    ['the longer word first', '读取应用列表', ['app_list']],
    ['both where both stand', '读取应用列表和列表', ['list', 'app_list']],
    ['a word of one letter is none', 'x', []],
    ['two lines are two', '设备\n识别码', []],
    ['what is left of a word joins nothing', '设备应用列表识别码', ['app_list']],
  ])('%s', (_name, text, expected) => {
    expect(read(text).kinds).toEqual(expected)
  })
})

describe('SDKs', () => {
  test.each([
    ['by its Chinese name', '其中友盟统计收集', ['youmeng']],
    ['by its English name, in any case', 'the umeng SDK', ['youmeng']],
    ['a name of two signs is a word', '小米', []],
    ['a name of four letters is a word', 'abcd', []],
    ['three signs', '甲乙丙', ['long']],
    ['five letters', 'ABCDE', ['long']],
    ['two lines are two', '友盟\n统计', []],
  ])('%s', (_name, text, expected) => {
    expect(read(text).sdks).toEqual(expected)
  })
})

describe('sentences', () => {
  const heard = (id: string, zh: readonly string[], en: readonly string[] = []) =>
    ({ id, heardAs: { zh, en } }) as unknown as Rule
  const rules = [
    heard('before', ['同意 … 前…收集']),
    heard('mark', ['是否(必要)']),
    heard('english', [], ['Before consent']),
    { id: 'silent' } as unknown as Rule,
  ]
  const found = (text: string) => read(text, rules).rules.map(({ rule, sentence }) => [rule.id, sentence])

  test.each([
    ['the parts in order', '用户同意政策之前，应用收集了。', [['before', '用户同意政策之前，应用收集了。']]],
    ['another order', '收集之前，请用户同意。', []],
    ['too far apart', `同意${'很'.repeat(41)}前收集`, []],
    ['just near enough', `同意${'很'.repeat(40)}前收集`, [['before', `同意${'很'.repeat(40)}前收集`]]],
    ['over two sentences', '请征得同意。前面收集', []],
    ['over two half sentences', '请征得同意；之前收集', []],
    ['over two lines', '请征得同意\n\n之前收集', []],
    ['signs are signs', '是否(必要)', [['mark', '是否(必要)']]],
    ['and not patterns', '是否必要', []],
    ['in any case', 'data is read BEFORE CONSENT', [['english', 'data is read BEFORE CONSENT']]],
    [
      'the first sentence that says so, trimmed',
      ' 甲！ 同意前收集; 同意前收集。',
      [['before', '同意前收集;']],
    ],
  ])('%s', (_name, text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  test('lines on device and system say nothing else', () => {
    const rejection = read('测试机型：同意前收集\nDevice: IMEI\n请修改', rules)
    expect(rejection).toEqual({
      rules: [],
      frames: [],
      apis: [],
      kinds: [],
      sdks: [],
      conditions: ['测试机型：同意前收集', 'Device: IMEI'],
    })
  })

  test('a line of a stack is no sentence', () => {
    expect(found('at a.Tool.run(T) 同意前收集')).toEqual([])
  })

  test('what is longer than a letter is not read', () => {
    expect(read(`${'甲'.repeat(200_000)}\nIMEI`).kinds).toEqual([])
    expect(read(`${'甲'.repeat(199_990)}\nIMEI`).kinds).toEqual(['imei'])
  })
})
