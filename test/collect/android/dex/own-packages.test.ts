import { expect, test } from '@jest/globals'
import { findCallSites } from '../../../../src/collect/android/dex/call-sites.ts'
import { catalogueOf } from '../../../../src/collect/android/dex/catalogue.ts'
import { codeOwners } from '../../../../src/collect/android/dex/code-owners.ts'
import { ownPackages } from '../../../../src/collect/android/dex/own-packages.ts'
import { budgetOf } from '../../../../src/collect/budget.ts'
import { noteBook } from '../../../../src/collect/integrity-note.ts'
import { loadVocabulary } from '../../../../src/vocabulary/load.ts'
import { withOracle } from '../../../oracles/with-oracle.ts'
import { assembled } from './reach-corpus.ts'

withOracle('smali', () => {
  test('code that uses classes of the app is of the app, unless its name was changed or an SDK owns it', async () => {
    const vocabulary = await loadVocabulary()
    const program = assembled('../own-packages')
    const { sites } = findCallSites(program, catalogueOf(vocabulary.apis.values()), budgetOf(), noteBook())
    const names = ['org.owned.app']
    const own = ownPackages(program, sites, codeOwners(vocabulary, names), vocabulary)
    expect([...own]).toEqual(['net.part.device'])
    const ownerOf = codeOwners(vocabulary, names, new Map(), own)
    expect(ownerOf('net.part.device.Neighbour')).toMatchObject({ owner: 'net.part.device', ofApp: true })
    expect(ownerOf('net.library.device.Library').ofApp).toBe(false)
    expect(ownerOf('net.merged.code.a').ofApp).toBe(false)
  })
})
