import type { Translated } from '../../i18n'
import type { home as en } from './en'

export const home: Translated<typeof en> = {
  title: 'Ihre Kunden',
  loading: 'Wird geladen',
  totals: {
    profiles: 'Profile',
    events: 'Ereignisse',
    latest: 'Neuestes Ereignis',
    none: 'keines',
    segmentsOf: 'Stand der Segmente',
    now: 'jetzt',
    never: 'nie',
  },
  oldData:
    'Ihre Daten enden am {day}. „In den letzten 30 Tagen“ und Ähnliches zählt von heute zurück: Segmente, die so zurückblicken, bleiben leer, bis neuere Daten kommen.',
  changed: {
    title: 'Seit gestern',
    grew: '<link>{title}</link> ist um <b>{by}</b> auf {size} gewachsen ({share}).',
    shrank: '<link>{title}</link> ist um <b>{by}</b> auf {size} geschrumpft ({share}).',
    began: '<link>{title}</link> war leer und hat jetzt <b>{size}</b> Mitglieder.',
    emptied: '<link>{title}</link> hat alle <b>{by}</b> Mitglieder verloren.',
    usually: 'An üblichen Tagen: {low} bis {high}.',
    nothingUnusual:
      '{count, plural, one {Das eine Segment hat} other {Alle # Segmente haben}} sich nicht stärker verändert als an einem üblichen Tag.',
    nothing: 'Kein Segment hat sich verändert.',
    usual: 'Im üblichen Rahmen',
    largest: 'Größte Veränderungen',
    noHistory:
      'Von gestern ist noch nichts bekannt. Ab morgen steht hier, was stärker gewachsen oder geschrumpft ist als an üblichen Tagen.',
    notJudged:
      'Was für ein Segment üblich ist, ist nach einer Woche bekannt. Bis dahin stehen hier die größten Veränderungen.',
    waiting:
      '{count, plural, one {# Segment ist} other {# Segmente sind}} noch zu neu, um mit gestern verglichen zu werden.',
  },
  moved: {
    title: 'Von Teil zu Teil',
    from: '<b>{number}</b> {count, plural, one {Kunde wechselte} other {Kunden wechselten}} von <from>{fromTitle}</from> zu <to>{toTitle}</to> ({segmentation}).',
    new: '<b>{number}</b> {count, plural, one {Kunde ist neu und beginnt} other {Kunden sind neu und beginnen}} in <to>{toTitle}</to> ({segmentation}).',
    byRules: 'Nach den Regeln, wie sie jetzt sind. Seit {time} wird festgehalten, wer wechselt.',
    sampled: 'Gezählt in einer Stichprobe von {looked, number} aus {profiles, number} Kunden.',
    nobody: 'In den letzten 24 Stunden hat niemand den Teil einer Segmentierung gewechselt.',
  },
  risk: {
    title: 'Gefährdeter Umsatz',
    byModel:
      'vom Umsatz des letzten Jahres gehen voraussichtlich verloren, {share} von allem: was jeder Kunde ausgab, mal der Wahrscheinlichkeit, mit der er laut <link>{title}</link> abwandert.',
    bySegment:
      'vom Umsatz des letzten Jahres, {share} von allem, {count, plural, one {stammen von dem einen Kunden} other {stammen von den {number} Kunden}} in <link>{title}</link>.',
    better: 'Wie wahrscheinlich jeder einzelne Kunde abwandert, sagt <link>ein Abwanderungsmodell</link>.',
    noCurrency: 'Beträge haben keine Währung: Eine steht in den <link>Einstellungen</link> zur Wahl.',
    measuring: 'Wird berechnet.',
    unknown:
      'Starten Sie <link>ein Abwanderungsmodell</link> oder speichern Sie <gallery>ein Segment gefährdeter Kunden</gallery>, um zu sehen, wie viel Umsatz gefährdet ist.',
  },
  base: {
    title: 'Alle Kunden',
    columns: 'Waagerecht',
    rows: 'Senkrecht',
    noRows: 'Nichts',
    none: 'Eine Segmentierung teilt Ihre Kunden ohne Überschneidung auf. Mit einer sehen Sie hier alle in einem Bild, und darüber, wer von einem Teil in einen anderen gegangen ist. Den Lebenszyklus schlägt Satsuma aus den Käufen Ihrer Kunden vor.',
    propose: 'Lebenszyklus vorschlagen',
    create: 'Neue Segmentierung',
    measuring: 'Werte werden berechnet.',
    noValue: 'Was Kunden ausgeben, ist nicht bekannt; die Farbe zeigt, wie viele es sind.',
    label: 'Alle Kunden nach {columns}{hasRows, select, yes { und {rows}} other {}}',
    hint: 'Breiten sind Anteile an allen Kunden. Zeigen Sie auf einen Teil, um seine Zahlen zu lesen; folgen Sie ihm, um ein Segment daraus zu bauen.',
    cell: '{title}: {count, plural, one {# Profil} other {# Profile}}, {share} von allen',
    value: '{total} in einem Jahr, je {each}',
    legend: 'Ausgaben je Kunde in einem Jahr',
    legendProfiles: 'Profile',
    low: 'am wenigsten',
    high: 'am meisten',
    table: 'Als Tabelle anzeigen',
    tableOf: '{label}, als Tabelle',
    part: 'Teil',
    profiles: 'Profile',
    share: 'Anteil',
    total: 'Ausgaben in einem Jahr',
    each: 'Je Kunde',
  },
  firstData: {
    title: 'Holen Sie Ihre Kunden herein',
    text: 'Hier ist noch nichts. Sobald Satsuma weiß, was Ihre Kunden getan haben, sehen Sie, wer sie sind.',
    ask: 'Bitten Sie jemanden mit Verwaltungsrechten, Daten zu importieren oder einen Schreibschlüssel anzulegen.',
    file: 'Aus einer Datei',
    fileText:
      'CSV, TSV, JSON Lines oder Parquet. Satsuma schlägt vor, was jede Spalte bedeutet, und zeigt das Ergebnis, bevor etwas importiert wird.',
    import: 'Datei importieren',
    site: 'Von Ihrer Website oder Ihrem Shop',
    siteText:
      'Mit einem Schreibschlüssel senden SDKs nach der Segment-Spezifikation, was geschieht, während es geschieht.',
    key: 'Schreibschlüssel anlegen',
  },
  firstSegment: {
    title: 'Legen Sie Ihr erstes Segment an',
    text: 'Ein Segment sagt, wen Sie meinen, etwa Kunden mit liegen gebliebenem Warenkorb. Satsuma findet sie, zählt sie schon beim Bauen und hält sie aktuell.',
    gallery: 'Mit einer Vorlage beginnen',
    galleryText:
      'Liegen gebliebene Warenkörbe, verlorene Stammkunden, Einmalkäufer: geschrieben für die Ereignisse in Ihren Daten.',
    choose: 'Galerie öffnen',
    own: 'Selbst bauen',
    ownText: 'Bedingungen als Sätze, ergänzt aus Ihren Daten, mit der Zahl der Kunden daneben.',
    build: 'Segment bauen',
    archived: 'Archiviertes bleibt erhalten: <link>ansehen</link>.',
  },
}
