import type { Connection } from '../api/change-feed'
import { BEHIND_MS, type LiveStatus } from '../api/status'
import { countOf, formatPercent } from '../format/number'
import { formatRoughSpan } from '../format/span'
import { texts } from '../i18n'

const t = texts('live')

/** What keeps pages from showing what is true now. */
interface LiveTrouble {
  /** What kind of trouble it is: the same as long as only its numbers change. */
  readonly kind: string
  /** In a few words, for the header. */
  readonly text: string
  readonly detail: string
  readonly isBad: boolean
}

/** What to say of how far pages are behind; undefined while they are not. */
export function liveTrouble(live: LiveStatus, connection: Connection): LiveTrouble | undefined {
  const { isReady, lagMs, trouble, failingConditions, incompleteProfiles } = live
  // What is known of the server then is of before.
  if (connection === 'unreachable') {
    const text = t('indicator.unreachable')
    return { kind: text, text, detail: t('indicator.unreachableDetail'), isBad: true }
  }
  const lag = formatRoughSpan(lagMs)
  if (trouble !== null) {
    const text = t('indicator.trouble')
    return { kind: text, text, detail: t('indicator.troubleDetail', { lag, trouble }), isBad: true }
  }
  if (!isReady) return catchingUp(live)
  if (lagMs > BEHIND_MS) {
    const text = t('indicator.behindBy', { lag })
    return { kind: t('indicator.behind'), text, detail: t('indicator.behindDetail'), isBad: false }
  }
  if (failingConditions + incompleteProfiles > 0) return failing(live)
  if (connection !== 'lost') return undefined
  const text = t('indicator.lost')
  return { kind: text, text, detail: t('indicator.lostDetail'), isBad: true }
}

function catchingUp({ progress }: LiveStatus): LiveTrouble {
  const kind = t('indicator.catchingUp')
  const text =
    progress === null
      ? kind
      : t('indicator.catchingUpShare', { percent: formatPercent(Math.floor(progress * 100)) })
  return { kind, text, detail: t('indicator.catchingUpDetail'), isBad: false }
}

function failing({ failingConditions, incompleteProfiles, failure }: LiveStatus): LiveTrouble {
  const conditions = countOf(failingConditions, 'condition')
  const profiles = countOf(incompleteProfiles, 'profile')
  const said = [
    ...(failingConditions > 0 ? [t('indicator.failingConditions', { conditions })] : []),
    ...(incompleteProfiles > 0 ? [t('indicator.incompleteProfiles', { profiles })] : []),
  ]
  const detail = t('indicator.failingDetail', { failure: failure ?? '' })
  return { kind: t('indicator.failing'), text: said.join(', '), detail, isBad: true }
}
