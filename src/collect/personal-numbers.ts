/** Weights and check characters of the citizen number. Source: GB 11643-1999, ISO 7064 MOD 11-2. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** Whether 18 characters are a citizen number: a date of birth inside, and the right check character. */
export const isCitizenNumber = (text: string): boolean => {
  if (!/^[1-9]\d{5}(18|19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(text)) return false
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0)
  return CHECKS[sum % 11] === text[17]?.toUpperCase()
}

/** Whether digits pass the check of bank cards. Source: ISO/IEC 7812-1, annex B (Luhn). */
export const passesLuhn = (digits: string): boolean => {
  let sum = 0
  for (let at = digits.length - 1, doubled = false; at >= 0; at--, doubled = !doubled) {
    const digit = Number(digits[at]) * (doubled ? 2 : 1)
    sum += digit > 9 ? digit - 9 : digit
  }
  return digits.length > 0 && sum % 10 === 0
}

/** Whether digits are a bank card number: 16 to 19 of them, an issuer's first digit, and the right check digit. */
export const isBankCard = (digits: string): boolean => /^[2-6]\d{15,18}$/.test(digits) && passesLuhn(digits)

/** A mobile number of the mainland: 11 digits from 13 to 19. Source: the numbering plan of MIIT. */
export const MOBILE = /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d{9}(?!\d)/g
export const CITIZEN = /(?<![\dA-Za-z])[1-9]\d{16}[\dXx](?![\dA-Za-z])/g
export const CARD = /(?<!\d)[2-6]\d{3}(?:[ -]?\d{4}){2}[ -]?\d{4}(?:[ -]?\d{1,3})?(?!\d)/g
export const MAIL = /(?<![\w.%+-])[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}(?![\w-])/g
