import type { Translated } from '../../i18n'
import type { charts as en } from './en'

export const charts: Translated<typeof en> = {
  export: 'Export',
  exportOf: 'Exportieren oder als Tabelle lesen: {title}',
  showTable: 'Als Tabelle zeigen',
  showPicture: 'Als Bild zeigen',
  png: 'Als PNG sichern',
  svg: 'Als SVG sichern',
  csv: 'Zahlen als CSV sichern',
  pngFailed: 'Dieser Browser konnte das Bild nicht zeichnen. SVG geht überall.',
  numbersOf: 'Die Zahlen zu {title}',
  leftOut:
    '{count, plural, one {# weitere Zeile enthält die CSV-Datei.} other {# weitere Zeilen enthält die CSV-Datei.}}',
  sizes: {
    none: 'noch kein Verlauf',
    unknown: 'Die Größe im Verlauf ist noch nicht bekannt.',
    at: '{size} am {day}',
    extremes: 'niedrigste {lowest}, höchste {highest}',
  },
  moves: '{when}: {entered} kamen, {left} gingen',
}
