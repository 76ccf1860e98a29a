import { sayLater } from '../../language/index.ts'
import {
  adjustedRandIndex,
  chooseClusters,
  clusterStability,
  insufficientData,
  kMeans,
  type MixedPoints,
  type OnProgress,
  type Outcome,
  type Points,
  pickRows,
  result,
  silhouette,
} from '../../stats/index.ts'
import { randomFrom, resampleIndexes, shuffle } from '../../stats/random/index.ts'
import { sampleOf } from '../../stats/sampled.ts'
import { embed, pickMixed } from './embed.ts'
import { type ClusterMethod, rowsOfMixed } from './methods/index.ts'

/** What speaks for one number of clusters. */
export interface Candidate {
  readonly k: number
  readonly silhouette: number
  /** How much tighter than data without clusters, in standard errors. */
  readonly gap: number
  readonly stability: number
  readonly fails: readonly ('separate' | 'tighter' | 'stable')[]
}

export interface Judgement {
  /** 1: there are no clusters. */
  readonly k: number
  readonly candidates: readonly Candidate[]
  /** How many rows it rests on. */
  readonly rows: number
}

/** How good the clusters are that were taken. */
export interface Quality {
  readonly silhouette: number
  /** Mean adjusted Rand index with the clusters of resamples. */
  readonly agreement: number
  readonly clusters: readonly { readonly silhouette: number; readonly jaccard: number }[]
}

export interface JudgeOptions {
  readonly seed: number
  readonly most: number
  readonly onProgress?: OnProgress | undefined
}

const LEAST_ROWS = 10
const MOST_ROWS = 1_500
const REFERENCES = 12
const RESAMPLES = 10
export const LEAST_SILHOUETTE = 0.25
const LEAST_ERRORS = 2
export const LEAST_STABILITY = 0.6

/** How many clusters there are, judged in a sample; 1 where nothing but chance speaks for any. */
export function judge(points: MixedPoints, mixed: boolean, options: JudgeOptions): Outcome<Judgement> {
  const rows = rowsOfMixed(points)
  if (rows < LEAST_ROWS)
    return insufficientData(
      sayLater`${rows} customers are too few to tell clusters from chance; it takes ${LEAST_ROWS}.`,
    )
  const sample = judged(points, options.seed)
  if (mixed) return judgeMixed(sample, options)
  const { seed, most, onProgress } = options
  const found = chooseClusters(sample.numbers, { seed, most, references: REFERENCES, onProgress })
  if (found.kind === 'insufficient-data') return found
  const candidates = found.value.candidates.map(({ k, silhouette, gapOverOne, stability, fails }) => ({
    k,
    silhouette,
    gap: gapOverOne,
    stability,
    fails,
  }))
  return result({ k: clearestFirst(candidates)[0]?.k ?? 1, candidates, rows: rowsOfMixed(sample) })
}

/** Those that pass all tests, the one of the highest silhouette first. */
export function clearestFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(({ fails }) => fails.length === 0).sort((a, b) => b.silhouette - a.silhouette)
}

const judged = (points: MixedPoints, seed: number): MixedPoints => {
  const sampled = sampleOf(rowsOfMixed(points), MOST_ROWS, seed)
  return sampled ? pickMixed(points, sampled.rows) : points
}

/**
 * Categories fall into combinations by themselves, which are tight and found again without meaning anything. So
 * the data are compared with the same columns, each in random order: clusters have to be tighter than that.
 */
function judgeMixed(points: MixedPoints, { seed, most, onProgress }: JudgeOptions): Outcome<Judgement> {
  const rows = rowsOfMixed(points)
  const embedded = embed(points, true)
  const random = randomFrom(seed)
  const shuffled = Array.from({ length: REFERENCES }, () => embed(shuffledColumns(points, random), true))
  const candidates: Candidate[] = []
  const tried = Math.min(most, Math.floor(rows / 3))
  for (let k = 2; k <= tried; k++) {
    const stable = clusterStability(embedded, k, { seed, resamples: RESAMPLES, restarts: 3 })
    if (stable.kind === 'insufficient-data') break
    const width = silhouette(embedded, stable.value.labels)
    if (width.kind === 'insufficient-data') break
    const figures = {
      k,
      silhouette: width.value.mean,
      gap: gapOverShuffled(embedded, shuffled, k, seed),
      stability: stable.value.agreement,
    }
    candidates.push({ ...figures, fails: failed(figures) })
    onProgress?.((k - 1) / (tried - 1))
  }
  if (candidates.length === 0)
    return insufficientData(sayLater`Fewer than three customers differ from each other.`)
  return result({ k: clearestFirst(candidates)[0]?.k ?? 1, candidates, rows })
}

function failed({ silhouette, gap, stability }: Omit<Candidate, 'fails' | 'k'>): Candidate['fails'] {
  return [
    ...(silhouette < LEAST_SILHOUETTE ? (['separate'] as const) : []),
    ...(gap < LEAST_ERRORS ? (['tighter'] as const) : []),
    ...(stability < LEAST_STABILITY ? (['stable'] as const) : []),
  ]
}

function shuffledColumns(
  { numbers, categories }: MixedPoints,
  random: ReturnType<typeof randomFrom>,
): MixedPoints {
  const shuffledIn = <Values extends Float64Array | Uint32Array>(values: Values, columns: number) => {
    const mixed = values.slice() as Values
    for (let c = 0; c < columns; c++) {
      const column = values.filter((_: number, at: number) => at % columns === c)
      shuffle(random, column)
      column.forEach((value: number, row: number) => {
        mixed[row * columns + c] = value
      })
    }
    return { values: mixed, columns }
  }
  return {
    numbers: shuffledIn(numbers.values, numbers.columns),
    categories: shuffledIn(categories.values, categories.columns),
  }
}

/** By how many standard errors the logarithm of what is left within clusters is below that of shuffled columns. */
function gapOverShuffled(points: Points, shuffled: readonly Points[], k: number, seed: number): number {
  const logOf = (some: Points) => {
    const found = kMeans(some, k, { seed, restarts: 4 })
    return found.kind === 'result' ? Math.log(Math.max(found.value.inertia, 1e-9)) : Number.NaN
  }
  const logs = shuffled.map(logOf).filter(Number.isFinite)
  if (logs.length < 2) return 0
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length
  const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / (logs.length - 1)
  const error = Math.sqrt(variance * (1 + 1 / logs.length))
  return error === 0 ? 0 : (mean - logOf(points)) / error
}

/** Silhouettes of a sample, and whether each cluster is found again by the same method in resamples of it. */
export function qualityOf<Fit>(
  method: ClusterMethod<Fit>,
  points: MixedPoints,
  fit: Fit,
  { seed, onProgress }: Omit<JudgeOptions, 'most'>,
): Quality {
  const sample = judged(points, seed)
  const labels = method.place(sample, fit).labels
  const count = method.count(fit)
  const jaccards = Array.from({ length: count }, () => 0)
  const random = randomFrom(seed)
  let agreement = 0
  for (let turn = 0; turn < RESAMPLES; turn++) {
    const drawn = pickMixed(sample, resampleIndexes(random, labels.length))
    const again = method.fit(drawn, count, { seed: seed + turn + 1, restarts: 3 })
    if (again.kind === 'result' && method.count(again.value) > 0) {
      const others = method.place(sample, again.value).labels
      agreement += adjustedRandIndex(labels, others) / RESAMPLES
      for (let cluster = 0; cluster < count; cluster++)
        jaccards[cluster]! += bestJaccard(labels, others, cluster) / RESAMPLES
    }
    onProgress?.((turn + 1) / RESAMPLES)
  }
  const widths = silhouettesOf(embed(sample, method.mixed), labels, count)
  return {
    silhouette: widths.mean,
    agreement,
    clusters: jaccards.map((jaccard, cluster) => ({ silhouette: widths.clusters[cluster]!, jaccard })),
  }
}

/** The share of either that a cluster has in common with the most similar other one. */
function bestJaccard(labels: Int32Array, others: Int32Array, cluster: number): number {
  const shared = new Map<number, number>()
  const sizes = new Map<number, number>()
  let size = 0
  labels.forEach((label, row) => {
    const other = others[row]!
    sizes.set(other, (sizes.get(other) ?? 0) + 1)
    if (label !== cluster) return
    size++
    shared.set(other, (shared.get(other) ?? 0) + 1)
  })
  const similarities = [...shared].map(([other, both]) =>
    other < 0 ? 0 : both / (size + sizes.get(other)! - both),
  )
  return Math.max(0, ...similarities)
}

/** Of who is in a cluster; 0 where there are none to compare. */
function silhouettesOf(points: Points, labels: Int32Array, count: number) {
  const rows = Array.from(labels.keys()).filter((row) => labels[row]! >= 0)
  const own = rows.map((row) => labels[row]!)
  const found = silhouette(pickRows(points, rows), own)
  const sums = Array.from({ length: count }, () => ({ sum: 0, of: 0 }))
  if (found.kind === 'insufficient-data') return { mean: 0, clusters: sums.map(() => 0) }
  found.value.samples.forEach((width, place) => {
    const cluster = sums[own[place]!]!
    cluster.sum += width
    cluster.of++
  })
  return { mean: found.value.mean, clusters: sums.map(({ sum, of }) => (of === 0 ? 0 : sum / of)) }
}
