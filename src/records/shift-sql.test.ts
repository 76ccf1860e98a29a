import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bench, openBench } from '../../test/support/agreement.ts'
import { param, sql } from '../store/sql.ts'
import { shift } from '../time/calendar.ts'
import { duration } from '../time/duration.ts'
import { shiftSql } from './shift-sql.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

/** Every twenty minutes of the days around the changes of the clock, and of month ends. */
const DAYS = [
  '2017-11-10',
  '2018-02-14',
  '2018-05-31',
  '2018-09-26',
  '2018-10-04',
  '2019-01-28',
  '2019-02-27',
  '2019-03-28',
  '2019-10-24',
]
const INSTANTS = DAYS.flatMap((day) =>
  Array.from({ length: 4 * 72 }, (_, index) => Date.parse(`${day}T00:10:00Z`) + index * 1_200_000),
)

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
]

it.each(ZONES)('finds the instants that the calendar finds in %s', async (timeZone) => {
  const calendar = { timeZone, weekStartsOn: 1 }
  for (const text of ['1 month', '5 months', '1 year', '3 days']) {
    const by = duration(text)
    const rows = await bench.store.query<{ shifted: string }>(
      sql`SELECT ${shiftSql(sql`at`, by, calendar)} AS shifted FROM (SELECT arrayJoin(${param(INSTANTS, 'Array(Int64)')}) AS at)`,
    )
    const wrong = INSTANTS.filter((at, index) => Number(rows[index]!.shifted) !== shift(at, by, 1, calendar))
    expect(wrong.map((at) => new Date(at).toISOString())).toEqual([])
  }
})
