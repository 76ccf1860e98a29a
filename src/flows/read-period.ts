import { chooseSample, readPopulation, type SampleSize } from '../drafts/sample.ts'
import { fail } from '../errors/index.ts'
import { type Evaluated, evaluateBatch } from '../evaluation/batch.ts'
import { planTargets, type Target } from '../plan/plan.ts'
import type { Workspace } from '../workspace/index.ts'

/** Who was in which segment at both ends of a period, by the rules as they are now. */
export interface Period {
  readonly from: number
  readonly to: number
  readonly before: Evaluated
  readonly after: Evaluated
  /** How many profiles were looked at, and how many there are. */
  readonly looked: number
  readonly profiles: number
}

export interface PeriodOptions {
  /** Milliseconds since 1970. */
  readonly from: number
  readonly to: number
  readonly signal?: AbortSignal
  /** About how much may be read for either instant; where there is more, a sample of the profiles is looked at. */
  readonly size?: SampleSize
}

/** So little is read where pages are served from, and does not wait for scans. */
const SIZE: SampleSize = { rows: 3_000_000, profiles: Number.POSITIVE_INFINITY }
/** The same where some condition is answered profile by profile, which takes so much longer. */
const SIZE_SINGLY: SampleSize = { rows: 300_000, profiles: 30_000 }

/**
 * Evaluates targets as of both ends of a period. So a period before a segment was saved is known too, and edits and
 * merges bring no movement about.
 */
export async function readPeriod(
  { analytical, settings, survivors }: Workspace,
  targets: readonly Target[],
  { from, to, signal, size }: PeriodOptions,
): Promise<Period> {
  if (from >= to) fail('command/empty-period', { from: written(from), to: written(to) })
  const plan = planTargets(targets)
  const query = { lane: 'interactive', ...(signal && { signal }) } as const
  return survivors.readMerged(async () => {
    const population = await readPopulation(analytical, to, query)
    const usual = plan.singly.length > 0 ? SIZE_SINGLY : SIZE
    const sample = await chooseSample(analytical, plan, population, query, size ?? usual)
    const options = { ...query, ...(sample && { sample }) }
    const asOf = (now: number) => evaluateBatch(analytical, plan, { now, calendar: settings }, options)
    const before = await asOf(from)
    const after = await asOf(to)
    return { from, to, before, after, looked: after.everyone.size, profiles: population.profiles }
  })
}

const written = (at: number) => new Date(at).toISOString()
