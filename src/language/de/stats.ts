import type { Sentences } from '../catalogue.ts'

/** Why methods can give no result. */
export const stats: Sentences = {
  '{0} of {1} values of {2} are no finite numbers.':
    '{0} von {1} Werten von {2:name} sind keine endlichen Zahlen.',

  'there is nothing in any basket': 'in keinem Warenkorb liegt etwas',
  'more than {0} sets are in {1} baskets or more; ask for more support':
    'mehr als {0} Mengen von Artikeln liegen in mindestens {1} Warenkörben; verlangen Sie mehr Support',

  'There are no customers.': 'Es gibt keine Kunden.',
  'Nobody has bought a second time.': 'Niemand hat ein zweites Mal gekauft.',
  'Nobody has bought anything by this instant.': 'Bis zu diesem Zeitpunkt hat niemand etwas gekauft.',
  'Nobody has spent anything on a second purchase.': 'Niemand hat für einen zweiten Kauf etwas ausgegeben.',
  'No parameters make these histories likeliest.':
    'Zu diesen Kaufverläufen lassen sich keine Modellparameter bestimmen.',
  'No parameters make these amounts likeliest.':
    'Zu diesen Beträgen lassen sich keine Modellparameter bestimmen.',
  'No parameters make these renewals likeliest.':
    'Zu diesen Verlängerungen lassen sich keine Modellparameter bestimmen.',
  'All customers have the same mean amount; nothing tells how amounts vary.':
    'Alle Kunden haben denselben mittleren Betrag; wie Beträge schwanken, lässt sich daraus nicht ablesen.',
  'Amounts differ so much between customers that their mean is infinite.':
    'Die Beträge der Kunden unterscheiden sich so stark, dass ihr Mittelwert unendlich ist.',
  'No contract has been due.': 'Bisher stand kein Vertrag zur Verlängerung an.',
  '1 customer cannot be told apart by {0} scores.': '1 Kunde lässt sich nicht auf {0} Punktwerte verteilen.',
  '{0} customers cannot be told apart by {1} scores.':
    '{0} Kunden lassen sich nicht auf {1} Punktwerte verteilen.',

  'There are no amounts.': 'Es gibt keine Beträge.',
  'All amounts are 0.': 'Alle Beträge sind 0.',
  'Some amounts are negative; a share of a total needs amounts from 0 on.':
    'Einige Beträge sind negativ; Anteile an einer Summe gibt es nur für Beträge ab 0.',

  'There is no activity.': 'Es gibt keine Aktivität.',
  'Nobody was there at the start of a period.': 'Zu Beginn eines Zeitraums war niemand da.',
  'Nobody was in this state at the start of a period.':
    'Zu Beginn eines Zeitraums war niemand in diesem Zustand.',
  'Nobody left this state, so how long one stays is not known.':
    'Niemand hat diesen Zustand verlassen; wie lange man darin bleibt, ist daher nicht bekannt.',
  'Nobody started in any other state.': 'Niemand begann in einem anderen Zustand.',
  'From some states nobody came to those that are asked for.':
    'Aus einigen Zuständen gelangte niemand in die gefragten.',

  'nobody is in the group': 'in der Gruppe ist niemand',
  'nobody is left to compare the group with': 'es bleibt niemand, mit dem sich die Gruppe vergleichen ließe',
  'of one number it is not known how much it might have been another':
    'an einer einzigen Zahl lässt sich nicht erkennen, wie sehr sie schwanken könnte',
  'all numbers of a side are the same': 'alle Zahlen einer Seite sind gleich',
  'a trend needs three times or more': 'ein Trend braucht mindestens drei Zeitpunkte',
  'a value whose error is not known has no weight':
    'ein Wert, dessen Fehler nicht bekannt ist, hat kein Gewicht',
  'No size or effect within reach gives this power.':
    'Keine erreichbare Größe und kein erreichbarer Effekt ergibt diese Teststärke.',

  '{0} points are too few to tell clusters from chance':
    'um Cluster vom Zufall zu unterscheiden, sind es mit {0} zu wenige Punkte',
  '{0} points cannot make {1} clusters': 'für {1} Cluster sind es mit {0} zu wenige Punkte',
  '{0} rows cannot make {1} clusters': 'für {1} Cluster sind es mit {0} zu wenige Zeilen',
  'fewer than {0} points differ from each other': 'weniger als {0} Punkte unterscheiden sich voneinander',
  'fewer than {0} rows differ from each other': 'weniger als {0} Zeilen unterscheiden sich voneinander',
  '{0} points are too few for {1} covariances of {2} columns':
    'für {1} Kovarianzen von {2} Spalten sind es mit {0} zu wenige Punkte',
  '{0} points are fewer than minPoints, {1}': 'es sind {0} Punkte, weniger als minPoints ({1})',
  'variance ratios need at least two clusters and more points than clusters':
    'Varianzverhältnisse brauchen mindestens zwei Cluster und mehr Punkte als Cluster',
  'all points of each cluster are the same: there is no variance within':
    'alle Punkte jedes Clusters sind gleich: Innerhalb der Cluster gibt es keine Varianz',
  'clusters are compared with each other, and there are fewer than two':
    'Cluster werden miteinander verglichen, und es gibt weniger als zwei',
  'a silhouette compares clusters, and there are fewer than two':
    'eine Silhouette vergleicht Cluster, und es gibt weniger als zwei',
  'two clusters have the same centre': 'zwei Cluster haben denselben Mittelpunkt',
  'a column has the same value everywhere': 'eine Spalte hat überall denselben Wert',
  'no column has two different values': 'keine Spalte hat zwei verschiedene Werte',
  'one point does not vary': 'ein einzelner Punkt hat keine Streuung',
  'all points are the same': 'alle Punkte sind gleich',

  '{0} seeds are too few to hide some and find them again: it takes {1}':
    'um einige Mitglieder zu verbergen und wiederzufinden, müssen es mindestens {1} sein; es gibt {0}',
  '{0} others are too few to hide some and find them again: it takes {1}':
    'um verborgene Mitglieder unter anderen wiederzufinden, müssen mindestens {1} andere da sein; es gibt {0}',
  'hidden seeds are found no better than by chance (area under the curve {0}, chance 0.5): in what is known of them they do not differ from others':
    'verborgene Mitglieder werden nicht besser gefunden als durch Zufall (Fläche unter der Kurve {0:number}, bei Zufall 0,5): In dem, was über sie bekannt ist, unterscheiden sie sich nicht von anderen',
  '{0} people have no room for a group of {1} and others beside it':
    '{0} Personen reichen nicht für eine Gruppe von {1} und andere daneben',

  'there are no rows': 'es gibt keine Zeilen',
  'one side has no rows': 'eine Seite hat keine Zeilen',
  'all values are the same on both sides': 'auf beiden Seiten sind alle Werte gleich',
  'all scores are the same: no curve fits': 'alle Punktwerte sind gleich: Keine Kurve passt',
  'no outcome is 1: there is nothing to find': 'kein Ergebnis ist 1: Es gibt nichts zu finden',
  'a comparison needs two rows of each outcome': 'ein Vergleich braucht von jedem Ergebnis zwei Zeilen',
  'all {0} outcomes are the same: there is nothing to tell apart':
    'alle {0} Ergebnisse sind gleich: Es gibt nichts zu unterscheiden',
  'all {0} outcomes are the same: there are no two kinds to tell apart':
    'alle {0} Ergebnisse sind gleich: Es gibt keine zwei Arten, die sich unterscheiden ließen',
  'all {0} outcomes are the same: a curve needs both':
    'alle {0} Ergebnisse sind gleich: Eine Kurve braucht beide',
  '{0} rows of the rarer outcome are fewer than {1} folds':
    'das seltenere Ergebnis kommt in {0} Zeilen vor, das sind weniger als die {1} Teile der Kreuzvalidierung',
  '{0} groups of the rarer outcome are fewer than {1} folds':
    'das seltenere Ergebnis kommt in {0} Gruppen vor, das sind weniger als die {1} Teile der Kreuzvalidierung',
  'a column is constant or follows from others': 'eine Spalte ist konstant oder ergibt sich aus anderen',
  'a column is constant or follows from others; leave it out or set a penalty (l2)':
    'eine Spalte ist konstant oder ergibt sich aus anderen; lassen Sie sie weg oder setzen Sie eine Regularisierung (l2)',
  'the columns tell outcomes apart perfectly; set a penalty (l2) for a finite estimate':
    'die Spalten trennen die Ergebnisse vollkommen; setzen Sie für eine endliche Schätzung eine Regularisierung (l2)',

  '{0} people answered all items, and three are the least':
    'mindestens drei müssen alle Fragen beantwortet haben, es sind aber {0}',
  'everybody gave the same answer to an item': 'auf eine Frage gaben alle dieselbe Antwort',
  'the sum of the items is the same for everybody': 'die Summe der Fragen ist bei allen dieselbe',
  'an item does not vary': 'die Antworten auf eine Frage sind alle gleich',
  'an item does not vary, or follows from others':
    'die Antworten auf eine Frage sind alle gleich oder ergeben sich aus anderen',
  'one component explains all answers to an item': 'eine Komponente erklärt alle Antworten auf eine Frage',
  'two items do not determine a common factor': 'zwei Fragen bestimmen keinen gemeinsamen Faktor',
  '{0} items do not determine {1} factors': 'bei {0} Fragen sind {1} Faktoren nicht bestimmt',
  '{0} people are too few for {1} items': 'für {1} Fragen braucht es mehr Personen als {0}',
  '{0} people are too few for correlations of {1} items':
    'für Korrelationen von {1} Fragen braucht es mehr Personen als {0}',
  'too few people answered all items, or an item follows from others':
    'zu wenige haben alle Fragen beantwortet, oder eine Frage ergibt sich aus anderen',
  'in most samples of these people there is no common factor':
    'in den meisten Stichproben dieser Personen gibt es keinen gemeinsamen Faktor',
  'fewer than two were rated by everybody': 'weniger als zwei wurden von allen bewertet',
  'all ratings are the same': 'alle Bewertungen sind gleich',

  'no event came': 'das Ereignis trat nie ein',
  'no event came in {0} rows': 'in keiner der {0} Zeilen trat das Ereignis ein',
  'every row was observed for no time at all': 'keine Zeile wurde auch nur einen Augenblick lang beobachtet',
  'a time is 0, which has no logarithm': 'eine Zeit ist 0 und hat daher keinen Logarithmus',
  'the times of events do not vary enough to tell their spread':
    'die Zeiten der Ereignisse schwanken zu wenig, um ihre Streuung zu bestimmen',
  'no two rows are known to differ in how long they last':
    'von keinen zwei Zeilen ist bekannt, dass sie verschieden lange dauern',
  'fewer than two groups were at risk when an event came':
    'als ein Ereignis eintrat, standen weniger als zwei Gruppen unter Beobachtung',
  'too few events come while several groups are at risk':
    'solange mehrere Gruppen unter Beobachtung stehen, treten zu wenige Ereignisse ein',
  'a column is constant among those at risk, or follows from others; leave it out':
    'eine Spalte ist unter den Beobachteten konstant oder ergibt sich aus anderen; lassen Sie sie weg',
  'a column tells perfectly whom the event befalls; leave it out or compare groups':
    'eine Spalte sagt vollkommen vorher, wen das Ereignis trifft; lassen Sie sie weg oder vergleichen Sie Gruppen',
  'nobody was observed for longer than {0}': 'niemand wurde länger als {0:number} beobachtet',
  'fewer than {0} had the event while they were observed':
    'während der Beobachtung trat das Ereignis bei einem geringeren Anteil als {0:number} ein',
}
