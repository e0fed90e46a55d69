/** One oddity, as the readers meet it; the integrity collector turns it into a row. */
export interface IntegrityNote {
  readonly code: string
  readonly part: string
  readonly detail?: string
  readonly weight: 'note' | 'doubt' | 'unreadable'
}

/** Where readers write oddities down while they read. */
export interface NoteBook {
  add(note: IntegrityNote): void
  readonly notes: readonly IntegrityNote[]
}

/** Rows of one code that are kept; a hostile package could otherwise make millions. */
const PER_CODE = 40

/** An empty note book. The same code at the same part is kept once, its first detail with it. */
export const noteBook = (): NoteBook => {
  const kept = new Map<string, IntegrityNote>()
  const perCode = new Map<string, number>()
  return {
    add(note) {
      const key = `${note.code}\n${note.part}`
      if (kept.has(key)) return
      const count = perCode.get(note.code) ?? 0
      perCode.set(note.code, count + 1)
      if (count < PER_CODE || note.weight === 'unreadable') kept.set(key, note)
    },
    get notes() {
      return [...kept.values()]
    },
  }
}
