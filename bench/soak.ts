import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { parseArgs } from 'node:util'

export interface Soaked {
  readonly minutes: number
  /** Every seed from the first to the last was run, with so many checkpoints of definitions each. */
  readonly firstSeed: number
  readonly lastSeed: number
  readonly casesPerSeed: number
  /** Seeds after which live memberships, the batch and the histories of changes did not agree. */
  readonly failedSeeds: readonly number[]
}

/**
 * `npm run bench -- soak [--minutes 30] [--seed 1] [--cases 640]`: random records, merges, edits, restarts and leaps of
 * the clock over all conditions (`test/live/agreement.test.ts`), seed after seed until the time is over.
 */
export async function run(args: readonly string[]): Promise<Soaked> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string', default: '30' },
      seed: { type: 'string', default: '1' },
      cases: { type: 'string', default: '640' },
    },
  })
  const [firstSeed, casesPerSeed] = [Number(values.seed), Number(values.cases)]
  const began = performance.now()
  const minutes = () => (performance.now() - began) / 60_000
  const failedSeeds: number[] = []
  let seed = firstSeed
  for (; minutes() < Number(values.minutes); seed++) {
    const agree = await agreement(seed, casesPerSeed)
    if (!agree) failedSeeds.push(seed)
    console.error(`seed ${seed}: ${agree ? 'agreed' : 'did not agree'}, ${minutes().toFixed(1)} minutes`)
  }
  return { minutes: Number(minutes().toFixed(1)), firstSeed, lastSeed: seed - 1, casesPerSeed, failedSeeds }
}

async function agreement(seed: number, cases: number): Promise<boolean> {
  const test = spawn('npx', ['vitest', 'run', 'test/live/agreement.test.ts'], {
    env: { ...process.env, SATSUMA_SEED: String(seed), SATSUMA_CASES: String(cases) },
    // What differed is told by the test itself; the last line here is for whoever counts.
    stdio: ['ignore', process.stderr, process.stderr],
  })
  const [code] = await once(test, 'close')
  return code === 0
}
