import { constant, join, PENDING, sameValue, type Value } from '../values.ts'
import { addTo } from './collections.ts'
import type { Methods } from './methods.ts'

/** What maps of the platform hold under keys that the code tells, by the place that makes the map. */
export interface Maps {
  put(place: number, key: Value, value: Value): void
  get(reader: number, place: number, key: Value): Value
  /** What was not put in by now is not there, unless it is put in yet. Gives the methods that waited for it. */
  giveUpWaiting(): Iterable<number>
}

/** Classes of the platform that keep values by keys. */
export const MAP =
  /^Ljava\/util\/(?:\w*HashMap|TreeMap|Hashtable|concurrent\/ConcurrentHashMap);$|^Landroid\/util\/(?:ArrayMap|SparseArray);$/
export const PUTS: ReadonlySet<string> = new Set(['put', 'putIfAbsent'])
export const GETS: ReadonlySet<string> = new Set(['get', 'getOrDefault'])

const NOT_THERE = constant(0, { kind: 'memory', name: '' })

interface Content {
  readonly values: Map<string | number, Value>
  /** Something was put in under a key that the code does not tell. */
  loose: boolean
}

export const mapsOf = (methods: Methods): Maps => {
  const contents = new Map<number, Content>()
  const readers = new Map<number, Set<number>>()
  const waiting = new Set<number>()
  let isGivenUp = false
  const contentOf = (place: number): Content => {
    const content = contents.get(place) ?? { values: new Map(), loose: false }
    contents.set(place, content)
    return content
  }
  return {
    put(place, key, value) {
      const content = contentOf(place)
      if (key?.kind === 'pending' || content.loose) return
      if (key?.kind !== 'constant') content.loose = true
      else {
        const before = content.values.has(key.value) ? content.values.get(key.value) : PENDING
        const joined = join(before, value)
        if (content.values.has(key.value) && sameValue(joined, before)) return
        content.values.set(key.value, joined)
      }
      methods.again(readers.get(place))
    },
    get(reader, place, key) {
      const { values, loose } = contentOf(place)
      if (key?.kind === 'pending') return PENDING
      if (key?.kind !== 'constant' || loose) return undefined
      addTo(readers, place, reader)
      if (values.has(key.value)) return values.get(key.value)
      if (isGivenUp) return NOT_THERE
      waiting.add(reader)
      return PENDING
    },
    giveUpWaiting() {
      isGivenUp = true
      return waiting
    },
  }
}
