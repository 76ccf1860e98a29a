import { sayLater } from '../../language/say-later.ts'
import { commonLength, expectArgument } from '../arguments.ts'
import { leastEffect } from '../contrast/interval.ts'
import { jointConfidence } from '../contrast/many.ts'
import { compareMeans, type MeanContrast, type Moments } from '../contrast/means.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { randomFrom } from '../random/index.ts'
import {
  type Attribute,
  countCells,
  PARTS,
  type People,
  STABILITY_PARTS,
  sumCells,
  type Table,
  without,
} from './value-cells.ts'

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
  /** Against everybody who has other values. */
  readonly contrast: MeanContrast
  /** In how many of {@link STABILITY_PARTS} random parts of everybody the difference goes the same way. */
  readonly stability: number
}

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
 * Those of whom a value is not known are compared with nobody: that it is known may say more than what it is. Targets
 * are numbers, NaN where missing. Insufficient with fewer people than two groups of the least size take.
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
      sayLater`${rows} people have no room for a group of ${Math.ceil(least)} and others beside it`,
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

interface Search extends People {
  readonly targets: readonly Float64Array[]
  readonly least: number
  readonly greatest: number
  readonly options: SubgroupOptions
}

type Conditions = Subgroup['conditions']

const enough = ({ options }: Search) => options.leastEffect ?? 0.2

const sureEffect = ({ contrast }: Subgroup) => Math.abs(leastEffect(contrast.effect))

const offeredOf = ({ offered, values }: Attribute) => offered ?? values

/** All single values, and all pairs of values of two attributes, that have a size within the bounds. */
function candidatesOf(search: Search): Conditions[] {
  const { attributes, least, greatest } = search
  const fits = (size: number) => size >= least && size <= greatest
  const found: Conditions[] = []
  for (const [first, one] of attributes.entries()) {
    const sizes = countCells(search, first, undefined)
    for (let value = 0; value < offeredOf(one); value++) {
      if (fits(sizes[value]!)) found.push([{ attribute: first, value }])
    }
    for (let second = first + 1; second < attributes.length; second++) {
      const other = attributes[second]!
      countCells(search, first, second).forEach((size, cell) => {
        const [value, beside] = [Math.floor(cell / other.values), cell % other.values]
        if (!fits(size) || value >= offeredOf(one) || beside >= offeredOf(other)) return
        found.push([
          { attribute: first, value },
          { attribute: second, value: beside },
        ])
      })
    }
  }
  return found
}

type TableOf = (first: number, second: number | undefined) => Table

/** The candidates that differ in a target, surely, by enough, and in nearly every part. */
function distinctIn(
  search: Search,
  candidates: readonly Conditions[],
  target: number,
  joint: number,
): Subgroup[] {
  const tables = new Map<string, Table>()
  const tableOf: TableOf = (first, second) => {
    const key = `${first} ${second}`
    const known = tables.get(key) ?? sumCells(search, search.targets[target]!, first, second)
    tables.set(key, known)
    return known
  }
  return candidates.flatMap((conditions) => {
    const isSame = conditions.some(({ attribute }) => search.attributes[attribute]!.sameAs?.includes(target))
    return isSame ? [] : distinct(search, tableOf, conditions, target, joint)
  })
}

function distinct(
  search: Search,
  tableOf: TableOf,
  conditions: Conditions,
  target: number,
  joint: number,
): Subgroup[] {
  const [first, second] = conditions
  const table = tableOf(first!.attribute, second?.attribute)
  const cell =
    second === undefined
      ? first!.value
      : first!.value * search.attributes[second.attribute]!.values + second.value
  const cells = PARTS.map((part) => cell * STABILITY_PARTS + part)
  const contrast = contrastOf(table, PARTS, cells, joint)
  if (contrast === undefined || Math.abs(leastEffect(contrast.effect)) < enough(search)) return []
  const way = Math.sign(contrast.difference.value)
  const stability = PARTS.filter((part) => {
    const within = contrastOf(table, [part], [cells[part]!], 0.5)
    return Math.sign(within?.difference.value ?? 0) === way
  }).length
  if (stability < STABILITY_PARTS - 1) return []
  const pair = table.cells.moments(cells)
  if (second !== undefined && !addsToBoth(search, tableOf, conditions, pair, way)) return []
  const size = contrastSize(search, conditions)
  return [{ conditions, size, share: size / search.rows, target, contrast, stability }]
}

function contrastOf(
  table: Table,
  parts: readonly number[],
  cells: readonly number[],
  confidence: number,
): MeanContrast | undefined {
  const group = table.cells.moments(cells)
  const found = compareMeans(group, without(table.known.moments(parts), group), confidence)
  return found.kind === 'result' ? found.value : undefined
}

/** Whether a pair differs, the same way, from those who have only the one or only the other value. */
function addsToBoth(
  search: Search,
  tableOf: TableOf,
  conditions: Conditions,
  pair: Moments,
  way: number,
): boolean {
  return conditions.every(({ attribute, value }) => {
    const single = tableOf(attribute, undefined).cells.moments(
      PARTS.map((part) => value * STABILITY_PARTS + part),
    )
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
