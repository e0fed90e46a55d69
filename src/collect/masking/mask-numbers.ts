import { CARD, CITIZEN, isBankCard, isCitizenNumber, MAIL, MOBILE } from '../personal-numbers.ts'

/** Part of a text that tells who somebody is, and what is shown in its place. */
export interface Secret {
  readonly value: string
  readonly mask: string
}

const HIDDEN = '****'

const mobile = (value: string): string => {
  const digits = value.replace(/\D/g, '').slice(-11)
  return `${digits.slice(0, 3)}${HIDDEN}${digits.slice(-4)}`
}
const mail = (value: string): string => {
  const at = value.lastIndexOf('@')
  return `${value.slice(0, 1)}${HIDDEN}${value.slice(at)}`
}

/** Numbers in a text that are what they look like: with the check character of a citizen or a card, or in the plan of mobiles. */
export const secretNumbers = (text: string): Secret[] => {
  if (text.length < 6) return []
  const found = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([value]) => value)
  return [
    ...found(CITIZEN)
      .filter(isCitizenNumber)
      .map((value) => ({ value, mask: `${value.slice(0, 3)}${HIDDEN}${value.slice(-2)}` })),
    ...found(CARD)
      .filter((value) => isBankCard(value.replace(/\D/g, '')))
      .map((value) => ({ value, mask: `${HIDDEN}${value.slice(-4)}` })),
    ...found(MOBILE).map((value) => ({ value, mask: mobile(value) })),
    ...found(MAIL).map((value) => ({ value, mask: mail(value) })),
  ]
}

/** A text with these parts masked, the longest first, so that none is left as a part of another. */
export const maskedBy = (text: string, secrets: readonly Secret[]): string =>
  [...secrets]
    .sort((a, b) => b.value.length - a.value.length)
    .reduce((masked, { value, mask }) => masked.replaceAll(value, mask), text)

/** A text with its personal numbers and addresses masked. */
export const maskNumbers = (text: string): string => maskedBy(text, secretNumbers(text))
