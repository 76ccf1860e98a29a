import { insufficientData, type MixedPoints, type Outcome, result } from '../../stats/index.ts'
import { partOf } from '../../stats/progress.ts'
import { sampleOf } from '../../stats/sampled.ts'
import { pickMixed } from './embed.ts'
import { type Candidate, type Judgement, type JudgeOptions, judge, type Quality, qualityOf } from './judge.ts'
import { type ClusterMethod, rowsOfMixed } from './methods/index.ts'

/** What a search came to; without a fit there are no clusters. */
export interface Search {
  /** Null where the method tells their number by itself. */
  readonly judgement: Judgement | null
  readonly fit?: { readonly model: unknown; readonly quality: Quality }
}

export interface SearchOptions extends JudgeOptions {
  /** So many, whether there are any or not. */
  readonly clusters: number | undefined
}

/** What of the time judging takes. */
const JUDGED = 0.6
const RESTARTS = 10
const LEAST_ROWS = 10
/** Clusters that are not found again as often are none. */
const LEAST_AGREEMENT = 0.6

/**
 * Judges how many clusters there are, and fits them: of the numbers that pass, the clearest whose clusters the method
 * itself finds again in resamples.
 */
export function searchClusters(
  method: ClusterMethod,
  points: MixedPoints,
  options: SearchOptions,
): Outcome<Search> {
  const { clusters, onProgress } = options
  if (method.countsThem) return byItself(method, points, options)
  const judged = judge(points, method.mixed, { ...options, onProgress: partOf(onProgress, 0, JUDGED) })
  if (judged.kind === 'insufficient-data') return judged
  const fitting = { ...options, onProgress: partOf(onProgress, JUDGED, 1) }
  if (clusters === undefined) return clearest(method, points, judged.value, fitting)
  const fitted = fitClusters(method, points, clusters, fitting)
  return fitted.kind === 'result' ? result({ judgement: judged.value, fit: fitted.value }) : fitted
}

function byItself(method: ClusterMethod, points: MixedPoints, options: SearchOptions): Outcome<Search> {
  const rows = rowsOfMixed(points)
  if (rows < LEAST_ROWS)
    return insufficientData(
      `${rows} customers are too few to tell clusters from chance; it takes ${LEAST_ROWS}.`,
    )
  const fitted = fitClusters(method, points, 0, options)
  if (fitted.kind === 'insufficient-data') return fitted
  const isSome = method.count(fitted.value.model) >= 2 && fitted.value.quality.agreement >= LEAST_AGREEMENT
  return result({ judgement: null, ...(isSome && { fit: fitted.value }) })
}

function clearest(
  method: ClusterMethod,
  points: MixedPoints,
  judgement: Judgement,
  options: SearchOptions,
): Outcome<Search> {
  const passing = judgement.candidates.filter(({ fails }) => fails.length === 0)
  const lost = new Map<number, number>()
  for (const { k } of passing.toSorted((a, b) => b.silhouette - a.silhouette)) {
    const fitted = fitClusters(method, points, k, options)
    if (fitted.kind === 'insufficient-data') continue
    const { agreement } = fitted.value.quality
    if (agreement >= LEAST_AGREEMENT)
      return result({ judgement: { ...withoutLost(judgement, lost), k }, fit: fitted.value })
    lost.set(k, agreement)
  }
  return result({ judgement: { ...withoutLost(judgement, lost), k: 1 } })
}

/** Candidates whose clusters were not found again by the method are told so. */
function withoutLost(judgement: Judgement, lost: ReadonlyMap<number, number>): Judgement {
  const candidates = judgement.candidates.map((one): Candidate => {
    const stability = lost.get(one.k)
    return stability === undefined ? one : { ...one, stability, fails: ['stable'] }
  })
  return { ...judgement, candidates }
}

function fitClusters(
  method: ClusterMethod,
  points: MixedPoints,
  clusters: number,
  { seed, onProgress }: SearchOptions,
): Outcome<NonNullable<Search['fit']>> {
  const sampled = sampleOf(rowsOfMixed(points), method.mostRows, seed)
  const fitted = method.fit(sampled ? pickMixed(points, sampled.rows) : points, clusters, {
    seed,
    restarts: RESTARTS,
    onProgress: partOf(onProgress, 0, 1 / 2),
  })
  if (fitted.kind === 'insufficient-data') return fitted
  const quality = qualityOf(method, points, fitted.value, { seed, onProgress: partOf(onProgress, 1 / 2, 1) })
  return result({ model: fitted.value, quality })
}
