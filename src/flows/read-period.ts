import { chooseSample, readPopulation, type SampleSize } from '../drafts/sample.ts'
import { fail } from '../errors/index.ts'
import { type Evaluated, evaluateBatch } from '../evaluation/batch.ts'
import type { BitSet } from '../evaluation/bit-set.ts'
import { existingProfiles } from '../evaluation/leaf-bits.ts'
import type { StoredTarget } from '../membership/targets.ts'
import { planTargets } from '../plan/plan.ts'
import { ALL_PROFILES, type ProfileBlocks } from '../records/survivors.ts'
import type { QueryOptions } from '../store/analytical.ts'
import type { Workspace } from '../workspace/index.ts'

type Sets = Pick<Evaluated, 'everyone' | 'sets'>

/** Who was in which segment at both ends of a period, by the rules as they are now. */
export interface Period {
  readonly from: number
  readonly to: number
  readonly before: Sets
  readonly after: Sets
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
  /** It ends now: who is kept true need not be evaluated. */
  readonly untilNow?: boolean
}

/** So little is read where pages are served from, and does not wait for scans. */
const SIZE: SampleSize = { rows: 3_000_000, profiles: Number.POSITIVE_INFINITY }
/** The same where some condition is answered profile by profile, which takes so much longer. */
const SIZE_SINGLY: SampleSize = { rows: 300_000, profiles: 30_000 }

/** Who was in which segment as a period begins, which is still to be known when it has another end. */
export interface Beginning extends Pick<Period, 'from' | 'before'> {
  /** The newest merge of profiles that was seen. */
  readonly merges: number
  readonly sample: ProfileBlocks | undefined
  readonly profiles: number
}

/** A period with what it takes to know a later one with the same beginning. */
export interface ReadPeriod extends Period {
  readonly beginning: Beginning
}

/**
 * Evaluates targets as of both ends of a period. So a period before a segment was saved is known too, and edits and
 * merges bring no movement about. The beginning of an earlier period of the same targets is used unless profiles were
 * merged since.
 */
export async function readPeriod(
  workspace: Workspace,
  targets: readonly StoredTarget[],
  { from, to, signal, size, untilNow }: PeriodOptions,
  known?: Beginning,
): Promise<ReadPeriod> {
  if (from >= to) fail('command/empty-period', { from: written(from), to: written(to) })
  const { analytical, settings, survivors } = workspace
  const plan = planTargets(targets)
  const query = { lane: 'interactive', ...(signal && { signal }) } as const
  const asOf = (now: number, sample: ProfileBlocks | undefined) =>
    evaluateBatch(analytical, plan, { now, calendar: settings }, { ...query, ...(sample && { sample }) })
  const begin = async (merges: number): Promise<Beginning> => {
    const population = await readPopulation(analytical, to, query)
    const usual = plan.singly.length > 0 ? SIZE_SINGLY : SIZE
    const sample = await chooseSample(analytical, plan, population, query, size ?? usual)
    return { from, before: await asOf(from, sample), merges, sample, profiles: population.profiles }
  }
  return survivors.readMerged(async (merges) => {
    const beginning = known?.merges === merges ? known : await begin(merges)
    const { sample, before, profiles } = beginning
    const isKept = untilNow && (workspace.live?.now ?? 0) > beginning.from
    const kept = isKept ? await readKeptTrue(workspace, targets, sample, query) : undefined
    const after = kept?.after ?? (await asOf(to, sample))
    const looked = after.everyone.size
    const end = kept?.now ?? to
    return {
      from: beginning.from,
      to: end,
      before,
      after,
      looked,
      profiles: sample ? profiles : looked,
      beginning,
    }
  })
}

/** Who is in which target now, among whom is looked at; undefined where not all are kept true. */
async function readKeptTrue(
  { analytical, live, settings }: Workspace,
  targets: readonly StoredTarget[],
  sample: ProfileBlocks | undefined,
  query: QueryOptions,
): Promise<{ readonly now: number; readonly after: Sets } | undefined> {
  if (live === undefined) return undefined
  const { now } = live
  const among = { profiles: sample ?? ALL_PROFILES, query }
  const everyone = await existingProfiles(analytical, { now, calendar: settings }, among)
  const sets = new Map<string, BitSet>()
  for (const { id, version } of targets) {
    const found = live.find(id)
    if (found?.version !== version) return undefined
    sets.set(id, everyone.clone().and(found.members))
  }
  return { now, after: { everyone, sets } }
}

const written = (at: number) => new Date(at).toISOString()
