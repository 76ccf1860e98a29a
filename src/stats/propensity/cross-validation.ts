import { sayLater } from '../../language/say-later.ts'
import { expectArgument } from '../arguments.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import type { Progress } from '../progress.ts'
import { randomFrom, shuffle } from '../random/index.ts'
import { type Columns, checkColumns, checkOutcome, countPositives, pickRows } from './columns.ts'
import { brierScore, logLoss } from './probability-scores.ts'
import { type RocAuc, rocAuc } from './roc.ts'

/** Fits a model to some rows and returns what gives the probability of others. */
export type Learner = (columns: Columns, outcome: Uint8Array) => Outcome<(columns: Columns) => Float64Array>

export interface CrossValidationOptions extends Progress {
  readonly folds?: number
  readonly seed?: number
  /** Rows of one group are held back together: those of one customer at several instants. */
  readonly groups?: Uint32Array
}

/** How a learner does on rows that it has not seen. */
export interface CrossValidation {
  /** The fold in which each row was held back. */
  readonly fold: Uint8Array
  /** For each row, what the model gave that was fitted without its fold. */
  readonly probabilities: Float64Array
  /** Of each fold by itself. */
  readonly foldAuc: readonly number[]
  readonly meanAuc: number
  /** Of all rows together, which also asks whether the models of the folds agree. */
  readonly auc: RocAuc
  readonly logLoss: number
  readonly brier: number
  /** What the share of positives among the other folds gives as everybody's probability: no model should do worse. */
  readonly baseline: { readonly logLoss: number; readonly brier: number }
}

/**
 * Fits a learner once for each fold without it, and judges the probabilities that it gives the rows held back.
 * Folds have the same share of positives, as nearly as can be. Anything that is learnt from data, such as scales
 * or a calibration, belongs into the learner, or what is held back leaks into it.
 *
 * Insufficient with fewer rows of either outcome than folds, and where the learner finds too little in a fold.
 */
export function crossValidate(
  learner: Learner,
  columns: Columns,
  outcome: Uint8Array,
  { folds = 5, seed = 1, groups, onProgress }: CrossValidationOptions = {},
): Outcome<CrossValidation> {
  checkColumns(columns, { outcome, ...(groups && { groups }) })
  checkOutcome(outcome)
  expectArgument(
    Number.isInteger(folds) && folds >= 2 && folds <= 255,
    'folds',
    'a whole number from 2 to 255',
  )
  const parted = groups === undefined ? undefined : gathered(groups, outcome)
  const kinds = parted?.outcome ?? outcome
  const positives = countPositives(kinds)
  const fewest = Math.min(positives, kinds.length - positives)
  if (fewest < folds) {
    return insufficientData(
      parted === undefined
        ? sayLater`${fewest} rows of the rarer outcome are fewer than ${folds} folds`
        : sayLater`${fewest} groups of the rarer outcome are fewer than ${folds} folds`,
    )
  }
  const dealt = stratifiedFolds(kinds, folds, seed)
  const fold = parted === undefined ? dealt : Uint8Array.from(parted.place, (group) => dealt[group]!)
  const probabilities = new Float64Array(outcome.length)
  const constant = new Float64Array(outcome.length)
  for (let held = 0; held < folds; held++) {
    const [out, rest] = [rowsWhere(fold, (of) => of === held), rowsWhere(fold, (of) => of !== held)]
    const known = Uint8Array.from(rest, (row) => outcome[row]!)
    const model = learner(pickRows(columns, rest), known)
    if (model.kind === 'insufficient-data') return model
    const given = model.value(pickRows(columns, out))
    const rate = countPositives(known) / known.length
    out.forEach((row, index) => {
      probabilities[row] = given[index]!
      constant[row] = rate
    })
    onProgress?.((held + 1) / folds)
  }
  return judge(fold, folds, probabilities, constant, outcome)
}

function judge(
  fold: Uint8Array,
  folds: number,
  probabilities: Float64Array,
  constant: Float64Array,
  outcome: Uint8Array,
): Outcome<CrossValidation> {
  const auc = (rows: Uint32Array) =>
    certain(
      rocAuc(
        Float64Array.from(rows, (row) => probabilities[row]!),
        Uint8Array.from(rows, (row) => outcome[row]!),
      ),
    )
  const foldAuc = Array.from({ length: folds }, (_, held) => auc(rowsWhere(fold, (of) => of === held)).auc)
  return result({
    fold,
    probabilities,
    foldAuc,
    meanAuc: foldAuc.reduce((sum, value) => sum + value / folds, 0),
    auc: auc(rowsWhere(fold, () => true)),
    logLoss: certain(logLoss(probabilities, outcome)),
    brier: certain(brierScore(probabilities, outcome)),
    baseline: { logLoss: certain(logLoss(constant, outcome)), brier: certain(brierScore(constant, outcome)) },
  })
}

/** The place of each row's group among all, and of each group whether any of its rows is positive. */
function gathered(groups: Uint32Array, outcome: Uint8Array) {
  const places = new Map<number, number>()
  const place = Uint32Array.from(groups, (group) => {
    const known = places.get(group) ?? places.size
    places.set(group, known)
    return known
  })
  const any = new Uint8Array(places.size)
  for (let row = 0; row < place.length; row++) any[place[row]!]! |= outcome[row]!
  return { place, outcome: any }
}

/** The number of a fold for each row; positives and negatives are dealt out separately in random order. */
export function stratifiedFolds(outcome: Uint8Array, folds: number, seed: number): Uint8Array {
  const random = randomFrom(seed)
  const fold = new Uint8Array(outcome.length)
  let next = 0
  for (const kind of [1, 0]) {
    const rows = rowsWhere(outcome, (y) => y === kind)
    shuffle(random, rows)
    for (const row of rows) fold[row] = next++ % folds
  }
  return fold
}

function rowsWhere(values: Uint8Array, holds: (value: number) => boolean): Uint32Array {
  return Uint32Array.from(values.keys()).filter((row) => holds(values[row]!))
}

/** Every fold has rows of both outcomes, so nothing is insufficient here. */
function certain<T>(outcome: Outcome<T>): T {
  return (outcome as { readonly value: T }).value
}
