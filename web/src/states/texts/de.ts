import type { Translated } from '../../i18n'
import type { states as en } from './en'

export const states: Translated<typeof en> = {
  loading: 'Wird geladen',
  retry: 'Noch einmal versuchen',
  home: 'Zur Startseite',
  forbidden: 'Das dürfen Sie nicht sehen',
  forbiddenNote: 'Wer verwaltet, kann Ihnen eine Rolle geben, die es darf.',
  notFound: 'Nicht gefunden',
  nothingHere: 'Hier ist nichts',
  nothingHereNote: 'Die Adresse ist vielleicht alt oder vertippt.',
  copy: 'Kopieren',
  copyOf: 'Kopieren: {label}',
  copied: 'Kopiert',
  cancel: 'Abbrechen',
  close: 'Schließen',
  newer: 'Neuere',
  older: 'Ältere',
  there: 'Es gibt {of}',
  show: 'Zeigen<unseen>: {of}</unseen>',
  unreachable: 'Satsuma antwortet nicht.',
  unreachableMend: 'Sehen Sie nach, ob es in seinem Terminal noch läuft, und versuchen Sie es noch einmal.',
  unexpected: 'Satsuma hat mit dem Status {status} geantwortet.',
  notLoaded: 'Diese Seite konnte nicht geladen werden.',
  notLoadedMend: 'Satsuma antwortet nicht. Sobald es wieder antwortet, wird die Seite von selbst geladen.',
  failedMend: 'Laden Sie die Seite neu.',
  pageMend: {
    notFound:
      'Vielleicht gibt es das nicht mehr, oder die Adresse ist vertippt. Gehen Sie zur Liste zurück, und wählen Sie dort.',
    profileNotFound:
      'Schreiben Sie eine Kennung, wie sie importiert wurde, oder suchen Sie sie unter Profile.',
    stillUsed: 'Nehmen Sie es dort zuerst heraus, oder entfernen Sie, was es verwendet.',
    archived: 'Stellen Sie es auf seiner Seite zuerst wieder her.',
    otherStatus: 'Setzen Sie es auf seiner Seite zuerst fort, oder stellen Sie es wieder her.',
    unknownName: 'Wählen Sie etwas Vorgeschlagenes; lassen Sie es so, wenn solche Daten noch kommen.',
    signInRefused:
      'Prüfen Sie beides. Ein neues Passwort setzt, wer den Arbeitsbereich verwaltet, unter Einstellungen, Mitglieder.',
  },
  more: {
    events: 'Weitere Ereignisse zeigen',
    changes: 'Weitere Änderungen zeigen',
    matches: 'Weitere Treffer zeigen',
    evaluations: 'Weitere Auswertungen zeigen',
    versions: 'Weitere Versionen zeigen',
    calls: 'Weitere Aufrufe zeigen',
  },
}
