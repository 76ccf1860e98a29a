import type { Language } from '../../language/languages.ts'
import type { Note } from '../report.ts'

/** What pages and terminals say around a report, in its language. */
export interface PageWords {
  readonly asOf: string
  readonly found: string
  readonly noResult: string
  readonly wouldHelp: string
  readonly trust: string
  readonly levels: Readonly<Record<Note['level'], string>>
  readonly contents: string
  readonly method: string
  readonly assumes: string
  readonly source: (cited: string) => string
  readonly timeZone: (name: string) => string
  readonly table: string
  readonly numbers: string
  /** After `numbers`: of which chart. */
  readonly ofChart: (title: string) => string
  readonly nothing: string
  readonly otherRows: (count: number, written: string) => string
  /** The name of the table of those: `Groups, the other rows`. */
  readonly theOtherRows: (label: string) => string
  readonly leftOut: (count: number, written: string) => string
}

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
  en: {
    asOf: 'As of',
    found: 'What was found',
    noResult: 'These data give no result',
    wouldHelp: 'What would help',
    trust: 'How far to trust this',
    levels: { warning: 'Warning', caution: 'Caution', sound: 'Checked' },
    contents: 'In this report',
    method: 'How it was computed',
    assumes: 'It assumes:',
    source: (cited) => `Source: ${cited}`,
    timeZone: (name) => `Days and times are those of ${name}.`,
    table: 'Table',
    numbers: 'The numbers',
    ofChart: (title) => ` of ${title}`,
    nothing: 'There is nothing to draw: no value is known.',
    otherRows: (count, written) => `Show the other ${written} ${count === 1 ? 'row' : 'rows'}`,
    theOtherRows: (label) => `${label}, the other rows`,
    leftOut: (count, written) => `${written} more ${count === 1 ? 'row' : 'rows'} left out.`,
  },
  de: {
    asOf: 'Stand',
    found: 'Was herauskam',
    noResult: 'Aus diesen Daten ergibt sich nichts',
    wouldHelp: 'Was helfen würde',
    trust: 'Wie verlässlich das ist',
    levels: { warning: 'Warnung', caution: 'Vorsicht', sound: 'Geprüft' },
    contents: 'In diesem Bericht',
    method: 'Wie gerechnet wurde',
    assumes: 'Vorausgesetzt ist:',
    source: (cited) => `Quelle: ${cited}`,
    timeZone: (name) => `Tage und Zeiten gelten für ${name}.`,
    table: 'Tabelle',
    numbers: 'Die Zahlen',
    ofChart: (title) => ` zu „${title}“`,
    nothing: 'Es gibt nichts zu zeichnen: Kein Wert ist bekannt.',
    otherRows: (count, written) =>
      count === 1 ? 'Die übrige Zeile zeigen' : `Die übrigen ${written} Zeilen zeigen`,
    theOtherRows: (label) => `${label}, die übrigen Zeilen`,
    leftOut: (count, written) =>
      count === 1 ? '1 weitere Zeile fehlt hier.' : `${written} weitere Zeilen fehlen hier.`,
  },
}
