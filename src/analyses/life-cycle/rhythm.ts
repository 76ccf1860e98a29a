import { sayLater } from '../../language/index.ts'
import {
  insufficientData,
  kaplanMeier,
  type Outcome,
  result,
  type SurvivalCurve,
  survivalQuantile,
} from '../../stats/index.ts'
import { type Gaps, MOST_DAYS } from './gaps.ts'

/** A number of days with the ends of its interval; an end is null where the data do not bound it. */
export interface Days {
  readonly days: number
  readonly low: number | null
  readonly high: number | null
}

/** Customers who bought on so many days of two years, and how soon those of them who come back do. */
export interface Band {
  readonly from: number
  /** Included; null: or more. */
  readonly to: number | null
  readonly customers: number
  /** Times that somebody of the band came back. */
  readonly returns: number
  /** The share that came back within `followedFor` days. */
  readonly returning: number
  /** Days that enough customers were followed for. */
  readonly followedFor: number
  /** Half of those who come back have done so. */
  readonly median: number
  readonly atRiskAfter: Days
  readonly lapsedAfter: Days
}

export interface Rhythm {
  /** Ascending; they cover every number of days. */
  readonly bands: readonly Band[]
  /** Who bought on so many days is loyal while active. */
  readonly loyalFrom: number
  readonly customers: number
  readonly returns: number
}

/** Which share of those who come back has done so when the others are at risk, and when they have lapsed. */
export interface Shares {
  readonly atRisk: number
  readonly lapsed: number
}

/** Fewer returns than this say nothing of a shop's rhythm. */
const LEAST_RETURNS = 10
/** A band of its own has so many. */
const LEAST_OF_BAND = 50
/** A curve is read as far as so many customers were followed. */
const LEAST_FOLLOWED = 20
/** Of who bought again, this share at most is loyal. */
const LOYAL_SHARE = 0.4

/**
 * How long is long, by the shop's own purchases: of each band of customers a survival curve of the days until the
 * next purchase, in which gaps that have not ended yet count as far as they go. Who is quiet for longer than all but
 * a small share of those who ever come back is at risk, then lapsed.
 */
export function fitRhythm(gaps: Gaps, shares: Shares): Outcome<Rhythm> {
  const returns = sumWhere(gaps, (row) => gaps.ended[row] === 1)
  const customers = sumWhere(gaps, (row) => gaps.ended[row] === 0)
  if (returns < LEAST_RETURNS) {
    return insufficientData(
      returns === 1
        ? sayLater`Customers came back on another day once; it takes ${LEAST_RETURNS} to tell how often they buy.`
        : sayLater`Customers came back on another day ${returns} times; it takes ${LEAST_RETURNS} to tell how often they buy.`,
    )
  }
  const loyalFrom = loyalDays(gaps)
  const bands = bandsFor(gaps, loyalFrom).map(([from, to]) => fitBand(gaps, from, to, shares))
  return result({ bands: shortening(bands), loyalFrom, customers, returns })
}

function sumWhere({ count }: Gaps, holds: (row: number) => boolean): number {
  return count.reduce((sum, one, row) => (holds(row) ? sum + one : sum), 0)
}

/** The least number of days, from 3 on, that few enough of those who bought again reach. */
function loyalDays({ bought, ended, count }: Gaps): number {
  const now = new Float64Array(MOST_DAYS + 2)
  for (const [row, days] of bought.entries()) if (ended[row] === 0) now[days]! += count[row]!
  const from = (least: number) => now.subarray(least).reduce((sum, one) => sum + one, 0)
  let least = 3
  while (least < MOST_DAYS && from(least) > LOYAL_SHARE * from(2)) least++
  return least
}

type Range = readonly [from: number, to: number | null]

/** First purchases, some, many; together where a band by itself has too little. */
function bandsFor(gaps: Gaps, loyalFrom: number): readonly Range[] {
  const divisions: readonly (readonly Range[])[] = [
    [
      [1, 1],
      [2, loyalFrom - 1],
      [loyalFrom, null],
    ],
    [
      [1, 1],
      [2, null],
    ],
  ]
  const isEnough = (ranges: readonly Range[]) =>
    ranges.every(
      (range) => sumWhere(gaps, (row) => gaps.ended[row] === 1 && isIn(gaps, row, range)) >= LEAST_OF_BAND,
    )
  return divisions.find(isEnough) ?? [[1, null]]
}

function isIn({ bought }: Gaps, row: number, [from, to]: Range): boolean {
  return bought[row]! >= from && (to === null || bought[row]! <= to)
}

function fitBand(gaps: Gaps, from: number, to: number | null, shares: Shares): Band {
  const rows = [...gaps.count.keys()].filter((row) => isIn(gaps, row, [from, to]))
  const lifetimes = {
    time: Float64Array.from(rows, (row) => gaps.days[row]!),
    event: Uint8Array.from(rows, (row) => gaps.ended[row]!),
    weight: Float64Array.from(rows, (row) => gaps.count[row]!),
  }
  const curve = followed(requireValue(kaplanMeier(lifetimes)))
  const returning = 1 - curve.survival.at(-1)!
  const after = (share: number): Days =>
    daysOf(requireValue(survivalQuantile(curve, share * returning, { level: 'first' })))
  const sum = (ended: number) =>
    sumWhere(gaps, (row) => gaps.ended[row] === ended && isIn(gaps, row, [from, to]))
  return {
    from,
    to,
    customers: sum(0),
    returns: sum(1),
    returning,
    followedFor: curve.time.at(-1)!,
    median: after(0.5).days,
    atRiskAfter: after(shares.atRisk),
    lapsedAfter: after(shares.lapsed),
  }
}

function daysOf({ time, low, high }: { time: number; low: number | null; high: number | null }): Days {
  return { days: time, low, high }
}

/** The curve as far as enough were followed, and at least to the last return but for few. */
function followed(curve: SurvivalCurve): SurvivalCurve {
  const first = curve.events.findIndex((events) => events > 0)
  const enough = curve.atRisk.findLastIndex((atRisk) => atRisk >= LEAST_FOLLOWED)
  const end = Math.max(enough, first) + 1
  const cut = <T>(column: readonly T[]) => column.slice(0, end)
  return {
    ...curve,
    time: cut(curve.time),
    survival: cut(curve.survival),
    low: cut(curve.low),
    high: cut(curve.high),
  }
}

/** Bands have returns, so their curves come down. */
function requireValue<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'insufficient-data') throw new TypeError(outcome.reason)
  return outcome.value
}

/** Who buys more often is never given longer, and a lapse is later than a risk. */
function shortening(bands: readonly Band[]): Band[] {
  const found: Band[] = []
  for (const band of bands) {
    const before = found.at(-1)
    const atRisk = Math.max(
      1,
      Math.min(band.atRiskAfter.days, before?.atRiskAfter.days ?? Number.POSITIVE_INFINITY),
    )
    const lapsed = Math.max(
      atRisk + 1,
      Math.min(band.lapsedAfter.days, before?.lapsedAfter.days ?? Number.POSITIVE_INFINITY),
    )
    found.push({
      ...band,
      atRiskAfter: { ...band.atRiskAfter, days: atRisk },
      lapsedAfter: { ...band.lapsedAfter, days: lapsed },
    })
  }
  return found
}
