import { choice, flag, table, text, whole } from './table.ts'

/** Who signed. */
export const signers = table({
  says: 'One signer of the package in one signature scheme.',
  key: ['scheme', 'sha256'],
  columns: {
    scheme: choice(['v1', 'v2', 'v3', 'v3.1', 'stamp'], 'Signature scheme; stamp is the source stamp.'),
    order: whole('Position of the signer within its scheme, from 0.'),
    lineage: whole('Position in the rotation lineage, oldest first, for certificates proved by one.'),
    subject: text('Distinguished name of the certificate.'),
    issuer: text('Distinguished name of its issuer.'),
    serial: text('Serial number, hexadecimal.'),
    notBefore: text('Valid from, ISO 8601 UTC.'),
    notAfter: text('Valid until, ISO 8601 UTC.'),
    md5: text('MD5 of the certificate, lower-case hexadecimal; the figure the app filing registers.'),
    sha1: text('SHA-1 of the certificate.'),
    sha256: text('SHA-256 of the certificate.'),
    publicKey: text('Public key as SubjectPublicKeyInfo, hexadecimal.'),
    modulus: text('Modulus of an RSA key, hexadecimal without leading zeros.'),
    keyAlgorithm: text('RSA, EC or DSA.'),
    keyBits: whole('Size of the key in bits.'),
    signatureAlgorithm: text('Algorithm of the signature over the package.'),
    verified: flag(
      'Whether signature and digests were computed and agree; absent when they were not computed.',
    ),
    problem: text('What is wrong, as a stable code.'),
    detail: text('What the problem is about: the name of an entry.'),
    minSdk: whole('First platform version this signer counts for.'),
    maxSdk: whole('Last platform version this signer counts for.'),
  },
})
