import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { speaking, translate } from '../language/index.ts'
import { frequentSets } from './baskets/index.ts'
import { kMeans } from './clusters/index.ts'
import { findLookAlikes } from './look-alikes/index.ts'
import type { Outcome } from './outcome.ts'
import { kaplanMeier } from './survival/kaplan-meier.ts'
import { survivalQuantile } from './survival/survival-quantile.ts'
import { resultOf } from './testing/result-of.ts'

test('every reason is marked, so that it can be said in other languages', async () => {
  const files = (await readdir(import.meta.dirname, { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  const sources = await Promise.all(files.map((file) => readFile(join(import.meta.dirname, file), 'utf8')))
  expect(sources.flatMap((source) => source.match(/insufficientData\(\s*['"`].*/g) ?? [])).toEqual([])
})

const points = { values: Float64Array.of(1, 2, 3), columns: 1 }
const curve = resultOf(kaplanMeier({ time: Float64Array.of(12.5, 30), event: Uint8Array.of(0, 0) }))

test.each<[Outcome<unknown>, string]>([
  [kMeans(points, 5, { seed: 1 }), 'für 5 Cluster sind es mit 3 zu wenige Punkte'],
  [
    frequentSets({ offsets: Uint32Array.of(0, 0), items: new Uint32Array() }, { minSupport: 1 }),
    'in keinem Warenkorb liegt etwas',
  ],
  [
    findLookAlikes([Float64Array.of(1, 2)], Uint8Array.of(0, 1)),
    'um einige Mitglieder zu verbergen und wiederzufinden, müssen es mindestens 10 sein; es gibt 1',
  ],
  [
    survivalQuantile(curve, 0.5),
    'während der Beobachtung trat das Ereignis bei einem geringeren Anteil als 0,5 ein',
  ],
])('a reason is English where it is kept, and German where a German asks', (outcome, german) => {
  if (outcome.kind === 'result') throw new TypeError('There is a result.')
  expect(speaking('de', () => translate(outcome.reason))).toBe(german)
})
