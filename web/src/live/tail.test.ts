import { expect, test } from 'vitest'
import type { Issue, Message, Reception } from '../api/tracking'
import { issueText } from './issue-texts'
import { sayLag } from './lag-text'
import { EMPTY, filterLines, linesOf, nextTail, type Tail, type TailAction } from './tail'

const message = (messageId: string, name?: string): Message => ({
  call: name === undefined ? 'identify' : 'track',
  messageId,
  identities: [{ namespace: 'user_id', value: 'Ada' }],
  at: 1,
  ...(name === undefined ? {} : { event: { name, properties: {} } }),
})
const issue = (kind: Issue['kind'], messageId: string, code = 'absurd-time'): Issue => ({
  kind,
  code,
  path: [],
  detail: '',
  call: 'track',
  messageId,
  body: '{}',
})
const RECEPTION: Reception = {
  receivedAt: 10,
  keyId: 'wk',
  messages: [message('m1', 'Order'), message('m2')],
  issues: [issue('repaired', 'm1'), issue('rejected', 'm3', 'no-identity')],
}
const after = (actions: readonly TailAction[], from: Tail = EMPTY) => actions.reduce(nextTail, from)
const received = (...messages: Message[]): TailAction => ({
  type: 'received',
  reception: { receivedAt: 20, keyId: 'wk', messages, issues: [] },
})

test('a call is taken, repaired or rejected; the last one comes first', () => {
  expect(linesOf(RECEPTION).map(({ kind, name }) => [kind, name])).toEqual([
    ['rejected', 'track'],
    ['taken', 'identify'],
    ['repaired', 'Order'],
  ])
})

test('what is told of twice stands once', () => {
  const told: TailAction = { type: 'received', reception: RECEPTION }
  expect(after([told, told]).lines).toHaveLength(3)
  expect(after([told, { type: 'pause' }, told, { type: 'resume' }]).lines).toHaveLength(3)
})

test('while it is stopped nothing moves, and nothing is lost', () => {
  const stopped = after([received(message('m1')), { type: 'pause' }, received(message('m2'))])
  expect(stopped.lines.map(({ message }) => message?.messageId)).toEqual(['m1'])
  expect(stopped.held).toHaveLength(1)
  const going = after([{ type: 'resume' }], stopped)
  expect(going.lines.map(({ message }) => message?.messageId)).toEqual(['m2', 'm1'])
  expect(going.held).toEqual([])
})

test('it keeps the latest, and says how many were missed', () => {
  const many = Array.from({ length: 300 }, (_, n) => received(message(`m${n}`)))
  const tail = after([...many, { type: 'missed', count: 7 }])
  expect(tail.lines).toHaveLength(200)
  expect(tail.lines[0]?.message?.messageId).toBe('m299')
  expect(tail.missed).toBe(7)
})

test('lines are filtered by kind and by what they name', () => {
  const lines = linesOf(RECEPTION)
  const found = (filter: Parameters<typeof filterLines>[1]) =>
    filterLines(lines, filter).map(({ kind }) => kind)
  expect(found({ kind: '', text: '' })).toHaveLength(3)
  expect(found({ kind: 'rejected', text: '' })).toEqual(['rejected'])
  expect(found({ kind: '', text: ' order' })).toEqual(['repaired'])
  expect(found({ kind: '', text: 'user_id:ada' })).toEqual(['taken', 'repaired'])
  expect(found({ kind: '', text: 'm3' })).toEqual(['rejected'])
  expect(found({ kind: 'taken', text: 'order' })).toEqual([])
})

test('how far behind', () => {
  expect(sayLag(0)).toBe('nothing')
  expect(sayLag(420)).toBe('0.4 s')
})

test('an issue says what it is and what was done, also one that is not known', () => {
  expect(issueText('no-identity', 'rejected').title).toBe('Nobody it could belong to')
  expect(issueText('tracking/too-large', 'rejected').treatment).toMatch(/None of its calls/)
  expect(issueText('of-tomorrow', 'repaired')).toEqual({
    title: 'of-tomorrow',
    treatment: 'The call was taken after a repair.',
  })
})
