import type { Movers } from '../../api/segment-relations'
import { formatDecimal } from '../../format/decimal'
import { texts } from '../../i18n'

const t = texts('segments')

/** A flow as a part of those who moved. */
export interface FlowBar {
  readonly segment: string
  readonly profiles: number
  readonly share: number
  /** The share if movers were like everybody else. */
  readonly expectedShare: number
}

/** The flows as shares of those who moved, those that say most first. */
export function flowBars(flows: Movers['flows'], of: number): readonly FlowBar[] {
  const share = (count: number) => Math.min(1, count / Math.max(1, of))
  return flows.map(({ segment, profiles, expected }) => ({
    segment,
    profiles,
    share: share(profiles),
    expectedShare: share(expected),
  }))
}

/** So near to what is expected nothing can be said. */
const NEAR = 0.15
const TIMES_AT_MOST = 100

/** How much more often than others they did so, in words. */
export function sayOften({ share, expectedShare }: FlowBar): string {
  if (expectedShare === 0) return t('flows.only')
  const times = share / expectedShare
  if (times > TIMES_AT_MOST) return t('flows.often', { times: `>${TIMES_AT_MOST}` })
  if (times >= 1 + NEAR) return t('flows.often', { times: formatDecimal(times) })
  return t(times <= 1 - NEAR ? 'flows.seldom' : 'flows.usual')
}
