import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AnalyticalStore, openAnalyticalStore } from './index.ts'
import { bindings, inlineLarge } from './parameters.ts'
import { param, render, Sql, sql } from './sql.ts'

let store: AnalyticalStore
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-parameters-'))
  store = await openAnalyticalStore({ path: folder })
})
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

test('bindings write the parameter text inside a string literal', () => {
  const rendered = render(sql`SELECT ${param("it's", 'String')}, ${param(["a'", '\\'], 'Array(String)')}`)
  expect(bindings(rendered)).toEqual([
    `param_p0 = 'it\\\\\\'s'`,
    `param_p1 = '[\\'a\\\\\\'\\',\\'\\\\\\\\\\']'`,
  ])
})

test('small parameters stay bound, large ones are put in their place', () => {
  const query = render(sql`SELECT ${param('x', 'String')}, ${param([1, 2, 3, 4], 'Array(UInt32)')}`)
  expect(inlineLarge(query, 10)).toEqual({
    text: "SELECT {p0:String}, CAST('[1,2,3,4]', 'Array(UInt32)')",
    params: { p0: 'x' },
  })
})

test('texts put in their place change nothing, whatever they hold', async () => {
  const part = fc.constantFrom(
    '{p0:String}',
    '{p1:String}',
    "'",
    '\\',
    '"',
    '\n',
    '\0',
    '--',
    '/*',
    ';',
    'é',
    '😀',
    'x',
  )
  const text = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''))
  await fc.assert(
    fc.asyncProperty(text, text, fc.array(text, { maxLength: 3 }), async (a, b, list) => {
      const query = sql`SELECT ${param(a, 'String')} AS a, ${param(b, 'String')} AS b, ${param(list, 'Array(String)')} AS list`
      const inlined = inlineLarge(render(query), -1)
      expect(await store.query(new Sql([inlined.text]))).toEqual([{ a, b, list }])
    }),
    { numRuns: 200 },
  )
})
