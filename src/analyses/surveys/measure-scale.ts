import { sayLater } from '../../language/index.ts'
import { type Items, insufficientData, omega, omegaInterval, reliability } from '../../stats/index.ts'
import { momentsOf } from './item-facts.ts'
import type { SurveysOptions } from './options.ts'
import type { Grade, ItemFacts, ScaleFacts, ScaleItem } from './result.ts'
import type { Scale } from './scales.ts'
import { partingOf, peopleOf } from './score-people.ts'
import { type Judged, judgeItem } from './verdict.ts'

export interface ScaleInput {
  readonly scale: Scale
  /** All running the same way, in the order of its items. */
  readonly keyed: Items
  readonly scores: Float64Array
  /** By item, in the order of the scale. */
  readonly facts: readonly ItemFacts[]
  /** 1 for who does not show several signs of carelessness. */
  readonly careful: Uint8Array
  readonly options: Pick<SurveysOptions, 'samples' | 'groups'>
  readonly seed: number
  readonly onProgress?: ((done: number) => void) | undefined
}

/** How reliably a scale measures, what each item does in it, and how its scores are spread. */
export function measureScale(input: ScaleInput): ScaleFacts {
  const { scale, scores, options } = input
  const measured = reliabilityOf(input)
  const { answered, mean, deviation } = momentsOf(scores)
  const parting = partingOf(scores, scale, options.groups)
  const trusted = measured.alpha?.value ?? null
  return {
    ...scale,
    ...measured,
    grade: gradeOf(trusted),
    scored: answered,
    mean: answered > 0 ? mean : null,
    deviation: answered > 1 ? deviation : null,
    error: answered > 1 && trusted !== null ? deviation * Math.sqrt(Math.max(0, 1 - trusted)) : null,
    parting,
    people: peopleOf(scores, parting),
    histogram: histogramOf(scores, scale),
  }
}

type Measured = Pick<
  ScaleFacts,
  | 'complete'
  | 'alpha'
  | 'standardizedAlpha'
  | 'lambda6'
  | 'meanCorrelation'
  | 'omega'
  | 'alphaOfCareful'
  | 'unknownBecause'
  | 'itemsOf'
>

function reliabilityOf(input: ScaleInput): Measured {
  const { keyed, samples, seed, onProgress } = { ...input, samples: input.options.samples }
  const found = keyed.length < 2 ? ONE_ITEM : reliability(keyed)
  if (found.kind === 'insufficient-data') return unmeasured(input, found.reason)
  const { people, alpha, low, high, standardizedAlpha, lambda6, meanCorrelation, items } = found.value
  const common = omega(keyed)
  const spread = omegaInterval(keyed, { seed, samples, onProgress })
  const judged = items.map(
    ({ restCorrelation, alphaIfDropped }, index): Judged => ({
      restCorrelation,
      alphaWithout: alphaIfDropped ?? null,
      loading: common.kind === 'result' ? common.value.loadings[index]! : null,
    }),
  )
  return {
    complete: people,
    alpha: { value: alpha, low, high },
    standardizedAlpha: standardizedAlpha ?? null,
    lambda6: lambda6 ?? null,
    meanCorrelation,
    omega:
      spread.kind === 'result'
        ? { value: spread.value.omega, low: spread.value.low, high: spread.value.high }
        : null,
    alphaOfCareful: alphaOfCareful(input),
    unknownBecause: null,
    itemsOf: itemsOf(input, judged, alpha),
  }
}

const ONE_ITEM = insufficientData(sayLater`it has one item, and how far items agree takes two`)

const NOTHING: Judged = { restCorrelation: null, alphaWithout: null, loading: null }

function unmeasured(input: ScaleInput, reason: string): Measured {
  const complete = input.scores.reduce(
    (sum, _, person) => sum + (input.keyed.every((item) => !Number.isNaN(item[person]!)) ? 1 : 0),
    0,
  )
  return {
    complete,
    alpha: null,
    standardizedAlpha: null,
    lambda6: null,
    meanCorrelation: null,
    omega: null,
    alphaOfCareful: null,
    unknownBecause: reason,
    itemsOf: itemsOf(
      input,
      input.keyed.map(() => NOTHING),
      null,
    ),
  }
}

function itemsOf({ scale, facts }: ScaleInput, judged: readonly Judged[], alpha: number | null): ScaleItem[] {
  return scale.items.map((item, index) => ({
    item,
    reversed: scale.reverse.includes(item),
    ...judged[index]!,
    ...judgeItem(judged[index]!, facts[index]!, alpha, scale),
  }))
}

function alphaOfCareful({ keyed, careful }: ScaleInput): number | null {
  if (careful.every((one) => one === 1)) return null
  const found = reliability(keyed.map((item) => item.filter((_, person) => careful[person] === 1)))
  return found.kind === 'result' ? found.value.alpha : null
}

/** As George & Mallery (2003) name them. */
const GRADES: readonly (readonly [number, Grade])[] = [
  [0.9, 'excellent'],
  [0.8, 'good'],
  [0.7, 'acceptable'],
  [0.6, 'questionable'],
  [Number.NEGATIVE_INFINITY, 'poor'],
]

const gradeOf = (alpha: number | null): Grade =>
  alpha === null ? 'unknown' : GRADES.find(([least]) => alpha >= least)![1]

const MOST_BINS = 12

function histogramOf(scores: Float64Array, { lowest, highest }: Scale): ScaleFacts['histogram'] {
  if (!(lowest < highest)) return null
  const points = highest - lowest
  const bins = Number.isInteger(points) && points <= MOST_BINS ? points * (points <= 6 ? 2 : 1) : MOST_BINS
  const width = points / bins
  const counts = Array.from({ length: bins }, () => 0)
  for (const score of scores) {
    if (Number.isNaN(score)) continue
    // Sums of answers are not exact; a score on an edge belongs above it.
    const bin = Math.floor((score - lowest) / width + 1e-9)
    counts[Math.min(bins - 1, Math.max(0, bin))]!++
  }
  return { edges: Array.from({ length: bins + 1 }, (_, i) => lowest + i * width), counts }
}
