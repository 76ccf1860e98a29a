import type { Draft } from './definition/draft'
import type { History } from './definition/history'

/** What the page of something new hands over to that of what it became, as the state of an address. */
export interface JustSaved {
  readonly version: number
  /** The steps that led there, which can still be taken back. */
  readonly history: History<Draft>
}

/** What was handed over with an address; undefined where another version is there meanwhile. */
export function justSavedIn(state: unknown, version: number): JustSaved | undefined {
  const given = state as Partial<JustSaved> | null
  return given?.version === version && given.history !== undefined ? (given as JustSaved) : undefined
}
