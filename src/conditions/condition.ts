import type { z } from 'zod'
import type { Aggregate } from '../aggregates/aggregate.ts'
import type { Node } from '../definition/node.ts'
import type { Path, Problem } from '../errors/index.ts'
import type { Held } from '../predicates/held.ts'
import type { Frame } from '../records/frame.ts'
import type { History, ProfileRecord } from '../records/history.ts'
import type { Mention } from '../records/mention.ts'
import type { Source } from '../records/source.ts'
import type { Sql } from '../store/sql.ts'
import type { Calendar } from '../time/calendar.ts'

/** The profile that the TypeScript evaluator looks at. */
export interface Subject {
  readonly history: History
  /** The thresholds of population leaves, by leaf key, computed over everybody. */
  readonly thresholds: ReadonlyMap<string, Thresholds>
}

/** Values that split a population, with the instant they were computed at. Whether an end belongs to what is in is the leaf's to say. */
export interface Thresholds {
  readonly computedAt: number
  /** By group ('' for everybody): the range of the measure that is in. */
  readonly ranges: Readonly<Record<string, { readonly low: number; readonly high: number }>>
}

/** What an answer rests on. */
export interface Grounds {
  /** What was found, in words: "3 times", "plan is "pro"", "never". */
  readonly found: string
  /** The records that the answer rests on, in order of time. */
  readonly evidence: readonly ProfileRecord[]
  /** Of a leaf that compares a profile with everybody. */
  readonly comparedWith?: ComparedWith
}

/** The thresholds that a profile's number was compared with. */
export interface ComparedWith {
  /** The instant they were computed at. */
  readonly asOf: number
  /** In words: "threshold 123.45". */
  readonly words: string
  /** The range of those who are in; absent where it has no such end, or where there is nobody to compare with. */
  readonly low?: number
  readonly high?: number
}

/** The answer of one leaf for one profile. */
export interface Finding extends Held {
  /** Worked out only for who asks: most want nothing but the truth. */
  explain(): Grounds
}

/** Answers a leaf for one profile after another, as of an instant. */
export type Evaluation = (subject: Subject, now: number) => Finding

/** Another definition that a condition refers to, and where in the condition. */
export interface Reference {
  readonly noun: 'segment' | 'segmentation' | 'metric'
  readonly name: string
  /** Relative to the condition. */
  readonly path: Path
}

/** How other definitions are called in a sentence. */
export interface Titles {
  of(noun: Reference['noun'], name: string): string
  part(segmentation: string, name: string): string
}

/** The definitions that conditions may refer to: parsed, not yet resolved. */
export interface Library {
  segment(name: string): Node | undefined
  /** The parts of a segmentation in order, the rest last; each with the condition written for it. */
  segmentation(name: string): readonly SegmentationPart[] | undefined
  metric(name: string): Aggregate | undefined
  /** What there is, to name the nearest where something is not there. */
  names(noun: Reference['noun']): readonly string[]
}

/** A part as it is written: the rest's condition is the empty `all`, which is true of everybody. */
export interface SegmentationPart {
  readonly name: string
  readonly when: Node
}

/** What a leaf that holds other definitions in its body is resolved with. */
export interface Resolver {
  readonly library: Library
  /** A tree without macros, for a definition that the leaf refers to. */
  resolve(node: Node): Node
  refuse(problem: Problem): void
}

/** The word between "profiles" and a condition's clause. */
export type Lead = 'who' | 'whose' | 'for whom'

interface ConditionBase<C> {
  /** The field that tells this condition from the others. */
  readonly key: string
  /** Its fields, for the JSON Schema and for parsing. */
  readonly schema: z.ZodType<C>
  /** One sentence for the documentation. */
  readonly summary: string
  /** The English clause, without a full stop, that follows "profiles" and the lead: `did order`, `plan is "pro"`. */
  describe(body: C, titles: Titles): string
  /** The word between "profiles" and the clause; "who" where it is not given. */
  lead?(body: C): Lead
  /** Mistakes that the schema cannot see; paths are relative to the condition. */
  problems?(body: C): readonly Problem[]
  references?(body: C): readonly Reference[]
  /** The names of events, properties and traits that it says itself; paths are relative to the condition. */
  mentions?(body: C): readonly Mention[]
}

/** A condition that is answered by itself, in SQL for everybody and in TypeScript for one profile. */
export interface LeafCondition<C = unknown> extends ConditionBase<C> {
  readonly kind: 'leaf'
  /** Puts the definitions it refers to into the body, once, before anything below is called. */
  resolve?(body: C, resolver: Resolver): C
  source(body: C): Source
  /** A boolean expression (0 or 1, never NULL) over the frame's columns; absent: only the evaluator knows. */
  sql?(body: C, frame: Frame, key: string, thresholds: ReadonlyMap<string, Thresholds>): Sql
  /** Reads the body once, by a calendar, for all the profiles that are then asked about. */
  prepare(body: C, calendar: Calendar, key: string): Evaluation
  /** For leaves that compare a profile with everybody: the query that finds the thresholds first. */
  population?: Population<C>
}

/** How a leaf's thresholds are found: a measure and group of each profile, and the rule over their distribution. */
export interface Population<C> {
  /** Over a frame of `source(body)` with everyone: the measure (Float64), whether it is known, and the group (String). */
  measure(body: C, frame: Frame): { value: Sql; known: Sql; group: Sql }
  /**
   * The limits (Float64) of a group over `ascending`, its sorted values, which are those of a share of all profiles; a
   * group where `exists` is false has none.
   */
  limits(body: C, share: number): { low: Sql; high: Sql; exists: Sql }
}

/** A condition that is short for others: it is replaced before anything is planned. */
export interface MacroCondition<C = unknown> extends ConditionBase<C> {
  readonly kind: 'macro'
  /** Mistakes that only the library shows; its references are known to be there. */
  mistakes?(body: C, library: Library): readonly Problem[]
  expand(body: C, library: Library): Node
}

export type Condition<C = unknown> = LeafCondition<C> | MacroCondition<C>

/** Keeps the body's type while a condition is declared. */
export function leafCondition<C>(declared: Omit<LeafCondition<C>, 'kind'>): LeafCondition {
  return { ...declared, kind: 'leaf' } as unknown as LeafCondition
}

/** Keeps the body's type while a condition is declared. */
export function macroCondition<C>(declared: Omit<MacroCondition<C>, 'kind'>): MacroCondition {
  return { ...declared, kind: 'macro' } as unknown as MacroCondition
}
