import type { Subject, Thresholds } from '../conditions/condition.ts'
import { evaluationOf } from '../conditions/evaluation.ts'
import { leafOf } from '../conditions/index.ts'
import { outlook } from '../conditions/outlook.ts'
import type { PlannedLeaf } from '../plan/plan.ts'
import { forever, type Held } from '../predicates/held.ts'
import {
  byTime,
  emptyHistory,
  type History,
  nextRecordAfter,
  type ProfileRecord,
} from '../records/history.ts'
import type { Calendar } from '../time/calendar.ts'
import type { LiveGroup } from './live-plan.ts'
import type { People } from './people.ts'
import type { BitColumn } from './store/bit-columns.ts'
import type { Columns } from './store/columns.ts'
import type { Histories } from './store/histories.ts'
import type { TimeColumn } from './store/time-column.ts'
import type { Stream } from './streams.ts'

/** What evaluating works with. */
export interface EvaluatorParts {
  readonly people: People
  readonly histories: Histories
  /** By number: the instant of its first record. */
  readonly firsts: TimeColumn
  readonly columns: Columns
  readonly thresholds: ReadonlyMap<string, Thresholds>
  readonly calendar: Calendar
  /** Told of a leaf that throws; its truth stays what it was. Returns when it is to be tried again. */
  readonly onFailure: (leaf: PlannedLeaf, error: unknown) => number
}

interface Answers {
  readonly values: readonly boolean[]
  readonly until: number
}

/** Evaluates groups of leaves for one profile at a time and keeps their truth in columns. */
export class Evaluator {
  readonly #parts: EvaluatorParts
  /** What groups answer of a profile without any record that they read; undefined where that differs. */
  readonly #ofNothing = new WeakMap<LiveGroup, Answers | null>()
  readonly #columns = new WeakMap<LiveGroup, readonly BitColumn[]>()

  constructor(parts: EvaluatorParts) {
    this.#parts = parts
  }

  /** The instant of the profile's first record; Infinity where there is none. */
  firstAt(profile: number): number {
    const { people, firsts } = this.#parts
    let first = Number.POSITIVE_INFINITY
    for (const number of people.numbersOf(profile)) first = Math.min(first, firsts.get(number))
    return first
  }

  /** Evaluates a group as of `now`: notes the leaves whose truth changed, and tells until when nothing changes by time alone. */
  evaluate(group: LiveGroup, profile: number, now: number, flipped: Set<string>): number {
    const { values, until } = this.#answers(group, profile, now)
    const columns = this.#columnsOf(group)
    for (let index = 0; index < values.length; index++) {
      if (columns[index]!.put(profile, values[index]!)) flipped.add(group.leaves[index]!.key)
    }
    return until
  }

  #columnsOf(group: LiveGroup): readonly BitColumn[] {
    const known = this.#columns.get(group)
    if (known !== undefined) return known
    const all = this.#parts.columns.of('leaf')
    const columns = group.leaves.map(({ key }) => all.get(key)!.column)
    this.#columns.set(group, columns)
    return columns
  }

  #answers(group: LiveGroup, profile: number, now: number): Answers {
    const history = this.#history(group, profile)
    if (history.events.size > 0 || history.traits.size > 0) return this.#judge(group, history, now)
    return this.#nothing(group, now) ?? this.#judge(group, history, now)
  }

  #judge({ leaves }: LiveGroup, history: History, now: number): Answers {
    const { calendar, thresholds, columns, onFailure } = this.#parts
    const subject = { history, thresholds }
    let end = nextRecordAfter(history, now)
    const answers = leaves.map((leaf) => {
      try {
        return evaluationOf(leaf.node, calendar)(subject, now)
      } catch (error) {
        end = Math.min(end, onFailure(leaf, error))
        return forever(columns.of('leaf').get(leaf.key)!.column.has(history.profileId))
      }
    })
    const until = outlook(answers, (index, at) => this.#foresee(leaves[index]!, subject, at), end)
    return { values: answers.map(({ value }) => value), until }
  }

  /** What a leaf will say at a later instant. Where it throws it is asked again then, and that is told. */
  #foresee({ node }: PlannedLeaf, subject: Subject, at: number): Held | undefined {
    try {
      return evaluationOf(node, this.#parts.calendar)(subject, at)
    } catch {
      return undefined
    }
  }

  #nothing(group: LiveGroup, now: number): Answers | undefined {
    const known = this.#ofNothing.get(group)
    if (known !== undefined) return known ?? undefined
    const answers = isSameForAll(group) ? this.#judge(group, emptyHistory(0, now), now) : undefined
    const constant = answers?.until === Number.POSITIVE_INFINITY ? answers : null
    this.#ofNothing.set(group, constant)
    return constant ?? undefined
  }

  #history({ streams }: LiveGroup, profile: number): History {
    const numbers = this.#parts.people.numbersOf(profile)
    const history = {
      profileId: profile,
      firstAt: this.firstAt(profile),
      events: new Map<string, readonly ProfileRecord[]>(),
      traits: new Map<string, readonly ProfileRecord[]>(),
    }
    for (const stream of streams) {
      const records = this.#records(stream, numbers)
      if (records.length > 0)
        history[stream.owner === 'event' ? 'events' : 'traits'].set(stream.name, records)
    }
    return history
  }

  #records(stream: Stream, numbers: readonly number[]): readonly ProfileRecord[] {
    const { histories } = this.#parts
    if (numbers.length === 1) return histories.read(numbers[0]!, stream)
    const lists = numbers.map((number) => histories.read(number, stream)).filter(({ length }) => length > 0)
    return lists.length < 2 ? (lists[0] ?? []) : lists.flat().sort(byTime)
  }
}

/** Whether the leaves say the same of all profiles without records: their number and their age do not matter. */
function isSameForAll({ source, leaves }: LiveGroup): boolean {
  return !source.everyone && leaves.every(({ node }) => leafOf(node).sql !== undefined)
}
