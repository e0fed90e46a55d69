/** Files a case folder may hold beside its evidence. */
export const CASE_FILES = [
  'case.json',
  'facts.ndjson',
  'decisions.yaml',
  'index.html',
  'report.pdf',
  'report.docx',
  'form.docx',
  'report.xlsx',
  'findings.csv',
  'permissions.csv',
  'sdks.csv',
  'calls.csv',
] as const

/** Where evidence lies in a case folder: sealed originals apart from what may be shown. */
export const FOLDERS = { shown: 'evidence', sealed: 'sealed' } as const
