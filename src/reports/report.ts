import type { Language } from '../language/languages.ts'
import type { Chart } from './chart.ts'
import type { Figure, Measure, Value } from './measure.ts'

/**
 * What a method found, as data: `renderHtml` makes a page of it and `renderText` lines for a terminal. It is kept and
 * sent as JSON, so it holds only what survives that. All text is plain: no markup, nothing is escaped yet.
 */
export interface Report {
  /** What was asked of which data: `RFM of orders.csv`. */
  readonly title: string
  /** Milliseconds since 1970: nothing later was looked at. */
  readonly asOf: number
  /** What it is written in; English unless said. */
  readonly language?: Language
  /** Days and instants are written in it. */
  readonly timeZone: string
  /** ISO 4217; left out where the data do not say, and amounts are then written without one. */
  readonly currency?: string
  /** What this rests on: rows, customers, period, which column was taken for what. */
  readonly about: readonly Fact[]
  /** Three to six, the one that matters most first; none where `insufficient` says why. */
  readonly findings: readonly Finding[]
  /** Instead of a result: why these data cannot give one. */
  readonly insufficient?: Insufficient
  /** How far to trust it: intervals, diagnostics, baselines, warnings. Shown beside the findings, not at the end. */
  readonly trust: readonly Note[]
  readonly sections: readonly Section[]
  readonly method: readonly Method[]
}

export interface Fact {
  readonly label: string
  readonly value: Figure | string
}

/** A sentence that somebody who is no statistician understands and can act on. */
export interface Finding {
  /** Shown large before the sentence, which need not repeat it. */
  readonly figure?: Figure
  readonly sentence: string
  /** What may be done about it: a sentence of its own. */
  readonly advice?: string
}

export interface Insufficient {
  /** As `InsufficientData` of `satsuma/stats` has it. */
  readonly reason: string
  /** What would give a result: more of what, another option, another method. */
  readonly remedies: readonly string[]
}

/**
 * One thing that raises or lowers trust: `sound` is a check that was passed, `caution` limits what may be concluded,
 * `warning` says that the numbers may be wrong.
 */
export interface Note {
  readonly level: 'sound' | 'caution' | 'warning'
  readonly text: string
}

export interface Method {
  readonly name: string
  /** What is computed, in a sentence or two. */
  readonly text: string
  /** Formulas as text, one a line. */
  readonly formula?: string
  readonly assumptions?: readonly string[]
  /** The paper or book, as cited. */
  readonly source?: string
}

export interface Section {
  readonly title: string
  /** What one sees here, in a sentence. */
  readonly lead?: string
  /** What few ask for, such as how it was checked: in a long report it is folded until somebody opens it. */
  readonly detail?: true
  readonly blocks: readonly Block[]
}

export type Block = Paragraph | List | Facts | Callout | Definition | Table | Chart

export interface Paragraph {
  readonly kind: 'text'
  readonly text: string
}

export interface List {
  readonly kind: 'list'
  readonly items: readonly string[]
}

/** A row of single numbers with what they are. */
export interface Facts {
  readonly kind: 'facts'
  readonly facts: readonly Fact[]
}

/** Words that must not be missed; `missing` says why something is not given here. */
export interface Callout {
  readonly kind: 'callout'
  readonly tone: 'note' | 'good' | 'caution' | 'missing'
  readonly title?: string
  readonly text: string
}

/** A segment that was found, ready to be saved. */
export interface Definition {
  readonly kind: 'definition'
  readonly title: string
  /** The definition as YAML. */
  readonly text: string
  readonly definition: { readonly title: string; readonly when: Readonly<Record<string, unknown>> }
}

export interface Table {
  readonly kind: 'table'
  readonly title?: string
  readonly columns: readonly Column[]
  /** As many cells as columns. */
  readonly rows: readonly (readonly Cell[])[]
  /** A last row set off from the others. */
  readonly total?: readonly Cell[]
  /** Below the table: what is not seen from the names of the columns. */
  readonly note?: string
  /** Rows from this one on are shown on demand. 20 unless said. */
  readonly shown?: number
}

export interface Column {
  readonly name: string
  readonly is: 'text' | Measure
  /** What the interval of its cells is: `95%`; told in the head. */
  readonly interval?: string
  /** Draws each number as a bar too, from zero, the largest as long as the column. */
  readonly bar?: true
}

/** Text in a column of text, a value in one of a measure; null is a dash. */
export type Cell = string | Value
