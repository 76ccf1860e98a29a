import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { IdentityRules } from '../../identity/rules.ts'
import type { Call, Issue, Message } from '../message.ts'
import { parseBody, type Reading, readReception, TREATMENTS } from './index.ts'

const NOW = Date.UTC(2026, 10, 21, 9)
const rules = new IdentityRules()

function read(call: Call | 'batch', body: unknown): Reading {
  const bytes = Buffer.isBuffer(body)
    ? body
    : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
  return readReception(parseBody(bytes), { call, receivedAt: NOW, keyId: 'key', rules })
}

function message(call: Call, body: unknown): Message {
  const { reception } = read(call, body)
  expect(reception.issues).toEqual([])
  return reception.messages[0]!
}

function repaired(call: Call, body: unknown): { message: Message; issues: readonly Issue[] } {
  const { reception, rejected } = read(call, body)
  expect(rejected).toEqual([])
  return { message: reception.messages[0]!, issues: reception.issues }
}

const told = (issues: readonly Issue[]) => issues.map(({ code, path }) => [code, path.join('.')])

test('a message id that is nested 100,000 levels deep rejects its call, and nothing else', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  const call = `{"type":"track","userId":"u","event":"e","messageId":${deep}}`
  expect(read('track', call).rejected).toMatchObject([{ code: 'too-deep' }])
  const { reception, rejected } = read(
    'batch',
    `{"batch":[${call},{"type":"track","userId":"u","event":"e"}]}`,
  )
  expect(rejected).toMatchObject([{ index: 0, code: 'too-deep' }])
  expect(reception.messages).toHaveLength(1)
})

describe('what a call says', () => {
  test('track: an event with its properties and context', () => {
    expect(
      message('track', {
        type: 'track',
        messageId: 'm-1',
        userId: 'u-1',
        anonymousId: 'a-1',
        event: 'order_completed',
        properties: { total: 19.9, ship: { city: 'Oslo' } },
        context: { ip: '10.0.0.1', traits: { email: 'Ada@Example.org', phone: '+47 22 22 55 55' } },
      }),
    ).toEqual({
      call: 'track',
      messageId: 'm-1',
      at: NOW,
      identities: [
        { namespace: 'user_id', value: 'u-1' },
        { namespace: 'email', value: 'ada@example.org' },
        { namespace: 'phone', value: '+4722225555' },
        { namespace: 'anonymous_id', value: 'a-1' },
      ],
      event: {
        name: 'order_completed',
        properties: {
          total: 19.9,
          ship: { city: 'Oslo' },
          context: { ip: '10.0.0.1', traits: { email: 'Ada@Example.org', phone: '+47 22 22 55 55' } },
        },
      },
    })
  })

  test.each(['page', 'screen'] as const)('%s: an event of that name, with its title and category', (call) => {
    const { event } = message(call, {
      anonymousId: 'a',
      name: 'Home',
      category: 'Shop',
      properties: { url: '/' },
    })
    expect(event).toEqual({ name: call, properties: { name: 'Home', category: 'Shop', url: '/' } })
    expect(message(call, { anonymousId: 'a' }).event).toEqual({ name: call, properties: {} })
  })

  test('identify: traits, null ones too; those of the context where a call has them there', () => {
    const traits = { email: 'ada@example.org', plan: null }
    const identified = message('identify', { userId: 'u', traits })
    expect(identified).toMatchObject({ traits, identities: [{ value: 'u' }, { value: 'ada@example.org' }] })
    expect(identified.event).toBeUndefined()
    const context = { traits: { plan: 'free', city: 'Oslo' } }
    expect(message('identify', { userId: 'u', context, traits: { plan: 'pro' } }).traits).toEqual({
      plan: 'pro',
      city: 'Oslo',
    })
    expect(message('identify', { userId: 'u' }).traits).toBeUndefined()
  })

  test('group: an account with traits of its own, whose e-mail address is nobody', () => {
    const grouped = message('group', { userId: 'u', groupId: 7, traits: { email: 'office@example.org' } })
    expect(grouped.account).toEqual({ id: '7', traits: { email: 'office@example.org' } })
    expect(grouped.identities).toEqual([{ namespace: 'user_id', value: 'u' }])
  })

  test('alias: the previous id is an anonymous one, also when somebody claims that it is a user', () => {
    expect(message('alias', { previousId: 'u-1', userId: 'u-2', anonymousId: 'a' }).identities).toEqual([
      { namespace: 'user_id', value: 'u-2' },
      { namespace: 'anonymous_id', value: 'a' },
      { namespace: 'anonymous_id', value: 'u-1' },
    ])
  })

  test('identities of devices and other systems are found in the context', () => {
    const context = {
      device: { id: 'd-1' },
      externalIds: [
        { id: 'c-1', type: 'crm' },
        { id: 42, type: 'shop' },
      ],
    }
    expect(message('track', { userId: 12, event: 'e', context }).identities).toEqual([
      { namespace: 'user_id', value: '12' },
      { namespace: 'device_id', value: 'd-1' },
      { namespace: 'crm', value: 'c-1' },
      { namespace: 'shop', value: '42' },
    ])
  })

  test('a batch: calls name themselves and share what the batch says of its context', () => {
    const { reception } = read('batch', {
      context: { ip: '10.0.0.1', locale: 'nb' },
      batch: [
        { type: 'track', userId: 'u', event: 'e', context: { locale: 'en' } },
        { type: 'identify', userId: 'u' },
      ],
    })
    expect(reception.messages.map(({ call }) => call)).toEqual(['track', 'identify'])
    expect(reception.messages[0]?.event?.properties).toEqual({ context: { ip: '10.0.0.1', locale: 'en' } })
    expect(reception).toMatchObject({ receivedAt: NOW, keyId: 'key', issues: [] })
  })

  test('names that objects have by nature are names like any other', () => {
    const { message, issues } = repaired(
      'track',
      '{"userId":"u","event":"constructor","properties":{"__proto__":{"x":"\\u0000"},"toString":1}}',
    )
    expect(JSON.stringify(message.event)).toBe(
      '{"name":"constructor","properties":{"__proto__":{"x":"\ufffd"},"toString":1}}',
    )
    expect(told(issues)).toEqual([['invalid-text', 'properties.__proto__.x']])
  })
})

describe('when it happened', () => {
  const at = (times: object) => message('track', { userId: 'u', event: 'e', ...times }).at
  const iso = (ms: number) => new Date(NOW + ms).toISOString()
  const HOUR = 3_600_000

  test.each([
    ['nothing stated: the time of receipt', {}, 0],
    ['its timestamp', { timestamp: iso(-HOUR) }, -HOUR],
    ['or its original timestamp', { originalTimestamp: iso(-HOUR) }, -HOUR],
    ['of both, the timestamp', { timestamp: iso(-HOUR), originalTimestamp: iso(-2 * HOUR) }, -HOUR],
    ['with another offset', { timestamp: '2026-11-21T11:00:00.5+03:00' }, -HOUR + 500],
    ['by a clock that is 3 h fast', { timestamp: iso(2 * HOUR), sentAt: iso(3 * HOUR) }, -HOUR],
    ['by a clock that is years slow', { timestamp: iso(-50_000 * HOUR), sentAt: iso(-49_999 * HOUR) }, -HOUR],
    [
      'by a right clock: to the millisecond, whatever the way took',
      { timestamp: iso(-HOUR), sentAt: iso(-800) },
      -HOUR,
    ],
    ['a sending time that nobody can read changes nothing', { timestamp: iso(-HOUR), sentAt: 'now' }, -HOUR],
    ['a day ahead', { timestamp: iso(24 * HOUR) }, 24 * HOUR],
    ['1990', { timestamp: '1990-01-01T00:00:00Z' }, Date.UTC(1990, 0) - NOW],
  ])('%s', (_, times, expected) => {
    expect(at(times) - NOW).toBe(expected)
  })

  test('the sending time of a batch holds for its calls', () => {
    const call = { type: 'track', userId: 'u', event: 'e', timestamp: iso(2 * HOUR) }
    const { reception } = read('batch', {
      sentAt: iso(3 * HOUR),
      batch: [call, { ...call, sentAt: iso(2 * HOUR) }],
    })
    expect(reception.messages.map((one) => one.at - NOW)).toEqual([-HOUR, 0])
  })
})

describe('message ids', () => {
  test('without one, each call is a message of its own, sent together or again', () => {
    const call = { type: 'track', userId: 'u', event: 'e' }
    const batches = [1, 2].map(() => read('batch', { batch: [call, call] }).reception.messages)
    expect(new Set(batches.flat().map(({ messageId }) => messageId)).size).toBe(4)
  })
})

type Case = readonly [what: string, call: Call, body: unknown, path: string]

/** Every treatment with calls that get it. */
const REJECTED: Readonly<Record<string, readonly Case[]>> = {
  'not-an-object': [
    ['a text', 'track', '"track"', ''],
    ['a list', 'identify', [], ''],
    ['null', 'page', 'null', ''],
  ],
  'too-large': [['33 KB', 'track', { userId: 'u', event: 'e', properties: { a: 'x'.repeat(33_000) } }, '']],
  'too-deep': [
    [
      '101 levels',
      'track',
      `{"userId":"u","event":"e","properties":${'{"a":'.repeat(100)}1${'}'.repeat(101)}`,
      '',
    ],
    ['240,000 levels', 'track', `{"a":${'['.repeat(240_000)}${']'.repeat(240_000)}}`, ''],
    [
      'in what is not stored',
      'track',
      `{"userId":"u","event":"e","x":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
      '',
    ],
  ],
  'missing-event': [
    ['no name', 'track', { userId: 'u' }, 'event'],
    ['an empty name', 'track', { userId: 'u', event: '' }, 'event'],
    ['a name that is no text', 'track', { userId: 'u', event: { name: 'e' } }, 'event'],
  ],
  'event-name-too-long': [['201 characters', 'track', { userId: 'u', event: 'é'.repeat(201) }, 'event']],
  'missing-group': [
    ['no id', 'group', { userId: 'u' }, 'groupId'],
    ['an object', 'group', { userId: 'u', groupId: {} }, 'groupId'],
    ['201 characters', 'group', { userId: 'u', groupId: 'g'.repeat(201) }, 'groupId'],
  ],
  'missing-alias': [
    ['no previous id', 'alias', { userId: 'u' }, 'previousId'],
    ['no user id', 'alias', { previousId: 'a', userId: null }, 'userId'],
  ],
  'no-identity': [
    ['none', 'track', { event: 'e' }, ''],
    ['null', 'page', { userId: null }, ''],
    ['an object', 'track', { event: 'e', userId: { id: 1 } }, ''],
    ['values that stand for nobody', 'track', { event: 'e', userId: 'null', anonymousId: '000-0' }, ''],
  ],
}

const ids = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `i${index}`, type: 'crm' }))

const REPAIRED: Readonly<Record<string, readonly Case[]>> = {
  'wrong-type': [
    ['properties', 'track', { userId: 'u', event: 'e', properties: 'none' }, 'properties'],
    ['traits', 'identify', { userId: 'u', traits: [1] }, 'traits'],
    ['context', 'page', { userId: 'u', context: 1 }, 'context'],
  ],
  'identity-refused': [
    ['an object', 'page', { userId: { id: 1 }, anonymousId: 'a' }, 'userId'],
    ['a number that is not exact', 'page', '{"userId":12345678901234567890,"anonymousId":"a"}', 'userId'],
    ['an empty text', 'page', { userId: '', anonymousId: 'a' }, 'userId'],
    ['no type', 'page', { userId: 'u', context: { externalIds: ['c-1'] } }, 'context.externalIds.0'],
    ['no e-mail address', 'identify', { userId: 'u', traits: { email: 'none' } }, 'traits.email'],
  ],
  'too-many-identities': [
    [
      '20 besides the user id',
      'page',
      { userId: 'u', context: { externalIds: ids(20) } },
      'context.externalIds.19',
    ],
    ['thousands', 'page', { context: { externalIds: ids(1_000) } }, 'context.externalIds.20'],
  ],
  'alias-of-itself': [['as browsers send it', 'alias', { userId: 'u', previousId: 'u' }, 'previousId']],
  'unreadable-time': [
    ['words', 'page', { userId: 'u', timestamp: 'yesterday' }, 'timestamp'],
    ['without an offset', 'page', { userId: 'u', timestamp: '2026-01-01T00:00:00' }, 'timestamp'],
    ['a number', 'page', { userId: 'u', originalTimestamp: 1_700_000_000 }, 'originalTimestamp'],
  ],
  'absurd-time': [
    ['1970', 'page', { userId: 'u', timestamp: '1970-01-01T00:00:00Z' }, 'timestamp'],
    ['more than a day ahead', 'page', { userId: 'u', timestamp: '2026-11-22T09:00:00.001Z' }, 'timestamp'],
  ],
  'invalid-text': [
    ['NUL', 'page', '{"userId":"u","name":"a\\u0000b"}', 'name'],
    ['half a character', 'page', '{"userId":"u","properties":{"a":["\\ud83d"]}}', 'properties.a.0'],
    ['in a name', 'page', '{"userId":"u","properties":{"\\u0000":1}}', 'properties.\ufffd'],
    ['in an id', 'page', '{"userId":"u\\udc00"}', 'userId'],
    ['no UTF-8', 'page', Buffer.from('{"userId":"u","name":"Erlingstra\xdfe"}', 'latin1'), 'name'],
  ],
  'name-taken': [
    [
      'context',
      'page',
      { userId: 'u', context: { ip: '::1' }, properties: { context: 1 } },
      'properties.context',
    ],
  ],
  'number-not-finite': [
    ['a property', 'page', '{"userId":"u","properties":{"a":1e999}}', 'properties.a'],
    ['in a list', 'page', '{"userId":"u","properties":{"a":[1,-1e999]}}', 'properties.a.1'],
  ],
  'message-id-replaced': [
    ['201 characters', 'page', { userId: 'u', messageId: 'm'.repeat(201) }, 'messageId'],
    ['a number', 'page', { userId: 'u', messageId: 1 }, 'messageId'],
  ],
}

const flat = (cases: Readonly<Record<string, readonly Case[]>>) =>
  Object.entries(cases).flatMap(([code, list]) => list.map((one) => [code, ...one] as const))

describe('treatments', () => {
  test.each(flat(REJECTED))('%s: %s is rejected', (code, _, call, body, path) => {
    const { reception, rejected } = read(call, body)
    expect(reception.messages).toEqual([])
    expect(reception.issues).toMatchObject([{ kind: 'rejected', code, call }])
    expect(told(reception.issues)).toEqual([[code, path]])
    expect(rejected).toEqual([{ index: 0, code, message: reception.issues[0]?.detail }])
    expect(reception.issues[0]!.body.length).toBeLessThanOrEqual(4_000)
  })

  test.each(flat(REPAIRED))('%s: %s is taken after a repair', (code, _, call, body, path) => {
    const { message, issues } = repaired(call, body)
    expect(message.identities.length).toBeGreaterThan(0)
    expect(told(issues)).toEqual([[code, path]])
    expect(issues[0]).toMatchObject({ kind: 'repaired', call, messageId: message.messageId })
  })

  test('a call of a batch that is unknown', () => {
    const batch = [{ userId: 'u' }, { type: 'buy', userId: 'u' }, 5, { type: 'page', userId: 'u' }]
    const { reception, rejected } = read('batch', { batch })
    expect(rejected).toMatchObject([
      { index: 0, code: 'unknown-call' },
      { index: 1, code: 'unknown-call' },
      { index: 2, code: 'not-an-object' },
    ])
    expect(reception.issues.map(({ call }) => call)).toEqual(['', 'buy', ''])
    expect(reception.messages).toHaveLength(1)
  })

  test('more than ten repairs of a call are counted', () => {
    const traits = Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`t${index}`, '\0']))
    const { issues } = repaired('identify', { userId: 'u', traits })
    expect(issues).toHaveLength(11)
    expect(issues[10]).toMatchObject({ code: 'further-repairs', detail: 'There were 4 more repairs.' })
  })

  test('what is repaired stands in the message as it is said', () => {
    const { message } = repaired(
      'page',
      '{"userId":"u","messageId":"m\\u0000","timestamp":"1","properties":{"a":1e999}}',
    )
    expect(message).toMatchObject({ messageId: 'm\ufffd', at: NOW, event: { properties: {} } })
    const { identities } = repaired('alias', { userId: 'u', previousId: 'u' }).message
    expect(identities).toEqual([{ namespace: 'user_id', value: 'u' }])
  })

  test('an issue holds the call as it came, but never the write key', () => {
    const { reception } = read('track', { writeKey: 'wk_secret', userId: 'u' })
    expect(reception.issues[0]?.body).toBe('{"writeKey":"…","userId":"u"}')
  })

  test('each has a case here and a line in docs/tracking.md', () => {
    const tested = [...Object.keys(REJECTED), ...Object.keys(REPAIRED), 'unknown-call', 'further-repairs']
    expect(tested.sort()).toEqual(Object.keys(TREATMENTS).sort())
    const documented = [...readFileSync('docs/tracking.md', 'utf8').matchAll(/^\| `([a-z-]+)` \|/gm)]
    expect(documented.map(([, code]) => code)).toEqual(expect.arrayContaining(Object.keys(TREATMENTS)))
  })
})

describe('requests that are refused whole', () => {
  test.each([
    ['tracking/not-a-batch', { batch: {} }],
    ['tracking/not-a-batch', []],
    ['tracking/too-many-calls', { batch: Array.from({ length: 2_501 }, () => 0) }],
    [
      'tracking/too-large',
      { batch: Array.from({ length: 50 }, () => 0), context: { a: 'x'.repeat(20_000) } },
    ],
    ['tracking/unreadable-body', `{"batch":[1],"context":{"a":${'['.repeat(9_000)}${']'.repeat(9_000)}}}`],
    ['tracking/unreadable-body', '{"batch":['],
    ['tracking/unreadable-body', ''],
  ])('%s', (code, body) => {
    expect(() => read('batch', body)).toThrow(expect.objectContaining({ code }))
  })

  test('a byte order mark before the JSON does no harm', () => {
    expect(message('page', '\ufeff{"userId":"u"}').call).toBe('page')
  })
})
