import { choice, flag, table, text, texts, whole } from './table.ts'

/** How connections are secured: the network security configuration with all defaults and inheritance applied. */
export const networkSecurity = table({
  says: 'One part of the network security configuration; without one, what the platform does for the target version.',
  key: ['scope', 'domain'],
  columns: {
    scope: choice(
      ['base', 'domain', 'debug'],
      'All connections, those to one domain, or those of debuggable builds.',
    ),
    domain: text('The domain, for scope domain.'),
    includeSubdomains: flag('Whether it holds for subdomains too.'),
    cleartextPermitted: flag('Whether unencrypted connections are permitted; absent for scope debug.'),
    cleartextStated: flag(
      'Whether the app states that itself; otherwise it is the standard of the platform, which versions before 9 do not have.',
    ),
    trustAnchors: texts('Certificates trusted: system, user, or the path of a resource.'),
    trustsUserCertificates: flag('Whether certificates that users install are trusted.'),
    pins: whole('How many public keys are pinned.'),
    pinExpiration: text('Day from which pins are not checked any more, as stated.'),
  },
})
