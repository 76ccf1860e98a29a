import { sayLater } from '../../language/index.ts'
import { identitiesOf } from '../../membership/profile.ts'
import { insufficientData, type Outcome, result } from '../../stats/index.ts'
import { param, sql } from '../../store/sql.ts'
import { DAY_MS } from '../../time/calendar.ts'
import type { Analysis, AnalysisWorkspace, Found, Task } from '../analysis.ts'
import { type Candidate, findCandidates, instantsBefore } from '../memberships/index.ts'
import { concentrationOf, findAnyPurchases, readCurrencies, readPurchaseTotals } from '../purchases/index.ts'
import { compareSegmentsApart, type Judgements } from './comparisons.ts'
import { factsOf } from './facts.ts'
import { type History, readHistory } from './history.ts'
import { readMatters } from './matters.ts'
import { type QualityOptions, qualityOptions } from './options.ts'
import { describeOverlapApart, type Overlap } from './overlap.ts'
import { judged, qualityReport } from './report.ts'
import type { Breaking, PairFacts, QualityResult } from './result.ts'

/** Whether the segments of a workspace are any good: overlap, size, difference, stability, and what to do. */
export const quality: Analysis<typeof qualityOptions, QualityResult> = {
  name: 'quality',
  title: sayLater`Quality of the segments`,
  summary: sayLater`Are these segments any good? Which overlap, are too small to act on, differ in nothing or change all the time; what to keep, merge, split or retire.`,
  reads: 'purchases',
  doesWithoutPurchases: true,
  options: qualityOptions,
  remedies: [sayLater`Save a segment first: satsuma segments apply FILE.`, sayLater`Import purchases.`],
  run: (task) => task.workspace.survivors.readMerged(() => run(task)),
  report: qualityReport,
}

const YEAR = 365 * DAY_MS

async function run(task: Task<QualityOptions>): Promise<Outcome<Found<QualityResult>>> {
  const { workspace, options, asOf, signal } = task
  const purchases = await findAnyPurchases(workspace, options.purchases)
  const { candidates, saved } = await findCandidates(workspace, options.segments)
  const { period: unit, periods: most } = options
  const earliest = await firstRecord(workspace, asOf)
  if (earliest === undefined) return insufficientData(sayLater`There are no profiles by this instant.`)
  const instants = instantsBefore(asOf, { unit, most, earliest }, workspace.settings)
  const history = await readHistory(task, candidates, purchases, instants)
  const money = purchases
    ? await readPurchaseTotals(workspace, purchases, { after: asOf - YEAR, until: asOf }, signal)
    : undefined
  const concentration = money ? concentrationOf(money) : null
  if (candidates.length === 0 && concentration === null)
    return insufficientData(sayLater`No segment is saved and active, and there is no revenue.`)
  const compared = await compare(task, candidates, saved, history)
  const facts = factsOf(candidates, history, compared.bySegment, options, money)
  const overlap = await describeOverlapApart(
    {
      everyone: history.now.everyone.words,
      sets: history.now.sets.map(({ words }) => words),
      segments: segmentsAmong(candidates),
    },
    { signal },
  )
  const found: Omit<QualityResult, 'segments'> = {
    profiles: history.population.at(-1)!,
    unit,
    instants,
    purchases: purchases ?? null,
    currencies: purchases ? await readCurrencies(workspace, purchases, { until: asOf }, signal) : [],
    overlap: await overlapOf(workspace, candidates, history, overlap.segments),
    pairs: overlap.pairs.map(
      (pair): PairFacts => ({
        ...pair,
        a: candidates[pair.a]!.id,
        b: candidates[pair.b]!.id,
      }),
    ),
    partPairs: compared.partPairs,
    concentration,
    comparedProfiles: compared.profiles,
  }
  const segments = judged(facts, found, options, workspace.settings)
  return result({ result: { ...found, segments } })
}

async function firstRecord({ analytical }: AnalysisWorkspace, asOf: number): Promise<number | undefined> {
  const [row] = await analytical.query<{ profiles: string; first: string }>(
    sql`SELECT count() AS profiles, toUnixTimestamp64Milli(min(first_at)) AS first FROM profiles WHERE first_at <= fromUnixTimestamp64Milli(${param(asOf, 'Int64')}, 'UTC')`,
    { lane: 'batch' },
  )
  return Number(row?.profiles ?? 0) === 0 ? undefined : Number(row!.first)
}

/** Differences of segments from everybody else, and of parts from each other. */
async function compare(
  { workspace, signal }: Task<QualityOptions>,
  candidates: readonly Candidate[],
  saved: Awaited<ReturnType<typeof findCandidates>>['saved'],
  history: History,
): Promise<Judgements & { readonly profiles: number }> {
  const { at, snapshot } = history.last ?? { at: history.instants.at(-1)!, snapshot: history.now }
  const { everyone, sets } = snapshot
  const spent = history.last?.spent
  const { profiles, matters } = await readMatters(workspace, { everyone, at, spent, saved, signal })
  const segments = candidates.map(({ id, segmentation, reads }, place) => ({
    id,
    segmentation,
    reads,
    members: sets[place]!.words,
  }))
  const input = { profiles, matters, everyone: everyone.words, segments }
  return { profiles: profiles.length, ...(await compareSegmentsApart(input, { signal })) }
}

const segmentsAmong = (candidates: readonly Candidate[]) =>
  [...candidates.keys()].filter((place) => candidates[place]!.segmentation === null)

async function overlapOf(
  { analytical }: AnalysisWorkspace,
  candidates: readonly Candidate[],
  { now }: History,
  found: Overlap['segments'],
): Promise<QualityResult['overlap']> {
  if (found === undefined) return null
  const places = segmentsAmong(candidates)
  const identities = await identitiesOf(analytical, found.breaking)
  return {
    coverage: found.coverage,
    intersections: found.largest.map(({ sets, size }) => ({
      sets: sets.map((place) => places[place]!),
      size,
    })),
    nonEmpty: found.nonEmpty,
    breaking: found.breaking.map((profile): Breaking => {
      const [identity] = identities.get(profile) ?? []
      return {
        profile,
        identity: identity ? `${identity.namespace}:${identity.value}` : null,
        segments: places
          .filter((place) => now.sets[place]!.has(profile))
          .map((place) => candidates[place]!.id),
      }
    }),
  }
}
