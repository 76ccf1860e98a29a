import type { Translated } from '../../i18n'
import type { compare as en } from './en'

export const compare: Translated<typeof en> = {
  title: 'Segmente im Vergleich',
  period: {
    label: 'Zu- und Abgänge in',
    within: 'in {count, plural, one {24 Stunden} other {# Tagen}}',
    since: 'seit dem {day}',
  },
  days: '{count, plural, one {den letzten 24 Stunden} other {den letzten # Tagen}}',
  few: {
    title: 'Welche Segmente?',
    text: 'Wählen Sie in <link>der Liste</link> zwei bis sechs Segmente aus, um sie nebeneinander zu sehen.',
  },
  facts: {
    title: 'Auf einen Blick',
    table: 'Zahlen je Segment',
    segment: 'Segment',
    size: 'Größe',
    share: 'Anteil',
    year: 'Letztes Jahr',
    alone: 'In keinem der anderen',
    entered: 'Zugänge {period}',
    exited: 'Abgänge {period}',
    value: 'Wert',
    each: 'Je Mitglied',
    churn: 'Abwanderungsrisiko',
    since: 'Zu- und Abgänge werden seit {time} festgehalten.',
  },
  overlap: {
    title: 'Wen sie gemeinsam haben',
    table: 'Je zwei von ihnen',
    about:
      'Wie viel vom Segment links auch im Segment oben ist, und wie viele {period} das linke verließen und ins obere kamen.',
    of: 'Von',
    self: 'dasselbe Segment',
    shared: '{count, plural, one {1 Profil} other {{number} Profile}} in beiden',
    went: '{number} wechselten dorthin',
  },
  sentences: {
    title: 'Was sie sagen',
    about: 'Markiert ist, was das erste nicht sagt; im ersten, was das zweite nicht sagt.',
  },
}
