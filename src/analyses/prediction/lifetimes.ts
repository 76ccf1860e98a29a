import { type ApartOptions, apart, workOf } from '../../apart/index.ts'
import { sayLater } from '../../language/index.ts'
import {
  adjustedP,
  fitCox,
  kaplanMeier,
  type Lifetimes,
  logRank,
  type SurvivalCurve,
  survivalAt,
  survivalQuantile,
} from '../../stats/index.ts'
import { type Covariate, independent } from './covariates.ts'

/** How long it takes until it comes to pass, or why that cannot be told. */
export type LifetimesFound =
  | { readonly kind: 'lifetimes'; readonly value: LifetimeAnalysis }
  | { readonly kind: 'missing'; readonly reason: string }

export interface LifetimeAnalysis {
  /** `days`, `months`: what times are counted in; empty where the data do not say. */
  readonly unit: string
  /** What says how long: `time`, or the name of a column. */
  readonly clock: string
  readonly rows: number
  readonly events: number
  readonly all: CurveFound
  /** Traits and segments by which it differs: those that were asked for, then the clearest. */
  readonly splits: readonly Split[]
  readonly cox: CoxFound
}

export interface CurveFound {
  readonly name: string
  /** That the name is a word of ours, and no value or name of the data. */
  readonly isWord?: true
  readonly rows: number
  readonly events: number
  readonly points: readonly {
    readonly x: number
    readonly y: number
    readonly low?: number
    readonly high?: number
  }[]
  readonly median: number | null
  /** Share that is left at some times. */
  readonly left: readonly { readonly time: number; readonly share: number }[]
}

export interface Split {
  readonly title: string
  readonly chiSquared: number
  /** Allows for all that were looked at (Holm). */
  readonly p: number
  readonly levels: readonly CurveFound[]
  readonly asked: boolean
}

/** A column of a regression: a part against another, or a number by its standard deviation. */
export type ComparedColumn = Pick<Covariate, 'title' | 'against' | 'numeric'>

export type CoxFound =
  | {
      readonly kind: 'cox'
      readonly rows: number
      readonly ratios: readonly (ComparedColumn & {
        readonly ratio: number
        readonly low: number
        readonly high: number
        readonly p: number
      })[]
      readonly concordance: number | null
      /** Titles of columns. */
      readonly leftOut: readonly string[]
    }
  | { readonly kind: 'missing'; readonly reason: string }

/** Parts of everybody by a trait, a segment or a segmentation. */
export interface Grouping {
  readonly title: string
  readonly names: readonly string[]
  /** Those of the names that are words of ours: `yes`, `everybody else`. */
  readonly words?: readonly string[]
  readonly codes: Uint32Array
  /** Whether it was named, and is told whatever it shows. */
  readonly asked?: boolean
}

export interface LifetimeRows {
  readonly lifetimes: Lifetimes
  readonly unit: string
  readonly clock: string
  readonly groupings: readonly Grouping[]
  readonly covariates: readonly Covariate[]
}

const POINTS = 60
const MOST_SPLITS = 4
const FEWEST_EVENTS = 10
const COX_ROWS = 20_000

/** Survival of all, by each trait, and what raises the hazard when everything else is alike. */
export function describeLifetimes({
  lifetimes,
  unit,
  clock,
  groupings,
  covariates,
}: LifetimeRows): LifetimesFound {
  const events = lifetimes.event.reduce((sum, e) => sum + e, 0)
  if (events < FEWEST_EVENTS) {
    return {
      kind: 'missing',
      reason: sayLater`It came to pass ${events} times: too seldom for a curve over time.`,
    }
  }
  const horizons = horizonsOf(lifetimes.time)
  const splits = groupings.flatMap((grouping) => splitBy(grouping, lifetimes, horizons))
  const p = adjustedP(
    splits.map((one) => one.p),
    'holm',
  )
  return {
    kind: 'lifetimes',
    value: {
      unit,
      clock,
      rows: lifetimes.time.length,
      events,
      all: curveOf(sayLater`All`, lifetimes, horizons)!,
      splits: told(splits.map((split, index) => ({ ...split, p: p[index]! }))),
      cox: coxOf(lifetimes, covariates),
    },
  }
}

/** Those that were asked for, and the clearest of the others. */
function told(splits: readonly Split[]): readonly Split[] {
  const clarity = ({ chiSquared, levels }: Split) => chiSquared / (levels.length - 1)
  const clearest = splits.toSorted((a, b) => clarity(b) - clarity(a))
  const others = clearest.filter(({ asked }) => !asked)
  return [...clearest.filter(({ asked }) => asked), ...others.slice(0, MOST_SPLITS)]
}

const DESCRIBE = workOf(import.meta.url, describeLifetimes)

/** The same in a thread of its own. */
export function describeLifetimesApart(rows: LifetimeRows, options: ApartOptions) {
  return apart(DESCRIBE, [rows], options)
}

/** Four times that divide what was observed; the last tenth is left out, where few are at risk. */
function horizonsOf(time: Float64Array): readonly number[] {
  const sorted = time.toSorted()
  const end = sorted[Math.floor(sorted.length * 0.95)]!
  return [...new Set([0.25, 0.5, 0.75, 1].map((share) => Math.round(end * share)))].filter((at) => at > 0)
}

function curveOf(name: string, lifetimes: Lifetimes, horizons: readonly number[]): CurveFound | undefined {
  const curve = kaplanMeier(lifetimes)
  if (curve.kind === 'insufficient-data') return undefined
  const median = survivalQuantile(curve.value, 0.5)
  return {
    name,
    rows: lifetimes.time.length,
    events: lifetimes.event.reduce((sum, e) => sum + e, 0),
    points: pointsOf(curve.value),
    median: median.kind === 'result' ? median.value.time : null,
    left: horizons.flatMap((time) => {
      const at = survivalAt(curve.value, time)
      return at.kind === 'result' ? [{ time, share: at.value.survival }] : []
    }),
  }
}

/** Beyond this few are left, and the curve is chance. */
const LEAST_AT_RISK = 10

function pointsOf({ time, survival, low, high, atRisk }: SurvivalCurve) {
  const shown = time.flatMap((_, at) => (atRisk[at]! >= Math.min(LEAST_AT_RISK, atRisk[0]!) ? [at] : []))
  const last = shown.length - 1
  const places = Array.from(
    { length: POINTS },
    (_, index) => shown[Math.round((last * index) / (POINTS - 1))]!,
  )
  const points = [...new Set(places)].map((at) => ({
    x: time[at]!,
    y: survival[at]!,
    ...(low[at] !== null && high[at] !== null && { low: low[at]!, high: high[at]! }),
  }))
  return points[0]?.x === 0 ? points : [{ x: 0, y: 1 }, ...points]
}

function splitBy(
  { title, names, words = [], codes, asked = false }: Grouping,
  lifetimes: Lifetimes,
  horizons: readonly number[],
): readonly Split[] {
  const test = logRank(lifetimes, codes)
  if (test.kind === 'insufficient-data') return []
  const levels = names.flatMap((name, code) => {
    const rows = Uint32Array.from(codes.keys()).filter((row) => codes[row] === code)
    const curve = curveOf(name, picked(lifetimes, rows), horizons)
    return curve === undefined || rows.length === 0
      ? []
      : [{ ...curve, ...(words.includes(name) && { isWord: true as const }) }]
  })
  return [{ title, chiSquared: test.value.chiSquared, p: test.value.p, levels, asked }]
}

function picked({ time, event }: Lifetimes, rows: Uint32Array): Lifetimes {
  return {
    time: Float64Array.from(rows, (row) => time[row]!),
    event: Uint8Array.from(rows, (row) => event[row]!),
  }
}

function coxOf(all: Lifetimes, covariates: readonly Covariate[]): CoxFound {
  const step = Math.ceil(all.time.length / COX_ROWS)
  const rows = Uint32Array.from(all.time.keys()).filter((row) => row % step === 0)
  const lifetimes = picked(all, rows)
  const sampled = covariates.map((one) => ({
    ...one,
    values: Float64Array.from(rows, (row) => one.values[row]!),
  }))
  const { kept, leftOut } = independent(sampled, lifetimes.time)
  if (kept.length === 0) return { kind: 'missing', reason: sayLater`No trait differs between customers.` }
  const fit = fitCox(
    lifetimes,
    kept.map(({ values }) => values),
  )
  if (fit.kind === 'insufficient-data') return { kind: 'missing', reason: fit.reason }
  const { coefficients, concordance } = fit.value
  return {
    kind: 'cox',
    rows: rows.length,
    ratios: kept
      .map(({ values: _, ...column }, index) => {
        const { estimate, low, high, p } = coefficients[index]!
        return { ...column, ratio: Math.exp(estimate), low: Math.exp(low), high: Math.exp(high), p }
      })
      .sort((a, b) => a.p - b.p),
    concordance: concordance.kind === 'result' ? concordance.value.concordance : null,
    leftOut,
  }
}
