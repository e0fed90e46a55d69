import { expect, test } from '@jest/globals'
import { contactsOf } from '../../../src/collect/policy/contacts.ts'

test.each([
  ['邮箱：kefu@kangle.cn', ['kefu@kangle.cn']],
  ['客服电话：400-820-8820', ['400-820-8820']],
  ['电话：0571-88001234 或 13812345678', ['0571-88001234', '13812345678']],
  ['请拨打客服热线95533', ['95533']],
  ['地址：浙江省杭州市西湖区文一路100号', ['浙江省杭州市西湖区文一路100号']],
  ['QQ：287364519', ['287364519']],
  ['+86 17712345678', ['+86 17712345678']],
])('%s', (text, contacts) => {
  expect(contactsOf(text)).toMatchObject({ contacts, placeholder: false })
})

test.each([
  '邮箱：xxxxxx@163.com',
  '客服电话：400-XXX-XXXX',
  '邮箱：[请填写您的联系邮箱]',
  '联系邮箱：【】',
  '邮箱：your-email@example.com',
  '电话：13800138000',
  '电话：___',
])('%s is a placeholder', (text) => {
  expect(contactsOf(text)).toMatchObject({ contacts: [], placeholder: true })
})

test.each(['保存期限为2026年1月5日至2027年1月5日', '统一社会信用代码91330106MA2ABCDE1X', '版本号1.2.3456'])(
  '%s holds no contact',
  (text) => {
    expect(contactsOf(text)).toMatchObject({ contacts: [], placeholder: false })
  },
)
