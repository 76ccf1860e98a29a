import type { Translated } from '../../i18n'
import type { explain as en } from './en'

export const explain: Translated<typeof en> = {
  yes: 'Ja: ',
  no: 'Nein: ',
  isIn: '<who></who> ist dabei.',
  isNotIn: '<who></who> ist nicht dabei.',
  logTitle: 'Wann das Profil dabei war und was das geändert hat',
  statuses: { paused: 'pausiert', archived: 'archiviert' },
  found: 'Gefunden: ',
  compared: 'Verglichen mit: {words}, Stand {at}',
  joiners: {
    all: 'Alle diese Bedingungen müssen gelten',
    any: 'Mindestens eine dieser Bedingungen muss gelten',
    not: 'Diese Bedingung darf nicht gelten',
  },
  lastRecords: 'Die letzten {shown, number} von {count, plural, one {# Datensatz} other {# Datensätzen}}',
  next: {
    inactive: 'Niemand ist im Segment, solange es {status} ist; die Bedingungen sind die seiner Regel.',
    never: 'Die Zeit allein ändert daran nichts.',
    notBefore: 'Die Zeit allein ändert daran vor dem {at} nichts.',
    leaves: 'Verlässt das Segment am {at}, wenn sonst nichts geschieht.',
    enters: 'Kommt am {at} ins Segment, wenn sonst nichts geschieht.',
  },
  until: {
    gone: 'nicht mehr',
    atLeast: 'mindestens bis {at}',
    something: 'bis etwas geschieht',
    instant: 'bis {at}',
  },
  causes: {
    event: '{name} ist geschehen',
    trait: '{name} hat sich geändert',
    data: 'neue Daten kamen',
    time: 'Zeit ist vergangen',
    defined: 'das Segment wurde angelegt',
    edited: 'Version {version} seiner Definition wurde wirksam',
    identity: 'Profile wurden zusammengeführt oder getrennt',
  },
  history: {
    entered: 'Dabei seit <at></at>: <cause></cause>',
    recorded: 'Festgehalten seit <at></at>: <cause></cause>',
    left: 'Ausgeschieden <at></at>: <cause></cause>',
    earlier: 'Der Beginn liegt weiter zurück, als aufbewahrt wird.',
  },
  why: {
    title: 'Warum ist dieses Profil dabei oder nicht?',
    label: 'Identität eines Profils',
    placeholder: 'Eine Identität, etwa eine Kundennummer',
    explain: 'Erklären',
    hint: 'Geben Sie eine Identität ein, oder wählen Sie <em>Warum?</em> neben einem Mitglied. Zu jeder Bedingung sehen Sie, was gefunden wurde und auf welchen Daten es beruht.',
  },
}
