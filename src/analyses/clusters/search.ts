import { sayLater } from '../../language/index.ts'
import { insufficientData, type MixedPoints, type Outcome, result } from '../../stats/index.ts'
import { partOf } from '../../stats/progress.ts'
import { sampleOf } from '../../stats/sampled.ts'
import { pickMixed } from './embed.ts'
import {
  type Candidate,
  clearestFirst,
  type Judgement,
  type JudgeOptions,
  judge,
  LEAST_SILHOUETTE,
  LEAST_STABILITY,
  type Quality,
  qualityOf,
} from './judge.ts'
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

/**
 * Judges how many clusters there are, and fits them: of the numbers that pass, the clearest whose clusters the method
 * itself finds again in resamples, as far apart.
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
      sayLater`${rows} customers are too few to tell clusters from chance; it takes ${LEAST_ROWS}.`,
    )
  const fitted = fitClusters(method, points, 0, options)
  if (fitted.kind === 'insufficient-data') return fitted
  const isSome = method.count(fitted.value.model) >= 2 && fitted.value.quality.agreement >= LEAST_STABILITY
  return result({ judgement: null, ...(isSome && { fit: fitted.value }) })
}

function clearest(
  method: ClusterMethod,
  points: MixedPoints,
  judgement: Judgement,
  options: SearchOptions,
): Outcome<Search> {
  const lost = new Map<number, Quality>()
  for (const { k } of clearestFirst(judgement.candidates)) {
    const fitted = fitClusters(method, points, k, options)
    if (fitted.kind === 'insufficient-data') continue
    const { quality } = fitted.value
    if (lacks(quality).length === 0)
      return result({ judgement: { ...withoutLost(judgement, lost), k }, fit: fitted.value })
    lost.set(k, quality)
  }
  return result({ judgement: { ...withoutLost(judgement, lost), k: 1 } })
}

/** The tests that clusters of the method itself fail, which may be another than the one they were judged by. */
function lacks({ agreement, silhouette }: Quality): Candidate['fails'] {
  return [
    ...(silhouette < LEAST_SILHOUETTE ? (['separate'] as const) : []),
    ...(agreement < LEAST_STABILITY ? (['stable'] as const) : []),
  ]
}

function withoutLost(judgement: Judgement, lost: ReadonlyMap<number, Quality>): Judgement {
  const candidates = judgement.candidates.map((one): Candidate => {
    const quality = lost.get(one.k)
    if (quality === undefined) return one
    const { silhouette, agreement } = quality
    return { ...one, silhouette, stability: agreement, fails: lacks(quality) }
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
