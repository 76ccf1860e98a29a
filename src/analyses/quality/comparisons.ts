import { type ApartOptions, apart, workOf } from '../../apart/index.ts'
import { BitSet } from '../../evaluation/bit-set.ts'
import { adjustedP, compareMeans, type Moments } from '../../stats/index.ts'
import type { Candidate } from '../memberships/index.ts'
import type { Matter } from './matters.ts'
import type { PartPair } from './result.ts'

/** A number in which a segment is unlike others. */
export interface Difference extends Pick<Matter, 'title'> {
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

/** A segment, or a part of a segmentation, with its members as the words of a `BitSet`. */
export interface ComparedSegment extends Pick<Candidate, 'id' | 'segmentation' | 'reads'> {
  readonly members: Uint32Array
}

export interface ComparedSegments {
  readonly profiles: Uint32Array
  readonly matters: readonly Matter[]
  readonly everyone: Uint32Array
  readonly segments: readonly ComparedSegment[]
}

export interface Judgements {
  /** By the id of the segment: against everybody else. */
  readonly bySegment: ReadonlyMap<string, Comparison>
  readonly partPairs: readonly PartPair[]
}

const MOST_PART_PAIRS = 300

/** Segments against everybody else, and parts of a segmentation against each other, all corrected together. */
export function compareSegments({ profiles, matters, everyone, segments }: ComparedSegments): Judgements {
  const comparisons = new Comparisons(profiles, matters)
  const all = new BitSet(everyone)
  const members = segments.map((segment) => new BitSet(segment.members))
  for (const [place, segment] of segments.entries()) comparisons.addAgainstRest(segment, members[place]!, all)
  const pairs = pairsOfParts(segments, members)
  for (const [a, b] of pairs)
    comparisons.addPair(`${a}|${b}`, [segments[a]!, segments[b]!], members[a]!, members[b]!)
  const judged = comparisons.judge()
  return {
    bySegment: judged,
    partPairs: pairs.flatMap(([a, b]): PartPair[] => {
      const comparison = judged.get(`${a}|${b}`)
      return comparison ? [{ a: segments[a]!.id, b: segments[b]!.id, comparison }] : []
    }),
  }
}

const COMPARE = workOf(import.meta.url, compareSegments)

/** The same in a thread of its own. */
export function compareSegmentsApart(input: ComparedSegments, options: ApartOptions): Promise<Judgements> {
  return apart(COMPARE, [input], options)
}

function pairsOfParts(
  segments: readonly ComparedSegment[],
  members: readonly BitSet[],
): (readonly [number, number])[] {
  const isPart = (a: number, b: number) =>
    segments[a]!.segmentation !== null && segments[a]!.segmentation === segments[b]!.segmentation
  const occupied = [...segments.keys()].filter((place) => members[place]!.size > 0)
  return occupied
    .flatMap((a) => occupied.filter((b) => b > a && isPart(a, b)).map((b) => [a, b] as const))
    .slice(0, MOST_PART_PAIRS)
}

type ByRule = Pick<ComparedSegment, 'id' | 'reads'>

/** Collects comparisons, and judges them together at the end, so that all are corrected for each other. */
class Comparisons {
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
  addAgainstRest(segment: ByRule, set: BitSet, everyone: BitSet): void {
    this.#add(segment.id, [segment], this.#of(set), less(this.#of(everyone), this.#of(set)))
  }

  /** Two sets without common members against each other. */
  addPair(key: string, pair: readonly [ByRule, ByRule], a: BitSet, b: BitSet): void {
    this.#add(key, pair, this.#of(a), this.#of(b))
  }

  #add(key: string, segments: readonly ByRule[], group: readonly Sums[], rest: readonly Sums[]): void {
    for (const [place, matter] of this.#matters.entries()) {
      const { events, traits } = matter
      const byRule = segments.some(
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
