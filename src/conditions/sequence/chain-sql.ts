import { eventNames } from '../../aggregates/selection.ts'
import { windowSql } from '../../aggregates/window.ts'
import { filterSql } from '../../filters/filter.ts'
import type { Frame } from '../../records/frame.ts'
import { isNamed } from '../../records/record-table.ts'
import { shiftSql } from '../../records/shift-sql.ts'
import { and, integer, join, type Sql, sql } from '../../store/sql.ts'
import { type SequenceCondition, type Step, sequenceEvents, stepsOf } from './steps.ts'

/** No instant; earlier than every one, since no event is older than 1990. */
const NONE = sql`toInt64(0)`
/** Steps that a mark has room for beside its instant: the low four bits. */
const STEPS = 15

/** Whether the steps follow each other with nothing between them that must be absent or equal. */
export function isChain(body: SequenceCondition): boolean {
  const steps = stepsOf(body)
  return (
    body.sameValueOf === undefined &&
    steps.length <= STEPS &&
    steps.every(({ absences }) => absences.length === 0) &&
    areDisjoint(steps)
  )
}

/** An event has one mark, so no event may match two steps. */
function areDisjoint(steps: readonly Step[]): boolean {
  const names = steps.flatMap(({ events }) => eventNames(events))
  return new Set(names).size === names.length
}

/**
 * A chain in whole-array operations, many times faster than a fold. Every event of a step becomes a mark,
 * its instant and step in one number; marks are sorted with later steps first among equal instants, so
 * that what comes before a mark is strictly earlier. Step by step, the instants at which a partial chain
 * ends are carried forward, and the latest of them decides whether the next step is in time.
 */
export function chainSql(body: SequenceCondition, frame: Frame): Sql {
  const { range, known } = windowSql(body.in, frame)
  const steps = stepsOf(body)
  const marks = frame.column('event', markSql(steps, frame), NONE)
  const ofSteps = frame.rows('event', sequenceEvents(body)).values(marks, range)
  const sorted = frame.derive(sql`arraySort(arrayFilter(x -> x != 0, ${ofSteps}))`)
  const instants = frame.derive(sql`arrayMap(x -> bitShiftRight(x, 4), ${sorted})`)
  const numbers = frame.derive(sql`arrayMap(x -> ${integer(STEPS)} - bitAnd(x, 15), ${sorted})`)
  const chain = new Chain(steps, instants, numbers, frame)
  return and(known, chain.found())
}

/** The mark of a row; 0 where its event is of no step. */
function markSql(steps: readonly Step[], frame: Frame): Sql {
  const cases = steps.flatMap(({ events: { where, ...events } }, index) => {
    const named = isNamed(sql`event`, eventNames(events))
    const test = where === undefined ? named : sql`(${named} AND ${filterSql(where, frame.moment)})`
    return [test, sql`at * 16 + ${integer(STEPS - index)}`]
  })
  return sql`multiIf(${join(cases, ', ')}, ${NONE})`
}

/** The arrays of a chain: each mark's instant `t` and step `k`, and where the chain so far last ended, `f`. */
class Chain {
  readonly #steps: readonly Step[]
  readonly #instants: Sql
  readonly #numbers: Sql
  readonly #frame: Frame

  constructor(steps: readonly Step[], instants: Sql, numbers: Sql, frame: Frame) {
    this.#steps = steps
    this.#instants = instants
    this.#numbers = numbers
    this.#frame = frame
  }

  /** Whether a mark of the last step ends a whole chain. */
  found(): Sql {
    const last = this.#steps.length - 1
    const before = this.#endedBefore(last)
    return sql`arrayExists((t, k, f) -> ${this.#follows(last)}, ${this.#instants}, ${this.#numbers}, ${before})`
  }

  /** At each mark, the latest instant at which the chain up to the step before ended. */
  #endedBefore(step: number): Sql {
    return this.#frame.derive(sql`arrayFill(v -> v != ${NONE}, ${this.#ends(step - 1)})`)
  }

  /** The instants at which the chain up to a step ends, at the marks of that step. */
  #ends(step: number): Sql {
    if (step === 0) return sql`arrayMap((t, k) -> if(k = 0, t, ${NONE}), ${this.#instants}, ${this.#numbers})`
    const before = this.#endedBefore(step)
    return sql`arrayMap((t, k, f) -> if(${this.#follows(step)}, t, ${NONE}), ${this.#instants}, ${this.#numbers}, ${before})`
  }

  /** Whether a mark is of the step and in time after where the chain so far last ended. */
  #follows(step: number): Sql {
    const within = this.#steps[step - 1]!.next
    const calendar = this.#frame.moment.calendar
    const inTime = within === undefined ? [] : [sql`t <= ${shiftSql(sql`f`, within, calendar)}`]
    return sql`(${join([sql`k = ${integer(step)}`, sql`f != ${NONE}`, ...inTime], ' AND ')})`
  }
}
