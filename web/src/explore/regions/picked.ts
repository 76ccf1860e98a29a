import { formatShare } from '../../format/number'
import { texts } from '../../i18n'
import type { Picked } from '../saving/SelectionBar'
import { placeName } from './place-name'
import { keyOf, type RegionsResult } from './result'
import { placesCondition } from './selection'

const t = texts('explore')
const NAMED = 3

/** Places that are picked, as a segment. */
export function pickedPlaces(result: RegionsResult, keys: readonly string[]): Picked | undefined {
  const chosen = result.places.filter((place) => keys.includes(keyOf(place)))
  if (chosen.length === 0) return undefined
  const count = chosen.reduce((sum, { customers }) => sum + customers, 0)
  const names = chosen.slice(0, NAMED).map(placeName).join(', ')
  const more = chosen.length - NAMED
  const title = more > 0 ? t('regions.andMore', { names, count: String(more) }) : t('regions.in', { names })
  return {
    title,
    count,
    note: t('shareOfKnown', { share: formatShare(result.known === 0 ? 0 : count / result.known) }),
    segment: { title, when: placesCondition(result, chosen) },
  }
}
