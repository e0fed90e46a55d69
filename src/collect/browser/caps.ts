/** What one page may cost. A cap that is reached ends the page with its name as the reason. */
export interface Caps {
  /** From the first request until the page is closed, whatever is done with it meanwhile. */
  readonly seconds: number
  /** How long a page may load before it is looked at as far as it came: one late picture holds up no walk. */
  readonly loadSeconds: number
  /** How long scripts may go on drawing after the page has loaded. */
  readonly settleSeconds: number
  /** Bytes over the network, and characters of a document handed in. */
  readonly bytes: number
  readonly requests: number
  /** Redirections and navigations of the page itself. */
  readonly redirects: number
}

export const CAPS: Caps = {
  seconds: 30,
  loadSeconds: 20,
  settleSeconds: 5,
  bytes: 20_000_000,
  requests: 300,
  redirects: 8,
}

/** Size and density of the screen, in CSS pixels. */
export interface Viewport {
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly mobile: boolean
}

/** A phone of today. */
export const PHONE: Viewport = { width: 360, height: 780, scale: 2, mobile: true }

/** Which addresses a browser may reach. */
export type Reach = 'none' | 'public' | 'any'
