import type { examples as zh } from '../zh/examples.ts'

/** What stands under the help of each command: what is wanted, and the line for it. */
export const examples: typeof zh = {
  scan: [
    [
      'Audit a package with its policy and recorded screens',
      'mingshi scan app.apk --policy policy.html --screens session --type education',
    ],
    [
      'In CI: findings point to sources, and only new ones fail',
      'mingshi scan app.apk --source . --baseline case.json --fail-on violation',
    ],
  ],
  watch: [
    [
      'Audit again whenever the build, policy or settings change',
      'mingshi watch app.apk --policy policy.html',
    ],
  ],
  judge: [
    [
      'From kept facts, what code scanning takes',
      'mingshi judge mingshi-report/facts.ndjson --format sarif-problems',
    ],
  ],
  decide: [['Write down what people decide', 'mingshi decide mingshi-report --by "Zhang San"']],
  report: [['A report as a Word file', 'mingshi report mingshi-report --format docx --out report.docx']],
  verify: [['Check that nothing in a report folder was changed', 'mingshi verify mingshi-report']],
  sign: [['Sign a report folder', 'mingshi sign mingshi-report --key key.pem']],
  attest: [['Take in a time stamp', 'mingshi attest mingshi-report case.tsr']],
  evidence: [['The sealed originals and who opened them', 'mingshi evidence list mingshi-report']],
  'evidence list': [['The sealed originals and who opened them', 'mingshi evidence list mingshi-report']],
  'evidence open': [
    [
      'Open the original of a screenshot',
      'mingshi evidence open mingshi-report 03-me.png --by Li --reason "check the nickname" --out original.png',
    ],
  ],
  policy: [['The tables a policy is written from', 'mingshi policy draft app.apk']],
  'policy diff': [['Compare two versions of a policy', 'mingshi policy diff old.html new.html']],
  'policy draft': [
    ['The tables as a Word file', 'mingshi policy draft app.apk --format docx --out draft.docx'],
  ],
  'store-form': [
    ['Check list of Huawei AppGallery', 'mingshi store-form app.apk --store huawei --policy policy.html'],
    [
      'Draft of the Data safety form of Google Play',
      'mingshi store-form app.apk --store google-play --format csv --out data-safety.csv',
    ],
  ],
  reject: [["A store's complaint in terms of rules and calls", 'mingshi reject complaint.txt app.apk']],
  rules: [['Explain one rule', 'mingshi rules explain pre-checked-consent']],
  'rules list': [['List the rules', 'mingshi rules list']],
  'rules lint': [['Check how rules of your own are written', 'mingshi rules lint --rules my-rules']],
  'rules test': [['Run the tests that stand in the rules', 'mingshi rules test']],
  'rules explain': [['Why a rule says what', 'mingshi rules explain pre-checked-consent']],
  'rules new': [['Begin a rule', 'mingshi rules new my-rule']],
  'rules docs': [['Write the catalogue', 'mingshi rules docs']],
  'rules coverage': [['Which evidence decides which item', 'mingshi rules coverage']],
  capture: [
    ['Walk the pages of a site', 'mingshi capture https://example.com --out session'],
    ['Record screens of an Android device', 'mingshi capture --device --package com.example.app'],
  ],
  init: [['Begin a configuration in a project', 'mingshi init --type education --accounts']],
  batch: [['Audit a folder into a store', 'mingshi batch apks --data data']],
  'batch status': [['How far it is', 'mingshi batch status --data data']],
  'batch pause': [['Pause', 'mingshi batch pause a5d17c09fb832440 --data data']],
  'batch resume': [['Go on', 'mingshi batch resume a5d17c09fb832440 --data data']],
  'batch cancel': [['Cancel', 'mingshi batch cancel a5d17c09fb832440 --data data']],
  bulletin: [['Write a bulletin', 'mingshi bulletin --data data --format docx --out bulletin.docx']],
  'bulletin check': [['Check the figures of a bulletin', 'mingshi bulletin check bulletin.md']],
  notice: [['A notice of what is to be mended', 'mingshi notice mingshi-report']],
  answer: [['Take in the answer to a notice', 'mingshi answer mingshi-report answer.yaml']],
  recheck: [['Hold a re-check against the first test', 'mingshi recheck first again']],
  diff: [['Compare two versions', 'mingshi diff old-report new-report']],
  history: [['All results of one app', 'mingshi history com.example.app --data data']],
  'notice-list': [['The apps of a notice', 'mingshi notice-list --data data']],
  export: [['As a workbook', 'mingshi export --data data --format xlsx --out results.xlsx']],
  import: [['Take in results from elsewhere', 'mingshi import cases.ndjson --data data']],
  rejudge: [['Judge kept facts again by newer rules', 'mingshi rejudge --data data']],
  worker: [
    [
      'Share the work with another machine',
      'mingshi worker --database postgres://user@host/mingshi --blobs files',
    ],
  ],
  completion: [['Complete names in the shell', 'mingshi completion bash >> ~/.bashrc']],
  doctor: [['What is missing, and how to install it', 'mingshi doctor']],
}
