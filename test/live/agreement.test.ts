import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { LoggedChange } from '../../src/live/store/change-log.ts'
import type { LogEntry } from '../support/agreement.ts'
import { ChangeWitness } from '../support/change-witness.ts'
import { PROFILES, randomScript, Stage, type Step } from '../support/live-script.ts'
import { type LiveWorkspace, type Members, openLiveWorkspace } from '../support/live-workspace.ts'
import { CONDITION_ARBITRARIES, LIBRARY, randomTree } from '../support/random-definitions.ts'
import { randomLog, SCENES } from '../support/random-log.ts'

/**
 * Live memberships are those of the batch at every checkpoint, whatever the order in which records, merges, edits and
 * the passing of time come, and the log of changes tells each of them once, with its cause. SATSUMA_CASES=20000 is the
 * soak.
 */

const DEFINITIONS = 16
const CHECKPOINTS = 4
const RUNS = Math.ceil(Number(process.env.SATSUMA_CASES ?? 200) / (DEFINITIONS * CHECKPOINTS))
/** Every step computes thresholds, which takes a while. */
const POPULATION_RUNS = Math.ceil(RUNS / 2)
const SEED = process.env.SATSUMA_SEED === undefined ? undefined : Number(process.env.SATSUMA_SEED)

let bench: LiveWorkspace
beforeAll(async () => {
  bench = await openLiveWorkspace()
})
afterAll(() => bench.close())

const kinds = Object.keys(CONDITION_ARBITRARIES).filter((kind) => kind !== 'population')
const ALWAYS = {
  records: 6,
  imported: 1,
  merge: 2,
  'clock back': 1,
  restart: 1,
  settings: 1,
  edit: 1,
  status: 3,
}

it(
  `has the members that the batch finds: ${RUNS} logs`,
  () => assertAgreement({ runs: RUNS, conditions: kinds, weights: { ...ALWAYS, time: 5, leap: 1 } }),
  300_000 + RUNS * 10_000,
)

/**
 * Of population conditions live evaluation goes by thresholds that are computed every 15 minutes: its members are those
 * of a batch by these, and right after they were computed those of any batch.
 */
it(
  `has the members that the batch finds by the same thresholds: ${POPULATION_RUNS} logs`,
  () => {
    let before = 0
    return assertAgreement({
      runs: POPULATION_RUNS,
      conditions: ['population', 'population', 'population', 'trait', 'event'],
      weights: { ...ALWAYS, minutes: 4, leap: 4 },
      also: async (step, witness) => {
        const { thresholds, now } = bench.live()
        // Where a leap is none, the clock being there already, records have come since thresholds of its instant.
        const areFresh =
          now > before && [...thresholds.values()].every(({ computedAt }) => computedAt === now)
        before = now
        if (areFresh && step.kind === 'leap')
          expect(withMembers(await bench.membersAfresh())).toEqual(witness.members)
      },
    })
  },
  300_000 + POPULATION_RUNS * 10_000,
)

interface Played {
  readonly runs: number
  readonly conditions: readonly string[]
  readonly weights: Parameters<typeof randomScript>[0]
  /** What else holds after a step. */
  also?(step: Step, witness: ChangeWitness): Promise<void>
}

async function assertAgreement({ runs, conditions, weights, also }: Played): Promise<void> {
  const trees = fc.array(randomTree(conditions), { minLength: DEFINITIONS, maxLength: DEFINITIONS })
  const order = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 200, maxLength: 200 })
  const property = fc.asyncProperty(
    fc.constantFrom(...SCENES),
    randomLog(PROFILES),
    fc.record({ rules: trees, others: trees }),
    randomScript(weights),
    order,
    async (scene, log, definitions, script, places) => {
      const from = Date.parse(scene.from)
      await bench.clear(from)
      await bench.workspace.changeSettings({ timeZone: scene.timeZone })
      await bench.live().settled()
      await bench.apply(LIBRARY)
      const stage = new Stage(bench, { from, log: shuffled(log(from), places), ...definitions })
      await stage.begin()
      const witness = new ChangeWitness(bench)
      for (const step of script) {
        await stage.play(step)
        for (const change of witness.hear()) expectCause(stage, step, change)
        await expectTheSame(step, witness)
        await also?.(step, witness)
      }
    },
  )
  const seed = SEED === undefined ? {} : { seed: SEED }
  await fc.assert(property, { numRuns: runs, endOnFailure: true, ...seed })
}

type Cause = LoggedChange['cause']

const BY_TIME: readonly Cause[] = ['time', 'data']
/** What changes in a step may be due to. */
const CAUSES: Readonly<Record<Step['kind'], readonly Cause[]>> = {
  records: ['data'],
  imported: ['data'],
  merge: ['identity'],
  time: BY_TIME,
  minutes: BY_TIME,
  leap: BY_TIME,
  'clock back': [],
  restart: [],
  edit: ['definition'],
  status: ['definition'],
  settings: ['definition'],
}

/**
 * Whoever begins goes by new thresholds. They compare everybody, which is news of others' records, and first of all
 * those who are due, which is time.
 */
function causesOf({ kind }: Step): readonly Cause[] {
  return kind === 'restart' && bench.live().thresholds.size > 0 ? BY_TIME : CAUSES[kind]
}

function expectCause(stage: Stage, step: Step, change: LoggedChange): void {
  const told = JSON.stringify({ step, change })
  expect(causesOf(step), told).toContain(change.cause)
  if (step.kind === 'edit') expect(change.segment, told).toBe(`d${step.definition}`)
  if (step.kind === 'status') expect(change.segment.split('/')[0], told).toBe(step.of.name)
  // Of what is paused, archived or removed the only changes are that everybody leaves.
  if (change.entered || step.kind !== 'status') expect(stage.isInactive(change.segment), told).toBe(false)
}

/** Who is in what by the log, by live evaluation, by the batch and by each profile's history. */
async function expectTheSame(step: Step, witness: ChangeWitness): Promise<void> {
  const { live, batch, oracle } = await bench.members()
  expect({ live, oracle }, JSON.stringify(step)).toEqual({ live: batch, oracle: batch })
  expect(witness.members, JSON.stringify(step)).toEqual(withMembers(batch))
}

function withMembers(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, { length }]) => length > 0))
}

function shuffled(log: readonly LogEntry[], order: readonly number[]): LogEntry[] {
  return log
    .map((entry, index) => ({ entry, at: order[index % order.length]! }))
    .sort((a, b) => a.at - b.at)
    .map(({ entry }) => entry)
}
