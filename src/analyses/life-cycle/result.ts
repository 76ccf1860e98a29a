import {
  absorption,
  expectedStay,
  type Outcome,
  type Stay,
  type TransitionMatrix,
  transitionMatrix,
  wilsonInterval,
} from '../../stats/index.ts'
import type { PeriodUnit } from '../memberships/index.ts'
import type { Purchases } from '../purchases/index.ts'
import type { Flows } from './flows.ts'
import type { Rhythm } from './rhythm.ts'
import { type LeadSigns, STAGES } from './stages.ts'

/** A stage now, and what who was in it did over the periods looked back on. */
export interface StageResult {
  readonly name: string
  readonly profiles: number
  /** Profiles in it at each instant. */
  readonly sizes: readonly number[]
  /** Of the revenue of all periods, what came from who was in it when a period began. */
  readonly money: number
  /** The share of them who bought within the period; null where nobody was in it. */
  readonly buying: { readonly value: number; readonly low: number; readonly high: number } | null
  /** What one of them spent in a period, on average. */
  readonly spend: number | null
  /** Expected periods in it; null where nobody left or was there. */
  readonly stay: Stay | null
  /** Expected periods until lapsed for the first time; null where it cannot be told. */
  readonly untilLapsed: number | null
}

export interface LifeCycleResult {
  readonly purchases: Purchases
  /** Currencies of the purchases, the commonest first. */
  readonly currencies: readonly { readonly currency: string; readonly orders: number }[]
  readonly firstPurchase: number
  /** Days of purchases within so many days say how often somebody buys. */
  readonly rhythmDays: number
  readonly rhythm: Rhythm
  readonly leads: LeadSigns
  /** The segmentation, ready to be saved. */
  readonly definition: Readonly<Record<string, unknown>>
  readonly unit: PeriodUnit
  readonly instants: readonly number[]
  /** In the order of customers' lives, those that there can be. */
  readonly stages: readonly StageResult[]
  /** Moves of each period, from stages (the last row: not there yet) to stages. */
  readonly moves: readonly (readonly (readonly number[])[])[]
  /** Moves of all periods between stages; null without a whole period. */
  readonly matrix: TransitionMatrix | null
  /** What who was not there at the start of a period, or had not bought, spent within it. */
  readonly moneyOfNew: number
}

/** Sums flows up, with stages in the order of customers' lives. */
export function stagesOf(
  parts: readonly string[],
  { sizes, periods }: Flows,
): Pick<LifeCycleResult, 'stages' | 'moves' | 'matrix' | 'moneyOfNew'> {
  const names = STAGES.map(({ name }) => name).filter((name) => parts.includes(name))
  const order = names.map((name) => parts.indexOf(name))
  const reordered = <T>(values: readonly T[]) => order.map((place) => values[place]!)
  const moves = periods.map((period) =>
    [...reordered(period.moves), period.moves.at(-1)!].map((row) => reordered(row)),
  )
  const matrix = orNull(matrixOf(moves, names.length))
  const lapsing = lapseTimes(moves, names)
  const sum = (pick: (period: (typeof periods)[number]) => readonly number[], place: number) =>
    periods.reduce((total, period) => total + pick(period)[place]!, 0)
  const stages = names.map((name, stage): StageResult => {
    const place = order[stage]!
    const starts = matrix?.starts[stage] ?? 0
    const [money, buyers] = [sum((period) => period.money, place), sum((period) => period.buyers, place)]
    return {
      name,
      profiles: sizes.at(-1)?.[place] ?? 0,
      sizes: sizes.map((row) => row[place]!),
      money,
      buying: starts === 0 ? null : { value: buyers / starts, ...wilsonInterval(buyers, starts) },
      spend: starts === 0 ? null : money / starts,
      stay: matrix ? orNull(expectedStay(matrix, stage)) : null,
      untilLapsed: lapsing.get(name) ?? null,
    }
  })
  return { stages, moves, matrix, moneyOfNew: sum((period) => period.money, parts.length) }
}

const orNull = <T>(outcome: Outcome<T>): T | null => (outcome.kind === 'result' ? outcome.value : null)

function matrixOf(
  moves: readonly (readonly (readonly number[])[])[],
  states: number,
): Outcome<TransitionMatrix> {
  const cells = Array.from({ length: states * states }, (_, cell) => cell)
  const [from, to] = [cells.map((cell) => Math.floor(cell / states)), cells.map((cell) => cell % states)]
  const count = cells.map((cell) => moves.reduce((sum, rows) => sum + rows[from[cell]!]![to[cell]!]!, 0))
  return transitionMatrix({ from, to, count }, states)
}

/** Among the stages of customers, whom nobody leaves: a visitor may never buy. */
function lapseTimes(
  moves: readonly (readonly (readonly number[])[])[],
  names: readonly string[],
): ReadonlyMap<string, number> {
  const isCustomer = (name: string) => STAGES.find((stage) => stage.name === name)!.customers
  const kept = names.flatMap((name, stage) => (isCustomer(name) ? [stage] : []))
  const among = moves.map((rows) => kept.map((from) => kept.map((to) => rows[from]![to]!)))
  const matrix = orNull(matrixOf(among, kept.length))
  const lapsed = kept.findIndex((stage) => names[stage] === 'lapsed')
  const fates = matrix ? orNull(absorption(matrix, [lapsed])) : null
  return new Map(fates?.map(({ state, periods }) => [names[kept[state]!]!, periods]))
}
