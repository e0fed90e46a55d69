/** What is known of the stored value that keeps code from running at first: its name says that it is a consent, or nothing is known. */
export type GuardMeaning = 'consent' | 'unknown'

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words by which a name says that somebody agreed; agreeing to what is said by the documents below, or not at all. */
const AGREED = setOf(
  'agree agreed agrees agreen accept accepted consent consented tongyi confirm confirmed ok allow allowed granted authorized authorised',
)
/** Of those, words that mean a consent where the name says nothing else. */
const ALONE = setOf('agree agreed accepted consent consented tongyi')
/** What is agreed to. */
const DOCUMENTS = setOf(
  'privacy private policy policies protocol protocols agreement agreements terms tos eula gdpr statement rule rules yinsi xieyi yszc',
)
/** Words that change nothing. */
const PLAIN = setOf(
  'is has have had been if the to of and app user users key sp pref flag status state value bool boolean time date version code service use new old already dialog v m k',
)

/** `isAgreePrivacy2` → `is agree privacy` */
const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')

const SAYS_SO = /同意.*(?:隐私|协议|政策)|(?:隐私|协议|政策).*同意/

/**
 * What the name of a stored value says. A name with a word that is none of these may mean anything: `privacy_mode` hides something,
 * `privacy_dialog_shown` was shown, `agree_sms` is another matter. The words are ours; no norm names them.
 */
export const guardMeaning = (name: string | undefined): GuardMeaning => {
  if (name === undefined) return 'unknown'
  if (SAYS_SO.test(name)) return 'consent'
  const words = wordsOf(name).filter((word) => !PLAIN.has(word))
  const agrees = words.some((word) => AGREED.has(word))
  if (!agrees || !words.every((word) => AGREED.has(word) || DOCUMENTS.has(word))) return 'unknown'
  return words.some((word) => DOCUMENTS.has(word) || ALONE.has(word)) ? 'consent' : 'unknown'
}
