import { expect, test } from 'vitest'
import { normaliseEmail } from '../../src/access/users.ts'
import { parseDefinitions } from '../../src/definition/read.ts'
import { admitIdentity, IdentityRules } from '../../src/identity/index.ts'
import { csvLine } from '../../src/ingest/csv-line.ts'
import { readMapping } from '../../src/ingest/index.ts'
import { checkValues } from '../../src/ingest/typed-values.ts'
import { isPattern } from '../../src/predicates/pattern.ts'
import { basicKey } from '../../src/server/tracking/write-key.ts'
import { parseDuration } from '../../src/time/duration.ts'
import { parseIsoDate } from '../../src/time/instant.ts'
import { instantOf } from '../../src/time/written-instant.ts'
import { parseBody, refusedReception } from '../../src/tracking/protocol/index.ts'

/** Texts of 100 KB that take a pattern with two ways to match the square of their length, or worse. */
const LENGTH = 100_000
const TEXTS = [
  ...[
    ' ',
    '\t',
    '\n',
    '0',
    '9',
    'a',
    '-',
    '.',
    '@',
    '"',
    '\\',
    '\\p{',
    '\\Q',
    '(',
    '[',
    '{',
    '*',
    '+1 ',
    ',',
    'a@',
    'a.',
    '0-',
    '\\ud8',
    '"writeKey"',
    "'=",
    '&a *a ',
    '- ',
  ],
].flatMap((piece) => {
  const long = piece.repeat(Math.ceil(LENGTH / piece.length))
  return [long, `x${long}`, `${long}!`, `+${long}`, `a@${long}`]
})

const rules = new IdentityRules({ phoneCountry: 'DE' })
const calendar = { timeZone: 'UTC', weekStartsOn: 1 }
const problem = { code: 'tracking/unreadable-body', message: 'x' } as const

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'e-mail addresses of users': normaliseEmail,
  'identities: e-mail': (text) => admitIdentity(rules, 'email', text),
  'identities: phone': (text) => admitIdentity(rules, 'phone', text),
  'identities: short phone': (text) => admitIdentity(rules, 'phone', text.slice(0, 300)),
  'identities: any': (text) => admitIdentity(rules, 'x', text),
  dates: parseIsoDate,
  instants: (text) => instantOf(text, calendar),
  durations: parseDuration,
  patterns: isPattern,
  definitions: (text) => parseDefinitions(text, 'x'),
  'definitions with a pattern': (text) =>
    parseDefinitions(JSON.stringify({ segment: 'x', when: { trait: 'x', matches: text } }), 'x'),
  mappings: readMapping,
  values: (text) => checkValues({ text, list: [text] }),
  'cells of CSV': (text) => csvLine([text]),
  bodies: (text) => parseBody(Buffer.from(text)),
  'refused bodies': (text) =>
    refusedReception(problem, { call: 'batch', receivedAt: 0, keyId: 'k' }, Buffer.from(`"writeKey"${text}`)),
  'write keys': (text) => basicKey({ authorization: `Basic ${text}` }),
}

/** What the process takes, however much others take meanwhile. */
function processorMs(work: () => void): number {
  const began = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1_000
}

/** What takes too much is measured again: compiling and collecting happen once, the square each time. */
function leastMs(work: () => void): number {
  const first = processorMs(work)
  return first < MOST_MS ? first : Math.min(first, processorMs(work), processorMs(work))
}

/** Half of what a known pattern takes for a text of this length, by what it takes for a quarter of it: the square. */
const MOST_MS = (4 ** 2 / 2) * processorMs(() => / +$/.test(`${' '.repeat(LENGTH / 4)}!`))

test.each(Object.entries(READERS))('100 KB of anything is read in no time: %s', (_what, read) => {
  for (const text of TEXTS) {
    const took = leastMs(() => {
      try {
        read(text)
      } catch {
        // Refused is as good.
      }
    })
    expect(took, JSON.stringify(text.slice(0, 12))).toBeLessThan(MOST_MS)
  }
})

test.each(['[', '{a: ', '- ', '? ', '"', '&a [', '[{'])(
  '%j nested without end is refused, and does not end the process',
  (piece) => {
    const text = piece.repeat(LENGTH)
    expect(parseDefinitions(text, 'x').problems).not.toEqual([])
    expect(() => readMapping(text)).toThrow(expect.objectContaining({ name: 'SatsumaError' }))
  },
)
