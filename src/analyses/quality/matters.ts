import { type Aggregate, aggregateSql, eventNames } from '../../aggregates/aggregate.ts'
import { selectionSource } from '../../aggregates/selection.ts'
import type { BitSet } from '../../evaluation/bit-set.ts'
import type { SavedDefinitions } from '../../membership/saved-definitions.ts'
import { Frame } from '../../records/frame.ts'
import { everyoneSource, mergeSources } from '../../records/source.ts'
import { ALL_PROFILES } from '../../records/survivors.ts'
import { adjustedP, compareMeans, type Moments } from '../../stats/index.ts'
import { readColumns } from '../../store/read-columns.ts'
import { sql } from '../../store/sql.ts'
import type { AnalysisWorkspace } from '../analysis.ts'
import {
  chooseFeatures,
  readFeatures,
  sampledProfiles,
  sampleEvery,
  surveyData,
  titleOf,
} from '../features/index.ts'
import type { Candidate } from '../memberships/index.ts'
import type { Spent } from './history.ts'

/** A number of profiles in which segments may differ. */
export interface Matter {
  readonly title: string
  /** What it is made of; a segment whose rule reads this differs by definition. */
  readonly events: readonly string[]
  readonly traits: readonly string[]
  /** In the order of the profiles; NaN where it is not known. */
  readonly values: Float64Array
}

/** Profiles that are compared: all, or a sample of so many. */
const MOST_PROFILES = 100_000
const MOST_METRICS = 20
const MOST_TRAITS = 30

/**
 * What segments are compared in, as of an instant: what was bought in the period after it, all saved metrics, and
 * traits by rule.
 */
export async function readMatters(
  workspace: AnalysisWorkspace,
  {
    everyone,
    at,
    spent,
    saved,
    signal,
  }: {
    readonly everyone: BitSet
    readonly at: number
    readonly spent: Spent | undefined
    readonly saved: SavedDefinitions
    readonly signal: AbortSignal
  },
): Promise<{ readonly profiles: Uint32Array; readonly matters: readonly Matter[] }> {
  const all = Uint32Array.from(everyone)
  const profiles = sampledProfiles(all, MOST_PROFILES)
  const metrics = saved.all.flatMap(({ definition }) => (definition.kind === 'metric' ? [definition] : []))
  const ofMetrics: Matter[] = []
  for (const { name, title, aggregate } of metrics.slice(0, MOST_METRICS)) {
    const byProfile = await metricValues(workspace, aggregate, at, everyone.capacity, signal)
    const values = Float64Array.from(profiles, (profile) => byProfile[profile]!)
    ofMetrics.push({ title: title ?? name, events: eventNames(aggregate), traits: [], values })
  }
  const later = (title: string, byProfile: ArrayLike<number>): Matter => ({
    title,
    events: [],
    traits: [],
    values: Float64Array.from(profiles, (profile) => byProfile[profile]!),
  })
  const outcomes = spent
    ? [
        later('Share who bought in the period after', spent.buyers),
        later('Spend in the period after', spent.money),
      ]
    : []
  return {
    profiles,
    matters: [...outcomes, ...ofMetrics, ...(await readTraits(workspace, profiles, all.length, at, signal))],
  }
}

async function metricValues(
  { analytical, settings }: AnalysisWorkspace,
  aggregate: Aggregate,
  now: number,
  capacity: number,
  signal: AbortSignal,
): Promise<Float64Array> {
  const frame = new Frame(mergeSources([everyoneSource, selectionSource(aggregate)]), {
    now,
    calendar: settings,
  })
  const { value, known } = aggregateSql(aggregate, frame)
  const number = known === undefined ? sql`toFloat64(${value})` : sql`if(${known}, toFloat64(${value}), nan)`
  const rows = frame.query([{ name: 'number', expression: number }], ALL_PROFILES)
  const found = await readColumns(
    analytical,
    rows,
    { profile_id: 'UInt32', number: 'Float64' },
    { lane: 'batch', signal },
  )
  const values = new Float64Array(capacity).fill(Number.NaN)
  for (const [row, profile] of found.profile_id.entries()) values[profile] = found.number[row]!
  return values
}

async function readTraits(
  { analytical }: AnalysisWorkspace,
  profiles: Uint32Array,
  population: number,
  asOf: number,
  signal: AbortSignal,
): Promise<Matter[]> {
  const survey = await surveyData(analytical, asOf, population, signal)
  const features = chooseFeatures(survey, { events: [], most: MOST_TRAITS })
  const traits = features.filter((feature) => feature.of === 'trait')
  const every = sampleEvery(population, MOST_PROFILES)
  const { columns } = await readFeatures(analytical, traits, { asOf, profiles, every, signal })
  return traits.map((feature, place) => ({
    title: titleOf(feature),
    events: [],
    traits: [feature.trait],
    values: columns[place]!,
  }))
}

/** A number in which a segment is unlike others. */
export interface Difference {
  readonly title: string
  /** Whether the means are shares, of a matter that is true or not. */
  readonly share: boolean
  readonly mean: number
  readonly otherMean: number
  /** In standard deviations; Hedges' g with its interval. */
  readonly effect: { readonly value: number; readonly low: number; readonly high: number }
  /** Corrected for all comparisons of the report (Benjamini and Hochberg). */
  readonly p: number
}

/** How two groups of profiles differ: in how many numbers of how many, and which most. */
export interface Comparison {
  readonly compared: number
  /** Surely, and by at least a small effect. */
  readonly differing: number
  readonly strongest: readonly Difference[]
}

/** Differences below a fifth of a standard deviation are small (Cohen), below this they do not matter. */
const LEAST_EFFECT = 0.1
const ALPHA = 0.05
const SHOWN = 5

/** Sums of one matter over the members of one set, beside those of everybody. */
interface Contrast {
  readonly key: string
  readonly matter: Matter
  readonly group: Moments
  readonly rest: Moments
}

/** Collects comparisons, and judges them together at the end, so that all are corrected for each other. */
export class Comparisons {
  readonly #profiles: Uint32Array
  readonly #matters: readonly Matter[]
  readonly #centres: readonly number[]
  readonly #contrasts: Contrast[] = []
  readonly #moments = new Map<BitSet, readonly Sums[]>()

  constructor(profiles: Uint32Array, matters: readonly Matter[]) {
    this.#profiles = profiles
    this.#matters = matters
    this.#centres = matters.map(({ values }) => centreOf(values))
  }

  /** A segment against everybody else, in what its rule does not read. */
  addAgainstRest(candidate: Candidate, set: BitSet, everyone: BitSet): void {
    this.#add(candidate.id, [candidate], this.#of(set), less(this.#of(everyone), this.#of(set)))
  }

  /** Two sets without common members against each other. */
  addPair(key: string, pair: readonly [Candidate, Candidate], a: BitSet, b: BitSet): void {
    this.#add(key, pair, this.#of(a), this.#of(b))
  }

  #add(key: string, candidates: readonly Candidate[], group: readonly Sums[], rest: readonly Sums[]): void {
    for (const [place, matter] of this.#matters.entries()) {
      const { events, traits } = matter
      const byRule = candidates.some(
        ({ reads }) =>
          events.some((event) => reads.events.has(event)) || traits.some((trait) => reads.traits.has(trait)),
      )
      if (!byRule)
        this.#contrasts.push({ key, matter, group: momentsOf(group[place]!), rest: momentsOf(rest[place]!) })
    }
  }

  #of(set: BitSet): readonly Sums[] {
    const known = this.#moments.get(set)
    if (known) return known
    const rows = [...this.#profiles.keys()].filter((row) => set.has(this.#profiles[row]!))
    const sums = this.#matters.map(({ values }, place) => sumsOf(values, this.#centres[place]!, rows))
    this.#moments.set(set, sums)
    return sums
  }

  judge(): ReadonlyMap<string, Comparison> {
    const shares = new Set(this.#matters.filter(isShare))
    const compared = this.#contrasts.flatMap(({ key, matter, group, rest }) => {
      const found = compareMeans(group, rest)
      const { title } = matter
      return found.kind === 'result' ? [{ key, title, share: shares.has(matter), ...found.value }] : []
    })
    const adjusted = adjustedP(
      compared.map(({ p }) => p),
      'benjamini-hochberg',
    )
    const byKey = new Map<string, Difference[]>()
    for (const [place, { key, title, share, mean, restMean, effect }] of compared.entries()) {
      const differences = byKey.get(key) ?? []
      differences.push({ title, share, mean, otherMean: restMean, effect, p: adjusted[place]! })
      byKey.set(key, differences)
    }
    return new Map([...byKey].map(([key, differences]) => [key, comparisonOf(differences)]))
  }
}

function comparisonOf(differences: readonly Difference[]): Comparison {
  const sure = differences
    .filter(({ p, effect }) => p < ALPHA && Math.abs(effect.value) >= LEAST_EFFECT)
    .sort((a, b) => Math.abs(b.effect.value) - Math.abs(a.effect.value))
  return { compared: differences.length, differing: sure.length, strongest: sure.slice(0, SHOWN) }
}

const isShare = ({ values }: Matter) =>
  values.every((value) => value === 0 || value === 1 || Number.isNaN(value))

/** Count, sum and sum of squares about a fixed number near all values, so that those of a rest are a difference. */
interface Sums {
  readonly count: number
  readonly centre: number
  readonly sum: number
  readonly squares: number
}

function sumsOf(values: Float64Array, centre: number, rows: readonly number[]): Sums {
  let [count, sum, squares] = [0, 0, 0]
  for (const row of rows) {
    const off = values[row]! - centre
    if (Number.isNaN(off)) continue
    count++
    sum += off
    squares += off * off
  }
  return { count, centre, sum, squares }
}

/** The mean of all known values. */
function centreOf(values: Float64Array): number {
  let [count, mean] = [0, 0]
  for (const value of values) if (!Number.isNaN(value)) mean += (value - mean) / ++count
  return mean
}

function less(all: readonly Sums[], some: readonly Sums[]): readonly Sums[] {
  return all.map((sums, place) => ({
    centre: sums.centre,
    count: sums.count - some[place]!.count,
    sum: sums.sum - some[place]!.sum,
    squares: sums.squares - some[place]!.squares,
  }))
}

function momentsOf({ count, centre, sum, squares }: Sums): Moments {
  if (count === 0) return { count: 0, mean: 0, squares: 0 }
  const mean = centre + sum / count
  // What subtracting floats leaves of nothing is nothing.
  const rounded = Math.abs(mean) < 1e-9 * Math.abs(centre) ? 0 : mean
  return { count, mean: rounded, squares: Math.max(0, squares - (sum * sum) / count) }
}
