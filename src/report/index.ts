import type { Case } from '../findings/case.ts'
import type { RenderOptions } from './render-options.ts'

type Render = (theCase: Case, options: RenderOptions) => string

/** Every format a case can be shown in; a renderer is loaded when it is asked for. */
export const RENDERERS = {
  terminal: async (): Promise<Render> => (await import('./terminal.ts')).renderTerminal,
  json: async (): Promise<Render> => (await import('./json.ts')).renderJson,
  html: async (): Promise<Render> => (await import('./html.ts')).renderHtml,
} as const

export type ReportFormat = keyof typeof RENDERERS
