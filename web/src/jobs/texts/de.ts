import type { Translated } from '../../i18n'
import type { jobs as en } from './en'

export const jobs: Translated<typeof en> = {
  title: 'Aufträge',
  intro: 'Lange Arbeiten, um die jemand gebeten hat: Importe, Auswertungen, Sicherungen.',
  none: 'Noch hat niemand um eine lange Arbeit gebeten.',
  table: 'Aufträge, neueste zuerst',
  what: 'Was',
  state: 'Zustand',
  began: 'Begonnen',
  took: 'Dauer',
  by: 'Von',
  cancel: 'Abbrechen',
  cancelOne: '{title} abbrechen',
  running: 'Laufende Aufträge',
  runningCount: '{count, plural, one {# Auftrag läuft} other {# Aufträge laufen}}',
  all: 'Alle Aufträge',
  states: {
    running: 'läuft',
    done: 'fertig',
    failed: 'fehlgeschlagen',
    cancelled: 'abgebrochen',
    interrupted: 'unterbrochen',
  },
}
