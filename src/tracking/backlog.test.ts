import { expect, test } from 'vitest'
import { Backlog } from './backlog.ts'
import type { Message } from './message.ts'
import { reception, track, user } from './testing/receptions.ts'

const viewed = (n: number): Message => track(`m${n}`, [user('ada')], n)
const joined = (n: number): Message => ({ ...viewed(n), account: { id: 'acme', traits: {} } })

function backlogOf(...requests: readonly (readonly Message[])[]): Backlog {
  const backlog = new Backlog()
  for (const [entry, messages] of requests.entries()) {
    backlog.push({ entry, bytes: 10, reception: reception(messages, 100 + entry) })
  }
  return backlog
}

const prepare = (backlog: Backlog, position = 0): number[] => {
  const entries = backlog.head(position)
  backlog.prepared(entries.length, {
    begin: entries[0]!.entry,
    end: entries.at(-1)!.entry + 1,
    receivedAt: entries[0]!.reception.receivedAt,
    bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0),
    received: entries.reduce((sum, { reception: { messages } }) => sum + messages.length, 0),
    messages: [],
    issues: [],
  })
  return entries.map(({ entry }) => entry)
}

test('what is prepared at once is some hundred messages, and a larger request whole', () => {
  const many = Array.from({ length: 600 }, (_, n) => viewed(n))
  const backlog = backlogOf(many, ...many.map((message) => [message]))
  expect(prepare(backlog)).toEqual([0])
  expect(prepare(backlog)).toHaveLength(500)
  expect(prepare(backlog)).toHaveLength(100)
  expect(backlog.head(0)).toEqual([])
})

test('what was followed before is prepared apart from what was not', () => {
  const backlog = backlogOf([viewed(0)], [viewed(1)], [viewed(2)])
  expect(prepare(backlog, 2)).toEqual([0, 1])
  expect(prepare(backlog, 2)).toEqual([2])
})

test('calls with accounts wait until everything before them is stored, and hold up none before them', () => {
  const backlog = backlogOf([viewed(0)], [joined(1)], [viewed(2)])
  expect(backlog.isHeldUp).toBe(false)
  expect(prepare(backlog)).toEqual([0])
  expect(backlog.isHeldUp).toBe(true)
  backlog.stored(1)
  expect(backlog.isHeldUp).toBe(false)
  expect(prepare(backlog)).toEqual([1, 2])
})

test('it is as large and as old as what is not stored, prepared or not', () => {
  const backlog = backlogOf([viewed(0), viewed(1)], [viewed(2)])
  expect(backlog).toMatchObject({ bytes: 20, messages: 3, last: 1, oldest: 100, oldestWaiting: 100 })
  prepare(backlog)
  expect(backlog).toMatchObject({ bytes: 20, messages: 3, last: 1, oldest: 100, oldestWaiting: undefined })
  expect(backlog.group()).toHaveLength(1)
  backlog.stored(1)
  expect(backlog).toMatchObject({ bytes: 0, messages: 0, last: undefined, oldest: undefined })
})

test('a group that is stored at once has five thousand messages or one batch', () => {
  const backlog = backlogOf(...Array.from({ length: 6_000 }, (_, n) => [viewed(n)]))
  for (let batch = 0; batch < 12; batch += 1) {
    expect(backlog.isGroupFull).toBe(batch > 9)
    prepare(backlog)
  }
  expect(backlog.group()).toHaveLength(10)
})
