import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bench, openBench } from '../../../test/support/agreement.ts'
import { typeValues } from '../../ingest/typed-values.ts'
import { speaking } from '../../language/index.ts'
import { emptyHistory } from '../../records/history.ts'
import { stoppedCondition } from './index.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

it('was active in (t - quietFor - before, t - quietFor] and quiet since', async () => {
  const visit = (profile: number, at: string) => ({ profile, at, event: 'visit' })
  await bench.fill([
    visit(1, '2025-03-11T00:00:00Z'),
    visit(2, '2025-03-11T00:00:00.001Z'),
    visit(3, '2025-03-01T00:00:00Z'),
    visit(4, '2025-03-01T00:00:00.001Z'),
    visit(5, '2025-03-05T00:00:00Z'),
    visit(5, '2025-03-20T00:00:00Z'),
    { profile: 6, at: '2025-01-01T00:00:00Z', event: 'other' },
  ])
  const stopped = { stopped: { event: 'visit', before: '10 days', quietFor: '10 days' } }
  const found = await bench.members({ stopped, still: { not: stopped } }, '2025-03-21T00:00:00Z')
  expect(found).toEqual({ stopped: [1, 4], still: [2, 3, 5, 6] })
})

it('says when it last was, by the calendar and in the language that is spoken', () => {
  const at = Date.parse('2025-03-10T23:30:00.123Z')
  const history = {
    ...emptyHistory(1, at),
    events: new Map([['visit', [{ name: 'visit', at, id: 1n, values: typeValues({}) }]]]),
  }
  const body = { stopped: { event: 'visit', before: '10 days', quietFor: '10 days' } }
  const evaluate = stoppedCondition.prepare(body, { timeZone: 'Europe/Berlin', weekStartsOn: 1 }, 'key')
  const found = () => evaluate({ history, thresholds: new Map() }, at).explain().found
  expect(found()).toBe('last at 11 Mar 2025, 00:30')
  expect(speaking('de', found)).toBe('zuletzt am 11.03.2025, 00:30')
})
