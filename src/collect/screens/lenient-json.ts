/**
 * Parses JSON as developers write it by hand: with comments, trailing commas, and line breaks inside strings. Returns
 * undefined when it is none. Source: what the packager of uni-app accepts in `manifest.json` and `androidPrivacy.json`.
 */
export const lenientJson = (source: string): unknown => {
  const text = source.replace(/^\ufeff/, '')
  let out = ''
  let at = 0
  while (at < text.length) {
    const char = text[at] as string
    if (char === '"') {
      const end = endOfString(text, at)
      out += text.slice(at, end).replace(/\r?\n|\r|\t/g, (space) => JSON.stringify(space).slice(1, -1))
      at = end
    } else if (char === '/' && text[at + 1] === '/') {
      const end = text.indexOf('\n', at)
      at = end < 0 ? text.length : end
    } else if (char === '/' && text[at + 1] === '*') {
      const end = text.indexOf('*/', at + 2)
      at = end < 0 ? text.length : end + 2
    } else if (char === ',') {
      const next = /^(?:\s|\/\/[^\n]*|\/\*[^*]{0,2000}\*\/)*([\]}])/.exec(text.slice(at + 1, at + 4_000))
      if (!next) out += char
      at++
    } else {
      out += char
      at++
    }
  }
  try {
    return JSON.parse(out)
  } catch {
    return undefined
  }
}

const endOfString = (text: string, from: number): number => {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at + 1
  }
  return text.length
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
