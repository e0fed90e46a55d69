import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { budgetOf } from '../../../src/collect/budget.ts'
import { withoutComments } from '../../../src/collect/source/code-text.ts'
import { collectSource } from '../../../src/collect/source/collector.ts'
import { readDependencyReport } from '../../../src/collect/source/dependency-report.ts'
import { readNameMap } from '../../../src/collect/source/name-map.ts'
import { readPom } from '../../../src/collect/source/pom.ts'
import { openSourceProject } from '../../../src/collect/source/project.ts'
import { showLocator } from '../../../src/facts/locator.ts'
import { loadVocabulary } from '../../../src/vocabulary/load.ts'
import { utf8 } from '../../build/bytes.ts'
import { zip } from '../../build/zip.ts'

const vocabulary = await loadVocabulary()
const folders: string[] = []

const projectOf = async (files: Readonly<Record<string, string | Uint8Array>>) => {
  const folder = await mkdtemp(join(tmpdir(), 'project-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  const budget = budgetOf()
  const source = await openSourceProject(folder, budget)
  return collectSource({ reference: {}, vocabulary, budget, source })
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

const MANIFEST = (body: string): string =>
  `<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="com.example.app">\n${body}\n</manifest>`

describe('a build script', () => {
  let lines: readonly string[] = []
  beforeAll(async () => {
    const { rows } = await projectOf({
      'app/build.gradle': `dependencies {
  // implementation 'com.umeng.umsdk:push:1.0'
  implementation 'cn.jiguang.sdk:jpush:5.2.2'
  api group: 'com.tencent.bugly', name: 'crashreport', version: '4.1.9'
  implementation(
    "com.getui:gtsdk:$getui"
  )
  implementation libs.amap.location
  implementation fileTree(dir: 'libs', include: ['*.jar'])
  classpath 'com.android.tools.build:gradle:8.0.0'
}`,
      'gradle/libs.versions.toml': `[versions]
amap = "6.4"
[libraries]
amap-location = { group = "com.amap.api", name = "location", version.ref = "amap" }
`,
      'app/libs/unknown.jar': 'this is no archive',
    })
    lines = (rows.dependencies ?? []).map(
      ({ source, coordinates, version = '', configuration = '', sdks = [] }) =>
        `${showLocator(source)} ${configuration} ${coordinates} ${version} [${sdks.join()}]`,
    )
  })
  test.each([
    'app/build.gradle:3 implementation cn.jiguang.sdk:jpush 5.2.2 [jiguang-push]',
    'app/build.gradle:4 api com.tencent.bugly:crashreport 4.1.9 [bugly]',
    'app/build.gradle:6 implementation com.getui:gtsdk  [getui-push]',
    'app/build.gradle:8 implementation com.amap.api:location 6.4 [amap-location]',
    'app/build.gradle:9 implementation app/libs/unknown.jar  []',
  ])('%s', (line) => expect(lines).toContain(line))
  test('nothing of a comment, and nothing that only the build itself uses', () => {
    expect(lines.length).toBe(5)
  })
})

describe('manifests', () => {
  test('an element that a library brings points to the report where no script names the library', async () => {
    const { rows } = await projectOf({
      'app/src/main/AndroidManifest.xml': MANIFEST(
        '<uses-permission android:name="android.permission.CAMERA"/>\n<uses-permission android:name="android.permission.SEND_SMS" tools:node="remove"/>',
      ),
      'app/build/outputs/logs/manifest-merger-debug-report.txt':
        'uses-permission#android.permission.CAMERA\nADDED from [a.b:c:1] /x/AndroidManifest.xml:3:5-9\n',
      'app/build/outputs/logs/manifest-merger-release-report.txt':
        'uses-permission#android.permission.RECORD_AUDIO\nADDED from [com.other:lib:1.0] C:\\Users\\a b\\.gradle\\lib\\AndroidManifest.xml:7:5-9\nuses-permission#android.permission.READ_PHONE_STATE\nIMPLIED from /build/app/src/main/AndroidManifest.xml:1:1-4:12 reason: com.other has a targetSdkVersion < 4\n',
    })
    const told = (rows.sourcePlaces ?? []).map(
      ({ source, name, library = '', libraryPlace = '', reason = '' }) =>
        [showLocator(source), name, library, libraryPlace, reason].filter(Boolean).join(' '),
    )
    expect(told.sort()).toEqual([
      'app/build/outputs/logs/manifest-merger-release-report.txt:2 android.permission.RECORD_AUDIO com.other:lib:1.0 AndroidManifest.xml:7',
      'app/src/main/AndroidManifest.xml:1 android.permission.READ_PHONE_STATE com.other has a targetSdkVersion < 4',
      'app/src/main/AndroidManifest.xml:2 android.permission.CAMERA',
    ])
  })
})

describe('layouts, texts and classes', () => {
  test('each with its line', async () => {
    const { rows } = await projectOf({
      'a/src/main/res/layout/main.xml':
        '<LinearLayout xmlns:android="http://schemas.android.com/apk/res/android">\n<!-- <CheckBox android:id="@+id/no"/> -->\n<CheckBox android:id="@+id/agree"/></LinearLayout>',
      'a/src/main/res/values/strings.xml':
        '<resources>\n<string name="ok">It\\\'s &amp; <b>fine</b></string>\n</resources>',
      'a/src/main/java/p/Main.kt':
        'package p\n/* class No { */\nclass Main {\n  fun start() {}\n  class Inner { fun stop() {} }\n}\n',
    })
    const told = (rows.sourcePlaces ?? []).map(({ of, name, source, text, methods = [] }) =>
      [of, name, showLocator(source).split(':').at(-1), text, ...methods]
        .filter((cell) => cell !== undefined)
        .join(' '),
    )
    expect(told.sort()).toEqual([
      'class p.Inner 5 stop:5',
      'class p.Main 3 start:4',
      'layout main 1',
      "string ok 2 It's & fine",
      'view agree 3',
    ])
  })
})

/** `from the line · coordinates:version (configuration) ← what leads to it` of every library. */
const librariesOf = async (files: Readonly<Record<string, string | Uint8Array>>) => {
  const { rows } = await projectOf(files)
  return (rows.dependencies ?? []).map(
    ({ source, coordinates, version, configuration, via = [], direct, sdks = [], also = [] }) =>
      [
        `${showLocator(source)} ${direct === true ? '' : '+'}${coordinates}:${version ?? ''} (${configuration ?? ''})`,
        ...via.toReversed(),
        ...sdks.map((sdk) => `[${sdk}]`),
        ...also.map((one) => showLocator(one.source)),
      ].join(' '),
  )
}

const POM = (name: string, dependencies: string): string => `<?xml version="1.0"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <parent><groupId>com.umeng.umsdk</groupId><artifactId>all</artifactId><version>9.6.3</version></parent>
  <artifactId>${name}</artifactId>
  <properties><asms>1.8.0</asms></properties>
  <dependencyManagement><dependencies><dependency>
    <groupId>no.where</groupId><artifactId>managed</artifactId><version>1</version>
  </dependency></dependencies></dependencyManagement>
  <dependencies>
${dependencies}
  </dependencies>
</project>`
const OWN = (name: string): string => `$${'{'}${name}}`
const TAKES = (group: string, name: string, version: string, more = ''): string =>
  `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version>${more}</dependency>`

describe('what libraries bring along', () => {
  test('is told by their models: beside an AAR, in a repository within the project, and of a module of Maven', async () => {
    const files = {
      'app/build.gradle':
        "dependencies {\n  implementation 'com.umeng.umsdk:push:6.6.4'\n  implementation files('libs/wall.aar')\n}",
      'app/libs/wall.aar': 'this is no archive',
      'app/libs/wall.pom': POM('wall', TAKES('com.tencent.bugly', 'crashreport', '4.1.9')),
      'repo/com/umeng/umsdk/push/6.6.4/push-6.6.4.pom': POM(
        'push',
        [
          TAKES(
            OWN('project.groupId'),
            'common',
            OWN('project.version'),
            '<exclusions><exclusion><groupId>x</groupId><artifactId>y</artifactId></exclusion></exclusions>',
          ),
          TAKES('junit', 'junit', '4', '<scope>test</scope>'),
          TAKES('a.b', 'maybe', '1', '<optional>true</optional>'),
        ].join('\n'),
      ),
      'repo/com/umeng/umsdk/common/9.6.3/common-9.6.3.pom': POM(
        'common',
        TAKES('com.umeng.umsdk', 'asms', OWN('asms')),
      ),
      'old/pom.xml': POM('old', TAKES('cn.jiguang.sdk', 'jpush', '5.2.2')),
    }
    expect(await librariesOf(files)).toEqual([
      'app/build.gradle:2 com.umeng.umsdk:push:6.6.4 (implementation) [umeng-push]',
      'app/build.gradle:3 app/libs/wall.aar: (implementation)',
      'old/pom.xml:10 cn.jiguang.sdk:jpush:5.2.2 (compile) [jiguang-push]',
      'app/build.gradle:2 +com.umeng.umsdk:common:9.6.3 (implementation) com.umeng.umsdk:push [umeng-common] repo/com/umeng/umsdk/push/6.6.4/push-6.6.4.pom:10',
      'app/build.gradle:3 +com.tencent.bugly:crashreport:4.1.9 (implementation) app/libs/wall.aar [bugly] app/libs/wall.pom:10',
      'app/build.gradle:2 +com.umeng.umsdk:asms:1.8.0 (implementation) com.umeng.umsdk:common com.umeng.umsdk:push [umeng-common] repo/com/umeng/umsdk/common/9.6.3/common-9.6.3.pom:10',
    ])
  })

  test('is told by the report of the resolved tree where there is one, which knows what was left out', async () => {
    expect(
      await librariesOf({
        'app/build.gradle': "dependencies {\n  implementation 'com.umeng.umsdk:push:6.6.4'\n}",
        'libs/push.pom': POM('push', TAKES('com.umeng.umsdk', 'common', '9.6.3')),
        'app/build/reports/dependencies.txt':
          "Project ':app'\nreleaseRuntimeClasspath - x\n\\--- com.umeng.umsdk:push:6.6.4\n",
      }),
    ).toEqual(['app/build.gradle:2 com.umeng.umsdk:push:6.6.4 (implementation) [umeng-push]'])
  })

  test('is told by the model inside an AAR', async () => {
    const bytes = zip([
      {
        name: 'META-INF/maven/a.b/wall/pom.xml',
        data: utf8(POM('wall', TAKES('com.tencent.bugly', 'crashreport', '4.1.9'))),
      },
    ])
    expect(
      await librariesOf({
        'app/build.gradle':
          "dependencies { implementation(name: 'wall', ext: 'aar')\nimplementation files('libs/wall.aar') }",
        'app/libs/wall.aar': bytes,
      }),
    ).toContain(
      'app/build.gradle:2 +com.tencent.bugly:crashreport:4.1.9 (implementation) app/libs/wall.aar [bugly] app/libs/wall.aar!META-INF/maven/a.b/wall/pom.xml:10',
    )
  })
})

describe('a lock file', () => {
  test('gives versions, and the line of what nobody names', async () => {
    expect(
      await librariesOf({
        'app/build.gradle': "dependencies {\n  implementation 'cn.jiguang.sdk:jpush:5.+'\n}",
        'app/gradle.lockfile': `# This is a Gradle generated file for dependency locking.
cn.jiguang.sdk:jcore:4.6.2=debugRuntimeClasspath,releaseRuntimeClasspath
cn.jiguang.sdk:jpush:5.2.2=debugRuntimeClasspath,releaseRuntimeClasspath
com.squareup.leakcanary:leakcanary-android:2.9=debugRuntimeClasspath
junit:junit:4.13=releaseUnitTestRuntimeClasspath
com.tools:processor:1=kapt
empty=annotationProcessor
`,
      }),
    ).toEqual([
      'app/build.gradle:2 cn.jiguang.sdk:jpush:5.2.2 (implementation) [jiguang-push]',
      'app/gradle.lockfile:2 +cn.jiguang.sdk:jcore:4.6.2 (releaseRuntimeClasspath) [jiguang-core]',
    ])
  })
  test('of one configuration, as older builds write it', async () => {
    expect(
      await librariesOf({
        'app/gradle/dependency-locks/releaseRuntimeClasspath.lockfile':
          'com.tencent.bugly:crashreport:4.1.9\n',
        'app/gradle/dependency-locks/kapt.lockfile': 'com.tools:processor:1\n',
      }),
    ).toEqual([
      'app/gradle/dependency-locks/releaseRuntimeClasspath.lockfile:1 +com.tencent.bugly:crashreport:4.1.9 (releaseRuntimeClasspath) [bugly]',
    ])
  })
})

test('hostile models are read in linear time and say nothing', () => {
  for (const text of [
    '<project>'.repeat(50_000),
    '<dependency><groupId>'.repeat(50_000),
    `$${'{'}a`.repeat(50_000),
  ])
    expect(readPom({ at: 'file', name: 'pom.xml' }, text)).toBeUndefined()
})

test('what the build wrote is recorded with its hash once it was read', async () => {
  const folder = join(import.meta.dirname, '../../../samples/15-source-project/project')
  const budget = budgetOf()
  const source = await openSourceProject(folder, budget)
  expect(source.buildRecords()).toEqual([])
  await collectSource({ reference: {}, vocabulary, budget, source })
  await source.names()
  const mapping = await readFile(join(folder, 'app/build/outputs/mapping/release/mapping.txt'))
  expect(source.buildRecords().map(({ name }) => name.replace(/.*project\/app\/build\//, ''))).toEqual([
    'outputs/logs/manifest-merger-release-report.txt',
    'outputs/mapping/release/mapping.txt',
    'reports/dependencies.txt',
  ])
  expect(source.buildRecords()[1]).toMatchObject({
    bytes: mapping.length,
    sha256: createHash('sha256').update(mapping).digest('hex'),
  })
})

test('a report of the resolved tree gives the shortest way to each library of what is shipped', () => {
  const found = readDependencyReport(`
Project ':app'
testRuntimeClasspath - of tests
\\--- junit:junit:4.13
debugRuntimeClasspath - debug
\\--- a.b:debug:1.0
releaseRuntimeClasspath - release
+--- project :lib
|    \\--- a.b:deep:1.0
|         \\--- a.b:common:1.0 -> 2.0 (*)
\\--- a.b:push -> 3.1
     \\--- a.b:common:2.0
`)
  expect(
    found.map(({ coordinates, version = '', via }) => `${coordinates} ${version} ${via.join('>')}`),
  ).toEqual(['project :lib  ', 'a.b:deep 1.0 project :lib', 'a.b:common 2.0 a.b:push', 'a.b:push 3.1 '])
})

test('a mapping gives classes and methods their names back, and no name that two methods share', () => {
  const names = readNameMap(
    new TextEncoder().encode(`# compiler: R8
com.example.Login -> a.b:
    int count -> a
    1:3:void check(int):10:12 -> a
    1:1:void com.example.Other.moved():5:5 -> b
    4:4:void other():9:9 -> b
    1:1:void x():1:1 -> c
    2:2:void y():2:2 -> c
`),
    budgetOf(),
  )
  expect(['a.b.a', 'a.b.b', 'a.b.c', 'android.os.Build.get'].map((step) => names.stepOf(step))).toEqual([
    'com.example.Login.check',
    'com.example.Login.other',
    'com.example.Login.c',
    'android.os.Build.get',
  ])
})

test('comments become blanks and texts stay, whatever is left open', () => {
  expect(withoutComments('a // b\n"//c" /* d\n*/ e')).toBe('a     \n"//c"     \n   e')
  for (const hostile of ['/*'.repeat(200_000), '"""'.repeat(200_001), '\\"'.repeat(100_000)])
    expect(withoutComments(hostile).length).toBe(hostile.length)
})

test('a folder that is not there is told in one line', async () => {
  await expect(openSourceProject('/no/such/folder', budgetOf())).rejects.toMatchObject({
    code: 'source-missing',
  })
})
