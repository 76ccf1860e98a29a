import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { LogEntry } from '../support/agreement.ts'
import { type LiveWorkspace, openLiveWorkspace } from '../support/live-workspace.ts'
import { CONDITION_ARBITRARIES, LIBRARY, randomTree } from '../support/random-definitions.ts'
import { GRID_MS, randomLog, SCENES } from '../support/random-log.ts'

/**
 * Live memberships are those of the batch at every checkpoint, whatever the order in which records, merges and the
 * passing of time come. SATSUMA_CASES=20000 is the soak.
 */

const PROFILES = 8
const DEFINITIONS = 16
const CHECKPOINTS = 4
const RUNS = Math.ceil(Number(process.env.SATSUMA_CASES ?? 320) / (DEFINITIONS * CHECKPOINTS))
const SEED = process.env.SATSUMA_SEED === undefined ? undefined : Number(process.env.SATSUMA_SEED)

let bench: LiveWorkspace
beforeAll(async () => {
  bench = await openLiveWorkspace()
})
afterAll(() => bench.close())

type Step =
  | { readonly kind: 'records'; readonly share: number }
  | { readonly kind: 'imported'; readonly share: number }
  | { readonly kind: 'time'; readonly grids: number; readonly ms: number }
  | { readonly kind: 'clock back'; readonly ms: number }
  | { readonly kind: 'merge'; readonly number: number; readonly into: number }
  | { readonly kind: 'restart' }
  | { readonly kind: 'edit'; readonly definition: number }
  | { readonly kind: 'settings'; readonly timeZone: string }

const share = fc.integer({ min: 5, max: 60 }).map((percent) => percent / 100)
const number = fc.integer({ min: 1, max: PROFILES - 1 })
const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: share.map((of): Step => ({ kind: 'records', share: of })) },
    { weight: 1, arbitrary: share.map((of): Step => ({ kind: 'imported', share: of })) },
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.integer({ min: 0, max: 30 }), fc.constantFrom(-1, 0, 1))
        .map(([grids, ms]): Step => ({ kind: 'time', grids, ms })),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(number, number).map(([of, into]): Step => ({ kind: 'merge', number: of, into })),
    },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 1, max: 9 * GRID_MS }).map((ms): Step => ({ kind: 'clock back', ms })),
    },
    { weight: 1, arbitrary: fc.constant<Step>({ kind: 'restart' }) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('Asia/Tokyo', 'Europe/Berlin')
        .map((timeZone): Step => ({ kind: 'settings', timeZone })),
    },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 0, max: 3 }).map((definition): Step => ({ kind: 'edit', definition })),
    },
  ),
  { minLength: 6, maxLength: 20 },
)
const kinds = Object.keys(CONDITION_ARBITRARIES).filter((kind) => kind !== 'population')
const trees = fc.array(randomTree(kinds), { minLength: DEFINITIONS, maxLength: DEFINITIONS })

const written = (name: string, tree: object) => `{segment: ${name}, when: ${JSON.stringify(tree)}}`

it(
  `has the members that the batch finds: ${RUNS} logs`,
  async () => {
    const property = fc.asyncProperty(
      fc.constantFrom(...SCENES),
      randomLog(PROFILES),
      trees,
      trees,
      steps,
      fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 200, maxLength: 200 }),
      async (scene, log, definitions, others, script, order) => {
        const from = Date.parse(scene.from)
        await bench.clear(from)
        await bench.workspace.changeSettings({ timeZone: scene.timeZone })
        await bench.live().settled()
        await bench.apply(LIBRARY)
        await bench.apply(definitions.map((tree, index) => written(`d${index}`, tree)).join('\n---\n'))
        let waiting = shuffled(log(from), order)
        const survivors = new Map<number, number>()
        let now = from
        for (const step of script) {
          switch (step.kind) {
            case 'time':
              now = Math.max(now, from + Math.floor((now - from) / GRID_MS + step.grids) * GRID_MS + step.ms)
              await bench.goTo(now)
              break
            case 'clock back':
              bench.time.set(now - step.ms)
              break
            case 'records':
            case 'imported': {
              const count = Math.ceil(waiting.length * step.share)
              await bench[step.kind === 'records' ? 'track' : 'store'](waiting.slice(0, count))
              waiting = waiting.slice(count)
              break
            }
            case 'merge': {
              const [low, high] = [Math.min(step.number, step.into), Math.max(step.number, step.into)]
              const survivor = survivors.has(high) || low === high ? high : low
              if ([...survivors.values()].includes(high) || survivors.has(low)) break
              if (survivor === high) survivors.delete(high)
              else survivors.set(high, low)
              await bench.merge(new Map([[high, survivor]]))
              break
            }
            case 'restart':
              await bench.restart()
              break
            case 'settings':
              await bench.workspace.changeSettings({ timeZone: step.timeZone })
              await bench.live().settled()
              break
            case 'edit':
              await bench.apply(written(`d${step.definition}`, others[step.definition]!))
          }
          const { live, batch, oracle } = await bench.members()
          expect({ live, oracle }, JSON.stringify(step)).toEqual({ live: batch, oracle: batch })
        }
      },
    )
    await fc.assert(property, {
      numRuns: RUNS,
      endOnFailure: true,
      ...(SEED === undefined ? {} : { seed: SEED }),
    })
  },
  300_000 + RUNS * 10_000,
)

function shuffled(log: readonly LogEntry[], order: readonly number[]): LogEntry[] {
  return log
    .map((entry, index) => ({ entry, at: order[index % order.length]! }))
    .sort((a, b) => a.at - b.at)
    .map(({ entry }) => entry)
}
