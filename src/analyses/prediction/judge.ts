import {
  type AucDifference,
  aucDifference,
  brierScore,
  type CalibrationTable,
  calibrationTable,
  type LiftAtK,
  liftAtK,
  logLoss,
  type Outcome,
  type RocAuc,
  type RocCurve,
  rocAuc,
  rocCurve,
} from '../../stats/index.ts'

/** What a simple rule gives on the same rows. */
export interface Rival {
  readonly auc: number
  readonly logLoss: number
  /** By how much the model's AUC is higher. */
  readonly difference: AucDifference
}

/** How probabilities do on rows that the model has not seen. */
export interface Judgement {
  readonly rows: number
  readonly positives: number
  readonly rate: number
  readonly auc: RocAuc
  readonly logLoss: number
  /** Of the share of positives as everybody's probability. */
  readonly baseLogLoss: number
  readonly brier: number
  readonly calibration: CalibrationTable
  readonly curve: readonly { readonly x: number; readonly y: number }[]
  readonly lifts: readonly Lift[]
  readonly simple: Rival | null
}

export interface Lift {
  readonly share: number
  readonly model: LiftAtK
  readonly simple: LiftAtK | null
}

/** Shares of everybody, those first whom the model holds likeliest. */
const SHARES = [0.05, 0.1, 0.2, 0.3]
const CURVE_POINTS = 60

/** Judges probabilities by what came; `simple` are those of the rule that the model has to beat. */
export function judge(
  probabilities: Float64Array,
  outcome: Uint8Array,
  simple: Float64Array | undefined,
): Judgement {
  const positives = outcome.reduce((sum, y) => sum + y, 0)
  const rate = positives / outcome.length
  const everybody = new Float64Array(outcome.length).fill(rate)
  return {
    rows: outcome.length,
    positives,
    rate,
    auc: certain(rocAuc(probabilities, outcome)),
    logLoss: certain(logLoss(probabilities, outcome)),
    baseLogLoss: certain(logLoss(everybody, outcome)),
    brier: certain(brierScore(probabilities, outcome)),
    calibration: certain(calibrationTable(probabilities, outcome)),
    curve: thinned(certain(rocCurve(probabilities, outcome))),
    lifts: SHARES.map((share) => ({
      share,
      model: certain(liftAtK(probabilities, outcome, share)),
      simple: simple === undefined ? null : certain(liftAtK(simple, outcome, share)),
    })),
    simple: simple === undefined ? null : rivalOf(probabilities, simple, outcome),
  }
}

function rivalOf(probabilities: Float64Array, simple: Float64Array, outcome: Uint8Array): Rival {
  return {
    auc: certain(rocAuc(simple, outcome)).auc,
    logLoss: certain(logLoss(simple, outcome)),
    difference: certain(aucDifference(probabilities, simple, outcome)),
  }
}

function thinned({ falsePositiveRate, truePositiveRate }: RocCurve) {
  const last = falsePositiveRate.length - 1
  const places = Array.from({ length: CURVE_POINTS + 1 }, (_, index) =>
    Math.round((last * index) / CURVE_POINTS),
  )
  return [...new Set(places)].map((at) => ({ x: falsePositiveRate[at]!, y: truePositiveRate[at]! }))
}

/** Both outcomes are there, two of each, so nothing is insufficient here. */
function certain<T>(outcome: Outcome<T>): T {
  return (outcome as { readonly value: T }).value
}
