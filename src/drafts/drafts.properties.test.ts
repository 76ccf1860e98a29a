import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillStore, type LogEntry } from '../../test/support/agreement.ts'
import { mergeIn } from '../../test/support/merges.ts'
import { CONDITION_ARBITRARIES, LIBRARY, randomTree } from '../../test/support/random-definitions.ts'
import { GRID_MS, randomLog, SCENES } from '../../test/support/random-log.ts'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { type BatchOptions, evaluateBatch } from '../evaluation/batch.ts'
import { populationLeaves } from '../evaluation/populations.ts'
import { planTargets } from '../plan/plan.ts'
import { applyDefinitions } from '../segments/index.ts'
import { identifier, sql } from '../store/sql.ts'
import { countDraft, type Draft, draftHistory, readDraft } from './index.ts'
import { placeOf, placesWithin } from './places.ts'

/** Whatever a draft is told to come to exactly is what the batch finds, merged profiles and references included. */

const PROFILES = 12
const DEFINITIONS = 6
/** Logs with so many definitions each. SATSUMA_DRAFT_LOGS=200 is the soak. */
const RUNS = Number(process.env.SATSUMA_DRAFT_LOGS ?? 2)
const EXACT = { precision: 'exact' } as const
const [SCENE] = SCENES

let bench: TestWorkspace
beforeAll(async () => {
  bench = await openTestWorkspace(SCENE.from)
  await applyDefinitions(bench.workspace, [{ name: 'library', text: LIBRARY }])
  await mergeIn(bench.workspace, { 9: 2, 11: 3 })
})
afterAll(() => bench.close())

async function fill(log: readonly LogEntry[]): Promise<void> {
  const { analytical } = bench.workspace
  for (const table of ['events', 'trait_changes', 'profiles', 'identities'])
    await analytical.command(sql`TRUNCATE TABLE ${identifier(table)}`)
  await fillStore(analytical, log)
}

const trees = fc
  .array(randomTree(Object.keys(CONDITION_ARBITRARIES)), { minLength: DEFINITIONS, maxLength: DEFINITIONS })
  .map((all) => all.map((when) => ({ segment: 'draft', when: JSON.parse(JSON.stringify(when)) as object })))

/** The members of every place of a draft, as the batch finds them. */
async function batch({ definition, node }: Draft, options: BatchOptions = {}): Promise<number[][]> {
  const { analytical, clock, settings, survivors } = bench.workspace
  const places = placesWithin(placeOf(definition.when, node))
  const plan = planTargets(places.map((place, index) => ({ id: `${index}`, node: place.node })))
  const moment = { now: clock(), calendar: settings }
  const { sets } = await survivors.readMerged(() => evaluateBatch(analytical, plan, moment, options))
  return [...sets.values()].map((set) => [...set])
}

function forRandomDrafts(check: (draft: Draft) => Promise<void>, most = DEFINITIONS): Promise<void> {
  const property = fc.asyncProperty(
    randomLog(PROFILES),
    trees,
    fc.integer({ min: 0, max: 100 }),
    async (log, written, place) => {
      const from = Date.parse(SCENE.from)
      await fill(log(from))
      bench.at(from + place * GRID_MS)
      for (const definition of written.slice(0, most))
        await check(await readDraft(bench.workspace, { definition }))
    },
  )
  return fc.assert(property, { numRuns: RUNS, endOnFailure: true })
}

test(
  'the exact counts of a draft are those of the batch, at every place',
  () =>
    forRandomDrafts(async (draft) => {
      const found = await batch(draft)
      for (const precision of ['exact', 'sample'] as const) {
        const { nodes, size, members } = await countDraft(bench.workspace, draft, { precision })
        expect(nodes.map((node) => node.size.value)).toEqual(found.map((set) => set.length))
        expect(size).toEqual({ value: found[0]!.length, low: found[0]!.length, high: found[0]!.length })
        expect(members.map(({ profileId }) => profileId)).toEqual(found[0]!.slice(0, 10))
      }
    }),
  120_000,
)

test(
  'blocks of profiles are evaluated as if nobody else existed',
  () =>
    forRandomDrafts(async (draft) => {
      if (populationLeaves(planTargets([{ id: 'draft', node: draft.node }])).length > 0) return
      const sample = { width: 5, blocks: [0, 2] }
      const among = (ids: readonly number[]) => ids.filter((id) => sample.blocks.includes(Math.floor(id / 5)))
      expect(await batch(draft, { sample })).toEqual((await batch(draft)).map(among))
    }),
  120_000,
)

test(
  'the sizes of a year are the same by histories and by the engine',
  () =>
    forRandomDrafts(
      async (draft) => {
        const byHistories = await draftHistory(bench.workspace, draft, { precision: 'sample' })
        expect(byHistories).toEqual(await draftHistory(bench.workspace, draft, EXACT))
      },
      Math.ceil(RUNS / 2),
    ),
  120_000,
)
