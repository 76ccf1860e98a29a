import type { Sentences } from '../catalogue.ts'

/** What the audit log tells of changes. */
export const changes: Sentences = {
  viewer: 'Betrachtung',
  editor: 'Bearbeitung',
  admin: 'Verwaltung',
  '{0} as {1}': '{0}, Rolle: {1}',
  '{0} is {1}, was {2}': '{0}, Rolle: {1}, bisher {2}',

  'API key "{0}"': 'API-Schlüssel „{0}“',
  'write key "{0}"': 'Schreibschlüssel „{0}“',
  'page key "{0}"': 'Seitenschlüssel „{0}“',
  '{0}: {1}': '{0}: {1}',

  '{0} v{1}': '{0} v{1}',
  '{0} v{1}: {2}': '{0} v{1}: {2}',
  'Dry run: {0}': 'Probelauf: {0}',
  created: 'angelegt',
  changed: 'geändert',
  unchanged: 'unverändert',
  '{0} values ended': 'beendete Werte: {0}',
  'run {0}': 'Lauf {0}',
  'run {0}: no result': 'Lauf {0}: kein Ergebnis',

  running: 'läuft',
  done: 'fertig',
  failed: 'fehlgeschlagen',
  cancelled: 'abgebrochen',
  interrupted: 'unterbrochen',

  delivered: 'zugestellt',
  'not wanted any more': 'nicht mehr gewünscht',
  'the one before for {0} h': 'das vorige gilt noch {0} h',
  '{0} dead letters': 'aufgegebene Stapel: {0}',

  'rows: {0}': 'Zeilen: {0}',
  'segments: {0}': 'Segmente: {0}',
}
