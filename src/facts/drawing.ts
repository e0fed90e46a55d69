import { CONTROL_ROLES, type ControlRole } from './controls.ts'
import type { Box } from './locator.ts'

/** One view of a drawn layout. */
export interface DrawnView {
  /** The view's place in its layout, as locators write it. */
  readonly path: string
  /** What it is; `group` for what only holds others. */
  readonly role: ControlRole | 'group'
  /** In dp of the drawing. */
  readonly box: Box
  /** Its text, broken into lines as it is drawn. */
  readonly lines?: readonly string[]
  /** Size of the text in sp. */
  readonly textSize?: number
  /** Its lines stand around its middle, not from its left edge on. */
  readonly middle?: boolean
  /** Where its lines begin, in dp from its left edge. */
  readonly indent?: number
  readonly checked?: boolean
  /** Its own background where that is one colour, `#RRGGBB`. */
  readonly fill?: string
  /** Colour of its text, `#RRGGBB`. */
  readonly ink?: string
  /** The text is a hint that goes when the user types. */
  readonly hint?: boolean
}

/** A layout of a package as boxes and texts: what its file states, not what a device shows. Kept as evidence, in JSON. */
export interface LayoutDrawing {
  readonly format: 'mingshi-layout/1'
  /** In dp. */
  readonly width: number
  readonly height: number
  /** What lies below comes first. */
  readonly views: readonly DrawnView[]
}

export const DRAWING_TYPE = 'application/vnd.mingshi.layout+json'
/** Caps on what is kept and drawn. */
export const DRAWING_CAPS = { views: 500, lines: 40, characters: 120, side: 4000 } as const

const isNumber = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= most

const isColour = (value: unknown): boolean =>
  value === undefined || (typeof value === 'string' && /^#[0-9A-F]{6}$/.test(value))

const isView = (value: unknown): value is DrawnView => {
  const { path, role, box, lines, textSize, indent, fill, ink } = (value ?? {}) as Partial<
    Record<keyof DrawnView, unknown>
  >
  return (
    typeof path === 'string' &&
    (role === 'group' || CONTROL_ROLES.some((known) => known === role)) &&
    Array.isArray(box) &&
    box.length === 4 &&
    box.every((side) => isNumber(side, DRAWING_CAPS.side)) &&
    [textSize, indent].every((length) => length === undefined || isNumber(length, DRAWING_CAPS.side)) &&
    isColour(fill) &&
    isColour(ink) &&
    (lines === undefined ||
      (Array.isArray(lines) &&
        lines.length <= DRAWING_CAPS.lines &&
        lines.every((line) => typeof line === 'string')))
  )
}

/** Reads a kept drawing; undefined when the bytes are none, or exceed the caps. */
export const readDrawing = (bytes: Uint8Array): LayoutDrawing | undefined => {
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'))
  } catch {
    return undefined
  }
  const { format, width, height, views } = (value ?? {}) as Partial<Record<keyof LayoutDrawing, unknown>>
  if (
    format !== 'mingshi-layout/1' ||
    !isNumber(width, DRAWING_CAPS.side) ||
    !isNumber(height, DRAWING_CAPS.side)
  )
    return undefined
  if (!Array.isArray(views) || views.length > DRAWING_CAPS.views || !views.every(isView)) return undefined
  return { format, width, height, views }
}
