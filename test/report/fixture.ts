import { createHash } from 'node:crypto'
import { entry, file, type Locator, xpath } from '../../src/facts/locator.ts'
import type { Case, NormCoverage } from '../../src/findings/case.ts'
import type { Exhibit, Finding, RuleResult } from '../../src/findings/finding.ts'
import type { KeptFile } from '../../src/report/render-options.ts'
import type { Bilingual, Verdict } from '../../src/verdict.ts'
import { AGREE_BOX, loginPicture } from './picture.ts'

const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex')
const both = (zh: string, en: string): Bilingual => ({ zh, en })

const picture = loginPicture()
const PICTURE = sha256(picture)
const APK = sha256('the package')

/** Kept files of the case. */
export const evidence: ReadonlyMap<string, KeptFile> = new Map([
  [PICTURE, { bytes: picture, mediaType: 'image/png' }],
])

/** Texts an app, a policy or a picture name could carry to break a report. */
export const HOSTILE = {
  script: '<script>alert(document.title)</script>',
  attribute: '" onerror="alert(1)" x="',
  closing: '</style></script></title><img src=http://evil.example/x.png onload=alert(1)>',
  direction: '隐私\u202e策政\u202c\u200b\u0007政策',
  long: '长'.repeat(10_000),
  css: '"; } body { background: url(http://evil.example/) } /*',
}

const RESULTS: Readonly<Record<string, { verdict: Verdict; rules: readonly string[] }>> = {
  '1.1': { verdict: 'compliant', rules: ['no-policy-in-app'] },
  '1.2': { verdict: 'violation', rules: ['first-run-lacks-policy-prompt', 'policy-prompt-not-prominent'] },
  '1.4': { verdict: 'compliant', rules: ['policy-not-simplified-chinese'] },
  '2.1': { verdict: 'suspected', rules: ['policy-kinds-not-tied-to-functions'] },
  '2.2': { verdict: 'suspected', rules: ['policy-lacks-update-notice'] },
  '2.3': { verdict: 'untested', rules: ['permission-purpose-missing'] },
  '3.4': { verdict: 'violation', rules: ['pre-checked-consent'] },
  '3.8': { verdict: 'review', rules: ['policy-lacks-withdrawal'] },
  '4.1': { verdict: 'suspected', rules: ['permission-beyond-type'] },
  '4.6': { verdict: 'not-applicable', rules: ['target-sdk-below-23'] },
  '6.1': { verdict: 'suspected', rules: ['policy-lacks-correction-channel', 'no-deletion-channel'] },
  '6.5': { verdict: 'compliant', rules: ['policy-lacks-complaint-channel'] },
}

const CATEGORIES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    '未公开收集使用规则',
    'Rules not made public',
    [
      '没有隐私政策，或其中没有收集使用规则',
      '首次运行时未以明显方式提示阅读',
      '隐私政策难以访问',
      '隐私政策难以阅读',
    ],
  ],
  [
    '未明示目的、方式和范围',
    'Purpose, means and scope not stated',
    [
      '未逐一列出目的、方式和范围',
      '变化时未以适当方式通知用户',
      '申请权限或收集敏感信息时未同步告知目的',
      '规则晦涩难懂、冗长繁琐',
    ],
  ],
  [
    '未经同意收集使用',
    'Collection without consent',
    [
      '征得同意前即收集或打开权限',
      '拒绝后仍收集，或频繁征求同意',
      '超出授权范围',
      '以默认勾选等非明示方式征求同意',
      '擅自更改权限状态',
      '定向推送没有非定向选项',
      '以欺诈、诱骗方式取得同意',
      '未提供撤回同意的途径',
      '违反自己声明的规则',
    ],
  ],
  [
    '违反必要原则',
    'Necessity',
    [
      '信息或权限与业务功能无关',
      '拒绝非必要信息即拒绝服务',
      '新增功能强制扩大收集',
      '收集频度超出需要',
      '仅以改善服务等为由强制同意',
      '要求一次性同意多个权限',
    ],
  ],
  [
    '未经同意向他人提供',
    'Provision to others',
    ['客户端直接向第三方提供', '经后台向第三方提供', '向接入的第三方应用提供'],
  ],
  [
    '未提供删除更正功能或投诉举报渠道',
    'Deletion, correction, complaints',
    [
      '未提供更正、删除、注销功能',
      '设置不合理条件',
      '未及时响应',
      '后台并未完成操作',
      '未公布投诉、举报渠道',
    ],
  ],
]
const NUMERALS = ['一', '二', '三', '四', '五', '六']

const method: NormCoverage = {
  law: 'cn-app-method-2019',
  title: both(
    'App违法违规收集使用个人信息行为认定方法',
    'Method for assessing unlawful collection and use of personal information by apps',
  ),
  short: both('《认定方法》', 'Assessment method'),
  number: '国信办秘字〔2019〕191号',
  authority: both('国家互联网信息办公室等', 'CAC and others'),
  groups: CATEGORIES.map(([zh, en, items], group) => ({
    title: both(`${NUMERALS[group]}、${zh}`, en),
    items: items.map((text, at) => {
      const article = `${group + 1}.${at + 1}`
      return {
        article,
        number: both(`${NUMERALS[group]}、${at + 1}`, article),
        text: both(text, `Item ${article} in English`),
        verdict: RESULTS[article]?.verdict ?? 'untested',
        rules: RESULTS[article]?.rules ?? [],
      }
    }),
  })),
}

const guide: NormCoverage = {
  law: 'cn-tc260-pg-20202a',
  title: both('网络安全标准实践指南—移动互联网应用程序收集使用个人信息自评估指南', 'Self-assessment guide'),
  short: both('《自评估指南》', 'Self-assessment guide'),
  number: 'TC260-PG-20202A',
  authority: both('全国信息安全标准化技术委员会秘书处', 'TC260'),
  groups: [
    {
      title: both('评估点一', 'Point 1'),
      items: [
        {
          article: '1.5',
          number: both('1.5', '1.5'),
          text: both('隐私政策应载明运营者、日期和保存期限', 'Operator, dates and retention'),
          verdict: 'suspected',
          rules: ['policy-lacks-update-notice'],
        },
        {
          article: '2.1',
          number: both('2.1', '2.1'),
          text: both('逐项列出业务功能所收集的信息', 'Kinds by function'),
          verdict: 'compliant',
          rules: ['policy-not-simplified-chinese'],
        },
      ],
    },
  ],
}

export /** Where an exhibit's line of text lies: `file:line`, or `file!entry path`. */
const sourceOf = (place: string): Locator => {
  const line = /^([^!]+):(\d+)$/.exec(place)
  if (line) return { at: 'text', in: file(line[1] ?? ''), start: 0, end: 10, line: Number(line[2]) }
  const [name = '', inside] = place.split('!')
  return inside === undefined ? file(name) : entry(file(name), inside)
}

const exhibits: readonly Exhibit[] = (
  [
    {
      number: 'E-01',
      table: 'controls',
      row: 'c1',
      evidence: 'captured',
      place: '02-login.xml hierarchy/FrameLayout/CheckBox[@id=agree]',
      quote: '我已阅读并同意《隐私政策》',
      picture: { sha256: PICTURE, box: AGREE_BOX },
      also: [
        {
          evidence: 'static',
          place: 'kangle.apk!res/layout/activity_login.xml LinearLayout/CheckBox[@id=agree]',
        },
      ],
    },
    {
      number: 'E-02',
      table: 'screens',
      row: 's1',
      evidence: 'captured',
      place: '01-first-run.xml',
      quote: '首页\n问诊\n药店\n我的',
      picture: { sha256: PICTURE },
    },
    {
      number: 'E-03',
      table: 'businessFunctions',
      row: 'b1',
      evidence: 'supplied',
      place: 'policy.html:42',
      before: '我们会在您使用下列服务时收集您的个人信息。',
      quote:
        '为提供在线问诊、药品配送等服务，我们会收集您的姓名、手机号码、身份证号、病历资料、收货地址等信息。',
      after: '上述信息属于敏感个人信息的，我们会单独征得您的同意。',
    },
    {
      number: 'E-04',
      table: 'clauses',
      row: 'k1',
      evidence: 'supplied',
      place: 'policy.html:118',
      quote: '我们有权随时修改本政策，修改后的政策一经公布即生效。',
      after: '您继续使用的，视为接受。',
    },
    {
      number: 'E-05',
      table: 'permissions',
      row: 'p1',
      evidence: 'static',
      place: 'kangle.apk!AndroidManifest.xml manifest/uses-permission[7]',
      quote: 'android.permission.READ_CALL_LOG',
    },
    {
      number: 'E-06',
      table: 'permissions',
      row: 'p2',
      evidence: 'static',
      place: `kangle.apk!res/${HOSTILE.attribute}.xml`,
      quote: HOSTILE.script,
    },
    {
      number: 'E-07',
      table: 'clauses',
      row: 'k2',
      evidence: 'supplied',
      place: 'policy.html:160',
      before: HOSTILE.direction,
      quote: HOSTILE.long,
      after: HOSTILE.closing,
    },
    {
      number: 'E-08',
      table: 'clauses',
      row: 'k3',
      evidence: 'supplied',
      place: 'policy.html:171',
      quote: '您可以通过注销账号等方式改变您授权我们继续收集个人信息的范围。',
    },
    {
      number: 'E-09',
      table: 'clauses',
      row: 'k4',
      evidence: 'supplied',
      place: 'policy.html:190',
      quote: '投诉举报请致电 400-000-0000 或发送邮件至 privacy@kangle.example。',
    },
  ] as const satisfies readonly Omit<Exhibit, 'source'>[]
).map((one) => ({ ...one, source: sourceOf(one.place) }))

let made = 0
const finding = (
  rule: string,
  verdict: Verdict,
  cites: readonly string[],
  fact?: Bilingual,
  missing?: Finding['missing'],
): Finding => ({
  rule,
  verdict,
  fingerprint: sha256(`${rule} ${made++}`),
  exhibits: cites,
  ...(fact === undefined ? {} : { fact }),
  ...(missing === undefined ? {} : { missing }),
})

const CLAUSES: Readonly<Record<string, Bilingual>> = {
  '1.1': both('App 内应有隐私政策，且载明收集使用规则。', 'The app has a policy that holds the rules.'),
  '1.2': both(
    '首次运行时应以弹窗等明显方式提示用户阅读隐私政策等收集使用规则。',
    'On first run a pop-up or other obvious means prompts the user to read the policy.',
  ),
  '3.4': both(
    '不得以默认选择同意隐私政策等非明示方式征求用户同意。',
    'Consent is not sought by a pre-ticked box or another means that is not explicit.',
  ),
}

const result = (
  rule: string,
  verdict: Verdict,
  severity: RuleResult['severity'],
  article: string,
  title: Bilingual,
  findings: readonly Finding[],
): RuleResult => ({
  rule,
  severity,
  verdict,
  title,
  why: both(
    '同意须由用户自愿、明确作出；告知须同步、明确、易懂。',
    'Consent is free and explicit; what is told is told at that moment, clearly.',
  ),
  manual: both(
    '清除应用数据后首次打开应用，截图相关界面，确认在未操作时的状态，并记录所走的路径。',
    "Clear the app's data, open it for the first time, capture the screen before touching it, and record the path.",
  ),
  remedy: both(
    '按规范要求修改界面或隐私政策，发布新版本后复检。',
    'Change the screen or the policy as the norm asks, and have the new version checked.',
  ),
  clauses: [
    {
      key: `cn-app-method-2019/${article}`,
      cite: both(
        `《认定方法》${NUMERALS[Number(article[0]) - 1]}、${article[2]}`,
        `Assessment method ${article}`,
      ),
      text: CLAUSES[article] ?? both('按规范要求告知并取得同意。', 'Tell and get consent as the norm asks.'),
    },
    {
      key: 'cn-pipl/14',
      cite: both('《个人信息保护法》第十四条', 'PIPL art. 14'),
      text: both('同意由个人在充分知情的前提下自愿、明确作出。', 'Consent is informed, free and explicit.'),
    },
  ],
  settles: [],
  seedCases: rule === 'pre-checked-consent' ? [6] : [],
  findings,
  settings:
    rule === 'permission-beyond-type'
      ? [{ name: 'minimumPermissions', value: 3, unit: '项', note: '少于此数不提示' }]
      : [],
})

const results: readonly RuleResult[] = [
  result(
    'pre-checked-consent',
    'violation',
    'high',
    '3.4',
    both('默认勾选同意隐私政策', 'Consent box is ticked by default'),
    [
      finding(
        'pre-checked-consent',
        'violation',
        ['E-01'],
        both(
          '登录界面中，勾选框“我已阅读并同意《隐私政策》”在用户操作前已处于勾选状态（现场记录）。',
          'On the login screen, the box "我已阅读并同意《隐私政策》" is ticked before the user acts (recorded session).',
        ),
      ),
      finding('pre-checked-consent', 'untested', [], undefined, [
        { fact: 'controls.checkedAtStart', because: 'missing-cell' },
      ]),
      finding('pre-checked-consent', 'compliant', ['E-02']),
    ],
  ),
  result(
    'first-run-lacks-policy-prompt',
    'violation',
    'high',
    '1.2',
    both('首次运行未提示阅读隐私政策', 'First run does not prompt for the policy'),
    [
      finding(
        'first-run-lacks-policy-prompt',
        'violation',
        ['E-02', 'E-01'],
        both(
          '首次运行、登录和注册界面均未提示用户阅读隐私政策。',
          'Neither the first-run nor the login screen prompts the user to read the policy.',
        ),
      ),
    ],
  ),
  result(
    'policy-prompt-not-prominent',
    'not-applicable',
    'medium',
    '1.2',
    both('隐私政策提示不醒目', 'Prompt is not prominent'),
    [finding('policy-prompt-not-prominent', 'not-applicable', [])],
  ),
  result(
    'policy-kinds-not-tied-to-functions',
    'suspected',
    'medium',
    '2.1',
    both('收集的信息种类与业务功能未逐一对应', 'Kinds are not tied to functions'),
    [
      finding(
        'policy-kinds-not-tied-to-functions',
        'suspected',
        ['E-03'],
        both(
          '隐私政策将多项业务功能所收集的 5 类个人信息合并列出，未逐一对应。',
          'The policy lists 5 kinds for several functions together.',
        ),
      ),
    ],
  ),
  result(
    'policy-lacks-update-notice',
    'suspected',
    'medium',
    '2.2',
    both('隐私政策更新未约定有效通知方式', 'No notice of policy updates'),
    [
      finding(
        'policy-lacks-update-notice',
        'suspected',
        ['E-04'],
        both(
          '隐私政策称修改后一经公布即生效，未说明以何种方式通知用户。',
          'The policy takes effect on publication, without notice.',
        ),
      ),
    ],
  ),
  result(
    'permission-beyond-type',
    'suspected',
    'high',
    '4.1',
    both('申请了与所选类型无关的权限', 'Permission beyond the type'),
    [
      finding(
        'permission-beyond-type',
        'suspected',
        ['E-05'],
        both(
          '清单声明通话记录（READ_CALL_LOG）权限，问诊挂号类的必要信息不需要该权限（静态，未经运行验证）。',
          'The manifest declares READ_CALL_LOG, which the type does not need.',
        ),
      ),
      finding(
        'permission-beyond-type',
        'suspected',
        ['E-06'],
        both(`清单声明权限“${HOSTILE.script}”。`, `The manifest declares "${HOSTILE.script}".`),
      ),
    ],
  ),
  result(
    'policy-lacks-correction-channel',
    'suspected',
    'low',
    '6.1',
    both('隐私政策未说明更正个人信息的途径', 'No way to correct'),
    [
      finding(
        'policy-lacks-correction-channel',
        'suspected',
        ['E-07'],
        both(
          `隐私政策第八部分（${HOSTILE.direction}）未见更正途径。`,
          `Part 8 (${HOSTILE.direction}) gives no way to correct.`,
        ),
      ),
    ],
  ),
  result(
    'policy-lacks-withdrawal',
    'review',
    'medium',
    '3.8',
    both('隐私政策未说明撤回同意的途径', 'No way to withdraw'),
    [
      finding(
        'policy-lacks-withdrawal',
        'review',
        ['E-08'],
        both(
          '隐私政策称可通过注销账号改变授权范围，未说明能否单独撤回同意。',
          'The policy names account cancellation only.',
        ),
      ),
    ],
  ),
  result(
    'permission-purpose-missing',
    'untested',
    'high',
    '2.3',
    both('申请权限时未同步告知目的', 'Permission asked without a purpose'),
    [
      finding('permission-purpose-missing', 'untested', [], undefined, [
        { fact: 'permissionRequests', because: 'not-collected' },
      ]),
    ],
  ),
  result(
    'no-deletion-channel',
    'untested',
    'high',
    '6.1',
    both('没有可用的删除、注销途径', 'No working way to delete'),
    [
      finding('no-deletion-channel', 'untested', [], undefined, [
        { fact: 'rightsAttempts/deletion', because: 'incomplete-scope' },
        { fact: 'screens/settings', because: 'incomplete-scope', detail: 'partial' },
      ]),
    ],
  ),
  result('no-policy-in-app', 'compliant', 'high', '1.1', both('应用内没有隐私政策', 'No policy in the app'), [
    finding('no-policy-in-app', 'compliant', ['E-08']),
  ]),
  result(
    'policy-not-simplified-chinese',
    'compliant',
    'medium',
    '1.4',
    both('隐私政策没有简体中文版', 'No Simplified Chinese version'),
    [finding('policy-not-simplified-chinese', 'compliant', [])],
  ),
  result(
    'policy-lacks-complaint-channel',
    'compliant',
    'low',
    '6.5',
    both('隐私政策未公布投诉举报渠道', 'No complaint channel'),
    [finding('policy-lacks-complaint-channel', 'compliant', ['E-09'])],
  ),
  result(
    'target-sdk-below-23',
    'not-applicable',
    'medium',
    '4.6',
    both('目标版本过低，安装即授予全部权限', 'Target version below 23'),
    [finding('target-sdk-below-23', 'not-applicable', [])],
  ),
]

const manifest = entry(file('kangle.apk'), 'AndroidManifest.xml')
const fromManifest = (id: string) => ({
  id,
  evidence: 'static' as const,
  source: xpath(manifest, `manifest/uses-permission[${id}]`),
})
const policyFile = { evidence: 'supplied' as const, source: file('policy.html') }

/** A medical app with two violations, four suspected items, one to review, and much that was not tested. */
export const medicalCase: Case = {
  format: 'mingshi-case/1',
  id: sha256('case'),
  tool: { name: 'mingshi', version: '0.1.0' },
  ruleBook: { version: '2026-11', sha256: sha256('rules'), rules: results.length },
  facts: {
    rows: {
      app: [
        {
          id: 'app',
          evidence: 'static',
          source: manifest,
          package: 'cn.example.kangle',
          label: '康乐问诊',
          versionName: '3.2.1',
          versionCode: 321,
          minSdk: 21,
          targetSdk: 28,
          fileName: 'kangle.apk',
          bytes: 18_452_330,
          sha256: APK,
          sha1: sha256('1').slice(0, 40),
          md5: sha256('5').slice(0, 32),
          readable: true,
          debuggable: false,
          allowBackup: true,
          usesCleartextTraffic: true,
          framework: 'native',
        },
      ],
      appProfile: [
        {
          id: 'profile',
          evidence: 'supplied',
          source: file('mingshi.yaml'),
          types: ['NPI-19'],
          typeNames: ['问诊挂号类'],
          typesChosenBy: 'command-line',
          hasAccounts: true,
        },
      ],
      signers: ['v1', 'v2'].map((scheme) => ({
        id: scheme,
        evidence: 'static' as const,
        source: file('kangle.apk'),
        scheme: scheme as 'v1' | 'v2',
        order: 0,
        subject: 'CN=Kangle, O=示例科技有限公司, C=CN',
        issuer: 'CN=Kangle, O=示例科技有限公司, C=CN',
        notBefore: '2019-03-01T00:00:00Z',
        notAfter: '2049-02-21T00:00:00Z',
        md5: sha256('m').slice(0, 32),
        sha1: sha256('s').slice(0, 40),
        sha256: sha256('c'),
        publicKey: '30820122300d06092a864886f70d01010105000382010f003082010a0282010100'.padEnd(588, 'c4'),
        keyAlgorithm: 'RSA',
        keyBits: 2048,
        verified: true,
      })),
      permissions: [
        {
          ...fromManifest('1'),
          name: 'android.permission.ACCESS_FINE_LOCATION',
          group: 'LOCATION',
          opensPersonalInformation: true,
          runtime: true,
          policyExplains: true,
          necessaryForType: true,
        },
        {
          ...fromManifest('2'),
          name: 'android.permission.CAMERA',
          group: 'CAMERA',
          opensPersonalInformation: true,
          runtime: true,
          policyExplains: true,
          necessaryForType: false,
        },
        {
          ...fromManifest('3'),
          name: 'android.permission.READ_CALL_LOG',
          group: 'CALL_LOG',
          opensPersonalInformation: true,
          runtime: true,
          policyExplains: false,
          necessaryForType: false,
        },
        {
          ...fromManifest('4'),
          name: 'android.permission.WRITE_EXTERNAL_STORAGE',
          group: 'STORAGE',
          opensPersonalInformation: true,
          onlyOldDevices: true,
          maxSdk: 28,
        },
        {
          ...fromManifest('5'),
          name: 'android.permission.ACCESS_BACKGROUND_LOCATION',
          group: 'LOCATION',
          opensPersonalInformation: true,
          background: true,
        },
        { ...fromManifest('6'), name: 'android.permission.INTERNET', opensPersonalInformation: false },
        {
          ...fromManifest('7'),
          name: `cn.example.kangle.permission.${HOSTILE.script}`,
          opensPersonalInformation: false,
          known: false,
        },
      ],
      permissionRequests: [
        {
          id: 'r1',
          evidence: 'captured',
          source: file('03-location.xml'),
          permission: 'android.permission.ACCESS_FINE_LOCATION',
          group: 'LOCATION',
        },
      ],
      components: (['activity', 'activity', 'service', 'provider'] as const).map((kind, at) => ({
        id: `x${at}`,
        evidence: 'static' as const,
        source: manifest,
        kind,
        name: `cn.example.C${at}`,
        exported: at === 0,
      })),
      integrity: [
        {
          id: 'i1',
          evidence: 'static',
          source: file('kangle.apk'),
          code: 'encrypted-bit',
          part: 'assets/a.dex',
          weight: 'doubt',
          detail: HOSTILE.closing,
        },
        {
          id: 'i2',
          evidence: 'static',
          source: file('kangle.apk'),
          code: 'some-new-code',
          part: 'classes.dex',
          weight: 'note',
        },
      ],
      session: [
        {
          id: 'session',
          evidence: 'captured',
          source: file('session.yaml'),
          package: 'cn.example.kangle',
          versionCode: '321',
          apkSha256: APK,
          clearedInstall: true,
          device: '某品牌 X1',
          system: 'Android 10',
          network: 'Wi-Fi',
          recordedBy: '检测员甲',
          startedAt: '2026-11-20T09:30:00+08:00',
          completeWalks: ['first-run', 'login'],
          repeated: '2',
        },
      ],
      documents: [
        {
          id: 'd1',
          ...policyFile,
          kind: 'policy',
          provenance: 'supplied',
          title: '康乐问诊隐私政策',
          name: 'policy.html',
          language: 'zh-Hans',
          characters: 8421,
          readable: true,
        },
      ],
      policy: [
        {
          id: 'd1',
          ...policyFile,
          found: true,
          document: 'd1',
          separate: true,
          kind: 'policy',
          provenance: 'supplied',
          title: `康乐问诊隐私政策${HOSTILE.css}`,
          name: 'policy.html',
          language: 'zh-Hans',
          characters: 8421,
          readable: true,
          operator: '示例科技有限公司',
          updatedOn: '2026年3月1日',
        },
      ],
      clauses: [
        {
          id: 'k1',
          ...policyFile,
          document: 'd1',
          kind: 'update',
          how: 'published-only',
          text: '我们有权随时修改本政策，修改后的政策一经公布即生效。',
        },
        {
          id: 'k2',
          ...policyFile,
          document: 'd1',
          kind: 'deletion',
          object: 'account',
          channel: 'path-given',
          days: 15,
          dayKind: 'working',
          period: 'handling',
          text: '您可以在“我的—设置—账号与安全”中注销账号，我们将在 15 个工作日内处理。',
        },
        {
          id: 'k3',
          ...policyFile,
          document: 'd1',
          kind: 'deletion',
          object: 'personal-information',
          channel: 'right-only',
          text: '您有权要求我们删除个人信息。',
        },
        {
          id: 'k4',
          ...policyFile,
          document: 'd1',
          kind: 'complaint',
          channel: 'contact-given',
          text: '投诉举报请致电 400-000-0000 或发送邮件至 privacy@kangle.example。',
        },
        {
          id: 'k5',
          ...policyFile,
          document: 'd1',
          kind: 'retention',
          retention: 'vague',
          text: '我们仅在实现目的所必需的期限内保存您的个人信息。',
        },
      ],
      businessFunctions: [
        {
          id: 'b1',
          ...policyFile,
          document: 'd1',
          name: '在线问诊',
          kinds: ['name', 'medical'],
          kindWords: ['姓名', '病历资料'],
          kindsListed: true,
          purposeStated: true,
          openList: true,
        },
        {
          id: 'b2',
          ...policyFile,
          document: 'd1',
          name: HOSTILE.script,
          kinds: [],
          kindWords: [],
          kindsListed: false,
          purposeStated: false,
        },
      ],
    },
    complete: [{ table: 'permissions' }, { table: 'clauses' }, { table: 'screens', scope: 'first-run' }],
  },
  inputs: [
    { role: 'package', name: 'kangle.apk', bytes: 18_452_330, sha256: APK },
    { role: 'policy', name: 'policy.html', bytes: 40_211, sha256: sha256('policy'), provenance: 'supplied' },
    { role: 'session', name: 'session.yaml', bytes: 1_204, sha256: sha256('session') },
    { role: 'picture', name: `02-${HOSTILE.attribute}.png`, bytes: picture.length, sha256: PICTURE },
  ],
  settings: { minimumPermissions: 3 },
  results,
  exhibits,
  norms: [method, guide],
  collectors: [
    { name: 'manifest', version: 1, outcome: 'done', gaps: [] },
    { name: 'policy', version: 2, outcome: 'done', gaps: [] },
    {
      name: 'screens',
      version: 1,
      outcome: 'partly',
      gaps: [
        { table: 'screens', scope: 'settings', because: 'incomplete-scope', detail: 'settings: partial' },
        { table: 'controls', because: 'a-code-of-tomorrow' },
      ],
    },
  ],
  times: {
    startedAt: '2026-11-24T01:02:03.000Z',
    seconds: 0.84,
    collectors: { manifest: 0.31, policy: 0.12, session: 0.08 },
  },
}
