import type { Translated } from '../../i18n'
import type { live as en } from './en'

const REJECTED = 'Der Aufruf wurde nicht angenommen.'
const REFUSED = 'Keiner ihrer Aufrufe wurde angenommen.'
const OUT = 'Der Wert wurde weggelassen, der Rest des Aufrufs angenommen.'
const NOW = 'Der Aufruf wurde mit der Zeit angenommen, zu der er kam.'

export const live: Translated<typeof en> = {
  title: 'Was hereinkommt',
  short: 'Live',
  waiting: 'Wartende Aufrufe',
  behind: 'Rückstand',
  nothing: 'keiner',
  state: 'Zustand',
  running: 'läuft',
  inTrouble: 'gestört',
  stuck:
    '<strong>Die Speicher nehmen nicht an, was hereinkommt:</strong> {trouble}. Jeder bestätigte Aufruf liegt sicher im Journal und wird angenommen, sobald das behoben ist.',
  indicator: {
    name: 'Wie aktuell das ist',
    trouble: 'Störung',
    troubleDetail: 'Die Mitgliedschaften sind {lag} alt oder älter. Es wird immer wieder versucht: {trouble}',
    catchingUp: 'Holt auf',
    catchingUpShare: 'Holt auf, {percent} fertig',
    catchingUpDetail:
      'Neue oder geänderte Segmente werden berechnet; bis dahin gelten sie von der letzten Auswertung.',
    behind: 'Im Rückstand',
    behindBy: 'Im Rückstand um {lag}',
    behindDetail:
      'Es kommt gerade mehr herein, als abgearbeitet wird. Nichts geht verloren, und es holt auf.',
    failing: 'Die Auswertung schlägt fehl',
    failingConditions: '{conditions} mit Fehlern',
    incompleteProfiles: '{profiles} unvollständig',
    failingDetail:
      'Betroffene Mitgliedschaften bleiben, wie sie waren, und es wird noch einmal versucht: {failure}',
    unreachable: 'Keine Verbindung',
    unreachableDetail:
      'Satsuma antwortet nicht. Sobald es wieder antwortet, geht es hier von selbst weiter; was noch nicht gespeichert ist, bleibt stehen.',
    lost: 'Nicht live',
    lostDetail:
      'Der Server sagt dieser Seite nicht, was sich ändert. Es wird weiter versucht; bis dahin laden Sie neu.',
  },
  tail: {
    filter: 'Aufrufe filtern',
    placeholder: 'Ereignis, Identität oder Nachrichten-ID',
    which: 'Welche Aufrufe',
    all: 'Alle Aufrufe',
    taken: 'Unverändert angenommen',
    repaired: 'Ausgebessert',
    rejected: 'Abgewiesen',
    pause: 'Anhalten',
    resume: 'Weiter',
    resumeNew: 'Weiter ({count} neu)',
    missed: '{requests} kamen schneller, als diese Seite folgen konnte.',
    empty:
      'Seit diese Seite offen ist, kam nichts herein. Richten Sie ein Tracking-SDK mit einem Schreibschlüssel auf diesen Server, oder warten Sie.',
    emptyKeys: 'Schreibschlüssel und Zeilen zum Einfügen',
    none: 'Unter den letzten {calls} ist keiner wie gesucht.',
    list: 'Aufrufe, neueste zuerst',
    watching: 'beobachtet',
    connecting: 'verbindet …',
    lost: 'nicht verbunden',
    paused: 'angehalten',
    unknownCall: 'unbekannter Aufruf',
  },
  kinds: { taken: 'angenommen', repaired: 'ausgebessert', rejected: 'abgewiesen' },
  call: {
    at: '{title} bei <path></path>',
    asItCame: 'Der Aufruf, wie er kam',
    call: 'Aufruf',
    message: '{call}, Nachricht <id></id>',
    identities: 'Identitäten',
    account: 'Firmenkonto',
  },
  issues: {
    title: 'Abgewiesen und ausgebessert',
    week: 'letzte 7 Tage',
    none: 'An keinem Aufruf der letzten sieben Tage war etwas falsch.',
    look: 'Ansehen<unseen>: {title}</unseen>, zuletzt <instant></instant>',
    one: '<instant></instant>, Nachricht <id></id>',
    rejected: REJECTED,
    repaired: 'Der Aufruf wurde ausgebessert und angenommen.',
    of: {
      'not-an-object': { title: 'Ein Aufruf, der kein Objekt ist', treatment: REJECTED },
      'unknown-call': { title: 'Ein Aufruf unbekannter Art', treatment: REJECTED },
      'too-large': { title: 'Ein zu großer Aufruf', treatment: REJECTED },
      'too-deep': { title: 'Zu tief verschachtelte Objekte', treatment: REJECTED },
      'missing-event': { title: 'Ein track-Aufruf ohne Ereignis', treatment: REJECTED },
      'event-name-too-long': { title: 'Ein zu langer Ereignisname', treatment: REJECTED },
      'missing-group': { title: 'Ein group-Aufruf ohne Gruppe', treatment: REJECTED },
      'missing-alias': { title: 'Ein alias-Aufruf ohne beide IDs', treatment: REJECTED },
      'no-identity': {
        title: 'Niemand, zu dem er gehören könnte',
        treatment: 'Der Aufruf wurde nicht angenommen: Er nennt keine zugelassene Identität.',
      },
      'wrong-type': { title: 'Ein Wert falscher Art', treatment: OUT },
      'identity-refused': {
        title: 'Eine Identität, die nichts sagt',
        treatment: 'Diese Identität wurde nicht verwendet, der Rest des Aufrufs angenommen.',
      },
      'too-many-identities': {
        title: 'Zu viele Identitäten in einem Aufruf',
        treatment: 'Die ersten wurden verwendet, die anderen weggelassen.',
      },
      'alias-of-itself': {
        title: 'Ein Alias einer ID mit sich selbst',
        treatment: 'Es verbindet nichts; nichts hat sich geändert.',
      },
      'unreadable-time': { title: 'Eine unlesbare Zeit', treatment: NOW },
      'absurd-time': { title: 'Eine Zeit vor 1990 oder in der Zukunft', treatment: NOW },
      'invalid-text': {
        title: 'Text mit ungültigen Zeichen',
        treatment: 'Jedes wurde durch � ersetzt, der Aufruf angenommen.',
      },
      'name-taken': { title: 'Zwei Werte unter einem Namen', treatment: OUT },
      'number-not-finite': { title: 'Eine zu große Zahl', treatment: OUT },
      'message-id-replaced': {
        title: 'Eine Nachrichten-ID, die kein kurzer Text ist',
        treatment: 'Eine Prüfsumme steht für sie, der Aufruf wurde angenommen.',
      },
      'further-repairs': {
        title: 'Weitere Ausbesserungen im selben Aufruf',
        treatment: 'Sie werden gezählt und nicht aufgeführt.',
      },
    },
    ofRequests: {
      'tracking/unreadable-body': { title: 'Eine Anfrage, die kein JSON ist', treatment: REFUSED },
      'tracking/unknown-encoding': { title: 'Eine Anfrage in unbekannter Kodierung', treatment: REFUSED },
      'tracking/too-large': { title: 'Eine zu große Anfrage', treatment: REFUSED },
      'tracking/too-many-calls': { title: 'Ein Stapel mit zu vielen Aufrufen', treatment: REFUSED },
      'tracking/not-a-batch': { title: 'Ein Stapel ohne Liste von Aufrufen', treatment: REFUSED },
      'value-left-out': { title: 'Ein Wert, der nicht behalten werden kann', treatment: OUT },
    },
  },
}
