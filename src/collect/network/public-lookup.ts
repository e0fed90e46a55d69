import { lookup as resolveName } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { PrivateAddress } from './private-address.ts'
import { isPublicAddress } from './public-address.ts'

/** Names are resolved and judged in one step, so that a second answer of the name server cannot lead inside. */
export const publicLookup: LookupFunction = (name, options, done) => {
  resolveName(name, options, (error, address, family) => {
    if (error) return done(error, address, family)
    const addresses = Array.isArray(address) ? address.map((one) => one.address) : [address]
    if (addresses.length > 0 && addresses.every(isPublicAddress)) return done(null, address, family)
    done(new PrivateAddress(name), '', 0)
  })
}
