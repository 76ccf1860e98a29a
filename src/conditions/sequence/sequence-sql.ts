import { eventNames } from '../../aggregates/selection.ts'
import { windowSql } from '../../aggregates/window.ts'
import { filterSql } from '../../filters/filter.ts'
import { mapValueSql } from '../../predicates/value.ts'
import type { Frame, RowValues } from '../../records/frame.ts'
import { shiftSql } from '../../records/shift-sql.ts'
import { and, integer, join, param, type Sql, sql } from '../../store/sql.ts'
import type { Duration } from '../../time/duration.ts'
import { chainSql, isChain } from './chain-sql.ts'
import {
  type Absence,
  type Events,
  type SequenceCondition,
  type Step,
  sequenceEvents,
  stepsOf,
} from './steps.ts'

/** Later than every instant: "there is none". */
const NEVER = sql`toInt64(9223372036854775807)`

/**
 * One pass over a profile's events from the latest to the earliest (value by value of a shared property).
 * For every event that may follow another, a step's or an absent one's, the state keeps the earliest
 * instant seen so far: `near` from the current instant on, `far` strictly later. An event leads to a
 * complete sequence when the earliest `far` instant of the next step is early enough and the absent ones are not.
 *
 *   state: found, key, instant, near of each, far of each
 */
export function sequenceSql(body: SequenceCondition, frame: Frame): Sql {
  if (isChain(body)) return chainSql(body, frame)
  const { range, known } = windowSql(body.in, frame)
  const layout = new Layout(stepsOf(body))
  const rows = frame.rows('event', sequenceEvents(body), takesPart(body, layout, frame))
  // What must not happen is looked for beyond the window too, so only its beginning limits the rows.
  const since = range.low === undefined ? {} : { low: range.low }
  const code = frame.column('event', layout.code(frame), sql`toUInt64(0)`)
  const keyed = body.sameValueOf !== undefined
  const elements = [
    ...(keyed ? [rows.values(keyColumn(body.sameValueOf!, frame), since)] : []),
    rows.times(since),
    rows.values(code, since),
  ]
  const sorted = sql`arrayReverseSort(arrayZip(${join(elements, ', ')}))`
  const step = new Fold(layout, keyed, frame, range.high).step()
  const state = sql`arrayFold((s, x) -> ${step}, ${sorted}, ${layout.initial()})`
  return and(known, sql`tupleElement(${state}, 1) = 1`)
}

function keyColumn(path: string, frame: Frame): RowValues {
  const value = mapValueSql(path)
  const key = sql`if(${value.has('text')}, concat('t', ${value.get('text')}), concat('n', toString(${value.get('number')} + 0)))`
  return frame.column('event', key, sql`''`)
}

function takesPart({ sameValueOf }: SequenceCondition, layout: Layout, frame: Frame): Sql {
  const matches = sql`${layout.code(frame)} != 0`
  if (sameValueOf === undefined) return matches
  const value = mapValueSql(sameValueOf)
  return sql`(${matches} AND (${value.has('text')} OR ${value.has('number')}))`
}

/** Which bit of an event's code, and which place of the state, belongs to which part of the sequence. */
class Layout {
  readonly steps: readonly Step[]
  /** Every part that an event may match: the steps, then what must be absent. */
  readonly parts: readonly (Step | Absence)[]

  constructor(steps: readonly Step[]) {
    this.steps = steps
    this.parts = [...steps, ...steps.flatMap(({ absences }) => absences)]
  }

  /** The parts that a row's event matches, a bit each. */
  code(frame: Frame): Sql {
    const bits = this.parts.map(
      ({ events }, bit) => sql`bitShiftLeft(toUInt64(${isOf(events, frame)}), ${integer(bit)})`,
    )
    return sql`(${join(bits, ' + ')})`
  }

  initial(): Sql {
    const never = this.parts.flatMap(() => [NEVER, NEVER])
    return sql`tuple(${join([sql`toUInt8(0)`, sql`''`, NEVER, ...never], ', ')})`
  }

  near(part: number): Sql {
    return sql`tupleElement(s, ${integer(4 + part)})`
  }

  far(part: number): Sql {
    return sql`tupleElement(s, ${integer(4 + this.parts.length + part)})`
  }
}

function isOf({ where, ...events }: Events, frame: Frame): Sql {
  const named = sql`has(${param(eventNames(events), 'Array(String)')}, event)`
  return where === undefined ? named : sql`(${named} AND ${filterSql(where, frame.moment)})`
}

/** The expressions of one step of the pass, over the state `s` and the event `x`. */
class Fold {
  readonly #layout: Layout
  readonly #keyed: boolean
  readonly #frame: Frame
  readonly #high: Sql | undefined

  constructor(layout: Layout, keyed: boolean, frame: Frame, high: Sql | undefined) {
    this.#layout = layout
    this.#keyed = keyed
    this.#frame = frame
    this.#high = high
  }

  step(): Sql {
    const { steps, parts } = this.#layout
    const leads = parts.map((_, part) =>
      part < steps.length ? sql`(${this.#matches(part)} AND ${this.#leads(part)})` : this.#matches(part),
    )
    const far = parts.map((_, part) => this.#later(part))
    const near = parts.map((_, part) => sql`if(${leads[part]!}, ${this.#at}, ${this.#kept(part)})`)
    const found = sql`toUInt8(tupleElement(s, 1) OR ${leads[0]!})`
    return sql`tuple(${join([found, this.#key, this.#at, ...near, ...far], ', ')})`
  }

  get #key(): Sql {
    return this.#keyed ? sql`tupleElement(x, 1)` : sql`''`
  }

  get #at(): Sql {
    return this.#keyed ? sql`tupleElement(x, 2)` : sql`tupleElement(x, 1)`
  }

  #matches(part: number): Sql {
    const code = this.#keyed ? sql`tupleElement(x, 3)` : sql`tupleElement(x, 2)`
    return sql`bitTest(${code}, ${integer(part)})`
  }

  /** The earliest instant of a part strictly later than the event. */
  #later(part: number): Sql {
    const strict = sql`if(${this.#at} < tupleElement(s, 3), ${this.#layout.near(part)}, ${this.#layout.far(part)})`
    return this.#keyed ? sql`if(${this.#key} = tupleElement(s, 2), ${strict}, ${NEVER})` : strict
  }

  /** The earliest instant of a part among the events seen so far. */
  #kept(part: number): Sql {
    const near = this.#layout.near(part)
    return this.#keyed ? sql`if(${this.#key} = tupleElement(s, 2), ${near}, ${NEVER})` : near
  }

  /** Whether the event lies in the window and what must follow it does. */
  #leads(index: number): Sql {
    const { steps } = this.#layout
    const { next, absences } = steps[index]!
    const first = steps.length + steps.slice(0, index).reduce((sum, step) => sum + step.absences.length, 0)
    const following = index + 1 < steps.length ? this.#later(index + 1) : undefined
    const tests = [
      ...(this.#high === undefined ? [] : [sql`${this.#at} <= ${this.#high}`]),
      ...(following === undefined ? [] : [sql`${following} < ${NEVER}`]),
      ...(following === undefined || next === undefined ? [] : [sql`${following} <= ${this.#after(next)}`]),
      ...absences.map(({ within }, offset) => this.#isAbsent(this.#later(first + offset), within, following)),
    ]
    return tests.length === 0 ? sql`1` : sql`(${join(tests, ' AND ')})`
  }

  #isAbsent(absent: Sql, within: Duration | undefined, following: Sql | undefined): Sql {
    if (following === undefined) {
      if (within === undefined) return sql`${absent} = ${NEVER}`
      return sql`${this.#after(within)} < ${absent} AND ${this.#after(within)} <= ${param(this.#frame.moment.now, 'Int64')}`
    }
    if (within === undefined) return sql`${absent} >= ${following}`
    return sql`(${absent} >= ${following} OR ${absent} > ${this.#after(within)})`
  }

  #after(by: Duration): Sql {
    return shiftSql(this.#at, by, this.#frame.moment.calendar)
  }
}
