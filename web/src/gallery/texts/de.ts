import type { Translated } from '../../i18n'
import type { gallery as en } from './en'

export const gallery: Translated<typeof en> = {
  title: 'Galerie',
  about:
    'Fertige Segmente, geschrieben für die Ereignisse und Merkmale in Ihren Daten. Verwenden Sie eines, wie es ist, oder als Anfang.',
  loading: 'Wird geladen',
  search: 'Galerie durchsuchen',
  categories: 'Arten von Segmenten',
  all: 'Alle',
  count:
    '{usable, plural, one {# fertiges Segment passt} other {# fertige Segmente passen}} zu Ihren Daten{lacking, plural, =0 {} one {; # braucht mehr} other {; # brauchen mehr}}.',
  nothing: 'Nichts in der Galerie passt zu Ihrer Suche.',
  use: 'Verwenden',
  useNamed: '{title} verwenden',
  saved: 'Schon gespeichert',
  size: {
    counting: 'Wird gezählt …',
    unknown: 'Nicht gezählt',
    about: 'etwa {count}',
    between: 'Zwischen {low} und {high}',
    share: '{count, plural, one {Profil} other {Profile}}, {share}',
  },
  lacking: {
    title: 'Braucht weitere Daten',
    text: 'Diese Segmente werden geschrieben, sobald die Daten unter einem üblichen Namen enthalten, was sie brauchen. <link>Vorhandene Ereignisse ansehen</link>.',
    needs: 'Braucht',
    event: '(ein Ereignis wie {example})',
    property: '(eine Eigenschaft wie {example})',
    trait: '(ein Merkmal wie {example})',
  },
}
