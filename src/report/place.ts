import type { Locator } from '../facts/locator.ts'
import type { Exhibit } from '../findings/finding.ts'

/** A locator as formats of other tools take it: a file or address, a line of it, and the way inside it. */
export interface Place {
  /** Name of the file that was given, or an address. */
  readonly file: string
  /** Line in that file, from 1. */
  readonly line?: number
  /** First and one past the last UTF-16 unit in that file. */
  readonly span?: readonly [start: number, end: number]
  /** What follows the file: entry of a package, XPath, class and method. */
  readonly inside?: string
}

const deeper = (outer: Place, step: string): Place => ({
  file: outer.file,
  inside: outer.inside === undefined ? step : `${outer.inside} ${step}`,
})

/** Where the project writes what an exhibit shows: `app/build.gradle.kts:21 (com.a:b:9.6 ← project :app)`. */
export const writtenPlace = ({ place, through = [] }: NonNullable<Exhibit['writtenIn']>[number]): string =>
  through.length === 0 ? place : `${place} (${through.join(' ← ')})`

/** Where an exhibit was seen, and where the project writes it. */
export const placesOf = ({ place, writtenIn = [] }: Exhibit): string =>
  [place, ...writtenIn.slice(0, 1).map(writtenPlace)].join(' ⇐ ')

/** Where a fact was seen, flattened. */
export const placeOf = (locator: Locator): Place => {
  switch (locator.at) {
    case 'file':
      return { file: locator.name }
    case 'url':
      return { file: locator.url }
    case 'entry':
    case 'xpath':
    case 'key':
      return deeper(placeOf(locator.in), locator.path)
    case 'text': {
      const outer = placeOf(locator.in)
      // A line counts from the start of what holds the text; inside a package that is not the file itself.
      return outer.inside === undefined
        ? { ...outer, line: locator.line, span: [locator.start, locator.end] }
        : deeper(outer, `:${locator.line}`)
    }
    case 'box':
      return deeper(placeOf(locator.in), `[${locator.box.join(',')}]`)
    case 'code':
      return deeper(placeOf(locator.in), `${locator.className}.${locator.method}+${locator.offset}`)
  }
}

/**
 * Of what is known of each exhibit in the project, the place where a person would mend the finding: a line of the project's own before one
 * that only takes in the code of others.
 */
export const nearestWritten = (
  exhibits: readonly Exhibit[],
): NonNullable<Exhibit['writtenIn']>[number] | undefined => {
  const nearest = exhibits.flatMap(({ writtenIn = [] }) => writtenIn.slice(0, 1))
  return nearest.find(({ through = [] }) => through.length === 0) ?? nearest[0]
}

/** Where a person would mend it: in the project where that is known, else where the first exhibit was seen. */
export const nearestPlace = (exhibits: readonly Exhibit[]): Place | undefined => {
  const source = nearestWritten(exhibits)?.source ?? exhibits[0]?.source
  return source === undefined ? undefined : placeOf(source)
}
