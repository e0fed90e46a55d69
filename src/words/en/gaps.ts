/** Why something is not known. `detail`, where a gap has one, follows the sentence. */
export const gaps = {
  'no-package': 'No package was supplied.',
  'no-policy-supplied': 'No privacy policy was supplied.',
  'no-policy-found': 'None of the documents supplied is a privacy policy.',
  'no-session': "No recorded session of the app's screens was supplied.",
  'no-screens': 'No screens were supplied.',
  'no-type-chosen': 'No app type was chosen.',
  'package-unreadable': 'The package could not be read.',
  'not-collected': 'This evidence was not collected.',
  'missing-cell': 'The evidence lacks this piece.',
  'incomplete-scope': 'This part was not walked wholly, so what was not seen may still be there.',
  'incomplete-text': 'The text is not whole, so what was not seen may still be there.',
  'cap-reached': 'The cap on time or bytes of this test was reached; the rest was not read.',
  'collector-failed': 'The tool failed while reading this evidence.',
  'session-of-another-package': 'The recorded session belongs to another app and was not used.',
  'session-of-another-build':
    'The recorded session belongs to another build of the package and was not used.',
  'script-shell':
    'The page holds only scripts and no text; save the text after opening it in a browser or in the app.',
  'too-short': 'The text is too short to judge.',
  'not-text': 'The file is not readable text.',
} as const
