import { describe, expect, test } from '@jest/globals'
import { functionRows } from '../../../src/collect/policy/business-function-rows.ts'
import { findFunctions } from '../../../src/collect/policy/business-functions.ts'
import type { ReadDocument } from '../../../src/collect/policy/document.ts'
import { kindFinder } from '../../../src/collect/policy/kinds.ts'
import { permissionRows } from '../../../src/collect/policy/policy-permissions.ts'
import { FILLER, readAs, readFixture, vocabulary } from './read.ts'

const functionsOf = ({ sections, sentences, place }: ReadDocument) =>
  functionRows(findFunctions(sections, sentences, kindFinder(vocabulary)).functions, 'd', 'supplied', place)

const functionsIn = (...lines: string[]) =>
  functionsOf(readAs(`隐私政策\n${FILLER}\n一、我们如何收集您的个人信息\n${lines.join('\n')}`))

describe('business functions', () => {
  test('from headings and rows of tables', () => {
    expect(
      functionsOf(readFixture('good.html')).map(({ name, form, kinds, purposeStated, shared }) => ({
        name,
        form,
        kinds,
        purposeStated,
        shared,
      })),
    ).toEqual([
      {
        name: '注册与登录',
        form: 'section',
        kinds: ['phone_number', 'verification_code'],
        purposeStated: true,
        shared: false,
      },
      {
        name: '在线问诊',
        form: 'section',
        kinds: ['age', 'gender', 'illness_description', 'name'],
        purposeStated: true,
        shared: false,
      },
      {
        name: '下单配送',
        form: 'table-row',
        kinds: ['consignee_address', 'consignee_name', 'consignee_phone'],
        purposeStated: true,
        shared: false,
      },
      { name: '支付', form: 'table-row', kinds: ['payment_record'], purposeStated: true, shared: false },
    ])
  })

  test('what is recorded of the whole service is of no one function, and no list for all of them', () => {
    const text = '在您使用本应用网络服务时，我们自动接收并记录您的设备型号、IP地址等信息。'
    expect(functionsIn(text)).toMatchObject([{ whole: true, shared: false, openList: true }])
    expect(functionsIn('您在使用我们的服务时，我们会收集您的姓名、手机号、位置。')).toMatchObject([
      { whole: true, shared: true },
    ])
  })

  test('from sentences', () => {
    expect(functionsIn('当您使用扫码功能时，我们会收集您拍摄的图片，用于识别二维码。')).toMatchObject([
      {
        name: '扫码功能',
        form: 'sentence',
        kinds: ['photos'],
        kindsListed: true,
        purposeStated: true,
        openList: false,
      },
    ])
  })

  test('what is not collected is no kind', () => {
    expect(
      functionsIn('当您使用定位功能时，我们会收集您的位置信息，用于导航。', '我们不会收集您的通讯录。')[0]
        ?.kinds,
    ).toEqual(['location'])
  })

  test.each([
    ['我们会收集您的手机号码、姓名等信息。', true],
    ['我们会收集手机号码、姓名、邮箱地址等3类信息。', false],
    ['我们会收集的信息包括但不限于您的手机号码。', true],
    ['我们会收集您的手机号码和姓名。', false],
  ])('when registering, %s leaves the list open: %s', (sentence, openList) => {
    expect(functionsIn(`当您注册账号时，${sentence}`)[0]?.openList).toBe(openList)
  })

  test('one list for several functions is shared by them', () => {
    const rows = functionsIn('当您使用注册、下单、支付等功能时，我们会收集您的手机号码、姓名、收货地址。')
    expect(rows.map(({ name, shared }) => [name, shared])).toEqual([
      ['注册', true],
      ['下单', true],
      ['支付', true],
    ])
  })

  test('one list for the whole service is shared by all', () => {
    expect(
      functionsIn('当您使用我们的服务时，我们可能会收集您的手机号码、位置信息、设备型号。'),
    ).toMatchObject([{ shared: true, kindsListed: true, purposeStated: false }])
  })

  test('a function whose information is not named', () => {
    expect(functionsIn('当您使用挂号功能时，我们会收集您的必要信息。')).toMatchObject([
      { name: '挂号功能', kindsListed: false, kinds: [] },
    ])
  })
})

describe('permissions', () => {
  const permissionsOf = ({ sentences, place }: ReadDocument) =>
    permissionRows(sentences, 'd', vocabulary, 'supplied', place)

  test('from a table', () => {
    expect(
      permissionsOf(readFixture('good.html')).map(({ group, purpose, clarity }) => [group, purpose, clarity]),
    ).toEqual([
      ['CAMERA', '拍摄处方照片并上传', 'specific'],
      ['LOCATION', '查找附近药店', 'specific'],
      ['STORAGE', '提升用户体验', 'vague'],
    ])
  })

  test('from a table that tells the scene, and leaves a choice', () => {
    const page = `<h1>隐私政策</h1><p>${FILLER}</p><h2>权限申请说明</h2><table>
      <tr><th>权限名称</th><th>权限功能说明</th><th>使用场景</th></tr>
      <tr><td>存储权限</td><td>读写外部存储</td><td>缓存数据、保存反馈图片</td></tr>
      <tr><td>位置权限</td><td>获取地理位置</td><td>记录巡护轨迹；可选择不开启并手动录入坐标</td></tr></table>`
    expect(permissionsOf(readAs(page, 'p.html')).map(({ group, clarity }) => [group, clarity])).toEqual([
      ['LOCATION', 'specific'],
      ['STORAGE', 'specific'],
    ])
  })

  test.each([
    ['应用程序请求访问您设备的位置，仅用于连接附近的充电桩。', 'LOCATION', 'specific'],
    ['相机权限：用于扫描商品二维码。', 'CAMERA', 'specific'],
    ['麦克风权限：用于为您提供更好的服务。', 'MICROPHONE', 'vague'],
    ['我们需要获取您的定位权限。', 'LOCATION', 'none'],
    ['存储权限：用于存储。', 'STORAGE', 'tautology'],
    ['4.相机：允许应用拍摄照片和视频', 'CAMERA', 'tautology'],
    ['位置权限：我们的特定服务，需要申请获取您的位置权限。', 'LOCATION', 'vague'],
    ['读写存储权限：动态获取，用户主动授权；', 'STORAGE', 'none'],
    ['我们可能会申请麦克风权限，需要发送语音约课时访问你的麦克风。', 'MICROPHONE', 'specific'],
    ['录音权限（RECORD_AUDIO），用户允许后可以录制一段音频添加在信件中。', 'MICROPHONE', 'specific'],
    ['不授权使用相机权限将无法使用全景拍摄的功能。', 'CAMERA', 'specific'],
    ['相机权限：当您使用拍摄相关功能时，我们需要调用您的相机。', 'CAMERA', 'tautology'],
    ['为提供基本的功能服务，我们会获取您的存储权限（方便下载小说文本）。', 'STORAGE', 'specific'],
    ['1.涉及到的权限：存储空间读写权限\n授权后，可以扫描文档展示给用户。', 'STORAGE', 'specific'],
    ['基于摄像头的扩展功能：您可以完成扫码、人脸识别登录。', 'CAMERA', 'specific'],
  ])('%s', (line, group, clarity) => {
    expect(permissionsOf(readAs(`隐私政策\n${FILLER}\n一、权限说明\n${line}`))).toMatchObject([
      { group, clarity },
    ])
  })

  test('from the heading that a sentence points back to', () => {
    const part = '二、摄像头的使用\n当您使用二维码扫描功能时，应用将会向您申请此权限。'
    expect(permissionsOf(readAs(`隐私政策\n${FILLER}\n${part}`))).toMatchObject([
      { group: 'CAMERA', purpose: '使用二维码扫描功能时', clarity: 'specific' },
    ])
  })

  test('from a list that a sentence announces, in a part on something else', () => {
    const list =
      '我们获取的权限以及对应的用途如下：\n•存储：缓存音频文件。节省流量。\n•录音：录制讲解的语音。'
    expect(
      permissionsOf(readAs(`隐私政策\n${FILLER}\n一、注销指引\n${list}`)).map(({ group, purpose }) => [
        group,
        purpose,
      ]),
    ).toEqual([
      ['MICROPHONE', '录制讲解的语音。'],
      ['STORAGE', '缓存音频文件。'],
    ])
  })

  test.each(['我们不会申请通讯录权限。', '我们在授权范围内收集、存储和使用您的信息。'])(
    'a permission that is not asked for is not named: %s',
    (line) => {
      expect(permissionsOf(readAs(`隐私政策\n${FILLER}\n一、权限说明\n${line}`))).toEqual([])
    },
  )
})
