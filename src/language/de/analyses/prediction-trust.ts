import type { Sentences } from '../../catalogue.ts'

/** How far to trust predictions, and how they are made. */
export const predictionTrust: Sentences = {
  'Reasons say what the model goes by, not what would change if you changed it: what goes along with leaving need not cause it. An experiment tells.':
    'Gründe sagen, wonach sich das Modell richtet, nicht, was sich änderte, wenn Sie etwas daran änderten: Was mit der Abwanderung einhergeht, muss nicht ihre Ursache sein. Das zeigt ein Experiment.',
  'on customers that the model had not seen ({0}, five parts in turn)':
    'an Kunden, die das Modell nicht kannte ({0}, fünf Teile reihum)',
  'on {0} that came later than all it had learnt from':
    'an {0:dative} aus späterer Zeit als alles, woraus es gelernt hat',
  'Tested {0}: of two customers, one of whom it befell, it holds the right one likelier in {1} of cases (AUC {2}, 95% interval {3} to {4}; 0.5 is chance).':
    'Geprüft {0}: Von zwei Kunden, von denen es einen betraf, hält das Modell in {1} der Fälle den richtigen für wahrscheinlicher (AUC {2}, 95-%-Intervall {3} bis {4}; 0,5 wäre Zufall).',
  '"{0}" alone tells the outcome with an AUC of {1}. Nothing that is known beforehand does: it is probably written because of the outcome. Leave it out with --without.':
    '„{0}“ allein verrät das Ergebnis mit einer AUC von {1}. Das kann nichts, was vorher bekannt ist: Wahrscheinlich wurde es wegen des Ergebnisses eingetragen. Lassen Sie es mit --without weg.',
  '"{0}" alone (AUC {1})': '„{0}“ allein (AUC {1})',
  'It beats {0} by {1} (95% interval {2} to {3}).':
    'Es ist um {1} besser als {0} (95-%-Intervall {2} bis {3}).',
  'It is not clearly better than {0}: the difference is {1} (95% interval {2} to {3}).':
    'Es ist nicht eindeutig besser als {0}: Der Unterschied beträgt {1} (95-%-Intervall {2} bis {3}).',
  'the likeliest were given {0}, and it came to pass for {1} of them':
    'Die Wahrscheinlichsten bekamen {0}, und bei {1} von ihnen trat es ein',
  'take them for an order rather than at their word': 'Nehmen Sie sie als Rangfolge und nicht beim Wort',
  'Probabilities were off by {0} on average: {1}.':
    'Die Wahrscheinlichkeiten lagen im Mittel um {0} daneben: {1}.',
  'Only {0} of {1} is of the rarer kind: the model was kept simple and drawn towards the average, and all numbers are uncertain (see the intervals).':
    'Nur {0} von {1:dative} gehört zur selteneren Art: Das Modell wurde einfach gehalten und zum Durchschnitt hingezogen, und alle Zahlen sind unsicher (siehe die Intervalle).',
  'Only {0} of {1} are of the rarer kind: the model was kept simple and drawn towards the average, and all numbers are uncertain (see the intervals).':
    'Nur {0} von {1:dative} gehören zur selteneren Art: Das Modell wurde einfach gehalten und zum Durchschnitt hingezogen, und alle Zahlen sind unsicher (siehe die Intervalle).',
  'It befell {0}: so rare that even the likeliest mostly stay. Look at how many times likelier somebody is rather than at the probability.':
    'Es trat bei {0} ein: so selten, dass es auch bei den Wahrscheinlichsten meist ausbleibt. Achten Sie mehr darauf, um wie viel wahrscheinlicher es bei jemandem ist, als auf die Wahrscheinlichkeit selbst.',
  'A table says what is, not what was known before it happened: columns that changed because of the outcome make this look better than it will be.':
    'Eine Tabelle sagt, was ist, nicht, was vorher bekannt war: Spalten, die sich wegen des Ergebnisses geändert haben, lassen das Modell besser aussehen, als es sein wird.',
  'History is too short to test it on a later time than it learnt from; customers of another season may behave otherwise.':
    'Die Daten reichen nicht weit genug zurück, um das Modell an einer späteren Zeit zu prüfen als der, aus der es gelernt hat; in einer anderen Saison verhalten sich Kunden vielleicht anders.',
  'It did worse on the later time (AUC {0}) than on customers of the same time ({1}): something changed, as {2} instead of {3} did.':
    'In der späteren Zeit war das Modell schlechter (AUC {0}) als bei Kunden aus derselben Zeit ({1}): Etwas hat sich verändert, denn es trat bei {2} statt bei {3} ein.',
  'on {0} (mean {1}, now {2}; index {3})': 'am {0} (Mittel {1}, jetzt {2}; Index {3})',
  'at the refresh of {0} (mean {1}, now {2}; index {3})':
    'bei der Aktualisierung vom {0} (Mittel {1}, jetzt {2}; Index {3})',
  'Probabilities are distributed as they were {0}.': 'Die Wahrscheinlichkeiten sind verteilt wie {0}.',
  'Probabilities are distributed otherwise than {0}: the customers, or what is recorded of them, have changed.':
    'Die Wahrscheinlichkeiten sind anders verteilt als {0}: Die Kunden oder das, was über sie erfasst wird, haben sich verändert.',
  'Who stays away for {0} days counts as gone: {1}.':
    'Wer {0} Tage lang wegbleibt, gilt als abgewandert; {1}.',
  'Who stays away for {0} days counts as gone, as was stated; {1}.':
    'Wer {0} Tage lang wegbleibt, gilt wie angegeben als abgewandert; {1}.',
  'Who stays away for {0} days counts as gone: history is too short for more ({1}). Some who only come seldom are counted as gone.':
    'Wer {0} Tage lang wegbleibt, gilt als abgewandert: Für mehr reichen die Daten nicht weit genug zurück ({1}). Manche, die nur selten kommen, zählen als abgewandert.',
  'too few came back to tell how long they usually stay away ({0})':
    'es kamen zu wenige zurück, um zu sagen, wie lange sie üblicherweise wegbleiben ({0})',
  'of those who came back, nine of ten did within {0}':
    'von denen, die zurückkamen, taten es neun von zehn innerhalb von {0:dative}',

  'For past instants t, what was known as of t is set against what came in the window after it. Nothing later than t is read for the one, and no window ends after now. Windows do not overlap. A table of customers has one case a row.':
    'Für vergangene Zeitpunkte t wird das, was bis t bekannt war, dem gegenübergestellt, was im Zeitraum danach kam. Für das eine wird nichts gelesen, was später als t ist, und kein Zeitraum endet in der Zukunft. Die Zeiträume überschneiden sich nicht. Eine Tabelle von Kunden hat einen Fall je Zeile.',
  Models: 'Modelle',
  'Logistic regression with an L2 penalty on standardised columns, and gradient-boosted trees on histograms of the columns; amounts with long tails by their inverse hyperbolic sine. The one of least log loss by five-fold cross-validation is taken; all cases of a customer are held back together. It is then fitted to all cases.':
    'Logistische Regression mit L2-Strafterm auf standardisierten Spalten und Gradient Boosted Trees auf Histogrammen der Spalten; schief verteilte Beträge gehen mit ihrem Areasinus hyperbolicus ein. Gewählt wird das Modell mit dem kleinsten Log-Loss in fünffacher Kreuzvalidierung; alle Fälle eines Kunden werden gemeinsam zurückgehalten. Danach wird es an alle Fälle angepasst.',
  Calibration: 'Kalibrierung',
  "Probabilities of held-back cases are left as they are, or corrected by Platt's curve or, with 300 cases of either kind, an isotonic one: what gives the least log loss on folds that the curve was not fitted to.":
    'Die Wahrscheinlichkeiten zurückgehaltener Fälle bleiben, wie sie sind, oder werden mit der Kurve von Platt oder, ab 300 Fällen jeder Art, mit einer isotonen Kurve korrigiert: je nachdem, was auf Teilen, an die die Kurve nicht angepasst wurde, den kleinsten Log-Loss ergibt.',
  'AUC with its interval and its difference from that of a simple rule by DeLong; log loss against that of the base rate; how many more of the outcomes the likeliest have than as many at random (liftAtK).':
    'AUC mit ihrem Intervall und ihrem Unterschied zu der einer einfachen Regel nach DeLong; Log-Loss im Vergleich zu dem der Grundrate; wie viel häufiger es bei den Wahrscheinlichsten eintrat als bei ebenso vielen zufällig Gewählten (liftAtK).',
  'Cases of different customers are independent.': 'Fälle verschiedener Kunden sind unabhängig.',
  'What comes resembles what was.': 'Was kommt, ähnelt dem, was war.',
  Reasons: 'Gründe',
  'Shapley values: what each column adds to the log-odds of a customer, averaged over all orders in which columns can be told. They add up to the difference from everybody.':
    'Shapley-Werte: was jede Spalte zu den Log-Odds eines Kunden beiträgt, gemittelt über alle Reihenfolgen, in denen Spalten bekannt werden können. Zusammen ergeben sie den Unterschied zu allen.',
  Time: 'Zeit',
  "Kaplan and Meier's estimate, the log-rank test with Holm's correction, and Cox regression on traits. Of events, a customer's time runs from the first to the last event where the window has passed since, otherwise until now.":
    'Der Schätzer von Kaplan und Meier, der Log-Rank-Test mit der Korrektur nach Holm und Cox-Regression auf Merkmalen. Bei Ereignissen läuft die Zeit eines Kunden vom ersten bis zum letzten Ereignis, wenn der Zeitraum seither verstrichen ist, sonst bis jetzt.',
  'Who is still there is as likely to leave later as others of the same age.':
    'Wer noch da ist, geht später mit derselben Wahrscheinlichkeit wie andere, die so lange Kunde sind.',
  'Hazard ratios do not change with time.': 'Hazard Ratios ändern sich nicht mit der Zeit.',
  'Traits are those of now.': 'Merkmale sind die von heute.',
}
