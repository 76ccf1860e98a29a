import type { Sentences } from '../../catalogue.ts'

/** Reports of `src/analyses/prediction`. What is foretold is named by `leave`, `left` and the like: a verb at the end. */
export const predictionReport: Sentences = {
  'What is known of customers does not foretell this: the model tells the two kinds apart no better than chance would.':
    'Was über die Kunden bekannt ist, sagt das nicht voraus: Das Modell unterscheidet die beiden Arten nicht besser als der Zufall.',
  'Do not choose customers by it. Bring in what they did lately: visits, purchases, support.':
    'Wählen Sie Kunden nicht danach aus. Importieren Sie, was sie zuletzt getan haben: Besuche, Käufe, Support.',
  '"{0}" alone foretells this as well as the model does ({1} of pairs told apart, against {2}). Use that: it needs no model.':
    '„{0}“ allein sagt das so gut voraus wie das Modell ({1} der Paare richtig unterschieden, gegenüber {2}). Nehmen Sie das: Es braucht kein Modell.',
  'Make a segment of "{0}" and watch it. The probabilities below are still right; they are only no better.':
    'Machen Sie aus „{0}“ ein Segment und beobachten Sie es. Die Wahrscheinlichkeiten unten stimmen trotzdem; sie sind nur nicht besser.',
  'Something in the data seems to know the outcome in advance. It was probably written because of what happened, so this model is too good to be true.':
    'Etwas in den Daten scheint das Ergebnis im Voraus zu kennen. Wahrscheinlich wurde es erst danach eingetragen; dieses Modell ist also zu gut, um wahr zu sein.',
  'Leave it out and look again, before anybody relies on these probabilities.':
    'Lassen Sie es weg und sehen Sie noch einmal hin, bevor sich jemand auf diese Wahrscheinlichkeiten verlässt.',
  'Something in the data seems to know the outcome in advance: "{0}" tells it almost perfectly. It was probably written because of what happened, so this model is too good to be true.':
    'Etwas in den Daten scheint das Ergebnis im Voraus zu kennen: „{0}“ verrät es fast vollkommen. Wahrscheinlich wurde es erst danach eingetragen; dieses Modell ist also zu gut, um wahr zu sein.',
  'Leave it out and look again (--without), before anybody relies on these probabilities.':
    'Lassen Sie es weg (--without) und sehen Sie noch einmal hin, bevor sich jemand auf diese Wahrscheinlichkeiten verlässt.',
  'of {0} {1}: the best guess for anybody, as long as nothing tells them apart.':
    'ist unter {0:dative} der Anteil derer, die {1}: die beste Schätzung für alle, solange nichts sie unterscheidet.',
  'of pairs of customers, one of whom {0}, are told apart rightly; a coin would manage {1}.':
    'der Paare aus einem der Kunden, die {0}, und einem der übrigen werden richtig unterschieden; eine Münze käme auf {1}.',
  'of {0} stand out: nobody is at least twice as likely as usual to {1}.':
    'von {0:dative} ragen heraus: Dass sie {1}, ist bei niemandem mindestens doppelt so wahrscheinlich wie sonst.',
  'of {0} is likely to {1} ({2}): {3}': 'von {0:dative} dürfte {1} ({2}). {3}',
  'of {0} are likely to {1} ({2}): {3}': 'von {0:dative} dürften {1} ({2}). {3}',
  'of them about {0} ({1}) is expected to.': 'Zu erwarten ist es bei etwa {0} von ihnen ({1}).',
  'of them about {0} ({1}) are expected to.': 'Zu erwarten ist es bei etwa {0} von ihnen ({1}).',
  'better than picking at random: of the tenth held likeliest, {0} {1} (of all, {2}). That tenth holds {3} of all who {4}.':
    'so gut wie eine zufällige Auswahl: Im Zehntel mit den höchsten Wahrscheinlichkeiten liegt der Anteil derer, die {1}, bei {0} (insgesamt bei {2}). In diesem Zehntel sind {3} aller, die {4}.',
  '{0} where "{1}" is {2}, against {3} where it is {4}: what the model goes by most.':
    'ist der Anteil derer, die {0}, bei „{1}“ = {2}, gegenüber {3} bei {4}: Danach richtet sich das Modell am meisten.',
  '{0} where "{1}" is {2}, against {3} where it is {4}: what the model goes by next.':
    'ist der Anteil derer, die {0}, bei „{1}“ = {2}, gegenüber {3} bei {4}: Danach richtet sich das Modell als Nächstes.',
  'It differs most by "{0}".': 'Am deutlichsten unterscheidet es sich nach „{0}“.',
  'is the {0} at which half of the customers {1}.':
    'ist der Wert von „{0}“, bis zu dem 50\u00a0% der Kunden {1}.',
  'pass until half of the customers {0}.': 'vergingen, bis 50\u00a0% der Kunden {0}.',
  'are still there after {0}.': 'sind nach {0:dative} noch da.',
  'customer is unlikely to {0}: about {1} of them ({2}).':
    'Kunde gehört kaum zu denen, die {0} werden: Zu erwarten ist es bei etwa {1} ({2}).',
  'customers are unlikely to {0}: about {1} of them ({2}).':
    'Kunden gehören kaum zu denen, die {0} werden: Zu erwarten ist es bei etwa {1} von ihnen ({2}).',

  Foretold: 'Vorhergesagt',
  'Asked of': 'Betrachtet',
  'Customers asked about now': 'Jetzt betrachtete Kunden',
  'Cases learnt from': 'Fälle, aus denen gelernt wurde',
  'Of them it befell': 'Davon eingetreten',
  'What is known of each': 'Was über jeden bekannt ist',
  'Learnt from a sample': 'Aus einer Stichprobe gelernt',
  'one customer of {0}': 'einer von {0} Kunden',

  'Who will {0}': 'Wer {0} wird',
  'Asked of {0}: {1}.': 'Betrachtet: {0}. Vorhergesagt: {1}.',
  'Customers by band': 'Kunden nach Stufe',
  Band: 'Stufe',
  '{0} in the high band, with a probability of {1} or more.':
    '{0} in der hohen Stufe, mit einer Wahrscheinlichkeit von mindestens {1}.',
  high: 'hoch',
  middle: 'mittel',
  low: 'niedrig',
  'expected to {0}': 'dürften {0}',
  others: 'übrige',
  'High: a probability of {0} or more, odds of twice the usual ones. Low: below {1}, odds of less than half.':
    'Hoch: eine Wahrscheinlichkeit von mindestens {0}, also mindestens doppelt so hohe Chancen (Odds) wie üblich. Niedrig: unter {1}, also weniger als halb so hohe.',
  'The likeliest': 'Die Wahrscheinlichsten',
  'In brackets, by what a reason multiplies the usual odds: × 2 doubles them, × 0.5 halves them.':
    'In Klammern: womit ein Grund die üblichen Chancen (Odds) malnimmt. × 2 verdoppelt sie, × 0,5 halbiert sie.',

  'What tells those whom it befell from the others. It goes along with the outcome; whether it causes it only an experiment tells.':
    'Was die, bei denen es eintrat, von den anderen unterscheidet. Es geht mit dem Ergebnis einher; ob es die Ursache ist, zeigt nur ein Experiment.',
  'What the model goes by': 'Wonach sich das Modell richtet',
  'It goes by nothing.': 'Es richtet sich nach nichts.',
  'It goes most by "{0}", which on average makes the odds {1} times as high or as low.':
    'Am meisten richtet es sich nach „{0}“; das macht die Chancen (Odds) im Schnitt {1}-mal so hoch oder so niedrig.',
  'What is known': 'Was bekannt ist',
  Weight: 'Gewicht',
  'Columns that say nearly the same are taken together. Weight: how far each moves the odds on average; those shown here add up to 100%.':
    'Spalten, die fast dasselbe sagen, sind zusammengefasst. Gewicht: wie weit jede die Chancen im Schnitt verschiebt; was hier steht, ergibt zusammen 100 %.',
  '{0}: how many {1}': '{0}: Anteil derer, die {1}',
  'Most {0} where it is {1}: {2}.': 'Am höchsten ist der Anteil derer, die {0}, bei {1}: {2}.',
  'Share who {0}': 'Anteil derer, die {0}',
  all: 'alle',
  'another value': 'anderer Wert',
  'very small': 'sehr klein',

  'How good it is': 'Wie gut das Modell ist',
  'All numbers are of cases that the model had not learnt from.':
    'Alle Zahlen stammen aus Fällen, aus denen das Modell nicht gelernt hatte.',
  'Whom it finds, and whom it holds likely wrongly':
    'Wen das Modell findet und wen es zu Unrecht für wahrscheinlich hält',
  'Of those who {0} the tenth held likeliest has {1}.':
    'Von denen, die {0}, sind {1} im Zehntel mit den höchsten Wahrscheinlichkeiten.',
  'Share of the others who are held likely too':
    'Anteil der Übrigen, die auch für wahrscheinlich gehalten werden',
  'Share found of those who {0}': 'Gefundener Anteil derer, die {0}',
  chance: 'Zufall',
  'If you spoke to those held likeliest': 'Wenn Sie die Wahrscheinlichsten ansprechen',
  'Who {0} among them': 'Darunter: Anteil derer, die {0}',
  'Times as many as at random': 'Vielfaches einer zufälligen Auswahl',
  'Found of all who {0}': 'Gefunden von allen, die {0}',
  'Times as many by "{0}" alone': 'Vielfaches allein mit „{0}“',
  'Whether probabilities mean what they say': 'Ob die Wahrscheinlichkeiten halten, was sie sagen',
  'What was foretold and what came differ by {0} on average.':
    'Vorhersage und Ergebnis weichen im Mittel um {0} voneinander ab.',
  'Came to pass': 'Eingetreten',
  'Tenths of the customers': 'Zehntel der Kunden',
  'as foretold': 'wie vorhergesagt',
  Tests: 'Prüfung',
  'Tested on': 'Geprüft an',
  'Customers held back, by turns': 'Kunden, reihum zurückgehalten',
  'The latest time, held back': 'Jüngste Zeit, zurückgehalten',
  Cases: 'Fälle',
  'Share it befell': 'Anteil eingetreten',
  AUC: 'AUC',
  'Log loss': 'Log-Loss',
  'Log loss of the base rate': 'Log-Loss der Grundrate',
  'AUC of the simple rule': 'AUC der einfachen Regel',
  'Log loss of it': 'Log-Loss der einfachen Regel',
  'AUC: of two customers, one of whom it befell, how often the right one is held likelier. Log loss: lower is better.':
    'AUC: wie oft von zwei Kunden, von denen es einen betraf, der richtige für wahrscheinlicher gehalten wird. Log-Loss: je niedriger, desto besser.',
  'Models that were tried': 'Erprobte Modelle',
  'By cross-validation; the one of least log loss is taken.':
    'Mit Kreuzvalidierung; gewählt wird das Modell mit dem kleinsten Log-Loss.',
  'Logistic regression, penalty {0}': 'Logistische Regression, Strafgewicht {0}',
  'Boosted trees': 'Boosted Trees',
  'Boosted trees, {0} leaves': 'Boosted Trees, {0} Blätter',
  'Past instants that it learnt from': 'Vergangene Zeitpunkte, aus denen das Modell gelernt hat',
  'It befell': 'Eingetreten',
  'tested on, then learnt from': 'erst geprüft, dann daraus gelernt',
  'learnt from': 'daraus gelernt',
  'What is known is that of each instant; the outcome is what came in the {0} days after it.':
    'Bekannt ist, was zum jeweiligen Zeitpunkt bekannt war; das Ergebnis ist, was in den {0} Tagen danach kam.',

  'Each reason by itself': 'Jeder Grund für sich',
  'How many {0} by what is known of them, all cases together.':
    'Wie viele {0}, je nachdem, was von ihnen bekannt ist; alle Fälle zusammen.',
  'For whom sooner, for whom later': 'Bei wem früher, bei wem später',
  'When customers {0}': 'Wann Kunden {0}',
  'The share that is still there by how long they have been customers. Who is still there counts as long as they have been seen (Kaplan and Meier).':
    'Der Anteil, der noch da ist, je nachdem, wie lange jemand schon Kunde ist. Wer noch da ist, zählt so lange, wie er beobachtet wurde (Kaplan und Meier).',
  'Time ({0})': 'Zeit ({0})',
  'Still there': 'Noch da',
  'a {0} of {1}': 'einem Wert von {1} bei „{0}“',
  'How many are still there': 'Wie viele noch da sind',
  'The share that is still there over time.': 'Der Anteil, der noch da ist, im Lauf der Zeit.',
  'After {0}, {1} are still there.': 'Nach {0:dative} sind noch {1} da.',
  'Still there, by {0}': 'Noch da, nach {0}',
  'Longest with {0}, shortest with {1}.': 'Am längsten bei „{0}“, am kürzesten bei „{1}“.',
  'other or not known': 'anderes oder nicht bekannt',
  'in the segment': 'im Segment',
  'By what it differs': 'Wonach es sich unterscheidet',
  'Trait or segment': 'Merkmal oder Segment',
  'Until half': 'Bis zur Hälfte',
  'p: how likely so large differences are by chance alone (log-rank test, allowing for all traits and segments that were looked at; who is in a segment is of now).':
    'p: wie wahrscheinlich so große Unterschiede allein durch Zufall sind (Log-Rank-Test, korrigiert für alle betrachteten Merkmale und Segmente; wer in einem Segment ist, gilt nach heutigem Stand).',
  'What hastens it': 'Was es beschleunigt',
  'What hastens it, everything else alike': 'Was es beschleunigt, wenn alles andere gleich ist',
  '{0}: {1} times as often at any time.': '{0}: zu jedem Zeitpunkt {1}-mal so häufig.',
  Trait: 'Merkmal',
  'Hazard ratio': 'Hazard Ratio',
  'no difference': 'kein Unterschied',
  'Above 1 it comes sooner, below 1 later (Cox regression of {0}).':
    'Über 1 tritt es früher ein, unter 1 später (Cox-Regression mit {0:dative}).',
  'Left out, as they grow with the time itself: {0}.':
    'Weggelassen, da sie mit der Zeit selbst wachsen: {0}.',
  '{0} (against {1})': '{0} (gegenüber {1})',
  '{0} (one standard deviation more)': '{0} (eine Standardabweichung mehr)',
  'It came to pass {0} times: too seldom for a curve over time.':
    'Es trat {0}-mal ein: zu selten für eine Kurve über die Zeit.',
  'No trait differs between customers.': 'Kein Merkmal unterscheidet sich zwischen den Kunden.',
  'How long it takes is told of customers who fall silent.':
    'Wie lange es dauert, lässt sich nur für Kunden sagen, die verstummen.',
  'No column says how long somebody has been a customer; name it with --tenure to see when they leave.':
    'Keine Spalte sagt, wie lange jemand schon Kunde ist; nennen Sie sie mit --tenure, um zu sehen, wann Kunden gehen.',

  'What is known of each customer': 'Was über jeden Kunden bekannt ist',
  Used: 'Verwendet',
  'no: nothing is known': 'nein: nichts bekannt',
  'no: the same for all': 'nein: bei allen gleich',
  'no: the same as another': 'nein: dasselbe wie eine andere',
  'Chosen by rule from what the data hold: events and traits that enough customers have. Choose others with --events, --traits and --without.':
    'Nach festen Regeln aus den Daten gewählt: Ereignisse und Merkmale, die genug Kunden haben. Andere wählen Sie mit --events, --traits und --without.',
}
