import type { Thresholds } from '../conditions/condition.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Dirt } from './dirty-profiles.ts'
import { type DueProfile, type DueQueue, WHOLE } from './due-queue.ts'
import type { EngineWork } from './engine-work.ts'
import { Evaluator, type EvaluatorParts } from './evaluator.ts'
import { type LeftOut, thrownByRecord } from './left-out.ts'
import type { LiveGroup } from './live-plan.ts'
import type { Plans } from './plans.ts'
import type { Targets } from './targets.ts'

/** What evaluating works with, and what it keeps up to date. */
export interface EvaluationParts extends Omit<EvaluatorParts, 'thresholds' | 'calendar'> {
  readonly plans: Plans
  readonly dues: DueQueue
  readonly targets: Targets
  readonly work: EngineWork
}

/** Brings the leaves and targets of one profile at a time up to date, and notes when it is due again. */
export class ProfileEvaluation {
  readonly #parts: EvaluationParts
  #evaluator: Evaluator
  /** Profiles whose histories cannot be read, with what was thrown: their memberships are what they were. */
  #unreadable = new Map<number, string>()

  constructor(parts: EvaluationParts, calendar: Calendar) {
    this.#parts = parts
    this.#evaluator = new Evaluator({ ...parts, calendar, thresholds: new Map() })
  }

  /** Evaluates by these from now on. */
  use(calendar: Calendar, thresholds: ReadonlyMap<string, Thresholds>): void {
    this.#evaluator = new Evaluator({ ...this.#parts, calendar, thresholds })
  }

  /** The profile's first instant, Infinity where it has no record. */
  firstAt(profile: number): number {
    return this.#evaluator.firstAt(profile)
  }

  /** Evaluates what of a profile is due at an instant. */
  evaluateDue({ profile, groups: keys }: DueProfile, at: number): void {
    if (keys.includes(WHOLE)) {
      this.evaluateWhole(profile, at)
      return
    }
    const groups = new Set(keys.flatMap((key) => this.#parts.plans.withKey(key)))
    this.evaluate(profile, at, { cause: 'time', record: undefined, groups })
  }

  evaluateWhole(profile: number, at: number): void {
    const cause = this.firstAt(profile) === at ? 'data' : 'time'
    this.evaluate(profile, at, { cause, record: undefined, groups: undefined })
  }

  /** Evaluates a profile as of an instant. */
  evaluate(profile: number, at: number, { cause, record, groups }: Dirt): void {
    const { people, plans, dues, targets, histories } = this.#parts
    const isSurvivor = people.profileOf(profile) === profile
    const first = isSurvivor ? this.firstAt(profile) : Number.POSITIVE_INFINITY
    const exists = first <= at
    const flipped = new Set<string>()
    if (!exists) dues.schedule({ at: first, profile, group: WHOLE })
    else {
      for (const group of plans.keptTrue(profile, groups)) this.evaluateGroup(group, profile, at, flipped)
    }
    const isWhole = groups === undefined
    targets.update(profile, { exists, isWhole, flipped }, { at, cause, record })
    histories.forgetRead()
  }

  evaluateGroup(group: LiveGroup, profile: number, at: number, flipped: Set<string>): void {
    const { work, dues } = this.#parts
    work.evaluations += 1
    try {
      const until = this.#evaluator.evaluate(group, profile, at, flipped)
      dues.schedule({ at: until, profile, group: group.key })
    } catch (error) {
      this.#unreadable.set(profile, thrownByRecord(error))
    }
  }

  /** Hands over the numbers whose histories could not be read since the last time. */
  takeUnreadable(): LeftOut {
    const unreadable = [...this.#unreadable].flatMap(([profile, message]) =>
      this.#parts.people.numbersOf(profile).map((number) => [number, message] as const),
    )
    this.#unreadable = new Map()
    return new Map(unreadable)
  }
}
