import { say } from '../../../language/index.ts'
import { PROFILE } from '../../../records/survivors.ts'
import { param, type Sql, sql } from '../../../store/sql.ts'
import { type Evidence, worded } from '../evidence.ts'
import { inPeriod, ownEvents, type Scene } from '../scene.ts'
import { mixValues } from './mix-values.ts'

const weekdays = () => [
  say`Monday`,
  say`Tuesday`,
  say`Wednesday`,
  say`Thursday`,
  say`Friday`,
  say`Saturday`,
  say`Sunday`,
]
/** Of events without a time of day, which lie at midnight, more than this are no hours. */
const MOST_AT_MIDNIGHT = 0.5

/** At which hours and on which days of the week people act, by the clock of the workspace. */
export async function timeEvidence(scene: Scene): Promise<Evidence[]> {
  const days = await evidenceOf(
    scene,
    'day of the week',
    weekday,
    (value) => weekdays()[Number(value) - 1] ?? value,
  )
  if (await isWithoutHours(scene)) return days
  return [...(await evidenceOf(scene, 'hour', hour, (value) => `${value.padStart(2, '0')}:00`)), ...days]
}

const hour = (at: Sql) => sql`toString(toHour(${at}))`
const weekday = (at: Sql) => sql`toString(toDayOfWeek(${at}))`

function rowsOf(scene: Scene): Sql {
  return sql`events WHERE event IN ${param(ownEvents(scene), 'Array(String)')} AND ${inPeriod(scene)}`
}

function localTime({ workspace }: Scene): Sql {
  return sql`toTimeZone(occurred_at, ${param(workspace.settings.timeZone, 'String')})`
}

async function isWithoutHours(scene: Scene): Promise<boolean> {
  const [row] = await scene.workspace.analytical.query<{ share: number | null }>(
    sql`SELECT avg(toHour(at) = 0 AND toMinute(at) = 0 AND toSecond(at) = 0) AS share FROM (SELECT ${localTime(scene)} AS at FROM ${rowsOf(scene)})`,
    { lane: 'batch', signal: scene.signal },
  )
  return (row?.share ?? 1) > MOST_AT_MIDNIGHT
}

async function evidenceOf(
  scene: Scene,
  name: string,
  part: (at: Sql) => Sql,
  words: (value: string) => string,
): Promise<Evidence[]> {
  const rows = sql`SELECT profile, value, toFloat64(count()) AS times FROM (SELECT ${PROFILE} AS profile, ${part(localTime(scene))} AS value FROM ${rowsOf(scene)}) GROUP BY profile, value`
  const mixes = await mixValues(scene, rows)
  return mixes
    .toSorted((a, b) => Number(a.value) - Number(b.value))
    .map(({ value, ...mix }) => ({
      ...mix,
      kind: 'mix',
      aspect: 'when',
      subject: `time ${name}`,
      defining: false,
      ...worded(() => ({
        name: words(value),
        of: say`what they do`,
        what: name === 'hour' ? say`falls in the hour from ${words(value)}` : say`falls on a ${words(value)}`,
      })),
    }))
}
