import type { Facts } from '../../facts/facts.ts'
import type { RowOf, Rows } from '../../facts/index.ts'
import type { Locator } from '../../facts/locator.ts'
import type { RowHead, Written } from '../../facts/table.ts'

type Place = RowOf<'sourcePlaces'>
type Dependency = RowOf<'dependencies'>

/** Places shown of one row. */
const MOST_PLACES = 4

/** Finds where the project writes things. */
interface Sources {
  named(of: NonNullable<Place['of']>, name: string, within?: string): readonly Written[]
  /** Lines of layouts and values that say a text. */
  saying(text: string): readonly Written[]
  /** The method of a class of the project, as `com.example.Login` and `check`. */
  method(className: string, method: string): readonly Written[]
  /** Lines that bring an SDK, or a library by its coordinates. */
  bringing(sdkOrLibrary: string): readonly Written[]
}

const moduleName = (module: string | undefined): string =>
  `project ${module === undefined || module === ':' ? ':' : module}`

/** What is brought, what brought it, and the line that names that: `com.a:common:9.6 ← implementation com.a:push:6.5 ← project :app`. */
const throughOf = ({ coordinates, version, via = [], configuration, module }: Dependency): string[] => {
  const own = `${coordinates ?? ''}${version === undefined ? '' : `:${version}`}`
  const steps = [own, ...via.toReversed()]
  const last = steps.length - 1
  return [
    ...steps.map((step, at) =>
      at === last && configuration !== undefined ? `${configuration} ${step}` : step,
    ),
    moduleName(module),
  ]
}

/** What a line says itself comes before what it brings along, and a line that some configuration takes before one that only names. */
const byNearness = (a: Dependency, b: Dependency): number =>
  Number(b.direct === true) - Number(a.direct === true) ||
  Number(b.configuration !== undefined) - Number(a.configuration !== undefined) ||
  (a.via?.length ?? 0) - (b.via?.length ?? 0)

const grouped = <T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> => {
  const found = new Map<string, T[]>()
  for (const item of items)
    for (const key of keysOf(item)) {
      const known = found.get(key)
      if (known === undefined) found.set(key, [item])
      else known.push(item)
    }
  return found
}

/** `com.a:b:1.2` without its version. */
const unversioned = (library: string): string => library.split(':').slice(0, 2).join(':')

const onLine = (source: Locator, line: number): Locator =>
  source.at === 'text' ? { ...source, start: 0, end: 0, line } : source

const sourcesOf = ({ sourcePlaces = [], dependencies = [] }: Rows): Sources => {
  const places = grouped(sourcePlaces, ({ of, name, within }) =>
    within === undefined ? [`${of} ${name}`] : [`${of} ${name}`, `${of} ${name} ${within}`],
  )
  const texts = grouped(sourcePlaces, ({ of, text, name }) =>
    text === undefined || text === ''
      ? []
      : of === 'string'
        ? [`text ${text}`, `@string ${name}`]
        : [`text ${text}`],
  )
  const views = grouped(sourcePlaces, ({ of, text }) =>
    of === 'view' && text?.startsWith('@string/') ? [text.slice('@string/'.length)] : [],
  )
  const lines = grouped([...dependencies].sort(byNearness), ({ sdks = [], coordinates = '' }) => [
    ...sdks.map((sdk) => `sdk ${sdk}`),
    `library ${coordinates}`,
  ])
  const bringing = (key: string): readonly Written[] =>
    (lines.get(`sdk ${key}`) ?? lines.get(`library ${unversioned(key)}`) ?? []).map((one) => ({
      source: one.source,
      through: throughOf(one),
    }))
  const written = (place: Place): readonly Written[] => {
    const { library, libraryPlace, reason } = place
    if (library === undefined)
      return [{ source: place.source, ...(reason === undefined ? {} : { through: [reason] }) }]
    const inLibrary = `[${library}] ${libraryPlace ?? ''}`.trim()
    const brought = library.startsWith(':') ? [] : bringing(library)
    return brought.length === 0
      ? [{ source: place.source, through: [inLibrary] }]
      : brought.slice(0, 1).map(({ source, through = [] }) => ({ source, through: [inLibrary, ...through] }))
  }
  return {
    named: (of, name, within) =>
      (places.get(within === undefined ? `${of} ${name}` : `${of} ${name} ${within}`) ?? [])
        // What a file of the project writes comes before what a library brings.
        .toSorted((a, b) => Number(a.library !== undefined) - Number(b.library !== undefined))
        .flatMap(written),
    saying: (text) =>
      (texts.get(`text ${text}`) ?? []).flatMap((place) => [
        ...(place.of === 'string' ? (views.get(place.name ?? '') ?? []).slice(0, 1) : []).flatMap(written),
        ...written(place),
      ]),
    method(className, method) {
      const outer = className.split('$')[0] ?? className
      const inner = className.split('$').find((part, at) => at > 0 && !/^\d/.test(part))
      const space = outer.slice(0, outer.lastIndexOf('.') + 1)
      const place =
        (inner === undefined ? undefined : places.get(`class ${space}${inner}`)?.[0]) ??
        places.get(`class ${outer}`)?.[0]
      if (place === undefined) return []
      const line = place.methods?.find((one) => one.slice(0, one.lastIndexOf(':')) === method)
      return [
        {
          source:
            line === undefined
              ? place.source
              : onLine(place.source, Number(line.slice(line.lastIndexOf(':') + 1))),
        },
      ]
    },
    bringing,
  }
}

/** `com.example.Login.check` → class and method. */
const split = (step: string): readonly [string, string] => {
  const cut = step.lastIndexOf('.')
  return [step.slice(0, cut), step.slice(cut + 1)]
}

/** The steps of a way, what makes the call first, that lie in the project. */
const along = (sources: Sources, steps: readonly string[]): readonly Written[] =>
  steps.toReversed().flatMap((step) => sources.method(...split(step)))

const codePlaces = (
  sources: Sources,
  { owner, path = [], callerClass, callerMethod, source }: RowHead & Partial<RowOf<'apiCalls'>>,
): readonly Written[] => {
  const caller: readonly Written[] =
    callerClass !== undefined
      ? sources.method(callerClass, callerMethod ?? '')
      : source.at === 'code' && path.length === 0
        ? sources.method(source.className, source.method)
        : []
  const brought = owner === undefined ? [] : sources.bringing(owner)
  // Code of an SDK comes by a line of the build; that the app starts it comes after.
  return [...caller, ...brought, ...along(sources, path.slice(0, -1))]
}

const layoutOf = ({ screen }: RowOf<'controls'>, layouts: ReadonlyMap<string, string>): string | undefined =>
  layouts.get(screen ?? '')

const controlPlaces = (
  sources: Sources,
  row: RowOf<'controls'>,
  layouts: ReadonlyMap<string, string>,
): readonly Written[] => {
  const id = row.resourceId ?? ''
  const layout = layoutOf(row, layouts)
  const views =
    id === ''
      ? []
      : layout === undefined
        ? sources.named('view', id)
        : [...sources.named('view', id, layout), ...sources.named('view', id)]
  return [...views, ...(row.label === undefined ? [] : sources.saying(row.label))]
}

const distinct = (places: readonly Written[]): Written[] => {
  const seen = new Map<string, Written>()
  for (const place of places) {
    const key = JSON.stringify(place.source)
    if (!seen.has(key)) seen.set(key, place)
  }
  return [...seen.values()].slice(0, MOST_PLACES)
}

/** Adds the places to rows; what a collector already knew of a row stands first. */
const located = <T extends RowHead>(rows: readonly T[], placesOf: (row: T) => readonly Written[]): T[] =>
  rows.map((row) => {
    const places = distinct([...(row.writtenIn ?? []), ...placesOf(row)])
    return places.length === 0 ? row : { ...row, writtenIn: places }
  })

/**
 * Says of every row where the project writes it, where a project was given: which manifest or library brings a permission, which line
 * takes an SDK in, which line of a layout is a control. It changes no other cell: what a package is stays what it is.
 */
export const writtenIn = (facts: Facts): Facts => {
  const { rows } = facts
  if (rows.sourcePlaces === undefined && rows.dependencies === undefined) return facts
  const sources = sourcesOf(rows)
  const layouts = new Map(
    (rows.screens ?? []).flatMap(({ id, layout }) => (layout === undefined ? [] : [[id, layout] as const])),
  )
  const code = (row: RowHead & Partial<RowOf<'apiCalls'>>) => codePlaces(sources, row)
  const finders: { readonly [T in keyof Rows]?: (row: RowOf<T>) => readonly Written[] } = {
    app: () => sources.named('application', ''),
    permissions: ({ name = '' }) => sources.named('permission', name),
    components: ({ name = '' }) => sources.named('component', name),
    metaData: ({ name = '' }) => sources.named('meta-data', name),
    sdks: ({ sdk = '' }) => sources.bringing(sdk),
    apiCalls: code,
    codeReads: code,
    screens: ({ layout, title = '' }) =>
      layout === undefined ? sources.saying(title) : sources.named('layout', layout),
    controls: (row) => controlPlaces(sources, row, layouts),
    permissionRequests: ({ permission = '', explanation = '' }) => [
      ...(explanation === '' ? [] : sources.saying(explanation)),
      ...sources.named('permission', permission),
    ],
  }
  const found = Object.fromEntries(
    Object.entries(finders).flatMap(([table, placesOf]) => {
      const known = rows[table as keyof Rows] as readonly RowHead[] | undefined
      return known === undefined
        ? []
        : [[table, located(known, placesOf as (row: RowHead) => readonly Written[])]]
    }),
  )
  return { ...facts, rows: { ...rows, ...found } }
}
