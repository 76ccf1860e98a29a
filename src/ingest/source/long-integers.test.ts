import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
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
