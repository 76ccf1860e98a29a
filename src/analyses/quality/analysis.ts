import type { BitSet } from '../../evaluation/bit-set.ts'
import { identitiesOf } from '../../membership/profile.ts'
import { coverage, insufficientData, intersections, type Outcome, pairs, result } from '../../stats/index.ts'
import { param, sql } from '../../store/sql.ts'
import { DAY_MS } from '../../time/calendar.ts'
import type { Analysis, AnalysisWorkspace, Found, Task } from '../analysis.ts'
import { type Candidate, findCandidates, instantsBefore } from '../memberships/index.ts'
import { concentrationOf, findAnyPurchases, readCurrencies, readPurchaseTotals } from '../purchases/index.ts'
import { factsOf } from './facts.ts'
import { type History, readHistory } from './history.ts'
import { Comparisons, readMatters } from './matters.ts'
import { type QualityOptions, qualityOptions } from './options.ts'
import { judged, qualityReport } from './report.ts'
import type { Breaking, PairFacts, PartPair, QualityResult } from './result.ts'

/** Whether the segments of a workspace are any good: overlap, size, difference, stability, and what to do. */
export const quality: Analysis<typeof qualityOptions, QualityResult> = {
  name: 'quality',
  title: 'Quality of the segments',
  summary:
    'Are these segments any good? Which overlap, are too small to act on, differ in nothing or change all the time; what to keep, merge, split or retire.',
  reads: 'purchases',
  options: qualityOptions,
  remedies: ['Save a segment first: satsuma segments apply FILE.', 'Import purchases.'],
  run: (task) => task.workspace.survivors.readMerged(() => run(task)),
  report: qualityReport,
}

/** Intersections and pairs beyond these are counted, not listed. */
const MOST_LISTED = 40
const MOST_PART_PAIRS = 300
const YEAR = 365 * DAY_MS

async function run(task: Task<QualityOptions>): Promise<Outcome<Found<QualityResult>>> {
  const { workspace, options, asOf, signal } = task
  const purchases = await findAnyPurchases(workspace, options.purchases)
  const { candidates, saved } = await findCandidates(workspace, options.segments)
  const { period: unit, periods: most } = options
  const earliest = await firstRecord(workspace, asOf)
  if (earliest === undefined) return insufficientData('There are no profiles by this instant.')
  const instants = instantsBefore(asOf, { unit, most, earliest }, workspace.settings)
  const history = await readHistory(task, candidates, purchases, instants)
  const money = purchases
    ? await readPurchaseTotals(workspace, purchases, { after: asOf - YEAR, until: asOf }, signal)
    : undefined
  const concentration = money ? concentrationOf(money) : null
  if (candidates.length === 0 && concentration === null)
    return insufficientData('No segment is saved and active, and there is no revenue.')
  const compared = await compare(task, candidates, saved, history)
  const facts = factsOf(candidates, history, compared.judged, options, money)
  const found: Omit<QualityResult, 'segments'> = {
    profiles: history.population.at(-1)!,
    unit,
    instants,
    purchases: purchases ?? null,
    currencies: purchases ? await readCurrencies(workspace, purchases, { until: asOf }, signal) : [],
    overlap: await overlapOf(workspace, candidates, history),
    pairs: pairsOf(candidates, history),
    partPairs: compared.partPairs,
    concentration,
    comparedProfiles: compared.profiles,
  }
  return result({ result: { ...found, segments: judged(facts, found, options, workspace.settings) } })
}

async function firstRecord({ analytical }: AnalysisWorkspace, asOf: number): Promise<number | undefined> {
  const [row] = await analytical.query<{ profiles: string; first: string }>(
    sql`SELECT count() AS profiles, toUnixTimestamp64Milli(min(first_at)) AS first FROM profiles WHERE first_at <= fromUnixTimestamp64Milli(${param(asOf, 'Int64')}, 'UTC')`,
    { lane: 'batch' },
  )
  return Number(row?.profiles ?? 0) === 0 ? undefined : Number(row!.first)
}

/** Differences of segments from everybody else, and of parts from each other, all corrected together. */
async function compare(
  { workspace, signal }: Task<QualityOptions>,
  candidates: readonly Candidate[],
  saved: Awaited<ReturnType<typeof findCandidates>>['saved'],
  history: History,
) {
  const { at, snapshot } = history.last ?? { at: history.instants.at(-1)!, snapshot: history.now }
  const { everyone, sets } = snapshot
  const spent = history.last?.spent
  const { profiles, matters } = await readMatters(workspace, { everyone, at, spent, saved, signal })
  const comparisons = new Comparisons(profiles, matters)
  for (const [place, candidate] of candidates.entries())
    comparisons.addAgainstRest(candidate, sets[place]!, everyone)
  const partPairs = pairsOfParts(candidates, sets)
  for (const [a, b] of partPairs)
    comparisons.addPair(`${a}|${b}`, [candidates[a]!, candidates[b]!], sets[a]!, sets[b]!)
  const judgements = comparisons.judge()
  return {
    profiles: profiles.length,
    judged: judgements,
    partPairs: partPairs.flatMap(([a, b]): PartPair[] => {
      const comparison = judgements.get(`${a}|${b}`)
      return comparison ? [{ a: candidates[a]!.id, b: candidates[b]!.id, comparison }] : []
    }),
  }
}

function pairsOfParts(
  candidates: readonly Candidate[],
  sets: readonly BitSet[],
): (readonly [number, number])[] {
  const isPart = (a: number, b: number) =>
    candidates[a]!.segmentation !== null && candidates[a]!.segmentation === candidates[b]!.segmentation
  const occupied = [...candidates.keys()].filter((place) => sets[place]!.size > 0)
  return occupied
    .flatMap((a) => occupied.filter((b) => b > a && isPart(a, b)).map((b) => [a, b] as const))
    .slice(0, MOST_PART_PAIRS)
}

/** Parts of one segmentation have nothing in common. */
function pairsOf(candidates: readonly Candidate[], { now }: History): PairFacts[] {
  const words = now.sets.map((set) => set.words)
  return pairs(now.everyone.words, words)
    .filter(({ both }) => both > 0)
    .slice(0, MOST_LISTED)
    .map((pair) => ({ ...pair, a: candidates[pair.a]!.id, b: candidates[pair.b]!.id }))
}

async function overlapOf(
  { analytical }: AnalysisWorkspace,
  candidates: readonly Candidate[],
  { now }: History,
): Promise<QualityResult['overlap']> {
  const places = [...candidates.keys()].filter((place) => candidates[place]!.segmentation === null)
  if (places.length === 0) return null
  const sets = places.map((place) => now.sets[place]!)
  const words = sets.map((set) => set.words)
  const { largest, nonEmpty } = intersections(now.everyone.words, words, MOST_LISTED)
  const breaking = examples(now.everyone, sets)
  const identities = await identitiesOf(analytical, breaking)
  return {
    coverage: coverage(now.everyone.words, words),
    intersections: largest.map(({ sets: inside, size }) => ({
      sets: inside.map((place) => places[place]!),
      size,
    })),
    nonEmpty,
    breaking: breaking.map((profile): Breaking => {
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

/** Profiles of each kind that are named. */
const EXAMPLES = 5

/** Some who are in no segment, and some who are in several; the lowest ids first. */
function examples(everyone: BitSet, sets: readonly BitSet[]): number[] {
  const [none, several]: [number[], number[]] = [[], []]
  for (const profile of everyone) {
    const inside = sets.reduce((count, set) => count + (set.has(profile) ? 1 : 0), 0)
    const list = inside === 0 ? none : inside > 1 ? several : undefined
    if (list && list.length < EXAMPLES) list.push(profile)
    if (none.length === EXAMPLES && several.length === EXAMPLES) break
  }
  return [...several, ...none]
}
