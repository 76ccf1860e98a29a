import { sayLater } from '../../language/say-later.ts'
import { expectArgument } from '../arguments.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { type OnProgress, type Progress, partOf } from '../progress.ts'
import type { BoostingOptions } from '../propensity/boosting/boosted-trees.ts'
import { type CalibrationTable, calibrationTable } from '../propensity/calibration-table.ts'
import { type Columns, checkColumns, checkOutcome, countPositives, pickRows } from '../propensity/columns.ts'
import { stratifiedFolds } from '../propensity/cross-validation.ts'
import { fitPlatt, type PlattScale, plattProbabilities } from '../propensity/platt.ts'
import { rocAuc } from '../propensity/roc.ts'
import { fitStandardisation, standardised } from '../propensity/standardise.ts'
import { randomFrom, sampleIndexes } from '../random/index.ts'
import { type RankingQuality, rankingQuality } from './ranking-quality.ts'
import { fitScoreModel, type ScoreMethod, type ScoreModel, scoreLogOdds } from './score-model.ts'
import { likenessToCentroid } from './similarity.ts'

export interface LookAlikeOptions extends Progress {
  /** Parts that are hidden one after the other; 5 unless said. */
  readonly folds?: number
  readonly seed?: number
  /** The most rows that a model is fitted to: the seeds, and of the others a sample. 60,000 unless said. */
  readonly mostRows?: number
  /** Shares of everybody at which the ranking is judged. */
  readonly cuts?: readonly number[]
  /** Otherwise the one that finds hidden seeds better. */
  readonly method?: ScoreMethod
  readonly boosting?: BoostingOptions
}

/** How like the seeds everybody is, and how far to trust it. */
export interface LookAlikes {
  /** Of each row: the probability of being a seed, given by a model that was fitted without that row. */
  readonly scores: Float64Array
  /** In which part each row was hidden: the number of the model that scored it. */
  readonly fold: Uint8Array
  readonly models: readonly ScoreModel[]
  readonly calibration: PlattScale
  readonly method: ScoreMethod
  /** Of each method that was tried, the area under its curve. */
  readonly tried: readonly { readonly method: ScoreMethod; readonly auc: number }[]
  readonly quality: RankingQuality
  /** Of the cosine to the mean seed; the mean is of the seeds that were not hidden. */
  readonly baseline: RankingQuality
  /** Whether probabilities mean what they say. */
  readonly calibrated: CalibrationTable
}

/** With fewer, each hidden part would hold one seed or none. */
export const FEWEST_SEEDS = 10

/**
 * Ranks rows by how like the seeds they are. Seeds are known, and among the others some are like them and only not
 * known (learning from positive and unlabelled examples, Elkan and Noto 2008): a model of seeds against the rest ranks
 * them as a model of the truth would. Every row is scored by a model that has not seen it, or a look-alike would be
 * held down for not being a seed; so scores of seeds are as honest as those of others, and judge the ranking.
 *
 *     rows ─ folds ─▶ logistic and trees without each fold ─▶ log-odds of what was hidden ─▶ the better of the two
 *                                                                   └─ Platt ─▶ probabilities, hidden seeds found
 *
 * Rows are values in columns, NaN where missing. Insufficient with fewer than {@link FEWEST_SEEDS} seeds or others, and
 * where hidden seeds are found no better than by chance.
 */
export function findLookAlikes(
  columns: Columns,
  seeds: Uint8Array,
  options: LookAlikeOptions = {},
): Outcome<LookAlikes> {
  const { folds = 5, seed = 1, mostRows = 60_000 } = options
  checkColumns(columns, { seeds })
  checkOutcome(seeds)
  expectArgument(Number.isInteger(folds) && folds >= 2 && folds <= 50, 'folds', 'a whole number from 2 to 50')
  expectArgument(mostRows >= 100, 'mostRows', 'at least 100')
  const known = countPositives(seeds)
  const reason = tooFewToHide(known, seeds.length - known)
  if (reason) return insufficientData(reason)
  const parts = Math.min(folds, FEWEST_SEEDS)
  const fold = stratifiedFolds(seeds, parts, seed)
  const sample = trainingRows(seeds, mostRows, seed)
  const task: Task = { columns, seeds, fold, sample, folds: parts, seed, options }
  const tried = tryMethods(task)
  if (tried.kind === 'insufficient-data') return tried
  return judge(task, tried.value)
}

function tooFewToHide(seeds: number, others: number): string | undefined {
  if (seeds < FEWEST_SEEDS) {
    return sayLater`${seeds} seeds are too few to hide some and find them again: it takes ${FEWEST_SEEDS}`
  }
  if (others < FEWEST_SEEDS) {
    return sayLater`${others} others are too few to hide some and find them again: it takes ${FEWEST_SEEDS}`
  }
  return undefined
}

interface Task {
  readonly columns: Columns
  readonly seeds: Uint8Array
  readonly fold: Uint8Array
  readonly folds: number
  readonly sample: Uint8Array
  readonly seed: number
  readonly options: LookAlikeOptions
}

interface Fitted {
  readonly method: ScoreMethod
  readonly models: readonly ScoreModel[]
  readonly logOdds: Float64Array
  readonly auc: number
}

/** Which rows models are fitted to: half of the room is for seeds, the rest for others. */
function trainingRows(seeds: Uint8Array, mostRows: number, seed: number): Uint8Array {
  const taken = new Uint8Array(seeds.length)
  const random = randomFrom(seed)
  const rows = [1, 0].map((kind) => Uint32Array.from(seeds.keys()).filter((row) => seeds[row] === kind))
  const positives = Math.min(rows[0]!.length, Math.floor(mostRows / 2))
  const room = [positives, mostRows - positives]
  rows.forEach((some, kind) => {
    for (const index of sampleIndexes(random, some.length, room[kind]!)) taken[some[index]!] = 1
  })
  return taken
}

/** The method asked for, or both with the better one first. */
function tryMethods(task: Task): Outcome<readonly Fitted[]> {
  const { method, onProgress } = task.options
  const methods: readonly ScoreMethod[] = method ? [method] : ['logistic', 'boosted-trees']
  const fitted: Fitted[] = []
  for (const [index, each] of methods.entries()) {
    const part = partOf(onProgress, index / methods.length, (index + 1) / methods.length)
    const one = crossFit(task, each, part)
    if (one.kind === 'insufficient-data') return one
    fitted.push(one.value)
  }
  return result(fitted.sort((a, b) => b.auc - a.auc))
}

function crossFit(task: Task, method: ScoreMethod, onProgress?: OnProgress): Outcome<Fitted> {
  const { columns, seeds, fold, sample, folds, seed } = task
  const logOdds = new Float64Array(seeds.length)
  const models: ScoreModel[] = []
  for (let held = 0; held < folds; held++) {
    const known = rowsWhere(seeds.length, (row) => sample[row] === 1 && fold[row] !== held)
    const labels = Uint8Array.from(known, (row) => seeds[row]!)
    const model = fitScoreModel(method, pickRows(columns, known), labels, { seed, ...task.options.boosting })
    if (model.kind === 'insufficient-data') return model
    const hidden = rowsWhere(seeds.length, (row) => fold[row] === held)
    const given = scoreLogOdds(model.value, pickRows(columns, hidden))
    hidden.forEach((row, index) => {
      logOdds[row] = given[index]!
    })
    models.push(model.value)
    onProgress?.((held + 1) / folds)
  }
  const auc = rocAuc(logOdds, seeds)
  return auc.kind === 'result' ? result({ method, models, logOdds, auc: auc.value.auc }) : auc
}

function rowsWhere(rows: number, holds: (row: number) => boolean): Uint32Array {
  const found = new Uint32Array(rows)
  let count = 0
  for (let row = 0; row < rows; row++) if (holds(row)) found[count++] = row
  return found.slice(0, count)
}

function judge(task: Task, tried: readonly Fitted[]): Outcome<LookAlikes> {
  const { seeds, fold, options } = task
  const { method, models, logOdds } = tried[0]!
  const quality = rankingQuality(logOdds, seeds, options.cuts)
  if (quality.kind === 'insufficient-data') return quality
  const { auc, low } = quality.value.auc
  if (low <= 0.5) return notApart(auc)
  const calibration = fitPlatt(logOdds, seeds)
  if (calibration.kind === 'insufficient-data') return notApart(auc)
  const baseline = rankingQuality(hiddenLikeness(task), seeds, options.cuts)
  if (baseline.kind === 'insufficient-data') return baseline
  const scores = plattProbabilities(calibration.value, logOdds)
  const calibrated = calibrationTable(scores, seeds)
  if (calibrated.kind === 'insufficient-data') return calibrated
  return result({
    scores,
    fold,
    models,
    calibration: calibration.value,
    method,
    tried: tried.map((one) => ({ method: one.method, auc: one.auc })),
    quality: quality.value,
    baseline: baseline.value,
    calibrated: calibrated.value,
  })
}

function notApart(auc: number): Outcome<never> {
  return insufficientData(
    sayLater`hidden seeds are found no better than by chance (area under the curve ${auc.toFixed(2)}, chance 0.5): in what is known of them they do not differ from others`,
  )
}

/** The cosine to the mean of the seeds that are not hidden together with a row. */
function hiddenLikeness({ columns, seeds, fold, folds }: Task): Float64Array {
  const even = standardised(fitStandardisation(columns), columns)
  const likeness = new Float64Array(seeds.length)
  for (let held = 0; held < folds; held++) {
    const known = rowsWhere(seeds.length, (row) => seeds[row] === 1 && fold[row] !== held)
    const given = likenessToCentroid(even, known)
    for (let row = 0; row < seeds.length; row++) if (fold[row] === held) likeness[row] = given[row]!
  }
  return likeness
}

/**
 * The scores of rows that were not there when the models were fitted: the mean of the log-odds of all models,
 * calibrated.
 */
export function lookAlikeScores(
  { models, calibration }: Pick<LookAlikes, 'models' | 'calibration'>,
  columns: Columns,
): Float64Array {
  const sum = new Float64Array(columns[0]?.length ?? 0)
  for (const model of models) {
    const logOdds = scoreLogOdds(model, columns)
    for (let row = 0; row < sum.length; row++) sum[row]! += logOdds[row]! / models.length
  }
  return plattProbabilities(calibration, sum)
}
