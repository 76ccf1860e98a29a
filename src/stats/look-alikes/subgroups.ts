import { commonLength, expectArgument } from '../arguments.ts'
import { leastEffect } from '../contrast/interval.ts'
import { jointConfidence } from '../contrast/many.ts'
import { compareMeans, type MeanContrast, type Moments } from '../contrast/means.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { randomFrom } from '../random/index.ts'

/** Something that people have one value of: a place, a group of spenders. */
export interface Attribute {
  /** The value of each person, from 0; {@link NO_VALUE} where it is not known or of no interest. */
  readonly codes: Uint8Array
  readonly values: number
  /** Numbers of targets that say the same, and so set nobody apart. */
  readonly sameAs?: readonly number[]
}

export const NO_VALUE = 255

export interface SubgroupOptions {
  /** 50 unless said; never fewer than two for each part that stability is tried on. */
  readonly leastSize?: number
  /** Share of everybody, 0.02 and 0.5 unless said: smaller is not worth a campaign, larger is no small group. */
  readonly leastShare?: number
  readonly mostShare?: number
  /** In standard deviations: what the difference is at least. 0.2 unless said, Cohen's small effect. */
  readonly leastEffect?: number
  readonly confidence?: number
  readonly most?: number
  readonly seed?: number
}

/** People who have one or two values and differ from the others. */
export interface Subgroup {
  readonly conditions: readonly { readonly attribute: number; readonly value: number }[]
  readonly size: number
  readonly share: number
  /** The number of the target in which it differs most for sure. */
  readonly target: number
  /** Against everybody who is not in it. */
  readonly contrast: MeanContrast
  /** In how many of {@link STABILITY_PARTS} random parts of everybody the difference goes the same way. */
  readonly stability: number
}

/** Random parts of everybody in each of which a difference is looked for again. */
export const STABILITY_PARTS = 5
/** Subgroups that share more than this of who is in either are told once. */
const MOST_OVERLAP = 0.5
/** A value is told so often, alone or with others. */
const MOST_TOLD = 2
/** Of the best, so many are tried for overlap. */
const MOST_TRIED = 200

/**
 * Small groups within a large one, each described by one or two values: large enough, distinct in a target and
 * stable. A pair has to differ from those who have only one of its values, or that value alone is told. All
 * comparisons are allowed for (Bonferroni), the largest sure difference comes first, and what overlaps by half with a
 * better one is left out, as is what tells one value for the third time. Subgroup discovery by exhaustive search (Klösgen 1996; Wrobel 1997).
 *
 * Targets are numbers, NaN where missing. Insufficient with fewer people than two groups of the least size take.
 */
export function findSubgroups(
  attributes: readonly Attribute[],
  targets: readonly Float64Array[],
  options: SubgroupOptions = {},
): Outcome<readonly Subgroup[]> {
  const {
    leastSize = 50,
    leastShare = 0.02,
    mostShare = 0.5,
    most = 12,
    seed = 1,
    confidence = 0.95,
  } = options
  const rows = commonLength(
    Object.fromEntries([...attributes.map(({ codes }) => codes), ...targets].entries()),
  )
  expectArgument(attributes.length > 0 && targets.length > 0, 'attributes', 'one or more, as targets')
  expectArgument(leastSize >= 2 * STABILITY_PARTS, 'leastSize', `at least ${2 * STABILITY_PARTS}`)
  expectArgument(
    0 < leastShare && leastShare < mostShare && mostShare <= 1,
    'leastShare',
    'above 0 and below mostShare',
  )
  const least = Math.max(leastSize, leastShare * rows)
  if (rows < 2 * least) {
    return insufficientData(
      `${rows} people have no room for a group of ${Math.ceil(least)} and others beside it`,
    )
  }
  const random = randomFrom(seed)
  const part = Uint8Array.from({ length: rows }, () => random.below(STABILITY_PARTS))
  const search: Search = { attributes, targets, part, rows, least, greatest: mostShare * rows, options }
  const sizes = candidatesOf(search)
  const joint = jointConfidence(sizes.length * targets.length, 0, 'holm', confidence)
  const found = targets.flatMap((_, target) => distinctIn(search, sizes, target, joint))
  const best = found.sort(
    (a, b) => sureEffect(b) - sureEffect(a) || a.conditions.length - b.conditions.length,
  )
  return result(diverse(search, best, most))
}

interface Search {
  readonly attributes: readonly Attribute[]
  readonly targets: readonly Float64Array[]
  readonly part: Uint8Array
  readonly rows: number
  readonly least: number
  readonly greatest: number
  readonly options: SubgroupOptions
}

type Conditions = Subgroup['conditions']

const enough = ({ options }: Search) => options.leastEffect ?? 0.2

const sureEffect = ({ contrast }: Subgroup) => Math.abs(leastEffect(contrast.effect))

/** All single values, and all pairs of values of two attributes, that have a size within the bounds. */
function candidatesOf(search: Search): Conditions[] {
  const { attributes, least, greatest } = search
  const found: Conditions[] = []
  for (const [first, { values }] of attributes.entries()) {
    const sizes = countCells(search, first, undefined)
    for (let value = 0; value < values; value++) {
      if (sizes[value]! >= least && sizes[value]! <= greatest) found.push([{ attribute: first, value }])
    }
    for (let second = first + 1; second < attributes.length; second++) {
      const others = attributes[second]!.values
      countCells(search, first, second).forEach((size, cell) => {
        if (size < least || size > greatest) return
        found.push([
          { attribute: first, value: Math.floor(cell / others) },
          { attribute: second, value: cell % others },
        ])
      })
    }
  }
  return found
}

function countCells({ attributes, rows }: Search, first: number, second: number | undefined): Uint32Array {
  const cells = new Uint32Array(cellCount(attributes, first, second))
  const cell = cellOf(attributes, first, second)
  for (let row = 0; row < rows; row++) {
    const at = cell(row)
    if (at >= 0) cells[at]!++
  }
  return cells
}

function cellCount(attributes: readonly Attribute[], first: number, second: number | undefined): number {
  return attributes[first]!.values * (second === undefined ? 1 : attributes[second]!.values)
}

/** The cell of a row in the table of one or two attributes; -1 where a value is not there. */
function cellOf(attributes: readonly Attribute[], first: number, second: number | undefined) {
  const one = attributes[first]!
  if (second === undefined) return (row: number) => (one.codes[row]! === NO_VALUE ? -1 : one.codes[row]!)
  const other = attributes[second]!
  return (row: number) => {
    const [a, b] = [one.codes[row]!, other.codes[row]!]
    return a === NO_VALUE || b === NO_VALUE ? -1 : a * other.values + b
  }
}

/** Sums of a target over cells, each by part. */
class Sums {
  readonly count: Float64Array
  readonly sum: Float64Array
  readonly square: Float64Array

  constructor(cells: number) {
    this.count = new Float64Array(cells)
    this.sum = new Float64Array(cells)
    this.square = new Float64Array(cells)
  }

  add(cell: number, value: number): void {
    this.count[cell]!++
    this.sum[cell]! += value
    this.square[cell]! += value * value
  }

  /** Of some cells together, less those of others. */
  moments(cells: readonly number[], less: readonly number[] = []): Moments {
    const total = (column: Float64Array) =>
      cells.reduce((sum, cell) => sum + column[cell]!, 0) - less.reduce((sum, cell) => sum + column[cell]!, 0)
    const count = total(this.count)
    const mean = count === 0 ? 0 : total(this.sum) / count
    return { count, mean, squares: Math.max(0, total(this.square) - count * mean * mean) }
  }
}

const PARTS = Array.from({ length: STABILITY_PARTS }, (_, part) => part)

/** The candidates that differ in a target, surely, by enough, and in nearly every part. */
function distinctIn(
  search: Search,
  candidates: readonly Conditions[],
  target: number,
  joint: number,
): Subgroup[] {
  const all = sumAll(search, target)
  const tables = new Map<string, Sums>()
  const tableOf = (first: number, second: number | undefined) => {
    const key = `${first} ${second}`
    const known = tables.get(key) ?? sumCells(search, target, first, second)
    tables.set(key, known)
    return known
  }
  return candidates.flatMap((conditions): Subgroup[] => {
    const [first, second] = conditions
    if (conditions.some(({ attribute }) => search.attributes[attribute]!.sameAs?.includes(target))) return []
    const sums = tableOf(first!.attribute, second?.attribute)
    const cell =
      second === undefined
        ? first!.value
        : first!.value * search.attributes[second.attribute]!.values + second.value
    const cells = PARTS.map((part) => cell * STABILITY_PARTS + part)
    const contrast = contrastOf(all, PARTS, sums, cells, joint)
    if (contrast === undefined || Math.abs(leastEffect(contrast.effect)) < enough(search)) return []
    const way = Math.sign(contrast.difference.value)
    const stability = PARTS.filter(
      (part) => Math.sign(contrastOf(all, [part], sums, [cells[part]!], 0.5)?.difference.value ?? 0) === way,
    ).length
    if (stability < STABILITY_PARTS - 1) return []
    if (second !== undefined && !addsToBoth(search, tableOf, conditions, cells, sums, way)) return []
    const size = contrastSize(search, conditions)
    return [{ conditions, size, share: size / search.rows, target, contrast, stability }]
  })
}

function contrastOf(
  all: Sums,
  parts: readonly number[],
  sums: Sums,
  cells: readonly number[],
  confidence: number,
): MeanContrast | undefined {
  const group = sums.moments(cells)
  const whole = all.moments(parts)
  const found = compareMeans(group, without(whole, group), confidence)
  return found.kind === 'result' ? found.value : undefined
}

/** The moments of the rest, when some are taken out of all. */
function without(all: Moments, some: Moments): Moments {
  const count = all.count - some.count
  if (count <= 0) return { count: 0, mean: 0, squares: 0 }
  const mean = (all.count * all.mean - some.count * some.mean) / count
  const between = (count * some.count * (mean - some.mean) ** 2) / all.count
  return { count, mean, squares: Math.max(0, all.squares - some.squares - between) }
}

function sumAll({ targets, part, rows }: Search, target: number): Sums {
  const sums = new Sums(STABILITY_PARTS)
  const values = targets[target]!
  for (let row = 0; row < rows; row++) {
    if (Number.isFinite(values[row]!)) sums.add(part[row]!, values[row]!)
  }
  return sums
}

function sumCells(search: Search, target: number, first: number, second: number | undefined): Sums {
  const { attributes, targets, part, rows } = search
  const sums = new Sums(cellCount(attributes, first, second) * STABILITY_PARTS)
  const cell = cellOf(attributes, first, second)
  const values = targets[target]!
  for (let row = 0; row < rows; row++) {
    const at = cell(row)
    if (at >= 0 && Number.isFinite(values[row]!)) sums.add(at * STABILITY_PARTS + part[row]!, values[row]!)
  }
  return sums
}

/** Whether a pair differs, the same way, from those who have only the one or only the other value. */
function addsToBoth(
  search: Search,
  tableOf: (first: number, second: number | undefined) => Sums,
  conditions: Conditions,
  cells: readonly number[],
  sums: Sums,
  way: number,
): boolean {
  const pair = sums.moments(cells)
  return conditions.every(({ attribute, value }) => {
    const single = tableOf(attribute, undefined).moments(PARTS.map((part) => value * STABILITY_PARTS + part))
    const found = compareMeans(pair, without(single, pair), search.options.confidence ?? 0.95)
    if (found.kind === 'insufficient-data') return false
    const { difference, effect } = found.value
    return Math.sign(leastEffect(difference)) === way && Math.abs(effect.value) >= enough(search)
  })
}

function contrastSize(search: Search, conditions: Conditions): number {
  return membersOf(search, conditions).reduce((sum, is) => sum + is, 0)
}

function membersOf({ attributes, rows }: Search, conditions: Conditions): Uint8Array {
  const members = new Uint8Array(rows)
  for (let row = 0; row < rows; row++) {
    members[row] = Number(
      conditions.every(({ attribute, value }) => attributes[attribute]!.codes[row] === value),
    )
  }
  return members
}

/** The best first, without those that are mostly in one that is told already, or say one thing again and again. */
function diverse(search: Search, best: readonly Subgroup[], most: number): Subgroup[] {
  const told: { readonly subgroup: Subgroup; readonly members: Uint8Array }[] = []
  const times = new Map<string, number>()
  for (const subgroup of best.slice(0, MOST_TRIED)) {
    if (told.length === most) break
    const keys = subgroup.conditions.map((condition) => JSON.stringify(condition))
    if (keys.some((key) => (times.get(key) ?? 0) >= MOST_TOLD)) continue
    const members = membersOf(search, subgroup.conditions)
    if (told.some((one) => overlap(one.members, members) > MOST_OVERLAP)) continue
    for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1)
    told.push({ subgroup, members })
  }
  return told.map(({ subgroup }) => subgroup)
}

/** Shared members over members of either (Jaccard). */
function overlap(a: Uint8Array, b: Uint8Array): number {
  let [both, either] = [0, 0]
  for (let row = 0; row < a.length; row++) {
    both += a[row]! & b[row]!
    either += a[row]! | b[row]!
  }
  return either === 0 ? 0 : both / either
}
