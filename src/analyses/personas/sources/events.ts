import { say, sayLater } from '../../../language/index.ts'
import { PROFILE } from '../../../records/survivors.ts'
import { integer, sql } from '../../../store/sql.ts'
import { DAY_MS } from '../../../time/calendar.ts'
import { plainName } from '../../features/index.ts'
import { sideOf } from '../../segment-members/index.ts'
import { type Evidence, worded } from '../evidence.ts'
import { inPeriod, type Scene, SETTINGS } from '../scene.ts'

const MOST_EVENTS = 60

interface Row {
  readonly name: string
  readonly side: number
  readonly profiles: string
  readonly times: number
  readonly squares: number
}

/** Of every event: how many did it in the period, and how often everybody did. */
export async function eventEvidence(scene: Scene): Promise<Evidence[]> {
  const { workspace, sides, sizes, signal, segment } = scene
  const counts = sql`SELECT event, ${PROFILE} AS profile, toFloat64(count()) AS c FROM events WHERE ${inPeriod(scene)} GROUP BY event, profile`
  const rows = await workspace.analytical.query<Row>(
    sql`SELECT toString(event) AS name, ${sideOf(sql`profile`, sides)} AS side, count() AS profiles, sum(c) AS times, sum(c * c) AS squares FROM (${counts}) WHERE side > 0 GROUP BY name, side ORDER BY profiles DESC, name LIMIT ${integer(2 * MOST_EVENTS)}`,
    { lane: 'batch', signal, settings: SETTINGS },
  )
  const days = Math.round((scene.until - scene.from) / DAY_MS)
  return [...new Set(rows.map(({ name }) => name))].flatMap((event): Evidence[] => {
    const of = (side: number) => rows.find((row) => row.name === event && row.side === side)
    const side = (number: number, size: number) => {
      const { profiles = '0', times = 0, squares = 0 } = of(number) ?? {}
      const mean = size === 0 ? 0 : times / size
      return {
        counted: { count: Number(profiles), size },
        moments: { count: size, mean, squares: Math.max(0, squares - size * mean * mean) },
      }
    }
    const [group, rest] = [side(1, sizes.group), side(2, sizes.rest)]
    const told = {
      aspect: 'does' as const,
      subject: `event ${event}`,
      defining: segment.reads.events.includes(event),
    }
    const name = plainName(event)
    return [
      {
        ...told,
        kind: 'share',
        ...worded(() => ({ name: say`${name}, at all`, what: say`did “${name}” in ${days} days` })),
        group: group.counted,
        rest: rest.counted,
      },
      {
        ...told,
        kind: 'mean',
        ...worded(() => ({ name: say`${name}, how often`, what: say`“${name}” in ${days} days` })),
        measure: { unit: sayLater`times` },
        group: group.moments,
        rest: rest.moments,
      },
    ]
  })
}
