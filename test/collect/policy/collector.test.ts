import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { budgetOf } from '../../../src/collect/budget.ts'
import { policyCollector } from '../../../src/collect/policy/collector.ts'
import { isComplete } from '../../../src/facts/facts.ts'
import { collectFrom, fixture, vocabulary } from './read.ts'

describe('the policy collector', () => {
  test('reads a good policy whole', async () => {
    const said = await collectFrom(fixture('good.html'))
    expect(said.gaps).toEqual([])
    expect(said.rows.policy).toMatchObject([
      { found: true, separate: true, provenance: 'supplied', evidence: 'supplied', kind: 'policy' },
    ])
    for (const table of [
      'documents',
      'policy',
      'sections',
      'clauses',
      'businessFunctions',
      'policyPermissions',
    ] as const)
      expect(isComplete(said, table)).toBe(true)
    const bytes = readFileSync(fixture('good.html'))
    expect(said.evidence).toMatchObject([
      {
        name: 'good.html',
        role: 'policy',
        mediaType: 'text/html',
        sha256: createHash('sha256').update(bytes).digest('hex'),
      },
    ])
    expect(new Set(said.rows.clauses?.map(({ id }) => id)).size).toBe(said.rows.clauses?.length)
  })

  test('says the same twice', async () => {
    const [a, b] = [await collectFrom(fixture('good.html')), await collectFrom(fixture('good.html'))]
    expect(JSON.stringify(a.rows)).toBe(JSON.stringify(b.rows))
  })

  test('nothing supplied is no policy missing', async () => {
    const said = await policyCollector.collect({ reference: {}, vocabulary, budget: budgetOf() })
    expect(said.rows).toEqual({})
    expect(said.complete).toEqual([])
    expect(said.gaps).toContainEqual({ table: 'policy', because: 'no-policy-supplied' })
  })

  test('the policy that stands alone counts before the mixed one', async () => {
    const said = await collectFrom(fixture('mixed.md'), fixture('good.html'), fixture('terms.md'))
    expect(said.rows.policy).toMatchObject([{ name: 'good.html', separate: true }])
    expect(said.rows.documents?.map(({ kind }) => kind)).toEqual(['mixed', 'policy', 'terms'])
    // The refusal in the terms is told; what else they say is no clause of the policy.
    const terms = said.rows.documents?.find(({ kind }) => kind === 'terms')?.id
    expect(said.rows.clauses?.filter(({ document }) => document === terms)).toMatchObject([
      { kind: 'deletion', channel: 'refused' },
    ])
  })

  test('a policy in traditional writing is read like any other and quoted as it is written', async () => {
    const said = await collectFrom(fixture('traditional.html'))
    expect(said.rows.policy).toMatchObject([{ found: true, language: 'zh-Hant', title: '隱私權政策' }])
    expect(isComplete(said, 'clauses')).toBe(true)
    const clause = (kind: string) => said.rows.clauses?.find((row) => row.kind === kind)
    expect(clause('deletion')).toMatchObject({
      object: 'account',
      channel: 'path-given',
      heading: '三、您的權利',
      text: '您可以在「我的—設定—帳號安全—註銷帳號」中註銷帳號，註銷後我們將刪除您的個人資訊。',
    })
    expect(clause('update')).toMatchObject({ how: 'notified', notifyWays: ['pop-up', 'push', 'notice'] })
    expect(clause('storage-place')?.text).toContain('中華人民共和國境內儲存')
    expect(clause('contact')).toMatchObject({ channel: 'contact-given' })
    expect(said.rows.statements?.map(({ word }) => word)).toContain('手機號碼')
    const both = await collectFrom(fixture('traditional.html'), fixture('good.html'))
    expect(both.rows.policy).toMatchObject([{ name: 'good.html', language: 'zh-Hans' }])
  })

  test('a policy inside service terms is not separate', async () => {
    expect((await collectFrom(fixture('mixed.md'))).rows.policy).toMatchObject([
      { found: true, separate: false, kind: 'mixed' },
    ])
  })

  test('terms alone say nothing of a policy', async () => {
    const said = await collectFrom(fixture('terms.md'))
    expect(said.rows.policy).toBeUndefined()
    expect(said.gaps).toContainEqual({ table: 'policy', because: 'no-policy-among-documents' })
    expect(isComplete(said, 'clauses')).toBe(false)
  })

  test('a bad file is one gap and spoils nothing', async () => {
    const said = await collectFrom('/nowhere/policy.html', fixture('good.html'))
    expect(said.gaps).toEqual([
      { table: 'documents', because: 'file-not-found', detail: 'policy.html: policy.html' },
    ])
    expect(said.rows.policy).toMatchObject([{ found: true }])
    expect(isComplete(said, 'documents')).toBe(false)
  })
})

describe('documents of a session', () => {
  const session = (yaml: string, files: Record<string, string>): string => {
    const folder = mkdtempSync(join(tmpdir(), 'session-'))
    writeFileSync(join(folder, 'session.yaml'), yaml)
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    return folder
  }
  const collect = (screens: string) =>
    policyCollector.collect({ reference: { screens }, vocabulary, budget: budgetOf() })

  test('are captured, with the way to them', async () => {
    const folder = session(
      'package: cn.example.kangle\ndocuments:\n  - { file: p.html, kind: policy, path: 我的 > 设置 > 隐私政策 }\n',
      { 'p.html': readFileSync(fixture('good.html'), 'utf8') },
    )
    const said = await collect(folder)
    expect(said.rows.policy).toMatchObject([
      { found: true, provenance: 'in-app', evidence: 'captured', path: '我的 > 设置 > 隐私政策' },
    ])
    expect(said.rows.clauses?.every(({ evidence }) => evidence === 'captured')).toBe(true)
  })

  test('a file outside the folder is refused', async () => {
    const said = await collect(
      session('package: cn.example.kangle\ndocuments:\n  - { file: ../p.html }\n', {}),
    )
    expect(said.rows.documents).toBeUndefined()
    expect(said.gaps[0]).toMatchObject({
      table: 'documents',
      because: 'path-leaves-folder',
      detail: '../p.html',
    })
  })

  test('a whole walk that met no document proves that there is none; a partial one proves nothing', async () => {
    const whole = await collect(session('package: cn.example.kangle\nwalks: { policy: complete }\n', {}))
    expect(whole.rows.policy).toMatchObject([{ found: false, evidence: 'captured' }])
    expect(isComplete(whole, 'policy')).toBe(true)
    const partial = await collect(session('package: cn.example.kangle\nwalks: { policy: partial }\n', {}))
    expect(partial.rows.policy).toBeUndefined()
  })
})
