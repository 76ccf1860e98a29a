import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CONDITIONS } from '../src/conditions/index.ts'
import { libraryOf } from '../src/definition/library.ts'
import { requireDefinitions } from '../src/definition/read.ts'
import { type Bench, openBench } from './support/agreement.ts'
import { CONDITION_ARBITRARIES, LIBRARY, randomTree } from './support/random-definitions.ts'
import { GRID_MS, randomLog, SCENES } from './support/random-log.ts'

/**
 * Batch SQL and the TypeScript evaluator agree on every profile, and each answer holds as long as it
 * says. A case is one definition evaluated on one log at one instant. SATSUMA_CASES=20000 is the soak.
 */

const PROFILES = 12
const DEFINITIONS = 24
const INSTANTS = 2
const CASES = Number(process.env.SATSUMA_CASES ?? 480)
const SEED = process.env.SATSUMA_SEED === undefined ? undefined : Number(process.env.SATSUMA_SEED)

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

it('has a random body for every kind of condition', () => {
  expect(Object.keys(CONDITION_ARBITRARIES).sort()).toEqual(CONDITIONS.map(({ key }) => key).sort())
})

it(
  `agrees on random definitions over random logs: ${CASES} cases`,
  async () => {
    const library = libraryOf(requireDefinitions(LIBRARY))
    const definitions = fc.array(randomTree(Object.keys(CONDITION_ARBITRARIES)), {
      minLength: DEFINITIONS,
      maxLength: DEFINITIONS,
    })
    const moments = fc.array(fc.tuple(fc.integer({ min: 0, max: 120 }), fc.constantFrom(-1, 0, 1)), {
      minLength: INSTANTS,
      maxLength: INSTANTS,
    })
    const agrees = fc.asyncProperty(
      fc.constantFrom(...SCENES),
      randomLog(PROFILES),
      definitions,
      moments,
      async ({ timeZone, from }, log, trees, instants) => {
        const start = Date.parse(from)
        await bench.fill(log(start))
        const written = Object.fromEntries(
          trees.map((tree, index) => [`d${index}`, JSON.parse(JSON.stringify(tree))]),
        )
        for (const [place, ms] of instants)
          await bench.members(written, start + place * GRID_MS + ms, { timeZone }, library)
      },
    )
    const numRuns = Math.ceil(CASES / (DEFINITIONS * INSTANTS))
    await fc.assert(agrees, { numRuns, endOnFailure: true, ...(SEED === undefined ? {} : { seed: SEED }) })
  },
  Math.max(120_000, CASES * 500),
)
