import type { Language } from '../../language/languages.ts'

/** What only terminals say, in the language of a report. */
export interface TextWords {
  readonly asOf: (instant: string) => string
  readonly nothing: string
  readonly first: string
  readonly last: string
  /** A value and where it is: `12 at 3 Mar 2026`. */
  readonly at: (value: string, place: string) => string
  readonly moreRows: (count: number, written: string) => string
  readonly moreColumns: (count: number, written: string) => string
}

export const TEXT_WORDS: Readonly<Record<Language, TextWords>> = {
  en: {
    asOf: (instant) => `as of ${instant}`,
    nothing: 'There is nothing to show: no value is known.',
    first: 'first',
    last: 'last',
    at: (value, place) => `${value} at ${place}`,
    moreRows: (count, written) => `… and ${written} more ${count === 1 ? 'row' : 'rows'}`,
    moreColumns: (count, written) => `… and ${written} more ${count === 1 ? 'column' : 'columns'}`,
  },
  de: {
    asOf: (instant) => `Stand: ${instant}`,
    nothing: 'Es gibt nichts zu zeigen: Kein Wert ist bekannt.',
    first: 'zuerst',
    last: 'zuletzt',
    at: (value, place) => `${value} (${place})`,
    moreRows: (count, written) => `… und ${written} weitere ${count === 1 ? 'Zeile' : 'Zeilen'}`,
    moreColumns: (count, written) => `… und ${written} weitere ${count === 1 ? 'Spalte' : 'Spalten'}`,
  },
}
