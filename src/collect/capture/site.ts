import { isIP } from 'node:net'

/** Second levels under which names are registered. Source: the registries of .cn, .hk, .tw, .uk, .jp, .au. */
const SECOND_LEVELS = /^(com|net|org|gov|edu|ac|mil|co|or|ne|go|idv)$/

/** The part of a host's name that one owner registered: `a.com.cn` of `api.a.com.cn`. */
export const registeredName = (host: string): string => {
  if (isIP(host.replace(/^\[|\]$/g, '')) !== 0) return host
  const labels = host.toLowerCase().split('.')
  const [second = '', last = ''] = labels.slice(-2)
  const long = last.length === 2 && SECOND_LEVELS.test(second)
  return labels.slice(long ? -3 : -2).join('.')
}

/** Whether two hosts belong to different owners, told by their names. */
export const isThirdParty = (host: string, own: string): boolean =>
  registeredName(host) !== registeredName(own)
