import {
  type BuyingFit,
  type BuyingModel,
  bgBb,
  bgNbd,
  buyingLogLikelihood,
  fitBuyingModel,
  type Histories,
  insufficientData,
  mbgNbd,
  type Outcome,
  type Progress,
  paretoNbd,
  result,
} from '../../stats/index.ts'

export type ModelName = BuyingModel['name']

const MODELS: Readonly<Record<ModelName, BuyingModel>> = {
  'bg-nbd': bgNbd,
  'mbg-nbd': mbgNbd,
  'pareto-nbd': paretoNbd,
  'bg-bb': bgBb,
}

/** The histories of the same customers when they were known so far, and later. */
export interface Split {
  readonly before: Histories
  readonly after: Histories
}

/** How a model did. */
export interface Tried {
  readonly model: ModelName
  readonly logLikelihood: number
  /** Akaike's criterion: less is better. */
  readonly aic: number
  /** How likely the purchases held back are by what was known before; more is better, null where none are. */
  readonly heldBack: number | null
}

export interface Chosen {
  readonly fit: BuyingFit
  /** Of the histories before what is held back; null where nothing is, or these give no fit. */
  readonly before: BuyingFit | null
  readonly tried: readonly Tried[]
  readonly by: 'the only one' | 'held back purchases' | 'likelihood'
  /** How many customers models were compared by. */
  readonly comparedBy: number
}

/** Where fewer leave, nothing tells the times of Pareto/NBD apart: its search is long, and finds nothing. */
const HARDLY_ANYBODY = 0.005

/** Models are compared by a part of more customers than this: it tells them apart as well. */
const MOST_COMPARED = 10_000

/**
 * Fits the models and takes the one that makes the purchases held back likeliest, or where nothing is held back all
 * purchases; that one is fitted to everybody.
 */
export function chooseModel(
  names: readonly ModelName[],
  now: Histories,
  split: Split | undefined,
  { onProgress }: Progress = {},
): Outcome<Chosen> {
  const some = sampled(now)
  const part = split && { before: sampled(split.before), after: sampled(split.after) }
  const tried: (Tried & { readonly leaving: number })[] = []
  let reason = ''
  for (const [index, name] of names.entries()) {
    if (name === 'pareto-nbd' && tried.some(({ leaving }) => leaving < HARDLY_ANYBODY)) continue
    const found = tryModel(name, some, part)
    if (found.kind === 'result') tried.push(found.value)
    else reason = found.reason
    onProgress?.((0.5 * (index + 1)) / names.length)
  }
  if (tried.length === 0) return insufficientData(reason)
  const isTested = tried.every(({ heldBack }) => heldBack !== null)
  const score = ({ heldBack, aic }: Tried) => (isTested ? heldBack! : -aic)
  const best = tried.reduce((one, other) => (score(other) > score(one) ? other : one))
  const fit = fitBuyingModel(MODELS[best.model], now, {
    onProgress: onProgress && ((done) => onProgress(0.5 + 0.3 * done)),
  })
  if (fit.kind === 'insufficient-data') return fit
  const before = split && fitBuyingModel(MODELS[best.model], split.before)
  onProgress?.(1)
  return result({
    fit: fit.value,
    before: before?.kind === 'result' ? before.value : null,
    tried: tried.map(({ leaving, ...one }) => one),
    by: names.length === 1 ? 'the only one' : isTested ? 'held back purchases' : 'likelihood',
    comparedBy: some.frequency.length,
  })
}

function tryModel(
  name: ModelName,
  now: Histories,
  split: Split | undefined,
): Outcome<Tried & { leaving: number }> {
  const model = MODELS[name]
  const fit = fitBuyingModel(model, now)
  if (fit.kind === 'insufficient-data') return fit
  const { logLikelihood, parameters } = fit.value
  const before = split && fitBuyingModel(model, split.before)
  return result({
    model: name,
    leaving: leavingAfterPurchase(name, parameters),
    logLikelihood,
    aic: 2 * parameters.length - 2 * logLikelihood,
    heldBack:
      split && before?.kind === 'result'
        ? buyingLogLikelihood(model, before.value.parameters, split.after) - before.value.logLikelihood
        : null,
  })
}

/** The share of customers that leaves after a purchase; 1 where a model has none. */
function leavingAfterPurchase(name: ModelName, [, , a = 1, b = 0]: Iterable<number>): number {
  return name === 'bg-nbd' || name === 'mbg-nbd' ? a / (a + b) : 1
}

/** Every n-th customer; the engine gives them in order of their histories, so that all kinds are there. */
function sampled({ frequency, recency, age }: Histories): Histories {
  const step = Math.ceil(frequency.length / MOST_COMPARED)
  if (step <= 1) return { frequency, recency, age }
  const some = (column: Float64Array) => column.filter((_, row) => row % step === 0)
  return { frequency: some(frequency), recency: some(recency), age: some(age) }
}
