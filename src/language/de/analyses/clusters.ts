import type { Sentences } from '../../catalogue.ts'

/** `src/analyses/clusters`. */
export const clusters: Sentences = {
  'Kinds of customers': 'Arten von Kunden',
  'Which kinds of customers there are by all that is known of them, who they are, and whether there are any at all.':
    'Welche Arten von Kunden es nach allem gibt, was über sie bekannt ist, wer sie sind und ob es überhaupt welche gibt.',
  'Kind of customer': 'Art des Kunden',
  'The cluster that is nearest, by what its members have in common.':
    'Der nächstgelegene Cluster, nach dem, was seine Mitglieder gemeinsam haben.',
  Distance: 'Abstand',
  'How far from the middle of the cluster, in standard deviations: large values are unusual.':
    'Wie weit von der Mitte des Clusters, in Standardabweichungen: Große Werte sind ungewöhnlich.',
  Confidence: 'Sicherheit',
  'How clearly in the cluster, from 0, on the border to another, to 1, in its middle.':
    'Wie eindeutig im Cluster, von 0 (an der Grenze zu einem anderen) bis 1 (in seiner Mitte).',
  'Bring in more of what is known of customers: numbers such as orders, money, age.':
    'Importieren Sie mehr über Ihre Kunden: Zahlen wie Bestellungen, Umsatz, Alter.',
  'Name the columns that matter: --columns income,orders,visits.':
    'Nennen Sie die Spalten, auf die es ankommt: --columns income,orders,visits.',
  'With few customers look at them one by one, or group them by RFM.':
    'Bei wenigen Kunden: Sehen Sie sie einzeln an, oder gruppieren Sie sie nach RFM.',
  'Reading customers': 'Kunden werden gelesen',
  'Finding clusters': 'Cluster werden gesucht',

  'There are no customers by this instant.': 'Bis zu diesem Zeitpunkt gibt es keine Kunden.',
  'Nothing is known of these customers that enough of them share.':
    'Bei zu wenigen dieser Kunden ist etwas bekannt, das sich vergleichen ließe.',
  'Nothing is known of {0} that enough customers share.':
    'Zu {0:name} ist bei zu wenigen Kunden etwas bekannt.',
  '{0} customers are too few to tell clusters from chance; it takes {1}.':
    '{0} Kunden sind zu wenige, um Cluster vom Zufall zu unterscheiden; es braucht {1}.',
  'Fewer than three customers differ from each other.':
    'Weniger als drei Kunden unterscheiden sich voneinander.',
  'No column has two different values that enough customers share.':
    'Keine Spalte hat zwei verschiedene Werte, die bei genügend Kunden vorkommen.',
  'No column is a number, and {0} goes by numbers alone. Take --method k-prototypes.':
    'Keine Spalte ist eine Zahl, und {0} braucht Zahlen. Nehmen Sie --method k-prototypes.',
  'a Gaussian mixture': 'eine Gauß-Mischung',
  'It holds no clusters; give what a run of clusters printed with --json.':
    'Darin sind keine Cluster; geben Sie an, was ein Lauf von clusters mit --json ausgegeben hat.',

  'Only these columns or traits, and events; found by rule unless said.':
    'Nur diese Spalten oder Merkmale und Ereignisse; ohne Angabe nach Regeln gewählt.',
  'Columns, traits and events to leave out.': 'Spalten, Merkmale und Ereignisse, die außen vor bleiben.',
  'How clusters are found; auto takes k-means, of more than 100,000 customers mini-batch, and k-prototypes where most columns are categories.':
    'Wie Cluster gefunden werden; auto nimmt k-means, bei mehr als 100.000 Kunden mini-batch, und k-prototypes, wo die meisten Spalten Kategorien sind.',
  'How many clusters, whether there are any or not; found in the data unless said.':
    'Wie viele Cluster, ob es welche gibt oder nicht; ohne Angabe in den Daten ermittelt.',
  'The most clusters that are tried.': 'Wie viele Cluster höchstens versucht werden.',
  'Movement between clusters is from so many days before.':
    'Wechsel zwischen Clustern werden seit so vielen Tagen betrachtet.',
  'Of a model: how often clusters are found anew. In between everybody is placed into those that were found.':
    'Bei einem Modell: wie oft Cluster neu gesucht werden. Dazwischen werden alle den gefundenen zugeordnet.',
  'What an earlier run printed with --json: everybody is placed into its clusters.':
    'Was ein früherer Lauf mit --json ausgegeben hat: Alle werden dessen Clustern zugeordnet.',
  'HDBSCAN tells by itself how many clusters there are; leave out "clusters" or take another method.':
    'HDBSCAN ermittelt selbst, wie viele Cluster es gibt; lassen Sie „clusters“ weg, oder nehmen Sie ein anderes Verfahren.',

  'There are no separate kinds among these {0} customers: in the {1} columns that were compared they shade into each other.':
    'Unter diesen {0} Kunden gibt es keine getrennten Arten: In den {1} verglichenen Spalten gehen sie ineinander über.',
  'Do not make personas of groups that are not there. Divide by the one thing that matters to you instead: by what they spend, or by RFM.':
    'Machen Sie keine Personas aus Gruppen, die es nicht gibt. Teilen Sie stattdessen nach dem auf, was Ihnen wichtig ist: nach Ausgaben oder nach RFM.',
  'That is an answer, not a failure: any cut would be arbitrary, and the same customers would be cut otherwise next time.':
    'Das ist eine Antwort, kein Fehlschlag: Jeder Schnitt wäre willkürlich, und beim nächsten Mal fiele er anders aus.',
  'To look again in fewer columns, name those that matter: --columns. To cut all the same, say into how many: --clusters 4.':
    'Um in weniger Spalten noch einmal zu suchen, nennen Sie die wichtigen: --columns. Um trotzdem zu teilen, sagen Sie, in wie viele: --clusters 4.',
  'kinds of customers. {0}': 'Arten von Kunden. {0}',
  'kinds of customers, as an earlier run found them; everybody was placed into the nearest.':
    'Arten von Kunden, wie ein früherer Lauf sie fand; alle wurden der nächstgelegenen zugeordnet.',
  'They differ from the others in nothing that stands out.':
    'Von den anderen unterscheiden sie sich in nichts, was auffällt.',
  '{0} usually {1}, of others {2}': '{0} meist {1}, bei anderen {2}',
  '{0} on average {1}, of others {2}': '{0} im Mittel {1}, bei anderen {2}',
  '{0} have {1}, of others {2}': '{1} bei {0}, unter anderen bei {2}',

  'Win them back in person: they spent much, and have stayed away.':
    'Gewinnen Sie sie persönlich zurück: Sie haben viel ausgegeben und sind weggeblieben.',
  'Remind them in person, with something new of what they ordered: they ordered for much, and seldom.':
    'Erinnern Sie sie persönlich, mit etwas Neuem von dem, was sie bestellt haben: Sie bestellten für viel Geld und selten.',
  'Thank them, let them try new things first, ask for referrals; they need no discount.':
    'Danken Sie ihnen, lassen Sie sie Neues zuerst ausprobieren, bitten Sie um Empfehlungen; Rabatt brauchen sie keinen.',
  'They carry the shop: thank them, let them try new things first; they need no discount.':
    'Sie tragen den Shop: Danken Sie ihnen, lassen Sie sie Neues zuerst ausprobieren; Rabatt brauchen sie keinen.',
  'One good reason to come back, by what they bought before; then cheap campaigns only.':
    'Ein guter Grund wiederzukommen, nach dem, was sie früher gekauft haben; danach nur noch günstige Kampagnen.',
  'Stay in touch while they are here: recommend what goes with what they bought.':
    'Bleiben Sie in Kontakt, solange sie da sind: Empfehlen Sie, was zu ihren Käufen passt.',
  'Keep them: a loyalty programme, offers that go with what they buy.':
    'Halten Sie sie: ein Treueprogramm, Angebote, die zu ihren Käufen passen.',
  'A small offer for a further order; show what is popular.':
    'Ein kleines Angebot für eine weitere Bestellung; zeigen Sie, was beliebt ist.',
  'Look after them: few customers bring much. Offer more of the best.':
    'Kümmern Sie sich um sie: Wenige Kunden bringen viel. Bieten Sie mehr vom Besten an.',
  'Reach them by cheap channels; show what costs little.':
    'Erreichen Sie sie über günstige Kanäle; zeigen Sie, was wenig kostet.',
  'Offer bundles and larger packs, and a reason to come more often.':
    'Bieten Sie Sets und größere Packungen an und einen Grund, öfter zu kommen.',
  'Make orders larger: bundles, what goes with it, free delivery from an amount on.':
    'Machen Sie Bestellungen größer: Sets, Passendes dazu, kostenloser Versand ab einem Betrag.',
  'Nothing sets them apart: speak to them as to everybody.':
    'Nichts zeichnet sie aus: Sprechen Sie sie an wie alle.',
  'Speak to them by what they have in common ({0}); try an offer on some of them and compare with the others.':
    'Sprechen Sie sie auf das an, was sie gemeinsam haben ({0}); probieren Sie ein Angebot bei einigen aus, und vergleichen Sie mit den übrigen.',

  'Who they are': 'Wer sie sind',
  'Each customer is in the cluster that is nearest; the largest has {0} of them.':
    'Jeder Kunde ist im nächstgelegenen Cluster; der größte hat {0} der Kunden.',
  Kind: 'Art',
  Action: 'Maßnahme',
  'In no cluster': 'In keinem Cluster',
  'Found again': 'Wiedergefunden',
  always: 'immer',
  mostly: 'meist',
  often: 'oft',
  seldom: 'selten',
  Silhouette: 'Silhouette',
  'How far from the other kinds (silhouette)': 'Wie weit von den anderen Arten entfernt (Silhouette)',
  'How clearly they belong, from 0 to 1': 'Wie klar sie dazugehören, von 0 bis 1',
  In: 'Worin',
  Others: 'Andere',
  Difference: 'Unterschied',
  large: 'groß',
  medium: 'mittel',
  small: 'klein',
  more: 'mehr',
  less: 'weniger',
  'Numbers are medians, or means where the medians are the same. A difference is large from 0.8 standard deviations on, medium from 0.5.':
    'Zahlen sind Mediane, oder Mittelwerte, wo die Mediane gleich sind. Ein Unterschied ist ab 0,8 Standardabweichungen groß, ab 0,5 mittel.',

  Map: 'Karte',
  'Each point is a customer. Who lies near is alike in all that was compared.':
    'Jeder Punkt ist ein Kunde. Wer nah beieinanderliegt, ist sich in allem Verglichenen ähnlich.',
  'Customers who shade into each other': 'Kunden, die ineinander übergehen',
  'Customers by kind': 'Kunden nach Art',
  'One cloud of points without gaps.': 'Eine Punktwolke ohne Lücken.',
  '{0} groups of points, the largest “{1}”.': '{0} Gruppen von Punkten, die größte „{1}“.',
  '{0} customers are drawn. The plane shows {1} of all differences; who seems to overlap here may lie apart in the rest.':
    '{0} Kunden sind eingezeichnet. Die Ebene zeigt {1} aller Unterschiede; wer sich hier zu überlagern scheint, kann im Rest weit auseinanderliegen.',

  'Not yet a customer': 'Noch kein Kunde',
  'Since {0}, {1} of the {2} customers of then have come into another kind.':
    'Seit dem {0} sind {1} der damals {2} Kunden in eine andere Art gewechselt.',
  'From (rows) to (columns)': 'Von (Zeilen) nach (Spalten)',
  'On {0}': 'Am {0}',
  'By the clusters of now: who is in another kind has changed, and the kinds have not.':
    'Nach den heutigen Clustern: Wer in einer anderen Art ist, hat sich verändert, die Arten nicht.',

  'Compared in': 'Verglichen in',
  'Clusters found': 'Cluster gefunden',
  'What was compared': 'Was verglichen wurde',
  'Numbers are brought to one scale, so that each counts the same; those of a few very large values by their logarithm.':
    'Zahlen werden auf eine Skala gebracht, damit jede gleich zählt; solche mit wenigen sehr großen Werten über ihren Logarithmus.',
  How: 'Wie',
  'by its logarithm': 'über den Logarithmus',
  'as it is': 'wie sie ist',
  'same or not': 'gleich oder nicht',
  'describes the clusters': 'beschreibt die Cluster',
  'left out: {0}': 'ausgelassen: {0}',
  'known of nobody': 'bei niemandem bekannt',
  'known of fewer than half': 'bei weniger als der Hälfte bekannt',
  'the same for everybody': 'bei allen gleich',
  'says the same': 'sagt dasselbe',
  'says the same as {0}': 'sagt dasselbe wie „{0}“',

  'You asked for as many; the data have no separate kinds, so the borders between them are arbitrary.':
    'So viele waren gewünscht; die Daten haben keine getrennten Arten, die Grenzen dazwischen sind also willkürlich.',
  'You asked for as many; the data speak rather for {0}.':
    'So viele waren gewünscht; die Daten sprechen eher für {0}.',
  'They lie clearly apart': 'Sie liegen deutlich auseinander',
  'They differ, with soft borders': 'Sie unterscheiden sich, mit weichen Grenzen',
  'They overlap much': 'Sie überschneiden sich stark',
  'and the same ones are found again and again when customers are drawn anew':
    'und dieselben finden sich immer wieder, wenn Kunden neu gezogen werden',
  'and mostly the same ones are found when customers are drawn anew':
    'und meist finden sich dieselben, wenn Kunden neu gezogen werden',
  'and others are found when customers are drawn anew':
    'und es finden sich andere, wenn Kunden neu gezogen werden',
  'No number of clusters passes the tests of the last section. What is shown is a cut through customers who shade into each other: use it to sort, not to say who they are.':
    'Keine Anzahl von Clustern besteht die Tests des letzten Abschnitts. Gezeigt ist ein Schnitt durch Kunden, die ineinander übergehen: Nutzen Sie ihn zum Sortieren, nicht um zu sagen, wer sie sind.',
  'From 2 to {0} clusters were tried; none is clearly apart, tighter than chance and found again all at once.':
    'Versucht wurden 2 bis {0} Cluster; keine Anzahl ist zugleich deutlich getrennt, dichter als der Zufall und wiederzufinden.',
  '{0} of customers are in no cluster: they lie between or far outside.':
    '{0} der Kunden sind in keinem Cluster: Sie liegen dazwischen oder weit außerhalb.',
  'The clusters are those of an earlier run. Where customers have changed since then, find them anew.':
    'Die Cluster stammen aus einem früheren Lauf. Wo sich Kunden seitdem verändert haben, suchen Sie sie neu.',
  'With {0} a cluster is a handful of people.': 'Bei {0:dative} ist ein Cluster eine Handvoll Personen.',
  'Clusters depend on which columns are compared. They describe; whether an offer works for one of them only a test can tell.':
    'Cluster hängen davon ab, welche Spalten verglichen werden. Sie beschreiben; ob ein Angebot bei einem davon wirkt, zeigt nur ein Test.',
  'A finer division into {0} passes the tests too, with softer borders: --clusters {1}.':
    'Auch eine feinere Aufteilung in {0} besteht die Tests, mit weicheren Grenzen: --clusters {1}.',
  'Every cluster is found again when customers are drawn anew (Jaccard from 0.6).':
    'Jeder Cluster findet sich wieder, wenn Kunden neu gezogen werden (Jaccard ab 0,6).',
  'Not to be relied on: {0} is seldom found again when customers are drawn anew.':
    'Nicht verlässlich: {0} findet sich selten wieder, wenn Kunden neu gezogen werden.',
  'Not to be relied on: {0} are seldom found again when customers are drawn anew.':
    'Nicht verlässlich: {0} finden sich selten wieder, wenn Kunden neu gezogen werden.',
  'Customers are nearer to their own cluster than to the next (mean silhouette {0}; from 0.5 strong, below 0.25 none).':
    'Kunden sind ihrem eigenen Cluster näher als dem nächsten (mittlere Silhouette {0}; ab 0,5 stark, unter 0,25 keine Struktur).',
  'Many customers lie between clusters (mean silhouette {0}; below 0.25 there is no substantial structure).':
    'Viele Kunden liegen zwischen den Clustern (mittlere Silhouette {0}; unter 0,25 gibt es keine nennenswerte Struktur).',

  'How many kinds?': 'Wie viele Arten?',
  'No number of clusters passes all three tests.': 'Keine Anzahl von Clustern besteht alle drei Tests.',
  'Of the numbers that pass all tests, {0} has the highest silhouette.':
    'Von den Anzahlen, die alle Tests bestehen, hat {0} die höchste Silhouette.',
  'The tests speak for {0}.': 'Die Tests sprechen für {0}.',
  'Silhouette and stability by number of clusters': 'Silhouette und Beständigkeit nach Anzahl der Cluster',
  'The silhouette is highest at {0} clusters.': 'Am höchsten ist die Silhouette bei {0} Clustern.',
  Clusters: 'Cluster',
  'From none (0) to perfect (1)': 'Von keine (0) bis vollkommen (1)',
  'Silhouette: apart': 'Silhouette: getrennt',
  'Tighter than chance, standard errors': 'Dichter als der Zufall, Standardfehler',
  Verdict: 'Urteil',
  passes: 'besteht',
  'not apart': 'nicht getrennt',
  'no tighter than chance': 'nicht dichter als der Zufall',
  'not found again': 'nicht wiedergefunden',
  'Judged by {0} customers. Needed are a silhouette from 0.25, two standard errors, and an agreement from 0.60.':
    'Beurteilt an {0} Kunden. Nötig sind eine Silhouette ab 0,25, zwei Standardfehler und eine Übereinstimmung ab 0,60.',

  'Numbers become comparable by their mean and standard deviation; a number without values below zero whose skewness is above 1 is taken by its logarithm first, where that helps. Missing numbers count as the median, who never did something as who did it longest ago, and nothing counts as farther out than 4 standard deviations. Of columns that correlate by 0.95 or more one is kept.':
    'Zahlen werden über Mittelwert und Standardabweichung vergleichbar; von einer Zahl ohne negative Werte mit einer Schiefe über 1 wird zuvor der Logarithmus genommen, wo das hilft. Fehlende Zahlen zählen als Median; wer etwas nie tat, zählt wie der, bei dem es am längsten her ist, und nichts zählt als weiter entfernt als 4 Standardabweichungen. Von Spalten, die mit 0,95 oder mehr korrelieren, bleibt eine.',
  'How many clusters': 'Wie viele Cluster',
  'A number of clusters counts where three tests agree in a sample: a mean silhouette from 0.25; the gap statistic two standard errors above that of one cluster; and the same clusters in bootstrap resamples (adjusted Rand index from 0.6). With categories the gap is taken over the same columns in random order. Of the numbers that pass, the one of the highest silhouette is taken whose clusters the method itself finds again. When none passes, there are no clusters.':
    'Eine Anzahl von Clustern zählt, wo drei Tests in einer Stichprobe übereinstimmen: eine mittlere Silhouette ab 0,25; die Gap-Statistik zwei Standardfehler über der eines einzigen Clusters; und dieselben Cluster in Bootstrap-Stichproben (adjustierter Rand-Index ab 0,6). Bei Kategorien wird die Gap-Statistik gegenüber denselben Spalten in zufälliger Reihenfolge genommen. Von den Anzahlen, die bestehen, gilt die mit der höchsten Silhouette, deren Cluster das Verfahren selbst wiederfindet. Besteht keine, gibt es keine Cluster.',
  'What sets a cluster apart': 'Was einen Cluster auszeichnet',
  'The difference of the members from everybody else in standard deviations, of shares by Cohen’s h. Names are made of the largest.':
    'Der Unterschied der Mitglieder zu allen anderen in Standardabweichungen, bei Anteilen Cohens h. Aus den größten entstehen die Namen.',
  'Middles are sought from which customers have the least squared distance, begun from k-means++ ten times over; everybody belongs to the nearest middle.':
    'Gesucht werden Mitten, von denen Kunden den kleinsten quadrierten Abstand haben, zehnmal neu begonnen mit k-means++; jeder gehört zur nächsten Mitte.',
  'Clusters are round and of similar spread.': 'Cluster sind rund und ähnlich weit gestreut.',
  'Mini-batch k-means': 'Mini-Batch-k-means',
  'Of so many customers batches of 1,024 move the middles.':
    'Bei so vielen Kunden verschieben jeweils 1.024 davon die Mitten.',
  'k-means for numbers and categories: the middle of a cluster has the means of the numbers and the commonest value of each category; a category that differs weighs half of a standard deviation squared.':
    'k-means für Zahlen und Kategorien: Die Mitte eines Clusters hat die Mittelwerte der Zahlen und den häufigsten Wert jeder Kategorie; eine abweichende Kategorie wiegt so viel wie eine halbe quadrierte Standardabweichung.',
  'Gaussian mixture': 'Gauß-Mischung',
  'Customers are taken for a mixture of normal distributions, each with a covariance of its own; everybody belongs to the likeliest. Confidence is that probability.':
    'Kunden gelten als Mischung von Normalverteilungen, jede mit eigener Kovarianz; jeder gehört zur wahrscheinlichsten. Die Sicherheit ist diese Wahrscheinlichkeit.',
  'Clusters are of elliptic shape.': 'Cluster haben die Form von Ellipsen.',
  'Clusters are where customers lie densely, of whatever shape; who lies in no such place is in none. Of more than 3,000 customers a random sample is clustered, and everybody else goes with the nearest of them.':
    'Cluster sind, wo Kunden dicht liegen, gleich in welcher Form; wer an keiner solchen Stelle liegt, ist in keinem. Bei mehr als 3.000 Kunden wird eine Zufallsstichprobe gruppiert, und alle anderen gehen mit dem Nächsten daraus.',

  'Purchases in a year': 'Käufe in einem Jahr',
  'Spent in a year': 'Ausgaben in einem Jahr',
  'Spent per purchase': 'Ausgaben pro Kauf',
  'Different {0} bought in a year': 'Verschiedene {0}, gekauft in einem Jahr',
  '{0} in a year': '{0} in einem Jahr',
  '{0} per purchase': '{0} pro Kauf',
  'Times {0} in a year': 'Wie oft {0} in einem Jahr',
  'Days since first seen': 'Tage, seit sie bekannt sind',
  'Active days in a year': 'Aktive Tage in einem Jahr',
  activity: 'Aktivität',
  'quiet for long': 'lange nichts gekauft',
  'bought lately': 'kürzlich gekauft',
  'buy often': 'kaufen oft',
  'buy seldom': 'kaufen selten',
  'spend much': 'geben viel aus',
  'spend little': 'geben wenig aus',
  'large orders': 'große Bestellungen',
  'small orders': 'kleine Bestellungen',
  'much {0}': 'viel {0}',
  'little {0}': 'wenig {0}',
  'high {0}': '{0} hoch',
  'low {0}': '{0} niedrig',
  'many {0}': 'viele {0}',
  'few {0}': 'wenige {0}',
  'many different {0}': 'viele verschiedene {0}',
  'few different {0}': 'wenige verschiedene {0}',
  'no {0} for long': 'lange kein {0}',
  '{0} lately': 'kürzlich {0}',
  '{0} long ago': '{0} vor langer Zeit',
  'known for long': 'lange bekannt',
  new: 'neu',
  'often {0}': 'oft {0}',
  'seldom {0}': 'selten {0}',
  'mostly {0}': 'meist {0}',
  'often active': 'oft aktiv',
  'seldom active': 'selten aktiv',
  older: 'älter',
  younger: 'jünger',
  'with {0}': 'mit {0}',
  'without {0}': 'ohne {0}',
  'a rare {0}': 'selten: {0}',
  'a usual {0}': 'üblich: {0}',
  '{0} unknown': '{0} unbekannt',
}
