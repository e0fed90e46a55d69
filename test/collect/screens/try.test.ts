import { test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { loadVocabulary } from '../../../src/vocabulary/load.ts'
import { wordingOf } from '../../../src/collect/screens/wording.ts'
import { parseUiautomator } from '../../../src/collect/screens/uiautomator.ts'
import { parseHtml } from '../../../src/collect/screens/html.ts'
import { withDisplay } from '../../../src/collect/screens/window-owner.ts'
import { rowsOfScreen } from '../../../src/collect/screens/screen-row.ts'
import { kindOfTree } from '../../../src/collect/screens/screen-kind.ts'
import { file } from '../../../src/facts/locator.ts'
test('x', async () => {
  const wording = wordingOf(await loadVocabulary('rules'))
  const d = '/work/shared/corpus/uidumps/'
  for (const f of readdirSync(d).filter((x) => /xml|txt/.test(x))) {
    const t0 = performance.now()
    const tree = withDisplay(parseUiautomator(readFileSync(d + f, 'utf8')))
    const kind = kindOfTree(tree, wording)
    const r = rowsOfScreen(tree, { id: 's', kind, evidence: 'supplied', source: file(f), wording, untouched: true })
    const t = performance.now() - t0
    const { text, source, ...rest } = r.screen
    console.log(f, t.toFixed(0), JSON.stringify(rest), r.controls.length, r.controls.filter(c=>!['text','other','image'].includes(c.role)).map((c) => `${c.role}|${c.label}|${c.checkedAtStart}|${c.act}|${c.agreement}|${c.clickable}`).join('\n'))
  }
  for (const h of [
    '<html><title>登录</title><body><input placeholder="手机号"><label><input type=checkbox checked> 我已阅读并同意<a href="/u">《用户协议》</a>和<a href="/p">《隐私政策》</a></label><button>登录</button><label><input type=checkbox checked>记住密码</label></body></html>',
    '<body><div class="pop"><h3>温馨提示</h3><p>请阅读<a href=x>《隐私政策》</a></p><div><span class=btn onclick="a()">不同意</span><span class=btn onclick="b()">同意并继续</span></div></div><!-- <input type=checkbox checked>我已阅读并同意《隐私政策》 --></body>',
    '<body><div class="row"><i class="check-icon on"></i><span>我已阅读并同意</span><a href=1>《隐私政策》</a></div></body>',
  ]) {
    const tree = await parseHtml(h)
    const kind = kindOfTree(tree, wording)
    const r = rowsOfScreen(tree, { id: 's', kind, evidence: 'supplied', source: file('f'), wording, untouched: true })
    const { source, ...rest } = r.screen
    console.log(JSON.stringify(rest), r.controls.map((c) => `${c.role}|${c.label}|${c.labelFrom}|${c.checkedAtStart}|${c.act}|${c.agreement}|${c.clickable}`).join('\n'))
  }
})
