import { choice, flag, table, text, texts } from './table.ts'

/** What the APP filing (备案) registers of the app, held against the package. */
export const filings = table({
  says: 'One entry of the filing that was handed in, and whether the package is the app it registers.',
  key: ['package', 'certificateMd5'],
  columns: {
    number: text('Number of the filing.'),
    package: text('Package name it registers.'),
    certificateMd5: text('MD5 of the certificate it registers, lower-case hexadecimal.'),
    publicKey: text(
      'Public key it registers: the modulus of an RSA key, else the bits of the key, hexadecimal.',
    ),
    result: choice(
      ['consistent', 'inconsistent', 'unchecked'],
      'Whether package name, certificate and key are those of the package, as far as the entry gives them.',
    ),
    differs: texts('What differs: package, certificate, public-key.'),
    formerCertificate: flag(
      'The certificate is one that was rotated away, as the lineage of the signer proves.',
    ),
    because: text('Why it was not checked, as a stable code.'),
  },
})
