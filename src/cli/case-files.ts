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
