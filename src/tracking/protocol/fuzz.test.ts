import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SatsumaError } from '../../errors/index.ts'
import { IdentityRules } from '../../identity/rules.ts'
import { EARLIEST_RECORD, RECORD_LEAD } from '../../ingest/limits.ts'
import { checkTrait, checkValues } from '../../ingest/typed-values.ts'
import { CALLS, type Message } from '../message.ts'
import { inflateBody, parseBody, type Reading, readReception, TREATMENTS } from './index.ts'

const NOW = Date.UTC(2026, 10, 21, 9)
const rules = new IdentityRules()

const name = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'context',
    'a.b',
    'a',
    '',
    '\0',
    '\ud800',
    'email',
    'traits',
    'device',
  ),
  fc.string({ unit: 'binary', maxLength: 5 }),
)
const leaf = fc.oneof(
  fc.constantFrom(
    'u',
    'ada@example.org',
    '+4722225555',
    '',
    'null',
    '\0',
    '\udc00',
    'x'.repeat(300),
    1e25,
    2 ** 60,
  ),
  fc.constantFrom('2026-11-20T00:00:00Z', '1970-01-01T00:00:00Z', '2026-11-20T00:00:00+25:00', 1_700_000_000),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
)
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 5 }),
  ),
}))
const members = [
  ...['userId', 'anonymousId', 'previousId', 'groupId', 'messageId', 'event', 'name', 'category', 'type'],
  ...['timestamp', 'originalTimestamp', 'sentAt', 'properties', 'traits', 'context', 'writeKey', 'else'],
]
const call = fc
  .record(Object.fromEntries(members.map((member) => [member, value])), { requiredKeys: [] })
  .chain((any) =>
    fc.constantFrom(any, { ...any, userId: 'u' }, { ...any, userId: 'u', event: 'e', properties: {} }),
  )
  .chain((any) => fc.constantFrom(...CALLS).map((type) => ({ ...any, type })))
const calls = fc.array(fc.oneof({ arbitrary: call, weight: 5 }, { arbitrary: value, weight: 1 }), {
  maxLength: 8,
})
const kind = fc.constantFrom(...CALLS)

/** JSON as a careless sender writes it: numbers that overflow, and escapes for anything. */
const jsonText = (body: unknown) =>
  JSON.stringify(body).replaceAll('4242424242', '1e999').replaceAll('"a"', '"\\u0061"')

function read(body: Buffer, call: Parameters<typeof readReception>[1]['call']): Reading {
  return readReception(parseBody(body), { call, receivedAt: NOW, keyId: 'key', rules, newId: () => 'new' })
}

/** What the next steps rest on. */
function checkReading({ reception, rejected }: Reading, given: number): void {
  const { messages, issues } = reception
  expect(messages.length + rejected.length).toBe(given)
  expect(issues.filter((issue) => issue.kind === 'rejected')).toHaveLength(rejected.length)
  expect(JSON.parse(JSON.stringify(reception))).toEqual(reception)
  for (const issue of issues) {
    expect(TREATMENTS).toHaveProperty(issue.code)
    expect(issue.body.length).toBeLessThanOrEqual(4_000)
    expect(JSON.stringify(issue)).not.toMatch(/(?<!\\)\\(?:\\\\)*u(?:0000|d[89a-f])/)
  }
  messages.forEach(checkMessage)
}

const LEFT_TO_TYPING = /^(a name is empty|the name is given twice|the name is longer|the number is larger)/

function checkMessage({ at, identities, messageId, event, traits, account }: Message): void {
  expect(at).toBeGreaterThanOrEqual(EARLIEST_RECORD)
  expect(at).toBeLessThanOrEqual(NOW + RECORD_LEAD)
  expect(messageId).not.toBe('')
  expect(new Set(identities.map((one) => `${one.namespace}:${one.value}`)).size).toBe(identities.length)
  expect([...identities].sort(rules.compare)).toEqual(identities)
  const rejected = [
    ...checkValues(event?.properties ?? {}).rejected,
    ...Object.values({ ...traits, ...account?.traits }).flatMap((trait) => checkTrait(trait).rejected),
  ]
  for (const { reason } of rejected) expect(reason).toMatch(LEFT_TO_TYPING)
}

test('of any JSON every call becomes a message or a rejected issue, in one piece', () => {
  fc.assert(
    fc.property(calls, (batch) =>
      checkReading(read(Buffer.from(jsonText({ batch })), 'batch'), batch.length),
    ),
    { numRuns: 1_000 },
  )
  fc.assert(
    fc.property(kind, fc.oneof(call, value), (type, body) =>
      checkReading(read(Buffer.from(jsonText(body)), type), 1),
    ),
    { numRuns: 1_000 },
  )
})

test('the same bytes give the same messages', () => {
  fc.assert(
    fc.property(calls, (batch) => {
      const bytes = Buffer.from(JSON.stringify({ batch }))
      expect(read(bytes, 'batch')).toEqual(read(bytes, 'batch'))
    }),
    { numRuns: 200 },
  )
})

test('of any bytes, and of any damage to a good request, nothing is thrown but problems with a code', async () => {
  const good = fc.tuple(calls, fc.nat(), fc.integer({ min: 0, max: 255 })).map(([batch, at, byte]) => {
    const bytes = Buffer.from(JSON.stringify({ batch }))
    bytes[at % bytes.length] = byte
    return bytes
  })
  const any = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes))
  const zipped = any.map((bytes) => Buffer.concat([Buffer.from([0x1f, 0x8b, 8]), bytes]))
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(good, any, zipped),
      fc.constantFrom(...CALLS, 'batch' as const),
      async (bytes, type) => {
        const reading = await inflateBody(bytes)
          .then((plain) => read(plain, type))
          .catch((error: unknown) => error)
        if (reading instanceof Error) expect(reading).toBeInstanceOf(SatsumaError)
        else
          checkReading(
            reading as Reading,
            (reading as Reading).rejected.length + (reading as Reading).reception.messages.length,
          )
      },
    ),
    { numRuns: 1_000 },
  )
})
