import type { Language } from '../../language/languages.ts'

/** What charts and their numbers say by themselves, by the language of their report. */
export interface ChartWords {
  readonly moreInTable: (count: string) => string
  readonly moreCellsInTable: (count: string) => string
  readonly smallerInTable: (count: string) => string
  /** `95% interval, clear of “no difference”`. */
  readonly clearOf: (interval: string, name: string) => string
  readonly notClear: string
  readonly group: string
  readonly from: string
  readonly to: string
  readonly howMany: string
  /** The head of where bins begin: `Days, from`; `to` is that of where they end. */
  readonly binFrom: (title: string) => string
  readonly binTo: string
  readonly inExactly: string
  readonly inNone: string
  readonly point: string
  readonly points: string
  readonly mean: (title: string) => string
}

export const CHART_WORDS: Readonly<Record<Language, ChartWords>> = {
  en: {
    moreInTable: (count) => `${count} more in the table below`,
    moreCellsInTable: (count) => `${count} more rows and columns in the table below`,
    smallerInTable: (count) => `${count} smaller in the table below`,
    clearOf: (interval, name) => `${interval}, clear of “${name}”`,
    notClear: 'not clear of it',
    group: 'Group',
    from: 'From',
    to: 'To',
    howMany: 'How many',
    binFrom: (title) => `${title}, from`,
    binTo: 'to',
    inExactly: 'In exactly these',
    inNone: 'none of them',
    point: 'Point',
    points: 'Points',
    mean: (title) => `Mean: ${title}`,
  },
  de: {
    moreInTable: (count) => `${count} weitere in der Tabelle unten`,
    moreCellsInTable: (count) => `${count} weitere Zeilen und Spalten in der Tabelle unten`,
    smallerInTable: (count) => `${count} kleinere in der Tabelle unten`,
    clearOf: (interval, name) => `${interval}, klar von „${name}“ entfernt`,
    notClear: 'nicht klar davon entfernt',
    group: 'Gruppe',
    from: 'Von',
    to: 'Nach',
    howMany: 'Wie viele',
    binFrom: (title) => `${title}, von`,
    binTo: 'bis',
    inExactly: 'In genau diesen',
    inNone: 'in keinem davon',
    point: 'Punkt',
    points: 'Punkte',
    mean: (title) => `Mittelwert: ${title}`,
  },
}
