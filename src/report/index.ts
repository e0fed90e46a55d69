import type { Case } from '../findings/case.ts'
import type { RenderOptions } from './render-options.ts'

type Render = (theCase: Case, options: RenderOptions) => string

/** Every format a case can be shown in; a renderer is loaded when it is asked for. */
export const RENDERERS = {
  terminal: async (): Promise<Render> => (await import('./terminal.ts')).renderTerminal,
  json: async (): Promise<Render> => (await import('./json.ts')).renderJson,
  html: async (): Promise<Render> => (await import('./html.ts')).renderHtml,
  markdown: async (): Promise<Render> => (await import('./markdown.ts')).renderMarkdown,
  sarif: async (): Promise<Render> => (await import('./sarif.ts')).renderSarif,
  'sarif-problems': async (): Promise<Render> => (await import('./sarif.ts')).renderSarifProblems,
  junit: async (): Promise<Render> => (await import('./junit.ts')).renderJunit,
  'code-quality': async (): Promise<Render> => (await import('./code-quality.ts')).renderCodeQuality,
} as const

export type ReportFormat = keyof typeof RENDERERS
export const REPORT_FORMATS = Object.keys(RENDERERS) as readonly ReportFormat[]
