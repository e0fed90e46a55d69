import { describe, expect, test } from '@jest/globals'
import { VALUE } from '../../../src/collect/android/axml.ts'
import { isComplete } from '../../../src/facts/facts.ts'
import { collected } from '../../build/apk.ts'
import { axml, element, hexadecimal, type MadeElement, type MadeValue, reference } from '../../build/axml.ts'
import { utf8 } from '../../build/bytes.ts'
import { plainEntry, resourceTableBytes, typeChunk } from '../../build/resources.ts'

type Attributes = Readonly<Record<string, MadeValue>>
const PACKAGE = 'com.example.app'
const sdk = (min: MadeValue, target: MadeValue): MadeElement =>
  element('uses-sdk', { 'android:minSdkVersion': min, 'android:targetSdkVersion': target })
const manifest = (attributes: Attributes, ...children: MadeElement[]): MadeElement =>
  element('manifest', { package: PACKAGE, ...attributes }, ...children)
const named = (name: string, value: string, more: Attributes = {}, ...children: MadeElement[]): MadeElement =>
  element(name, { 'android:name': value, ...more }, ...children)
const app = (attributes: Attributes, ...children: MadeElement[]): MadeElement =>
  element('application', attributes, named('activity', '.Main'), ...children)
const rowsOf = async (made: MadeElement) => (await collected({ manifest: made })).facts.rows

const TEXTS = ['App', '应用', '1.2.3', 'res/x1.xml', 'res/x2.xml', 'res/x3.xml', 'res/ca.pem', '拨打电话权限']
const text = (key: number, index: number) => plainEntry(key, VALUE.string, index)
/** string/name (App, 应用 in zh-CN), string/version, xml/security, xml/backup, xml/extraction, raw/ca, string/call. */
const RESOURCES = resourceTableBytes(TEXTS, [
  {
    id: 0x7f,
    name: PACKAGE,
    types: ['string', 'xml', 'raw'],
    keys: ['name', 'version', 'security', 'backup', 'extraction', 'ca', 'call'],
    chunks: [
      typeChunk({ typeId: 1, entries: { 0: text(0, 0), 1: text(1, 2), 2: text(6, 7) } }),
      typeChunk({ typeId: 1, configuration: { language: 'zh', region: 'CN' }, entries: { 0: text(0, 1) } }),
      typeChunk({ typeId: 2, entries: { 0: text(2, 3), 1: text(3, 4), 2: text(4, 5) } }),
      typeChunk({ typeId: 3, entries: { 0: text(5, 6) } }),
    ],
  },
])
const [NAME, VERSION, CALL, SECURITY, BACKUP, EXTRACTION, CA] = [
  0x7f010000, 0x7f010001, 0x7f010002, 0x7f020000, 0x7f020001, 0x7f020002, 0x7f030000,
].map(reference)

describe('the app', () => {
  test('texts by reference, the version in two halves, the launcher', async () => {
    const { facts } = await collected({
      manifest: manifest(
        { 'android:versionCode': 7, 'android:versionCodeMajor': 1, 'android:versionName': VERSION ?? '' },
        sdk(21, 34),
        app(
          { 'android:label': NAME ?? '', 'android:name': 'App' },
          named(
            'activity',
            '.Start',
            {},
            element(
              'intent-filter',
              {},
              named('action', 'android.intent.action.MAIN'),
              named('category', 'android.intent.category.LAUNCHER'),
            ),
          ),
        ),
      ),
      resources: RESOURCES,
    })
    expect(facts.rows.app?.[0]).toMatchObject({
      package: PACKAGE,
      label: '应用',
      labelDefault: 'App',
      versionName: '1.2.3',
      versionCode: 0x1_0000_0007,
      minSdk: 21,
      targetSdk: 34,
      mainActivity: 'com.example.app.Start',
      applicationClass: 'com.example.app.App',
      readable: true,
      declaresNothing: false,
      splitsMissing: false,
    })
    expect(facts.gaps.filter(({ table }) => table === 'app')).toEqual([])
  })

  test.each<[MadeValue, MadeValue, number, number]>([
    [hexadecimal(21), hexadecimal(33), 21, 33],
    ['Q', 'Tiramisu', 29, 33],
    ['24', '30', 24, 30],
    [19, 'UpsideDownCake.1234567890abcdef', 19, 34],
  ])('platform versions %j and %j', async (min, target, minSdk, targetSdk) => {
    expect((await rowsOf(manifest({}, sdk(min, target), app({})))).app?.[0]).toMatchObject({
      minSdk,
      targetSdk,
    })
  })

  test('without uses-sdk the platform takes 1', async () => {
    expect((await rowsOf(manifest({}, app({})))).app?.[0]).toMatchObject({ minSdk: 1, targetSdk: 1 })
  })

  test('a reference to the platform’s texts stays unknown, not wrong', async () => {
    const rows = await rowsOf(manifest({}, app({ 'android:label': reference(0x01040000) })))
    expect(rows.app?.[0]?.label).toBeUndefined()
  })
})

describe('permissions', () => {
  test('three elements, the widest of several declarations, and flags', async () => {
    const uses = (name: string, more: Attributes = {}, tag = 'uses-permission') =>
      named(tag, `android.permission.${name}`, more)
    const { permissions } = await rowsOf(
      manifest(
        {},
        sdk(23, 33),
        uses('CAMERA', { 'android:maxSdkVersion': 28 }),
        uses('CAMERA', { 'android:maxSdkVersion': 30 }),
        uses('READ_SMS', { 'android:maxSdkVersion': 28 }),
        uses('READ_SMS'),
        uses('SEND_SMS', { 'android:maxSdkVersion': 22 }),
        uses('READ_CONTACTS', {}, 'uses-permission-sdk-23'),
        uses('READ_CALENDAR', {}, 'uses-permission-sdk-m'),
        uses('BLUETOOTH_SCAN', { 'android:usesPermissionFlags': hexadecimal(0x10000) }),
        app({}),
      ),
    )
    expect(
      permissions?.map(({ name, element: tag, maxSdk, inEffect, onlyOldDevices, flags }) => [
        name?.replace('android.permission.', ''),
        tag,
        maxSdk,
        inEffect,
        onlyOldDevices,
        flags?.join(),
      ]),
    ).toEqual([
      ['BLUETOOTH_SCAN', 'uses-permission', undefined, true, false, 'neverForLocation'],
      ['CAMERA', 'uses-permission', 30, true, true, ''],
      ['READ_CALENDAR', 'uses-permission-sdk-m', undefined, true, false, ''],
      ['READ_CONTACTS', 'uses-permission-sdk-23', undefined, true, false, ''],
      ['READ_SMS', 'uses-permission', undefined, true, false, ''],
      ['SEND_SMS', 'uses-permission', 22, false, true, ''],
    ])
  })

  test('a purpose stated beside the permission', async () => {
    const { facts } = await collected({
      manifest: manifest(
        {},
        named('uses-permission', 'android.permission.CALL_PHONE'),
        app({}, named('meta-data', 'android.permission.CALL_PHONE', { 'android:value': CALL ?? '' })),
      ),
      resources: RESOURCES,
    })
    expect(facts.rows.permissions?.[0]?.declaredPurpose).toBe('拨打电话权限')
  })

  test('permissions of its own, with group, level and flags', async () => {
    const { definedPermissions } = await rowsOf(
      manifest(
        {},
        named('permission-group', 'com.example.GROUP'),
        named('permission', 'com.example.A', {
          'android:protectionLevel': hexadecimal(0x12),
          'android:permissionGroup': 'com.example.GROUP',
        }),
        named('permission', 'com.example.B'),
        named('permission-tree', 'com.example.T'),
        app({}),
      ),
    )
    expect(
      definedPermissions?.map(({ name, element: tag, group, level, levelFlags, protectionLevel }) => [
        name,
        tag,
        group,
        level,
        levelFlags,
        protectionLevel,
      ]),
    ).toEqual([
      ['com.example.A', 'permission', 'com.example.GROUP', 'signature', ['privileged'], '0x12'],
      ['com.example.B', 'permission', undefined, 'normal', [], undefined],
      ['com.example.GROUP', 'permission-group', undefined, undefined, undefined, undefined],
      ['com.example.T', 'permission-tree', undefined, undefined, undefined, undefined],
    ])
  })
})

describe('components', () => {
  const filter = element('intent-filter', {}, named('action', 'x'))
  test('who may start them: stated, by filters, and providers of old targets', async () => {
    const exported = async (target: number) => {
      const { components } = await rowsOf(
        manifest(
          {},
          sdk(14, target),
          app(
            {},
            named('service', '.Plain'),
            named('service', '.Filtered', {}, filter),
            named('service', '.Closed', { 'android:exported': false }, filter),
            named('provider', '.Provider', { 'android:authorities': 'a;b' }),
          ),
        ),
      )
      return Object.fromEntries(
        (components ?? []).map((row) => [
          row.name?.slice(PACKAGE.length),
          [row.exported, row.exportedStated],
        ]),
      )
    }
    const closed = {
      '.Main': [false, false],
      '.Plain': [false, false],
      '.Filtered': [true, false],
      '.Closed': [false, true],
      '.Provider': [false, false],
    }
    expect(await exported(33)).toEqual(closed)
    expect(await exported(16)).toEqual({ ...closed, '.Provider': [true, false] })
  })

  test('aliases, processes, foreground types, provider permissions', async () => {
    const { components } = await rowsOf(
      manifest(
        {},
        sdk(21, 34),
        app(
          { 'android:process': ':main' },
          named('activity-alias', '.Alias', { 'android:targetActivity': '.Main' }),
          named('service', 'org.other.Service', {
            'android:process': 'whole.name',
            'android:foregroundServiceType': hexadecimal(0x48),
          }),
          named('provider', '.P', {
            'android:authorities': 'a;b',
            'android:readPermission': 'r',
            'android:grantUriPermissions': true,
            'android:initOrder': 100,
          }),
        ),
      ),
    )
    const row = (kind: string) => components?.find((candidate) => candidate.kind === kind)
    expect(row('activity')).toMatchObject({ process: 'com.example.app:main' })
    expect(row('activity-alias')).toMatchObject({ target: 'com.example.app.Main' })
    expect(row('service')).toMatchObject({
      name: 'org.other.Service',
      process: 'whole.name',
      foregroundServiceTypes: ['location', 'camera'],
    })
    expect(row('provider')).toMatchObject({
      authorities: ['a', 'b'],
      readPermission: 'r',
      grantUriPermissions: true,
      initOrder: 100,
    })
  })

  test('deep links', async () => {
    const data = (more: Attributes) => element('data', more)
    const link = (category: string) =>
      element(
        'intent-filter',
        { 'android:autoVerify': true },
        named('action', 'android.intent.action.VIEW'),
        named('category', `android.intent.category.${category}`),
        data({ 'android:scheme': 'https', 'android:host': 'a.example', 'android:port': '8443' }),
        data({ 'android:scheme': 'app', 'android:pathSuffix': '.html' }),
      )
    const { intentFilters } = await rowsOf(
      manifest({}, app({}, named('activity', '.Link', {}, link('BROWSABLE'), link('DEFAULT')))),
    )
    expect(
      intentFilters?.map(({ schemes, hosts, paths, deepLink, autoVerify }) => [
        schemes,
        hosts,
        paths,
        deepLink,
        autoVerify,
      ]),
    ).toEqual([
      [['https', 'app'], ['a.example:8443'], ['.html'], true, true],
      [['https', 'app'], ['a.example:8443'], ['.html'], false, true],
    ])
  })
})

test('what other apps it wants to see, meta-data and properties', async () => {
  const { queries, metaData } = await rowsOf(
    manifest(
      {},
      element(
        'queries',
        {},
        named('package', 'com.tencent.mm'),
        element(
          'intent',
          {},
          named('action', 'android.intent.action.SEND'),
          element('data', { 'android:mimeType': 'image/*' }),
        ),
        element('intent', {}, element('data', { 'android:scheme': 'weixin' })),
        element('provider', { 'android:authorities': 'a;b' }),
      ),
      app(
        {},
        named('meta-data', 'KEY', { 'android:value': 'v' }),
        named('property', 'P', { 'android:value': true }),
      ),
    ),
  )
  expect(queries?.map(({ kind, name, schemes, mimeTypes }) => [kind, name, schemes, mimeTypes])).toEqual([
    ['intent', undefined, ['weixin'], []],
    ['intent', 'android.intent.action.SEND', [], ['image/*']],
    ['package', 'com.tencent.mm', undefined, undefined],
    ['provider', 'a', undefined, undefined],
    ['provider', 'b', undefined, undefined],
  ])
  expect(metaData?.map(({ owner, element: tag, name, value }) => [owner, tag, name, value])).toEqual([
    ['application', 'meta-data', 'KEY', 'v'],
    ['application', 'property', 'P', 'true'],
  ])
})

describe('network security', () => {
  const configuration = element(
    'network-security-config',
    {},
    element(
      'base-config',
      { cleartextTrafficPermitted: true },
      element('trust-anchors', {}, element('certificates', { src: 'system' })),
    ),
    element(
      'domain-config',
      { cleartextTrafficPermitted: false },
      element('domain', { includeSubdomains: true }, 'example.com'),
      element(
        'pin-set',
        { expiration: '2030-01-01' },
        element('pin', { digest: 'SHA-256' }, 'abc'),
        element('pin', {}, 'def'),
      ),
      element(
        'domain-config',
        {},
        element('domain', {}, 'inner.example.com'),
        element('trust-anchors', {}, element('certificates', { src: CA ?? '' })),
      ),
    ),
    element('debug-overrides', {}, element('trust-anchors', {}, element('certificates', { src: 'user' }))),
  )
  test('defaults and inheritance are applied', async () => {
    const { facts } = await collected({
      manifest: manifest({}, sdk(23, 33), app({ 'android:networkSecurityConfig': SECURITY ?? '' })),
      resources: RESOURCES,
      entries: [{ name: 'res/x1.xml', data: axml(configuration) }],
    })
    const part = {
      includeSubdomains: undefined,
      cleartextPermitted: undefined,
      pins: undefined,
      pinExpiration: undefined,
    }
    expect(
      facts.rows.networkSecurity?.map(
        ({ scope, domain, includeSubdomains, cleartextPermitted, trustAnchors, pins, pinExpiration }) => ({
          scope,
          domain,
          includeSubdomains,
          cleartextPermitted,
          trustAnchors,
          pins,
          pinExpiration,
        }),
      ),
    ).toEqual([
      {
        ...part,
        scope: 'base',
        domain: undefined,
        cleartextPermitted: true,
        trustAnchors: ['system'],
        pins: 0,
      },
      { ...part, scope: 'debug', domain: undefined, trustAnchors: ['user'] },
      {
        ...part,
        scope: 'domain',
        domain: 'example.com',
        includeSubdomains: true,
        cleartextPermitted: false,
        trustAnchors: ['system'],
        pins: 2,
        pinExpiration: '2030-01-01',
      },
      {
        ...part,
        scope: 'domain',
        domain: 'inner.example.com',
        includeSubdomains: false,
        cleartextPermitted: false,
        trustAnchors: ['res/ca.pem'],
        pins: 2,
        pinExpiration: '2030-01-01',
      },
    ])
    expect(facts.rows.app?.[0]?.cleartextDomains).toEqual(['*'])
    expect(isComplete(facts, 'networkSecurity')).toBe(true)
  })

  test.each<[number, Attributes, boolean, boolean, boolean]>([
    [23, {}, true, false, true],
    [27, {}, true, false, false],
    [28, {}, false, false, false],
    [33, { 'android:usesCleartextTraffic': true }, true, true, false],
    [28, { 'android:usesCleartextTraffic': false }, false, true, false],
  ])(
    'without one, target %i %j: cleartext %s (stated: %s), user certificates %s',
    async (target, attributes, cleartextPermitted, cleartextStated, trustsUserCertificates) => {
      const { networkSecurity } = await rowsOf(manifest({}, sdk(21, target), app(attributes)))
      expect(networkSecurity).toMatchObject([
        { scope: 'base', cleartextPermitted, cleartextStated, trustsUserCertificates },
      ])
    },
  )

  test('one that is not there is a gap, not a pass', async () => {
    const { facts } = await collected({
      manifest: manifest({}, sdk(21, 33), app({ 'android:networkSecurityConfig': SECURITY ?? '' })),
      resources: RESOURCES,
    })
    expect(facts.rows.networkSecurity).toBeUndefined()
    expect(facts.rows.app?.[0]?.cleartextDomains).toBeUndefined()
    expect(facts.gaps).toContainEqual({
      table: 'networkSecurity',
      because: 'network-security-unreadable',
      detail: 'entry-missing',
    })
  })
})

test('backup rules of both kinds', async () => {
  const rule = (tag: string, domain: string, path: string, more: Attributes = {}) =>
    element(tag, { domain, path, ...more })
  const { facts } = await collected({
    manifest: manifest(
      {},
      app({
        'android:allowBackup': true,
        'android:fullBackupContent': BACKUP ?? '',
        'android:dataExtractionRules': EXTRACTION ?? '',
      }),
    ),
    resources: RESOURCES,
    entries: [
      {
        name: 'res/x2.xml',
        data: axml(
          element(
            'full-backup-content',
            {},
            rule('exclude', 'sharedpref', 'token.xml', { requireFlags: 'clientSideEncryption' }),
          ),
        ),
      },
      {
        name: 'res/x3.xml',
        data: axml(
          element(
            'data-extraction-rules',
            {},
            element('cloud-backup', {}, rule('include', 'database', '.')),
            element('device-transfer', {}, rule('exclude', 'file', 'x')),
          ),
        ),
      },
    ],
  })
  expect(
    facts.rows.backupRules?.map(({ scheme, element: tag, domain, path, requires }) => [
      scheme,
      tag,
      domain,
      path,
      requires,
    ]),
  ).toEqual([
    ['cloud-backup', 'include', 'database', '.', []],
    ['device-transfer', 'exclude', 'file', 'x', []],
    ['full-backup', 'exclude', 'sharedpref', 'token.xml', ['clientSideEncryption']],
  ])
  expect(facts.rows.app?.[0]).toMatchObject({
    allowBackup: true,
    fullBackupContent: 'res/x2.xml',
    dataExtractionRules: 'res/x3.xml',
  })
})

describe('to the last element', () => {
  const wide = manifest(
    { 'android:isFeatureSplit': true, configForSplit: 'base' },
    sdk(21, 35),
    named('uses-permission', 'android.permission.CAMERA', {
      'android:requiredFeature': 'android.hardware.camera',
      'android:minSdkVersion': 24,
    }),
    named(
      'uses-permission-sdk-23',
      'android.permission.BLUETOOTH_SCAN',
      { 'android:usesPermissionFlags': hexadecimal(0x10000) },
      named('required-not-feature', 'com.example.kiosk'),
    ),
    element(
      'feature-group',
      { 'android:label': 'Two' },
      named('uses-feature', 'f.one', { 'android:version': 3 }),
    ),
    named('uses-split', 'feature'),
    element('attribution', { 'android:tag': 'nearby', 'android:label': NAME ?? '' }),
    named('instrumentation', '.Runner', { 'android:targetPackage': 'com.example.other' }),
    element('overlay', { 'android:targetPackage': 'com.example.skin' }),
    element('compatible-screens', {}, element('screen', { 'android:screenSize': 300 })),
    element(
      'application',
      { 'android:testOnly': true, 'android:appCategory': 4 },
      element('profileable', { 'android:shell': true }),
      named('uses-library', 'org.apache.http.legacy', { 'android:required': false }),
      named('uses-native-library', 'libx.so'),
      named(
        'uses-static-library',
        'com.example.static',
        { 'android:version': 2, 'android:certDigest': 'AA:BB' },
        element('additional-certificate', { 'android:certDigest': 'CC' }),
      ),
      named(
        'activity',
        '.Main',
        { 'android:showWhenLocked': true },
        element('layout', { 'android:gravity': 17 }),
      ),
      named('provider', '.Files', {}, element('path-permission', { 'android:path': '/private' })),
    ),
  )

  test('conditions of permissions, feature groups, libraries, splits', async () => {
    const rows = await rowsOf(wide)
    expect(
      rows.permissions?.map(({ name, minSdk, flags, requiredFeatures, requiredNotFeatures }) => [
        name,
        minSdk,
        flags,
        requiredFeatures,
        requiredNotFeatures,
      ]),
    ).toEqual([
      ['android.permission.BLUETOOTH_SCAN', undefined, ['neverForLocation'], [], ['com.example.kiosk']],
      ['android.permission.CAMERA', 24, [], ['android.hardware.camera'], []],
    ])
    expect(rows.features).toMatchObject([{ name: 'f.one', version: 3, group: 'Two', required: true }])
    expect(rows.libraries?.map(({ element: tag, name, required }) => [tag, name, required])).toEqual([
      ['uses-library', 'org.apache.http.legacy', false],
      ['uses-native-library', 'libx.so', true],
      ['uses-static-library', 'com.example.static', true],
    ])
    expect(rows.libraries?.[2]).toMatchObject({ version: 2, certificates: ['aabb', 'cc'] })
    expect(rows.app?.[0]).toMatchObject({
      featureSplit: true,
      configForSplit: 'base',
      usesSplits: ['feature'],
      testOnly: true,
      profileable: true,
      category: 'social',
    })
    expect(rows.components?.find(({ kind }) => kind === 'activity')?.attributes).toEqual([
      'showWhenLocked=true',
    ])
  })

  test('what has no table of its own is a declaration, with its owner and attributes', async () => {
    const rows = await rowsOf(wide)
    expect(
      rows.declarations?.map(({ element: tag, owner, name, attributes }) => [tag, owner, name, attributes]),
    ).toEqual(
      expect.arrayContaining([
        ['attribution', 'manifest', undefined, [expect.stringMatching(/^label=/), 'tag=nearby']],
        ['instrumentation', 'manifest', '.Runner', ['name=.Runner', 'targetPackage=com.example.other']],
        ['overlay', 'manifest', undefined, ['targetPackage=com.example.skin']],
        ['screen', 'compatible-screens', undefined, ['screenSize=300']],
        ['profileable', 'application', undefined, ['shell=true']],
        ['layout', 'com.example.app.Main', undefined, ['gravity=17']],
        ['path-permission', 'com.example.app.Files', undefined, ['path=/private']],
        ['application', 'manifest', undefined, ['appCategory=4', 'testOnly=true']],
      ]),
    )
    expect(rows.declarations?.map(({ element: tag }) => tag)).not.toContain('uses-permission')
  })
})

describe('what is not the whole app says so', () => {
  test.each<[string, MadeElement, string]>([
    [
      'a base that names splits',
      manifest({ 'android:requiredSplitTypes': 'base__abi,base__density' }, app({})),
      'splits-missing',
    ],
    [
      'a base marked by the store',
      manifest(
        {},
        app({}, named('meta-data', 'com.android.vending.splits.required', { 'android:value': true })),
      ),
      'splits-missing',
    ],
    [
      'a base that says it needs them',
      manifest({ 'android:isSplitRequired': true }, app({})),
      'splits-missing',
    ],
    [
      'one split',
      manifest({ split: 'config.zh' }, element('application', { 'android:hasCode': false })),
      'package-is-a-split',
    ],
  ])('%s', async (_name, made, because) => {
    const { facts } = await collected({ manifest: made })
    expect(facts.rows.app?.[0]).toMatchObject({ readable: true, splitsMissing: because === 'splits-missing' })
    expect(facts.gaps.filter((gap) => gap.table === 'permissions').map((gap) => gap.because)).toEqual([
      because,
    ])
    expect([isComplete(facts, 'permissions'), isComplete(facts, 'components')]).toEqual([false, false])
  })

  test('nothing declared, and nothing beside it: it declares nothing', async () => {
    const { facts } = await collected({ manifest: manifest({}, element('application')) })
    expect(facts.rows.app?.[0]).toMatchObject({ readable: true, declaresNothing: true })
    expect(isComplete(facts, 'permissions')).toBe(true)
  })

  test.each<[string, MadeElement | Uint8Array, string]>([
    [
      'nothing declared, and code beside it',
      manifest({}, element('application')),
      'manifest-empty-and-doubtful',
    ],
    ['no package', element('manifest', {}, app({})), 'manifest-without-package'],
    ['another root', element('resources', {}), 'manifest-without-manifest-element'],
    ['plain text', utf8('<manifest/>'), 'manifest-not-compiled-xml'],
  ])('%s: unreadable', async (_name, made, because) => {
    const { facts } = await collected({
      manifest: made,
      entries: [{ name: 'classes.dex', data: utf8('dex') }],
    })
    expect(facts.rows.app?.[0]).toMatchObject({ readable: false, unreadable: because })
    expect(facts.rows.permissions).toBeUndefined()
    expect(facts.gaps).toContainEqual({
      table: 'permissions',
      because: 'package-unreadable',
      detail: because,
    })
  })
})
