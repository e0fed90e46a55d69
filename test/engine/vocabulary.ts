import type { Rule } from '../../src/engine/rule-schema.ts'
import { type VocabularyData, vocabularyOf } from '../../src/vocabulary/load.ts'

const data: VocabularyData = {
  sha256: '',
  permissions: [
    {
      name: 'android.permission.READ_CONTACTS',
      group: 'CONTACTS',
      zh: '读取通讯录',
      en: 'Read contacts',
      opensPersonalInformation: true,
      special: false,
      background: false,
      runtime: true,
      kinds: ['contacts'],
    },
  ],
  permissionGroups: [{ id: 'CONTACTS', zh: '通讯录', en: 'Contacts', words: ['通讯录'] }],
  kinds: [{ id: 'contacts', zh: '通讯录', en: 'contacts', sensitive: false, words: ['通讯录'] }],
  apis: [],
  appTypes: [],
  sdks: [],
  packers: [],
  phrases: [{ id: 'agree', says: '', zh: ['同意'], en: ['agree'], except: ['不同意'] }],
}

/** A few words, enough for tests of the engine. */
export const vocabulary = vocabularyOf(data)

const both = (text: string) => ({ zh: text, en: text })

/** A rule over ticked boxes, with parts replaced. */
export const ruleWith = (parts: Partial<Rule>): Rule => ({
  id: 'a-rule',
  severity: 'low',
  legalBasis: ['law/1'],
  title: both('t'),
  why: both('w'),
  each: 'control in controls',
  violation: "control.checkedAtStart && control.evidence == 'captured'",
  compliant: '!control.checkedAtStart',
  finding: {
    zh: '{screenName(control)}[[的“{control.label}”]]',
    en: '[["{control.label}" ]]on the {screenName(control)}',
  },
  manual: both('m'),
  remedy: both('r'),
  tests: [],
  ...parts,
})
