import { describe, expect, test } from '@jest/globals'
import { type PackageTraces, packerMarks } from '../../../../src/collect/android/sdks/packer-marks.ts'
import { vocabulary } from '../../screens/rows.ts'

const marksOf = (traces: Partial<PackageTraces>) =>
  packerMarks(vocabulary, {
    entries: [],
    applicationClasses: [],
    rootClasses: [],
    componentsMissing: false,
    ...traces,
  }).map(({ packer, hidesCode }) => [packer.id, hidesCode])

describe('marks of packers', () => {
  test.each([
    ['com.stub.StubApp', 'qihoo-360'],
    ['com.wrapper.proxyapplication.WrapperProxyApplication', 'tencent-legu'],
    ['com.tencent.StubShell.TxAppEntry', 'tencent-legu'],
    ['com.secneo.apkwrapper.ApplicationWrapper', 'bangcle'],
    ['s.h.e.l.l.S', 'ijiami'],
    ['com.baidu.protect.StubApplication', 'baidu-protect'],
    ['com.netease.nis.wrapper.MyApplication', 'netease-yidun'],
    ['com.ali.mobisecenhance.StubApplication', 'ali-jaq'],
  ])('a stub that is the application hides the code: %s', (applicationClass, id) =>
    expect(marksOf({ applicationClasses: [applicationClass] })).toEqual([[id, true]]),
  )

  test('one library alone proves no packing; with a second kind of mark it does', () => {
    const library = 'lib/arm64-v8a/libDexHelper.so'
    expect(marksOf({ entries: [library] })).toEqual([['bangcle', false]])
    expect(marksOf({ entries: [library, 'assets/secData0.jar'] })).toEqual([['bangcle', true]])
    expect(marksOf({ entries: [library], rootClasses: ['Lcom/secneo/apkwrapper/H;'] })).toEqual([
      ['bangcle', true],
    ])
  })

  test('one mark is enough where the components are not in the code', () =>
    expect(marksOf({ entries: ['lib/armeabi/libexec.so'], componentsMissing: true })).toEqual([
      ['ijiami', true],
    ]))

  test('libraries lie where the system or the stub looks for them', () => {
    expect(marksOf({ entries: ['assets/libjiagu.so', 'assets/libjiagu_a64.so'] })).toEqual([
      ['qihoo-360', false],
    ])
    expect(marksOf({ entries: ['res/raw/libjiagu.so'] })).toEqual([])
  })

  test('an app with names that resemble marks bears none', () =>
    expect(
      marksOf({
        entries: ['lib/arm64-v8a/libexecutor.so', 'lib/arm64-v8a/libapp.so', 'assets/tosversion.txt'],
        applicationClasses: ['com.stubborn.StubApp', 'cn.example.App'],
        rootClasses: ['Lcom/shell/oil/Station;', 'Lcn/example/App;'],
        componentsMissing: true,
      }),
    ).toEqual([]))
})
