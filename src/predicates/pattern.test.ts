import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bench, openBench } from '../../test/support/agreement.ts'
import { param, sql } from '../store/sql.ts'
import { isPattern, LONGEST_PATTERN } from './pattern.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

async function engineCompiles(pattern: string): Promise<boolean> {
  const compiled = bench.store.query(sql`SELECT match(materialize('x'), ${param(pattern, 'String')})`)
  return compiled.then(
    () => true,
    () => false,
  )
}

/** Any of them, once accepted in one segment, made every evaluation fail. */
it('refuses what re2js compiles and the engine does not', async () => {
  const refused = [
    ...['\\p{Emoji}', 'a\\P{Alphabetic}', '[\\p{LC}]', '\\p{greek}', '\\p{^Lowercase}', '\\p{Garay}'],
    ...['\\pL{1000}', '(\\pL{30}){30}', '(?i)((\\pL|\\pN|\\d){10}){99}'],
  ]
  for (const pattern of refused)
    expect([pattern, isPattern(pattern), await engineCompiles(pattern)]).toEqual([pattern, false, false])
})

it('accepts what both compile', async () => {
  const accepted = [
    ...[
      '',
      '^\\p{L}{2,50}$',
      '\\P{^Greek}',
      '\\pN',
      '[\\pL\\d]',
      '\\\\p{Emoji}',
      '\\Q\\p{Emoji}\\E',
      '\\Q\\p{Emoji}',
    ],
    ...['\\p{Nag_Mundari}', 'x{1000}', `(?:${'word|'.repeat(190)}end)`],
  ]
  for (const pattern of accepted)
    expect([pattern, isPattern(pattern), await engineCompiles(pattern)]).toEqual([pattern, true, true])
})

it('compiles nothing that is too long, however simple', () => {
  const longest = 'a'.repeat(LONGEST_PATTERN)
  expect([longest, `${longest}a`].map(isPattern)).toEqual([true, false])
})
