import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { processorTime } from '../../../test/support/processor-time.ts'
import { withExactIntegers, withReadableIntegers } from './long-integers.ts'

async function read(text: string, pieces = 1): Promise<string> {
  const bytes = Buffer.from(text)
  const size = Math.ceil(bytes.length / pieces)
  const chunks = Array.from({ length: pieces }, (_, piece) =>
    bytes.subarray(piece * size, (piece + 1) * size),
  )
  const found: Buffer[] = []
  for await (const chunk of withReadableIntegers(Readable.from(chunks), ['id', 'nº'])) found.push(chunk)
  return Buffer.concat(found).toString()
}

const HUGE = '123456789012345678901'

test.each([
  [`{"a":${HUGE}}`, '{"a":1.2345678901234568e+20}'],
  [`{"id":${HUGE}}`, `{"id":"${HUGE}"}`],
  [`{"nº" : -${HUGE} }`, `{"nº" : "-${HUGE}" }`],
  [`["id", ${HUGE}]`, '["id", 1.2345678901234568e+20]'],
])('integers beyond 64 bits become readable: %s', async (text, expected) => {
  expect(await read(text)).toBe(expected)
  expect(await read(`${text}\n${text}`, 3)).toBe(`${expected}\n${expected}`)
})

test.each([
  '{"id":18446744073709551615,"a":-9223372036854775808}',
  `{"a":"${HUGE}","b":"x\\":${HUGE}","id":"${HUGE}"}`,
  `{"a":0.${HUGE},"id":0.${HUGE},"b":${HUGE}.5,"c":${HUGE}e1,"d":1e-${HUGE}}`,
])('everything else stays: %s', async (text) => {
  expect(await read(text)).toBe(text)
})

test('an integer of hundreds of digits stays a number, which is too large to enter', async () => {
  const digits = '9'.repeat(400)
  expect(await read(`{"a":${digits},"b":-${digits},"id":${digits}}`)).toBe(
    `{"a":1.7976931348623157e+308,"b":-1.7976931348623157e+308,"id":"${digits}"}`,
  )
})

test.each([
  ['a text', `{"a":"${'x'.repeat(9 << 20)}","b":${HUGE}}`],
  ['an integer', `{"a":0.5,"b":${'9'.repeat(9 << 20)}}`],
  ['a fraction', `{"a":${HUGE},"b":${'9'.repeat(9 << 20)}.5}`],
  ['a text of quotes that is never closed', `{"b":${HUGE},"a":"${'\\"'.repeat(9 << 19)}`],
])('%s of nine megabytes is no more work than any other', async (_, line) => {
  const spent = processorTime()
  expect(await read(`{"c":1}\n${line}\n{"d":2}\n`, 9)).toMatch(/^\{"c":1\}\n\{.*e\+.*\n\{"d":2\}\n$/s)
  expect(withExactIntegers(line)).toContain(':"')
  expect(spent()).toBeLessThan(5_000)
})

test('integers that JavaScript would round can be read as texts', () => {
  const json =
    '{"a":9007199254740993,"b":[1,-12345678901234567],"c":0.1234567890123456,"d":"9007199254740993"}'
  expect(JSON.parse(withExactIntegers(json))).toEqual({
    a: '9007199254740993',
    b: [1, '-12345678901234567'],
    c: 0.1234567890123456,
    d: '9007199254740993',
  })
})
