import { sayLater } from '../../language/say-later.ts'
import { expectArgument } from '../arguments.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import type { Progress } from '../progress.ts'
import { type Random, randomFrom } from '../random/index.ts'
import { drawByWeight } from './draw-by-weight.ts'
import { sizesOf } from './partition.ts'
import { type Points, pickRows, rowCount, squaredDistance } from './points.ts'
import { requireClusters, requirePoints, requireRestarts } from './requirements.ts'

/** Rows of numbers and of category codes (0, 1, 2, ...), one of each a row. Either may have no columns. */
export interface MixedPoints {
  readonly numbers: Points
  readonly categories: Categories
}

export interface Categories {
  readonly values: Uint32Array
  readonly columns: number
}

export interface KPrototypesOptions extends Progress {
  readonly seed: number
  /**
   * What a differing category weighs against a squared difference of 1 in a number. By default half of the
   * mean standard deviation of the columns of numbers, as Huang advises; 1 without numbers.
   */
  readonly gamma?: number
  /** How many times it is begun anew; the answer of the least cost is taken. 10 by default. */
  readonly restarts?: number
  /** The most rounds of one start. 100 by default. */
  readonly rounds?: number
}

/** Clusters by their prototypes: means of numbers, modes of categories. */
export interface KPrototypes {
  readonly prototypes: MixedPoints
  readonly gamma: number
  readonly labels: Uint32Array
  readonly sizes: Uint32Array
  /** Sum over rows of squared distance in numbers plus gamma times the differing categories. */
  readonly cost: number
  readonly converged: boolean
}

/**
 * k-means for numbers and categories at once; without numbers it is k-modes.
 *
 * Scale the numbers before (see `scaleFeatures`). Of equally frequent categories the mode is the one of the
 * lowest code. Begins from rows of the data, drawn far from each other as k-means++ does. Huang (1997, 1998).
 */
export function kPrototypes(
  points: MixedPoints,
  k: number,
  options: KPrototypesOptions,
): Outcome<KPrototypes> {
  requireMixed(points)
  requireClusters(k)
  const restarts = requireRestarts(options.restarts ?? 10)
  const rows = mixedRowCount(points)
  if (rows < k) return insufficientData(sayLater`${rows} rows cannot make ${k} clusters`)
  const random = randomFrom(options.seed)
  const gamma = options.gamma ?? defaultGamma(points.numbers)
  let best: KPrototypes | undefined
  for (let start = 0; start < restarts; start++) {
    const seeds = seedPrototypes(points, k, gamma, random)
    if (!seeds) return insufficientData(sayLater`fewer than ${k} rows differ from each other`)
    const next = improve(points, seeds, gamma, options.rounds ?? 100)
    if (!best || next.cost < best.cost) best = next
    options.onProgress?.((start + 1) / restarts)
  }
  return result(best!)
}

/** Puts each row to the nearest prototype; of equally near ones the first. */
export function assignToPrototypes(
  points: MixedPoints,
  prototypes: MixedPoints,
  gamma: number,
): { readonly labels: Uint32Array; readonly cost: number } {
  const k = mixedRowCount(prototypes)
  let cost = 0
  const labels = Uint32Array.from({ length: mixedRowCount(points) }, (_, row) => {
    let nearest = 0
    let least = Number.POSITIVE_INFINITY
    for (let c = 0; c < k; c++) {
      const distance = mixedDistance(points, row, prototypes, c, gamma)
      if (distance < least) [nearest, least] = [c, distance]
    }
    cost += least
    return nearest
  })
  return { labels, cost }
}

function requireMixed({ numbers, categories }: MixedPoints): void {
  if (numbers.columns > 0) requirePoints(numbers)
  const rows = categories.columns === 0 ? 0 : categories.values.length / categories.columns
  const agree = numbers.columns === 0 || categories.columns === 0 || rows === rowCount(numbers)
  expectArgument(Number.isInteger(rows) && agree, 'points', 'as many rows of numbers as of categories')
}

const mixedRowCount = ({ numbers, categories }: MixedPoints) =>
  numbers.columns > 0
    ? rowCount(numbers)
    : categories.columns === 0
      ? 0
      : categories.values.length / categories.columns

/**
 * Half of the mean standard deviation (of the population) of the columns of numbers; 1 without any that vary.
 */
function defaultGamma(numbers: Points): number {
  const { values, columns } = numbers
  const rows = rowCount(numbers)
  let deviations = 0
  for (let c = 0; c < columns; c++) {
    let mean = 0
    let squares = 0
    for (let i = 0; i < rows; i++) {
      const change = values[i * columns + c]! - mean
      mean += change / (i + 1)
      squares += change * (values[i * columns + c]! - mean)
    }
    deviations += Math.sqrt(squares / rows)
  }
  return deviations === 0 ? 1 : (0.5 * deviations) / columns
}

function mixedDistance(a: MixedPoints, i: number, b: MixedPoints, j: number, gamma: number): number {
  const { columns } = a.numbers
  const width = a.categories.columns
  let different = 0
  for (let c = 0; c < width; c++)
    if (a.categories.values[i * width + c] !== b.categories.values[j * width + c]) different++
  const squared = squaredDistance(a.numbers.values, i * columns, b.numbers.values, j * columns, columns)
  return squared + gamma * different
}

function seedPrototypes(
  points: MixedPoints,
  k: number,
  gamma: number,
  random: Random,
): MixedPoints | undefined {
  const rows = mixedRowCount(points)
  const chosen = [random.below(rows)]
  const nearest = new Float64Array(rows).fill(Number.POSITIVE_INFINITY)
  while (chosen.length < k) {
    let total = 0
    for (let i = 0; i < rows; i++) {
      nearest[i] = Math.min(nearest[i]!, mixedDistance(points, i, points, chosen.at(-1)!, gamma))
      total += nearest[i]!
    }
    if (total === 0) return undefined
    chosen.push(drawByWeight(nearest, total, random))
  }
  return pickMixed(points, chosen)
}

function pickMixed({ numbers, categories }: MixedPoints, rows: readonly number[]): MixedPoints {
  const { columns } = categories
  const picked = new Uint32Array(rows.length * columns)
  rows.forEach((row, i) => {
    picked.set(categories.values.subarray(row * columns, (row + 1) * columns), i * columns)
  })
  return { numbers: pickRows(numbers, rows), categories: { values: picked, columns } }
}

function improve(points: MixedPoints, from: MixedPoints, gamma: number, most: number): KPrototypes {
  const k = mixedRowCount(from)
  let prototypes = from
  let { labels, cost } = assignToPrototypes(points, prototypes, gamma)
  let converged = false
  for (let round = 0; round < most && !converged; round++) {
    prototypes = update(points, labels, prototypes)
    const next = assignToPrototypes(points, prototypes, gamma)
    converged = next.labels.every((label, i) => label === labels[i])
    ;({ labels, cost } = next)
  }
  return { prototypes, gamma, labels, sizes: sizesOf(labels, k), cost, converged }
}

/** Means and modes of the rows of each cluster; an empty cluster keeps its prototype. */
function update(points: MixedPoints, labels: Uint32Array, before: MixedPoints): MixedPoints {
  const sizes = sizesOf(labels, mixedRowCount(before))
  return {
    numbers: updateMeans(points.numbers, labels, sizes, before.numbers),
    categories: updateModes(points.categories, labels, sizes, before.categories),
  }
}

function updateMeans(
  { values, columns }: Points,
  labels: Uint32Array,
  sizes: Uint32Array,
  before: Points,
): Points {
  const means = before.values.slice()
  for (let i = 0; i < means.length; i++) if (sizes[Math.floor(i / columns)]! > 0) means[i] = 0
  for (let i = 0; i < values.length; i++) {
    const label = labels[Math.floor(i / columns)]!
    means[label * columns + (i % columns)]! += values[i]! / sizes[label]!
  }
  return { values: means, columns }
}

function updateModes(
  { values, columns }: Categories,
  labels: Uint32Array,
  sizes: Uint32Array,
  before: Categories,
): Categories {
  const modes = before.values.slice()
  for (let c = 0; c < columns; c++) {
    const counts = Array.from(sizes, () => new Map<number, number>())
    for (let i = 0; i < labels.length; i++) {
      const category = values[i * columns + c]!
      const count = counts[labels[i]!]!
      count.set(category, (count.get(category) ?? 0) + 1)
    }
    counts.forEach((count, cluster) => {
      if (count.size > 0) modes[cluster * columns + c] = modeOf(count)
    })
  }
  return { values: modes, columns }
}

function modeOf(counts: ReadonlyMap<number, number>): number {
  let mode = 0
  let most = 0
  for (const [category, count] of counts)
    if (count > most || (count === most && category < mode)) [mode, most] = [category, count]
  return mode
}
