import type { Connection } from '../api/change-feed'
import { BEHIND_MS, type LiveStatus } from '../api/status'
import { countOf } from '../format/number'
import { sayLag } from './lag-text'

/** What keeps pages from showing what is true now. */
export interface LiveTrouble {
  /** In a few words, for the header. */
  readonly text: string
  readonly detail: string
  readonly isBad: boolean
}

/** What to say of how far pages are behind; undefined while they are not. */
export function liveTrouble(live: LiveStatus, connection: Connection): LiveTrouble | undefined {
  const { isReady, progress, lagMs, trouble, failingConditions, incompleteProfiles } = live
  if (trouble !== null) {
    const detail = `Memberships are as of ${sayLag(lagMs)} ago or earlier. It is tried again and again: ${trouble}`
    return { text: 'In trouble', detail, isBad: true }
  }
  if (!isReady) {
    const percent = progress === null ? '' : `, ${Math.floor(progress * 100)}% ready`
    const detail =
      'New or changed segments are being worked out; until then they are as of the last evaluation.'
    return { text: `Catching up${percent}`, detail, isBad: false }
  }
  if (lagMs > BEHIND_MS) {
    const detail = 'More comes in than is worked off at present. Nothing is lost, and it catches up.'
    return { text: `Behind by ${sayLag(lagMs)}`, detail, isBad: false }
  }
  if (failingConditions + incompleteProfiles > 0) {
    const detail = `Memberships stay as they were where this concerns them, and it is tried again: ${live.failure}`
    return { text: sayFailing(live), detail, isBad: true }
  }
  if (connection === 'lost') {
    const detail = 'The server does not tell this page what changes. It is tried again; until then, reload.'
    return { text: 'Not live', detail, isBad: true }
  }
  return undefined
}

function sayFailing({ failingConditions, incompleteProfiles }: LiveStatus): string {
  const failing = [
    ...(failingConditions > 0 ? [`${countOf(failingConditions, 'condition')} failing`] : []),
    ...(incompleteProfiles > 0 ? [`${countOf(incompleteProfiles, 'profile')} incomplete`] : []),
  ]
  return failing.join(', ')
}
