import { statedTimeZones } from '../definition/stated-zones.ts'
import { say } from '../language/index.ts'
import { loadDefinitions } from '../membership/saved-definitions.ts'
import { param, sql } from '../store/sql.ts'
import { offsetAt } from '../time/calendar.ts'
import type { Workspace } from '../workspace/index.ts'
import { type Check, failed, judged } from './check.ts'

const HOUR_MS = 3_600_000
const YEAR_MS = 366 * 24 * HOUR_MS

/** Offset in seconds from an instant on. */
type Step = readonly [at: number, offset: number]

/**
 * Compares what Node and the engine know of the time zones of the workspace and of its definitions, hour by
 * hour from the first record to a year after now: where they differ, a calendar condition would have two answers.
 */
export async function checkTimeZone(workspace: Workspace): Promise<Check> {
  const name = say`Time zone`
  try {
    const span = await spanOf(workspace)
    const zones = await zonesOf(workspace)
    const differences: string[] = []
    for (const zone of zones) {
      const engine = await engineSteps(workspace, zone, span)
      const at = firstDifference(engine, nodeSteps(zone, span))
      if (at !== undefined) differences.push(say`${zone} from ${new Date(at).toISOString()} on`)
    }
    const found =
      differences.length === 0
        ? say`${zones.join(', ')}, the same in Node and the engine`
        : say`Node and the engine differ: ${differences.join(', ')}`
    const mend = say`Update Node, whose time zones are of ${process.versions.tz ?? ''}, or the ClickHouse server.`
    return judged(name, found, differences.length === 0, 'problem', mend)
  } catch (error) {
    return failed(name, error)
  }
}

/** The workspace's time zone, and those that its definitions state. */
async function zonesOf(workspace: Workspace): Promise<readonly string[]> {
  const { all } = await loadDefinitions(workspace)
  const stated = all.flatMap(({ definition }) => statedTimeZones(definition))
  return [...new Set([workspace.settings.timeZone, ...stated.sort()])]
}

/** Hours in a row. */
interface Span {
  readonly from: number
  readonly hours: number
}

async function spanOf({ analytical, clock }: Workspace): Promise<Span> {
  const [row] = await analytical.query<{ first: string; profiles: string }>(
    sql`SELECT toUnixTimestamp64Milli(min(first_at)) AS first, count() AS profiles FROM profiles`,
  )
  const first = Number(row?.profiles) > 0 ? Number(row?.first) : clock()
  const from = Math.floor(Math.min(first, clock()) / HOUR_MS) * HOUR_MS
  return { from, hours: Math.ceil((clock() + YEAR_MS - from) / HOUR_MS) }
}

async function engineSteps(
  { analytical }: Workspace,
  timeZone: string,
  { from, hours }: Span,
): Promise<Step[]> {
  const at = sql`(${param(from, 'Int64')} + toInt64(number) * ${param(HOUR_MS, 'Int64')})`
  const offset = sql`timezoneOffset(fromUnixTimestamp64Milli(at, ${param(timeZone, 'String')}))`
  const rows = await analytical.query<{ at: string; offset: string }>(
    sql`SELECT at, offset FROM (SELECT at, offset, lagInFrame(toNullable(offset)) OVER (ORDER BY at) AS before FROM (SELECT ${at} AS at, ${offset} AS offset FROM numbers(${param(hours, 'UInt64')}))) WHERE isNull(before) OR before != offset ORDER BY at`,
  )
  return rows.map((row) => [Number(row.at), Number(row.offset)])
}

function nodeSteps(timeZone: string, { from, hours }: Span): Step[] {
  const steps: Step[] = []
  for (let hour = 0; hour < hours; hour++) {
    const at = from + hour * HOUR_MS
    const offset = offsetAt(at, timeZone) / 1000
    if (steps.at(-1)?.[1] !== offset) steps.push([at, offset])
  }
  return steps
}

/** The first instant from which two series of steps differ. */
export function firstDifference(one: readonly Step[], other: readonly Step[]): number | undefined {
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    const [a, b] = [one[index], other[index]]
    if (a?.[0] === b?.[0] && a?.[1] === b?.[1]) continue
    return Math.min(a?.[0] ?? Number.POSITIVE_INFINITY, b?.[0] ?? Number.POSITIVE_INFINITY)
  }
  return undefined
}
