import type { Case } from '../findings/case.ts'

/** What a case is about: an app by its name, else its package, else the site that was walked; undefined where nothing tells. */
export const subjectOf = ({ facts: { rows } }: Case): string | undefined => {
  const [app] = rows.app ?? []
  const [session] = rows.session ?? []
  return app?.label ?? app?.package ?? session?.package ?? session?.site
}

/** Its name as a form asks for it: that of the app, or the address of the site. */
export const nameOf = ({ facts: { rows } }: Case): string | undefined =>
  rows.app?.[0]?.label ?? rows.session?.[0]?.site
