import type { Translated } from '../../i18n'
import type { reports as en } from './en'

export const reports: Translated<typeof en> = {
  asOf: 'Stand',
  findings: 'Was herauskam',
  trust: 'Wie verlässlich das ist',
  levels: { warning: 'Warnung', caution: 'Vorsicht', sound: 'Geprüft' },
  insufficient: 'Aus diesen Daten ergibt sich nichts',
  remedies: 'Was helfen würde',
  contents: 'In diesem Bericht',
  method: 'Wie gerechnet wurde',
  assumes: 'Vorausgesetzt ist:',
  source: 'Quelle: {source}',
  nothing: 'Es gibt nichts zu zeichnen: Kein Wert ist bekannt.',
  table: 'Tabelle',
  showRows: '{count, plural, one {Die übrige Zeile zeigen} other {Die übrigen # Zeilen zeigen}}',
  fewerRows: 'Weniger Zeilen zeigen',
  leftOut:
    '{count, plural, one {# weitere Zeile fehlt hier; die CSV-Datei enthält sie.} other {# weitere Zeilen fehlen hier; die CSV-Datei enthält sie.}}',
  timeZone: 'Tage und Zeiten gelten für {timeZone}.',
  from: '{name}, von',
  to: '{name}, bis',
  option: '„{label}“',
}
