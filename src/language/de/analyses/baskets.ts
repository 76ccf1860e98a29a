import type { Sentences } from '../../catalogue.ts'

/** `src/analyses/baskets`. */
export const baskets: Sentences = {
  '“{0}”': '„{0}“',
  '{0} in {1} or more was looked at; {2} are shown, each no chance after correction for all of them.':
    '{0} in mindestens {1:dative} wurde geprüft; kein Zufall und darum gezeigt: {2}.',
  '{0} in {1} or more were looked at; {2} are shown, each no chance after correction for all of them.':
    '{0} in mindestens {1:dative} wurden geprüft; nach Korrektur für alle kein Zufall und darum gezeigt: {2}.',
  'All sets of items that enough baskets hold, and all rules of them with one item on the right that come up to the least confidence and lift. Kept are those whose second item is not as frequent without the first side (chi-squared test, corrected by Benjamini and Hochberg) and whose lift has an interval clear of 1 (delta method on its logarithm).':
    'Alle Mengen von Artikeln, die in genügend Warenkörben liegen, und alle Regeln daraus mit einem Artikel auf der rechten Seite, die Mindestkonfidenz und Mindest-Lift erreichen. Behalten werden jene, deren zweiter Artikel ohne die erste Seite nicht ebenso häufig ist (Chi-Quadrat-Test, korrigiert nach Benjamini und Hochberg) und deren Lift ein Intervall hat, das die 1 nicht enthält (Delta-Methode auf seinem Logarithmus).',
  'Ask for less support: --min-support 0.001.': 'Verlangen Sie weniger Support: --min-support 0.001.',
  Baskets: 'Warenkörbe',
  'Baskets are independent of each other; those of one customer are not quite.':
    'Warenkörbe sind voneinander unabhängig; die eines Kunden sind es nicht ganz.',
  Categories: 'Kategorien',
  Chance: 'Zufall',
  'Counting items': 'Artikel werden gezählt',
  'Customers of the segment who have ever bought an item, beside all other customers: the ratio of the two shares with its score interval.':
    'Kunden des Segments, die einen Artikel je gekauft haben, neben allen übrigen Kunden: das Verhältnis der beiden Anteile mit seinem Score-Intervall.',
  'Finding what goes together': 'Was zusammen gekauft wird, wird gesucht',
  'It cannot be told which category a purchase was of.':
    'Es lässt sich nicht erkennen, aus welcher Kategorie ein Kauf war.',
  'It cannot be told which product a purchase was of.':
    'Es lässt sich nicht erkennen, welches Produkt gekauft wurde.',
  Item: 'Artikel',
  Lift: 'Lift',
  'Lift: how many times as often as in all baskets. In order of the lower end of its interval.':
    'Lift: wievielmal so oft wie in allen Warenkörben. Geordnet nach dem unteren Ende seines Intervalls.',
  'Look at categories instead of products: --level category.':
    'Betrachten Sie Kategorien statt Produkte: --level category.',
  'More sets of items are in so many baskets than can be looked at; ask for more support.':
    'In so vielen Warenkörben liegen mehr Mengen von Artikeln, als sich prüfen lassen; verlangen Sie mehr Support.',
  'Most baskets hold one item, so little is known of what goes together.':
    'Die meisten Warenkörbe enthalten nur einen Artikel; darum ist kaum bekannt, was zusammen gekauft wird.',
  'Most bought': 'Am meisten gekauft',
  'Most frequent together': 'Am häufigsten zusammen',
  'Named by': 'Benannt durch',
  'No purchase says which category it was of.': 'Kein Kauf sagt, aus welcher Kategorie er war.',
  'No purchase says which product it was of.': 'Kein Kauf sagt, von welchem Produkt er war.',
  'Nothing is surely bought together more often than by chance, of what is in {0} or more and comes up to the least confidence and lift.':
    'Von allem, was in mindestens {0:dative} vorkommt und Mindestkonfidenz und Mindest-Lift erreicht, wird nichts mit Sicherheit öfter zusammen gekauft, als der Zufall es ergibt.',
  'Of all': 'Von allen',
  'Of the segment': 'Vom Segment',
  'Of these baskets': 'Von diesen Warenkörben',
  'Only what is no chance after correction for all products of a segment (Benjamini and Hochberg), the surest differences first.':
    'Nur was nach Korrektur für alle Produkte eines Segments (Benjamini und Hochberg) kein Zufall ist; die sichersten Unterschiede zuerst.',
  Products: 'Produkte',
  'Purchases of one customer on one day are taken as one basket.':
    'Käufe eines Kunden an einem Tag gelten als ein Warenkorb.',
  Rule: 'Regel',
  Rules: 'Regeln',
  'Segments and segmentations whose taste is compared with that of other customers; all that are active otherwise, on a workspace.':
    'Segmente und Segmentierungen, deren Geschmack mit dem der übrigen Kunden verglichen wird; ohne Angabe in einem Arbeitsbereich alle aktiven.',
  'Show “{0}” beside it, or sell them as a set.':
    'Zeigen Sie „{0}“ daneben, oder verkaufen Sie beides als Set.',
  'State where products are: --product, --category.':
    'Geben Sie an, wo Produkte stehen: --product, --category.',
  'The least lift of a rule.': 'Der kleinste Lift einer Regel.',
  'The least share of baskets that a rule is in. Otherwise half a percent, and less where that leaves few rules, but at least 20 baskets.':
    'Der kleinste Anteil der Warenkörbe, in denen eine Regel vorkommt. Ohne Angabe ein halbes Prozent, und weniger, wo sonst wenige Regeln blieben, aber mindestens 20 Warenkörbe.',
  'The least share of baskets with the first side of a rule that hold the second too.':
    'Der kleinste Anteil der Warenkörbe mit der ersten Seite einer Regel, die auch die zweite enthalten.',
  'The lift of one rule with its interval; 1 is what chance gives.':
    'Der Lift einer Regel mit seinem Intervall; 1 ergibt der Zufall.',
  'The lift of {0} rules with their intervals; 1 is what chance gives.':
    'Der Lift von {0} Regeln mit seinem Intervall; 1 ergibt der Zufall.',
  'The most items of a rule, both sides together.': 'Die meisten Artikel einer Regel, beide Seiten zusammen.',
  'The share of a segment’s customers who have bought something, beside that of all other customers.':
    'Der Anteil der Kunden eines Segments, die etwas gekauft haben, neben dem aller übrigen Kunden.',
  'The strongest rules': 'Die stärksten Regeln',
  'Times as often': 'Wievielmal so oft',
  Together: 'Zusammen',
  'What goes together need not sell together: a rule tells nothing of what a recommendation adds. Try it on half of the customers.':
    'Was zusammen gekauft wird, muss sich nicht zusammen verkaufen lassen: Eine Regel sagt nichts darüber, was eine Empfehlung bringt. Probieren Sie es mit der Hälfte der Kunden aus.',
  'What goes together: products, or their categories.':
    'Was zusammen gekauft wird: Produkte oder ihre Kategorien.',
  'What is bought together, how much more often than by chance, and what segments like more than others do.':
    'Was zusammen gekauft wird, wie viel öfter als durch Zufall, und was Segmente mehr mögen als andere.',
  'What segments like': 'Was Segmente mögen',
  'Who buys': 'Wer dies kauft',
  'also buys': 'kauft auch',
  'as often as others, who buys {0} also buys “{1}”: {2} of these baskets, {3} of all.':
    'so oft wie andere kauft, wer {0} kauft, auch „{1}“: in {2} dieser Warenkörbe, in {3} von allen.',
  'baskets hold {0}, the combination that matters most: {1} times as many as by chance.':
    'Warenkörbe enthalten {0}, die Kombination, auf die es am meisten ankommt: {1}-mal so viele wie durch Zufall.',
  'different categories are in a basket; {0} hold one alone.':
    'verschiedene Kategorien kommen in einem Warenkorb vor; in {0} der Warenkörbe ist es nur eine.',
  'different products are in a basket; {0} hold one alone.':
    'verschiedene Produkte liegen in einem Warenkorb; in {0} der Warenkörbe ist es nur eines.',
  'of baskets hold “{0}”, more than anything else.':
    'der Warenkörbe enthalten „{0}“; nichts anderes kommt so oft vor.',
  'of {0} have bought “{1}”, against {2} of other customers.':
    'der Kunden in {0} haben „{1}“ gekauft, von den übrigen {2}.',
  times: 'mal',
}
