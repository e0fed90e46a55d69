import { expect, test } from '@jest/globals'
import { readComponent } from '../../../../src/collect/screens/component/component.ts'

test('a bundle, one function around thousands of constants, is read once and not for each of them', async () => {
  const constants = Array.from(
    { length: 6000 },
    (_, at) => `var a${at} = [${Array.from({ length: 12 }, (_zero, i) => i).join(',')}];`,
  )
  const bundle = `!function(t){t.exports = function(){${constants.join('')}}}(module)`
  expect(await readComponent('index.js', bundle, async () => undefined)).toEqual([])
}, 15_000)
