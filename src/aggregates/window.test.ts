import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bench, openBench } from '../../test/support/agreement.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

it('begins a trait date at local midnight, where the clock skips midnight too', async () => {
  const visit = (profile: number, at: string) => ({ profile, at, event: 'visit' })
  const joined = (profile: number) => ({
    profile,
    at: '2018-01-01T00:00:00Z',
    trait: 'joined',
    value: '2018-11-04',
  })
  await bench.fill([
    joined(1),
    visit(1, '2018-11-04T02:59:59.999Z'),
    joined(2),
    visit(2, '2018-11-04T03:00:00Z'),
    joined(3),
    visit(3, '2018-12-04T02:00:00Z'),
    joined(4),
    visit(4, '2018-12-04T03:00:00.001Z'),
  ])
  const month = { event: 'visit', in: { since: { trait: 'joined' }, for: '1 month' } }
  const calendar = { timeZone: 'America/Sao_Paulo' }
  expect(await bench.members({ month }, '2019-01-01T00:00:00Z', calendar)).toEqual({ month: [2, 3] })
})

it('has no window where the trait is a text that is no date', async () => {
  const joined = (profile: number, value: string) => ({
    profile,
    at: '2025-01-01T00:00:00Z',
    trait: 'joined',
    value,
  })
  const visit = (profile: number) => ({ profile, at: '2025-02-28T12:00:00Z', event: 'visit' })
  await bench.fill([
    joined(1, '2025-02-01'),
    visit(1),
    joined(2, 'never'),
    visit(2),
    joined(3, 'in spring!'),
    visit(3),
  ])
  const since = { event: 'visit', in: { since: { trait: 'joined' } } }
  const within = { event: 'visit', in: { since: { trait: 'joined' }, for: '1 month' } }
  expect(await bench.members({ since, within }, '2025-03-28T00:00:00Z')).toEqual({ since: [1], within: [1] })
})

it('brings back on 29 March what had left the window of a month on 28 March', async () => {
  await bench.fill([{ profile: 1, at: '2025-02-28T12:00:00Z', event: 'visit' }])
  const visited = { event: 'visit', in: { last: '1 month' } }
  const after = async (at: string) => (await bench.members({ visited }, at)).visited
  expect(await after('2025-03-28T11:59:59.999Z')).toEqual([1])
  expect(await after('2025-03-28T12:00:00Z')).toEqual([])
  expect(await after('2025-03-29T00:00:00Z')).toEqual([1])
  expect(await after('2025-03-31T12:00:00Z')).toEqual([])
})
