import { sayLater } from '../../language/say-later.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { type Progress, partOf } from '../progress.ts'
import { type Histories, historiesReason, historyCells, sampleCells } from './histories.ts'
import {
  type Beginning,
  beginningFrom,
  type LikelihoodMaximum,
  maximiseLikelihood,
} from './maximum-likelihood.ts'
import type { BuyingModel, WeightedHistories } from './model.ts'

/** A model with the parameters that make the histories likeliest. */
export interface BuyingFit extends LikelihoodMaximum {
  readonly model: BuyingModel
  readonly customers: number
}

/** Of more cells than this, a part is fitted first, so that all of them are gone through a few times only. */
const LARGE = 40_000
const SAMPLE = 10_000

/**
 * Fits a model of repeat buying by maximum likelihood, with standard errors from the observed information. Insufficient
 * are no customers, nobody who bought again, and values that are no finite numbers; histories that contradict
 * themselves are errors of the caller.
 *
 * ```ts
 * const fit = fitBuyingModel(bgNbd, { frequency, recency, age })
 * if (fit.kind === 'result') console.log(fit.value.parameters, fit.value.standardErrors)
 * ```
 */
export function fitBuyingModel(
  model: BuyingModel,
  histories: Histories,
  { onProgress }: Progress = {},
): Outcome<BuyingFit> {
  const reason = historiesReason(histories)
  if (reason) return insufficientData(reason)
  const cells = historyCells(histories)
  const start = model.start(meanOf(histories.age))
  const likelihood = (part: WeightedHistories) => (parameters: Float64Array) =>
    model.logLikelihood(parameters, part)
  const part =
    cells.weight.length > LARGE
      ? maximiseLikelihood(likelihood(sampleCells(cells, SAMPLE)), start, {
          onProgress: partOf(onProgress, 0, 0.3),
        })
      : undefined
  const maximum =
    maximiseLikelihood(likelihood(cells), start, {
      beginning: part && beginningFrom(part),
      onProgress: partOf(onProgress, part ? 0.3 : 0, 1),
    }) ?? maximiseLikelihood(likelihood(cells), start, { beginning: nearer(model, start, histories) })
  if (maximum === undefined) return insufficientData(sayLater`No parameters make these histories likeliest.`)
  onProgress?.(1)
  return result({ ...maximum, model, customers: histories.frequency.length })
}

/** Of customers who buy very often a search from the usual start leaps too far; this is at about their rate. */
function nearer(model: BuyingModel, start: Float64Array, { frequency }: Histories): Beginning {
  const rate = model.parameterNames.indexOf('alpha')
  const scaled = model.name === 'bg-bb' ? start : start.with(rate, start[rate]! / (1 + meanOf(frequency)))
  return { point: scaled.map(Math.log) }
}

function meanOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return mean > 0 ? mean : 1
}
