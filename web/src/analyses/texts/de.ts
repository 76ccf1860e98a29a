import type { Translated } from '../../i18n'
import type { analyses as en } from './en'
import { choices, options } from './options-de'

export const analyses: Translated<typeof en> = {
  options,
  choices,
  title: 'Analysen',
  lead: 'Fragen zu Ihren Kunden, die sich aus den Daten beantworten lassen. Jede Antwort sagt, wie verlässlich sie ist.',
  tabs: {
    name: 'Arten, Kunden zu betrachten',
    explore: 'Bilder',
    analyses: 'Analysen',
    models: 'Modelle',
  },
  groups: {
    value: 'Kundenwert und Treue',
    who: 'Wer die Kunden sind',
    next: 'Was als Nächstes geschieht',
    behaviour: 'Was Kunden tun',
    segments: 'Ihre Segmente',
    more: 'Weiteres',
  },
  notReady: 'Mit diesen Daten noch nicht',
  running: 'Läuft gerade',
  latest: 'Zuletzt gefragt',
  nobodyAsked: 'Noch hat niemand etwas gefragt. Wählen Sie eine Frage.',
  allRuns: 'Alles, was gefragt wurde',
  runsTitle: 'Was gefragt wurde',
  runsLead: 'Die letzten 500 Antworten werden 90 Tage lang aufbewahrt.',
  breadcrumb: 'Brotkrumen',
  run: 'Analyse starten',
  mayNotRun:
    'Sie dürfen Antworten lesen, aber keine Analysen starten. Bitten Sie eine Administratorin oder einen Administrator um die Rolle „Editor“.',
  before: 'Bisherige Antworten',
  notAskedYet: 'Das hat noch niemand gefragt.',
  modelHint:
    'Sie kann von selbst wiederholt werden: Sichern Sie eine Antwort als Modell, dann lässt sich in Segmenten verwenden, was es über jedes Profil sagt.',
  asked: '{by}, <when></when>',
  form: {
    more: '{count, plural, one {Eine weitere Option} other {# weitere Optionen}}',
    notSaid: 'nicht angegeben',
    addName: 'Namen hinzufügen',
    removeName: '{name} herausnehmen',
    asOf: 'Stand',
    asOfNote: 'Von diesem Tag an wird nichts mehr betrachtet; ohne Angabe gilt jetzt.',
    required: 'Bitte zuerst wählen.',
    noNumber: '„{text}“ ist keine Zahl.',
  },
  job: {
    title: 'In Arbeit',
    waits: 'Sie können diese Seite verlassen; die Antwort steht dann unter „Zuletzt gefragt“.',
    progress: 'Wie weit es ist',
    cancel: 'Abbrechen',
    cancelled: 'Jemand hat es abgebrochen.',
    interrupted: 'Der Server wurde vorher beendet.',
    failed: 'Es ist nicht gelungen.',
    all: 'Alle Analysen',
  },
  report: {
    asOther: 'Anders fragen',
    saveModel: 'Als Modell sichern',
    saveProposal: 'Als Segmentierung sichern',
    saveSegment: 'Auswahl speichern',
    saveSegmentOf: 'Auswahl speichern: {title}',
    usual: 'Alles wie üblich.',
    took: '{by} hat <when></when> gefragt; es dauerte {span}.',
  },
  proposal: {
    title: 'Als Segmentierung sichern',
    note: 'Ihre Teile sind gewöhnliche Bedingungen mit den Zeiten dieser Antwort: Sie werden mit neuen Daten aktuell gehalten und lassen sich in Segmenten verwenden.',
    label: 'Titel',
    name: 'Name',
    nameNote: 'So heißt sie in Segmenten: Kleinbuchstaben, Ziffern, - und _.',
    taken: '„{title}“ heißt schon so. Wählen Sie einen anderen Namen oder ersetzen Sie sie.',
    archived: '„{title}“ heißt schon so und ist archiviert. Wählen Sie einen anderen Namen.',
    replace: 'Ersetzen: Dies wird ihre Version {version}',
    action: 'Sichern',
  },
  methods: {
    rfm: {
      title: 'Beste, Wackelnde, Verlorene: RFM',
      answers: 'Wer oft, kürzlich und für viel kauft, wer abzuspringen droht und was jede Gruppe bringt.',
    },
    value: {
      title: 'Kundenwert',
      answers: 'Was jeder Kunde im nächsten Jahr voraussichtlich bringt und wie sicher das ist.',
    },
    'life-cycle': {
      title: 'Lebenszyklus',
      answers:
        'Wer neu, aktiv, treu, gefährdet oder verloren ist, gemessen am wirklichen Kaufrhythmus, und wer wohin wechselt.',
    },
    'next-purchase': {
      title: 'Nächster Kauf',
      answers: 'Wann jeder Kunde wiederkommt, für wie viel und wofür.',
    },
    clusters: {
      title: 'Arten von Kunden',
      answers: 'Welche Arten von Kunden sich in den Daten von selbst zeigen und ob es welche gibt.',
    },
    personas: {
      title: 'Persona eines Segments',
      answers:
        'Worin sich die Mitglieder eines Segments von allen anderen unterscheiden, als Porträt auf einer Seite.',
    },
    'micro-audiences': {
      title: 'Kleine Zielgruppen',
      answers: 'Welche kleinen Gruppen innerhalb eines Segments eigene Worte verdienen.',
    },
    'look-alikes': {
      title: 'Ähnliche Kunden',
      answers: 'Wer außerhalb eines Segments dessen Mitgliedern am ähnlichsten ist, mit Rang und Gründen.',
    },
    regions: { title: 'Wo die Kunden sind', answers: 'Länder, Regionen und Städte und was sie bringen.' },
    surveys: {
      title: 'Umfragen und Motive',
      answers: 'Was ein Fragebogen misst, wie verlässlich, und welche Menschen geantwortet haben.',
    },
    churn: {
      title: 'Wer abwandert',
      answers: 'Welche Kunden nicht mehr kaufen werden, warum, und wie sicher das ist.',
    },
    propensity: {
      title: 'Wer kaufen wird',
      answers: 'Wer in den nächsten Tagen tut, was Sie hoffen: kaufen, aufsteigen, sich anmelden.',
    },
    cohorts: {
      title: 'Bleiben die Kunden?',
      answers: 'Wie viele wiederkommen und was sie ausgeben, je nachdem, wann sie zuerst kamen.',
    },
    funnels: {
      title: 'Wo Kunden verloren gehen',
      answers: 'Wie viele von Schritt zu Schritt weitergehen, wie lange es dauert und wo sie abspringen.',
    },
    baskets: {
      title: 'Zusammen gekauft',
      answers: 'Welche Produkte zusammengehören und was jedes Segment mag.',
    },
    quality: {
      title: 'Taugen die Segmente?',
      answers:
        'Überschneidungen, Lücken und Doppelungen unter Ihren Segmenten: was bleiben, zusammengelegt, geteilt oder aufgegeben werden sollte.',
    },
    movements: {
      title: 'Wer gewechselt hat',
      answers: 'Zwischen den Teilen einer Segmentierung über beliebige Zeit: wer blieb, kam, ging und wohin.',
    },
  },
}
