import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { CONDITIONS } from '../src/conditions/index.ts'
import { libraryOf } from '../src/definition/library.ts'
import { requireDefinitions } from '../src/definition/read.ts'
import { readHistories } from '../src/records/read-histories.ts'
import { ALL_PROFILES } from '../src/records/survivors.ts'
import { type Bench, type LogEntry, openBench } from './support/agreement.ts'
import { forgetSurvivors, randomSplit, setSurvivors } from './support/merges.ts'
import { CONDITION_ARBITRARIES, LIBRARY, randomTree } from './support/random-definitions.ts'
import { GRID_MS, randomLog, SCENES } from './support/random-log.ts'

/**
 * Batch SQL and the TypeScript evaluator agree on every profile, and each answer holds as long as it
 * says. A case is one definition evaluated on one log at one instant. SATSUMA_CASES=20000 is the soak.
 */

const PROFILES = 12
const DEFINITIONS = 24
const INSTANTS = 2
const CASES = Number(process.env.SATSUMA_CASES ?? 360)
const SEED = process.env.SATSUMA_SEED === undefined ? undefined : Number(process.env.SATSUMA_SEED)

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterEach(() => forgetSurvivors(bench.store))
afterAll(() => bench.close())

const library = libraryOf(requireDefinitions(LIBRARY))
const definitions = fc
  .array(randomTree(Object.keys(CONDITION_ARBITRARIES)), { minLength: DEFINITIONS, maxLength: DEFINITIONS })
  .map((trees) =>
    Object.fromEntries(trees.map((tree, index) => [`d${index}`, JSON.parse(JSON.stringify(tree))])),
  )
const moments = fc.array(fc.tuple(fc.integer({ min: 0, max: 120 }), fc.constantFrom(-1, 0, 1)), {
  minLength: INSTANTS,
  maxLength: INSTANTS,
})
type Scene = (typeof SCENES)[number]
type Moments = readonly (readonly [place: number, ms: number])[]

/** The members of every definition at every instant; throws where batch and evaluator disagree. */
async function answers({ timeZone, from }: Scene, written: Record<string, unknown>, instants: Moments) {
  const start = Date.parse(from)
  const found: Record<string, number[]>[] = []
  for (const [place, ms] of instants) {
    found.push(await bench.members(written, start + place * GRID_MS + ms, { timeZone }, library))
  }
  return found
}

function check<T extends unknown[]>(property: fc.IAsyncProperty<T>, cases: number): Promise<void> {
  const numRuns = Math.ceil(cases / (DEFINITIONS * INSTANTS))
  return fc.assert(property, {
    numRuns,
    endOnFailure: true,
    ...(SEED === undefined ? {} : { seed: SEED }),
  }) as Promise<void>
}

const patience = (cases: number) => Math.max(120_000, cases * 500)

it('has a random body for every kind of condition', () => {
  expect(Object.keys(CONDITION_ARBITRARIES).sort()).toEqual(CONDITIONS.map(({ key }) => key).sort())
})

it(
  `agrees on random definitions over random logs: ${CASES} cases`,
  () =>
    check(
      fc.asyncProperty(
        fc.constantFrom(...SCENES),
        randomLog(PROFILES),
        definitions,
        moments,
        async (scene, log, written, instants) => {
          await bench.fill(log(Date.parse(scene.from)))
          await answers(scene, written, instants)
        },
      ),
      CASES,
    ),
  patience(CASES),
)

const MERGED_CASES = Math.ceil(CASES / 2)

it(
  `agrees on profiles merged of several numbers, as if they had always been one: ${MERGED_CASES} cases`,
  () =>
    check(
      fc.asyncProperty(
        fc.constantFrom(...SCENES),
        randomLog(PROFILES),
        randomSplit(PROFILES),
        definitions,
        moments,
        async (scene, log, splitting, written, instants) => {
          const { split, steps, whole } = splitting(log(Date.parse(scene.from)))
          await forgetSurvivors(bench.store)
          const never = await everything(whole, scene, written, instants)
          for (const step of steps) await setSurvivors(bench.store, step, scene.from)
          expect(await everything(split, scene, written, instants)).toEqual(never)
        },
      ),
      MERGED_CASES,
    ),
  patience(MERGED_CASES),
)

/** What the evaluators say of a log, and the histories they say it of, read at once and in parts. */
async function everything(
  log: readonly LogEntry[],
  scene: Scene,
  written: Record<string, unknown>,
  instants: Moments,
) {
  await bench.fill(log)
  const histories = await readHistories(bench.store, 'everything', ALL_PROFILES)
  const parts = [5, 0xffffffff].map((high, index) =>
    readHistories(bench.store, 'everything', { low: index * 6, high }),
  )
  expect((await Promise.all(parts)).flat()).toEqual(histories)
  return { histories, found: await answers(scene, written, instants) }
}
