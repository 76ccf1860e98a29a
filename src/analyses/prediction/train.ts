import { type ApartOptions, apart, workOf } from '../../apart/index.ts'
import { sayLater } from '../../language/index.ts'
import {
  type Columns,
  crossValidate,
  insufficientData,
  type Learner,
  type Outcome,
  type Progress,
  result,
} from '../../stats/index.ts'
import { type ChosenColumns, chooseColumns } from './choose-columns.ts'
import { type Driver, driversOf } from './drivers.ts'
import { type Judgement, judge } from './judge.ts'
import {
  calibrated,
  contributionsOf,
  fitCalibration,
  fitScores,
  logOddsOf,
  type Model,
  type Recipe,
  usedColumns,
} from './model.ts'
import { aucAlone, type Suspicion, suspicionsOf } from './suspicions.ts'

/** Rows with known outcomes. */
export interface TrainingRows {
  /** All features, a value a row; NaN where it is not known. */
  readonly columns: Columns
  readonly outcome: Uint8Array
  /** Whose row it is: rows of one profile are held back together. */
  readonly profiles: Uint32Array
  /** 1 for rows of the latest instant, which the model is tested on; none where there is one instant only. */
  readonly latest: Uint8Array | undefined
  /** The columns that columns of one group say together, for drivers. */
  readonly groups: readonly number[]
  /** The column of the simple rule that a model has to beat: days since the last purchase. Else the best one. */
  readonly simple: number | undefined
  /** Columns that cannot know the outcome in advance, however well they foretell it. */
  readonly trusted: readonly number[]
  readonly seed: number
}

/** How one way of fitting did, by cross-validation. */
export interface Tried {
  readonly recipe: Recipe
  readonly logLoss: number
  readonly auc: number
}

export interface Trained {
  /** Fitted to all rows, the latest too. */
  readonly model: Model
  readonly columns: ChosenColumns
  readonly tried: readonly Tried[]
  readonly crossValidated: Judgement
  /** Of the model without the latest rows, judged on them. */
  readonly outOfTime: Judgement | null
  /** The column of the simple rule. */
  readonly simple: number | null
  readonly drivers: readonly Driver[]
  readonly suspicions: readonly Suspicion[]
  /** Of every row, by a model that had not seen it. */
  readonly honest: Float64Array
  readonly small: boolean
}

/** With fewer of the rarer outcome nothing can be learnt and tested. */
export const FEWEST = 10
/** With fewer the model is kept simpler, and its report says so. */
export const FEW = 100

/**
 * Fits a model of a yes-or-no outcome and says how far to trust it:
 *
 *     rows ─ useful columns ─▶ cross-validation of several recipes by profile ─▶ the one of least log loss
 *          ─▶ calibration of what was held back ─▶ judged, against the base rate and a simple rule
 *          ─▶ fitted without the latest instant, judged on it ─▶ fitted to everything
 *
 * Few rows get simpler recipes with stronger penalties. Insufficient with fewer than {@link FEWEST} profiles of either
 * outcome, or where no column says anything.
 */
export function trainModel(rows: TrainingRows, { onProgress }: Progress = {}): Outcome<Trained> {
  const past = rows.latest === undefined ? rows : pick(rows, (row) => rows.latest![row] === 0)
  const chosen = chooseColumns(rows.columns)
  const short = shortage(past, chosen)
  if (short !== undefined) return insufficientData(short)
  const few = rarer(past.outcome) < FEW
  const columns = usedColumns(past.columns, chosen.used)
  const recipes = recipesFor(past.outcome, rows.seed)
  const tried: (Tried & Validated)[] = []
  for (const [index, recipe] of recipes.entries()) {
    const found = validate(recipe, columns, past)
    if (found.kind === 'insufficient-data') return found
    tried.push({ recipe, ...found.value })
    onProgress?.((0.6 * (index + 1)) / recipes.length)
  }
  const best = tried.reduce((least, one) => (one.logLoss < least.logLoss ? one : least))
  const { calibration, probabilities } = fitCalibration(best.logOdds, past.outcome, best.fold)
  const simple = rows.simple ?? bestColumn(past, chosen)
  const rival = simple === undefined ? undefined : validateSimple(past, simple)
  onProgress?.(0.7)
  const later =
    rows.latest === undefined ? undefined : outOfTime(rows, past, chosen, best.recipe, calibration, simple)
  onProgress?.(0.8)
  const scores = fitScores(best.recipe, usedColumns(rows.columns, chosen.used), rows.outcome)
  if (scores.kind === 'insufficient-data') return scores
  const model = { columns: chosen.used, scores: scores.value, calibration }
  const contributions = (row: number) => contributionsOf(model, rows.columns, row)
  const trained: Trained = {
    model,
    columns: chosen,
    tried: tried.map(({ recipe, logLoss, auc }) => ({ recipe, logLoss, auc })),
    crossValidated: judge(probabilities, past.outcome, rival),
    outOfTime: later?.judgement ?? null,
    simple: simple ?? null,
    drivers: driversOf(rows, model, contributions),
    suspicions: suspicionsOf(
      rows.columns,
      rows.outcome,
      chosen.used.filter(({ place }) => !rows.trusted.includes(place)),
    ),
    honest: honestOf(rows, probabilities, later?.probabilities),
    small: few,
  }
  onProgress?.(1)
  return result(trained)
}

const TRAIN = workOf(import.meta.url, trainModel)

/** The same in a thread of its own. */
export function trainApart(rows: TrainingRows, progress: Progress, options: ApartOptions) {
  return apart(TRAIN, [rows, progress], options)
}

/** Customers of either kind that it takes to hold back a fifth of them at a time. */
const FEWEST_CUSTOMERS = 5

function shortage({ outcome, profiles }: TrainingRows, { used }: ChosenColumns): string | undefined {
  const positives = outcome.reduce((sum, y) => sum + y, 0)
  const [yes, no] = [positives, outcome.length - positives]
  if (used.length === 0) return sayLater`Nothing is known of customers that differs between them.`
  if (Math.min(yes, no) < FEWEST)
    return sayLater`Of ${outcome.length} cases whose outcome is known it came to pass in ${yes} and did not in ${no}: at least ${FEWEST} of each are needed to learn a difference and to test it.`
  const customers = new Set(profiles).size
  const ever = new Set(profiles.filter((_, row) => outcome[row] === 1)).size
  if (Math.min(ever, customers - ever) >= FEWEST_CUSTOMERS) return undefined
  return sayLater`It came to pass at least once with ${ever} of ${customers} customers and never with ${customers - ever}: at least ${FEWEST_CUSTOMERS} of each are needed to test what is learnt on others.`
}

function rarer(outcome: Uint8Array): number {
  const positives = outcome.reduce((sum, y) => sum + y, 0)
  return Math.min(positives, outcome.length - positives)
}

/** From the simple to the rich; few rows get only what they can bear. */
function recipesFor(outcome: Uint8Array, seed: number): readonly Recipe[] {
  const logistic = (l2: number): Recipe => ({ kind: 'logistic', l2 })
  if (rarer(outcome) < FEW) {
    const boosting = { trees: 60, leaves: 3, minimumLeaf: Math.max(5, outcome.length / 20), seed }
    return [logistic(1), logistic(10), logistic(100), { kind: 'boosted-trees', boosting }]
  }
  return [logistic(1), { kind: 'boosted-trees', boosting: { seed } }]
}

interface Validated {
  readonly logLoss: number
  readonly auc: number
  readonly fold: Uint8Array
  readonly logOdds: Float64Array
}

function validate(recipe: Recipe, columns: Columns, rows: TrainingRows): Outcome<Validated> {
  const learner: Learner = (some, outcome) => {
    const scores = fitScores(recipe, some, outcome)
    if (scores.kind === 'insufficient-data') return scores
    return result((others) => calibrated({ kind: 'none' }, logOddsOf(scores.value, others)))
  }
  const found = crossValidate(learner, columns, rows.outcome, {
    folds: 5,
    seed: rows.seed,
    groups: rows.profiles,
  })
  if (found.kind === 'insufficient-data') return found
  const { fold, probabilities, logLoss, auc } = found.value
  const logOdds = probabilities.map((p) => Math.log(p / (1 - p)))
  return result({ fold, logOdds, logLoss, auc: auc.auc })
}

/** One column, as well as it can be used. */
const SIMPLE: Recipe = {
  kind: 'boosted-trees',
  boosting: { trees: 60, leaves: 4, columnShare: 1, rowShare: 1, l2: 1 },
}

function validateSimple(rows: TrainingRows, place: number): Float64Array | undefined {
  const found = validate(SIMPLE, [rows.columns[place]!], rows)
  return found.kind === 'result' ? calibrated({ kind: 'none' }, found.value.logOdds) : undefined
}

/** Columns that are cross-validated as the simple rule. */
const CANDIDATES = 4

function bestColumn(rows: TrainingRows, { used }: ChosenColumns): number | undefined {
  const promising = used
    .map(({ place }) => ({ place, auc: aucAlone(rows.columns[place]!, rows.outcome) }))
    .sort((a, b) => b.auc - a.auc)
    .slice(0, CANDIDATES)
  const judged = promising.flatMap(({ place }) => {
    const found = validate(SIMPLE, [rows.columns[place]!], rows)
    return found.kind === 'result' ? [{ place, logLoss: found.value.logLoss }] : []
  })
  return judged.sort((a, b) => a.logLoss - b.logLoss)[0]?.place
}

function outOfTime(
  rows: TrainingRows,
  past: TrainingRows,
  chosen: ChosenColumns,
  recipe: Recipe,
  calibration: Model['calibration'],
  simple: number | undefined,
): { readonly judgement: Judgement | null; readonly probabilities: Float64Array } | undefined {
  const latest = pick(rows, (row) => rows.latest![row] === 1)
  const scores = fitScores(recipe, usedColumns(past.columns, chosen.used), past.outcome)
  if (scores.kind === 'insufficient-data') return undefined
  const probabilities = calibrated(
    calibration,
    logOddsOf(scores.value, usedColumns(latest.columns, chosen.used)),
  )
  if (rarer(latest.outcome) < 2) return { judgement: null, probabilities }
  const rival = simple === undefined ? undefined : foretold(past, latest, simple)
  return { judgement: judge(probabilities, latest.outcome, rival), probabilities }
}

function foretold(past: TrainingRows, latest: TrainingRows, place: number): Float64Array | undefined {
  const scores = fitScores(SIMPLE, [past.columns[place]!], past.outcome)
  if (scores.kind === 'insufficient-data') return undefined
  return calibrated({ kind: 'none' }, logOddsOf(scores.value, [latest.columns[place]!]))
}

function honestOf(
  { latest, outcome }: TrainingRows,
  past: Float64Array,
  later: Float64Array | undefined,
): Float64Array {
  if (latest === undefined) return past
  const [next, all] = [{ past: 0, later: 0 }, new Float64Array(outcome.length)]
  for (let row = 0; row < all.length; row++) {
    all[row] = latest[row] === 1 ? (later?.[next.later++] ?? Number.NaN) : past[next.past++]!
  }
  return all
}

function pick(rows: TrainingRows, holds: (row: number) => boolean): TrainingRows {
  const kept = Uint32Array.from(rows.outcome.keys()).filter(holds)
  return {
    ...rows,
    columns: rows.columns.map((column) => Float64Array.from(kept, (row) => column[row]!)),
    outcome: Uint8Array.from(kept, (row) => rows.outcome[row]!),
    profiles: Uint32Array.from(kept, (row) => rows.profiles[row]!),
    latest: undefined,
  }
}
