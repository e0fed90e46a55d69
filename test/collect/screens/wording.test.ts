import { describe, expect, test } from '@jest/globals'
import { actOf } from '../../../src/collect/screens/control-rows.ts'
import { wording } from './rows.ts'

describe('what tapping a label means', () => {
  test.each([
    ['同意', 'accept'],
    ['同意并继续', 'accept'],
    ['我同意', 'accept'],
    ['同意（5s）', 'accept'],
    ['Agree and continue', 'accept'],
    ['不同意', 'refuse'],
    ['不 同 意', 'refuse'],
    ['暂不同意', 'refuse'],
    ['不同意并退出', 'refuse'],
    ['退出应用', 'refuse'],
    ['暂不使用', 'refuse'],
    ['取消', 'refuse'],
    ['返回', 'refuse'],
    ['Disagree', 'refuse'],
    ["Don't agree", 'refuse'],
    ['仅浏览', 'refuse'],
    ['好的', 'acknowledge'],
    ['我知道了', 'acknowledge'],
    ['确定', 'acknowledge'],
    ['我已阅读并知悉', 'acknowledge'],
    ['Got it', 'acknowledge'],
    ['注销账号', 'cancel-account'],
    ['删除个人信息', 'delete'],
    ['隐私政策', 'open-policy'],
    ['《用户服务协议》', 'open-terms'],
    ['退出登录', 'other'],
    ['登录', 'other'],
    ['好友', 'other'],
    ['点击我同意按钮代表你已知悉并同意上述协议。', 'other'],
    ['点击同意即表示您已阅读并同意全部条款。', 'other'],
    ['同意。', 'accept'],
    ['获取验证码', 'other'],
    ['如您不同意本政策的任何内容，您应当立即停止使用我们的产品与服务并卸载应用程序', 'other'],
  ])('%s → %s', (label, act) => expect(actOf(label, wording)).toBe(act))
})

describe('consent taken from another act', () => {
  test.each([
    '登录即代表同意《隐私政策》',
    '注册/登录即表示您已阅读并同意《用户协议》《隐私政策》',
    '未注册手机号验证后自动创建账号，登录即视为同意隐私协议',
    '继续使用即默认同意我们的隐私政策',
    'By continuing, you agree to our Privacy Policy',
  ])('%s', (text) => expect(wording.impliesConsent(text)).toBe(true))
  test.each([
    '点击“同意”即表示您已阅读并同意《隐私政策》',
    '勾选即表示同意《隐私政策》',
    '我已阅读并同意《隐私政策》',
    '如果您同意，请点击下面按钮开始接受我们的服务',
    'Please read the Privacy Policy. If you agree to it, tap Agree.',
  ])('not %s', (text) => expect(wording.impliesConsent(text)).toBe(false))
})

describe('documents a text names', () => {
  test.each([
    ['我已阅读并同意《用户协议》和《隐私政策》', ['policy', 'terms']],
    ['《儿童个人信息保护规则》', ['children']],
    ['《个人信息保护政策》', ['policy']],
    ['同意《中国移动认证服务条款》', ['terms']],
    ['《天翼账号服务与隐私协议》', []],
    ['记住密码', []],
    ['Terms of Service and Privacy Policy', ['policy', 'terms']],
  ])('%s', (text, names) => expect(wording.names(text)).toEqual(names))
})

describe('purposes', () => {
  test.each([
    '相机权限用于扫描二维码',
    '为了向您推荐附近的药店，需要获取位置权限',
    '开启后可为您保存图片到相册',
  ])('specific: %s', (text) => {
    expect(wording.has('purpose', text)).toBe(true)
    expect(wording.has('vague-purpose', text)).toBe(false)
  })
  test.each([
    '相机权限用于提升用户体验',
    '为了保证应用的正常运行，需要获取存储权限',
    '用于为您提供更好的服务',
    '以便您正常使用相关功能',
  ])('vague: %s', (text) => expect(wording.has('vague-purpose', text)).toBe(true))
  test('what is lost by refusing is no purpose and no vagueness', () =>
    expect(wording.has('vague-purpose', '用于扫描二维码，拒绝后将无法正常使用扫码功能，不影响其他功能')).toBe(
      false,
    ))
})
