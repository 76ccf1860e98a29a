import { formatShare } from '../../format/number'
import { texts } from '../../i18n'
import { anyOf } from '../saving/condition'
import type { Picked } from '../saving/SelectionBar'
import { keyOf, type Movement, type MovementsResult, movementsOf } from './result'
import { beganIn, endedIn, flowCondition, type MovementPeriod } from './selection'

const t = texts('explore')

/** A movement in words: `From active to lapsed`. */
export function titleOf({ parts }: Pick<MovementsResult, 'parts'>, movement: Movement): string {
  const named = (part: number | undefined) => (part === undefined ? undefined : (parts[part]?.title ?? ''))
  if (movement.kind === 'now') return t('movements.isIn', { part: named(movement.to) ?? '' })
  const from = named(movement.from)
  if (movement.kind === 'before') {
    return from === undefined ? t('movements.allNew') : t('movements.wasIn', { part: from })
  }
  const to = named(movement.to) ?? ''
  if (from === undefined) return t('movements.newTo', { to })
  return movement.from === movement.to
    ? t('movements.stayed', { part: to })
    : t('movements.fromTo', { from, to })
}

/** Movements that are picked, as a segment; a text where the past cannot be asked. Days are those of a time zone. */
export function pickedMovements(
  result: MovementsResult,
  keys: readonly string[],
  timeZone: string,
): Picked | undefined {
  const chosen = movementsOf(result).filter((movement) => keys.includes(keyOf(movement)))
  const [first] = chosen
  if (first === undefined) return undefined
  const count = chosen.reduce((sum, movement) => sum + movement.count, 0)
  const title =
    chosen.length === 1 ? titleOf(result, first) : t('movements.several', { count: String(chosen.length) })
  const now = result.counts.flat().reduce((sum, value) => sum + value, 0)
  return {
    title,
    count,
    note: t('shareOfAll', { share: formatShare(now === 0 ? 0 : count / now) }),
    segment: needsThePast(result, chosen)
      ? t('movements.notOverTime')
      : { title, when: anyOf(chosen.map((movement) => conditionOf({ ...result, timeZone }, movement))) },
  }
}

/** Whether it rests on who was where, in parts of which that is known of the present alone. */
function needsThePast({ isOverTime, untilNow }: MovementsResult, chosen: readonly Movement[]): boolean {
  return !isOverTime && !(untilNow && chosen.every(({ kind }) => kind === 'now'))
}

function conditionOf(period: MovementPeriod, movement: Movement) {
  if (movement.kind === 'before') return beganIn(period, movement.from)
  if (movement.kind === 'now') return endedIn(period, movement.to)
  return flowCondition(period, movement.from, movement.to)
}
