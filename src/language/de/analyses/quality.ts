import type { Sentences } from '../../catalogue.ts'

/** `src/analyses/quality`. */
export const quality: Sentences = {
  'Quality of the segments': 'Güte der Segmente',
  'Are these segments any good? Which overlap, are too small to act on, differ in nothing or change all the time; what to keep, merge, split or retire.':
    'Taugen diese Segmente? Welche sich überschneiden, für Maßnahmen zu klein sind, sich in nichts unterscheiden oder sich ständig ändern; was bleiben, zusammengelegt, geteilt oder aufgegeben werden sollte.',
  'Save a segment first: satsuma segments apply FILE.':
    'Speichern Sie zuerst ein Segment: satsuma segments apply FILE.',
  'Import purchases.': 'Importieren Sie Käufe.',
  'No segment is saved and active, and there is no revenue.':
    'Kein Segment ist gespeichert und aktiv, und es gibt keinen Umsatz.',
  'Only these segments and segmentations; all that are active otherwise.':
    'Nur diese Segmente und Segmentierungen; sonst alle, die aktiv sind.',
  'The change that a campaign is to show, relative to the share who buy anyway: 0.5 for half as many again. A segment that is too small to show it is told.':
    'Die Veränderung, die eine Kampagne zeigen soll, im Verhältnis zum Anteil derer, die ohnehin kaufen: 0,5 für die Hälfte mehr. Segmente, die dafür zu klein sind, werden genannt.',
  'Two segments are called the same from this share of common members on (Jaccard).':
    'Ab diesem Anteil gemeinsamer Mitglieder gelten zwei Segmente als gleich (Jaccard).',
  'How far past instants lie apart, and how long buying is looked at.':
    'Wie weit frühere Zeitpunkte auseinanderliegen und wie lange danach Käufe betrachtet werden.',

  'Segments at past instants': 'Segmente zu früheren Zeitpunkten',

  Merge: 'Zusammenlegen',
  Retire: 'Aufgeben',
  Split: 'Teilen',
  Watch: 'Beobachten',
  Keep: 'Behalten',
  '{0} to merge': '{0} zum Zusammenlegen',
  '{0} to retire': '{0} zum Aufgeben',
  '{0} to split': '{0} zum Teilen',
  '{0} to watch': '{0} zum Beobachten',
  '{0} to keep': '{0} zum Behalten',
  Advice: 'Empfehlung',
  Because: 'Grund',
  'Nobody is in it, and nobody was at any of {0} instants.':
    'Niemand ist darin, und niemand war es zu einem von {0} Zeitpunkten.',
  'Nobody is in it now; at most {0} were.': 'Derzeit ist niemand darin; höchstens waren es {0}.',
  'It and “{0}” have {1} of their members in common ({2}).':
    'Mit „{0}“ hat es {1} der Mitglieder gemeinsam ({2}).',
  'It differs from “{0}” in none of {1} numbers that neither rule reads.':
    'Von „{0}“ unterscheidet es sich in keiner von {1} Zahlen, die keine der beiden Regeln liest.',
  'Its {0} differ from everybody else in none of {1} numbers that its rule does not read.':
    'Mit {0:dative} unterscheidet es sich von allen anderen in keiner von {1} Zahlen, die seine Regel nicht liest.',
  'Too small to see whether an action works: of its {0} {1} buy {2}; to see {3} more it takes {4}, these show no change at all.':
    'Zu klein, um zu sehen, ob eine Maßnahme wirkt: Von {0:dative} kaufen {1} {2}; um {3} mehr zu sehen, braucht es {4}, diese zeigen gar keine Veränderung.',
  'Too small to see whether an action works: of its {0} {1} buy {2}; to see {3} more it takes {4}, these show only {5} more or above.':
    'Zu klein, um zu sehen, ob eine Maßnahme wirkt: Von {0:dative} kaufen {1} {2}; um {3} mehr zu sehen, braucht es {4}, diese zeigen erst ein Plus ab {5}.',
  'It has {0} of everybody ({1}), and a fifth of them gave {2} of its revenue in the last year.':
    'Es hat {0} aller ({1}), und ein Fünftel davon brachte im letzten Jahr {2} seines Umsatzes.',
  'Only {0} of its members are still in {1}.': 'Nur {0} seiner Mitglieder sind {1} noch dabei.',
  'Its size went from {0} to {1} within {2}.': 'Seine Größe ging in {2:dative} von {0} auf {1}.',
  '{0}, {1} of them still in {2}': '{0}, {1} davon sind {2} noch dabei',
  'It has {0}.': 'Es hat {0}.',
  'It has {0}, and stands out most by {1}: {2}.': 'Es hat {0}; am meisten hebt es sich ab bei „{1}“: {2}.',
  '{0} against {1}': '{0} gegenüber {1}',

  'of {0} {1}.': 'von {0:dative} {1}.',
  'is fine as it is': 'ist gut, wie es ist',
  'are fine as they are': 'sind gut, wie sie sind',
  'The first table says why for each, with its numbers.':
    'Die erste Tabelle nennt für jedes den Grund, mit Zahlen.',
  'of all profiles are in at least one segment; nobody is in two.':
    'aller Profile sind in mindestens einem Segment; in zweien ist niemand.',
  'of all profiles are in at least one segment; {0} is in two or more (up to {1}).':
    'aller Profile sind in mindestens einem Segment; {0} ist in zwei oder mehr (bis zu {1}).',
  'of all profiles are in at least one segment; {0} are in two or more (up to {1}).':
    'aller Profile sind in mindestens einem Segment; {0} sind in zwei oder mehr (bis zu {1}).',
  'Where each profile should get one message only, make a segmentation of them: its parts cannot overlap.':
    'Wo jedes Profil nur eine Nachricht bekommen soll, machen Sie eine Segmentierung daraus: Deren Teile können sich nicht überschneiden.',
  'pair of segments is nearly the same people, such as “{0}” and “{1}”: {2} in common.':
    'Paar von Segmenten besteht fast aus denselben Personen, etwa „{0}“ und „{1}“: {2} gemeinsam.',
  'pairs of segments are nearly the same people, such as “{0}” and “{1}”: {2} in common.':
    'Paare von Segmenten bestehen fast aus denselben Personen, etwa „{0}“ und „{1}“: {2} gemeinsam.',
  'Keep the one that is easier to explain.': 'Behalten Sie das, was leichter zu erklären ist.',
  'segment is too small to see whether an action brings {0} more buyers: “{1}” has {2} and needs {3}.':
    'Segment ist zu klein, um zu sehen, ob eine Maßnahme {0} mehr Käufer bringt: „{1}“ hat {2:accusative} und braucht {3}.',
  'segments are too small to see whether an action brings {0} more buyers: “{1}” has {2} and needs {3}.':
    'Segmente sind zu klein, um zu sehen, ob eine Maßnahme {0} mehr Käufer bringt: „{1}“ hat {2:accusative} und braucht {3}.',
  'Try things on them together with others, or over a longer time.':
    'Probieren Sie Maßnahmen zusammen mit anderen Segmenten oder über längere Zeit aus.',
  'of the revenue of the last year came from a fifth of the customers; {0} of them gave 80%.':
    'des Umsatzes im letzten Jahr kamen von einem Fünftel der Kunden; {0} von ihnen brachten 80 %.',

  'Segments and parts': 'Segmente und Teile',
  'Size and worth': 'Größe und Wert',
  Members: 'Mitglieder',
  'Of everybody': 'Anteil an allen',
  'Members needed': 'Nötige Mitglieder',
  'Least change seen': 'Kleinste sichtbare Veränderung',
  'Buying, spend and revenue are of the last {0}, by who was a member {1}; segments overlap, so shares of revenue do not add up. Members needed: to see {2} more buyers in one half of them than in the other (80% power, 5% error). Least change seen: by those there are.':
    'Käufer, Ausgaben und Umsatz stammen aus {0:dative}, nach der Mitgliedschaft {1}; Segmente überschneiden sich, deshalb ergeben die Anteile am Umsatz zusammen nicht 100 %. Nötige Mitglieder: um in einer Hälfte {2} mehr Käufer zu sehen als in der anderen (80 % Power, 5 % Fehler). Kleinste sichtbare Veränderung: mit den vorhandenen.',
  'What sets them apart': 'Was sie auszeichnet',
  'Each segment against everybody else, in what was bought later, in the saved metrics and in traits that its rule does not read.':
    'Jedes Segment gegenüber allen anderen: in dem, was später gekauft wurde, in den gespeicherten Kennzahlen und in Merkmalen, die seine Regel nicht liest.',
  'Differs in': 'Unterscheidet sich in',
  Of: 'Von',
  'Most in': 'Am meisten bei',
  Effect: 'Effekt',
  'Share who bought in the period after': 'Käuferanteil im Zeitraum danach',
  'Spend in the period after': 'Ausgaben im Zeitraum danach',
  'Counted are differences of at least 0.1 standard deviations with p < 0.05 after correction for all comparisons (Benjamini and Hochberg).':
    'Gezählt werden Unterschiede von mindestens 0,1 Standardabweichungen mit p < 0,05 nach Korrektur für alle Vergleiche (Benjamini und Hochberg).',
  Stability: 'Beständigkeit',
  'Members over time': 'Mitglieder im Zeitverlauf',
  'Members of the {0} largest segments at {1} instants.':
    'Mitglieder der {0} größten Segmente zu {1} Zeitpunkten.',
  First: 'Anfangs',
  'Still in {0}': 'Noch dabei {0}',
  'Least who bought': 'Käufer, mindestens',
  Most: 'Höchstens',
  'Least and most: the share of members who bought {0}, over the {1} looked back on.':
    'Mindestens und höchstens: der Anteil der Mitglieder, die {0} kauften, über alle betrachteten {1}.',

  Overlap: 'Überschneidung',
  'Who is in which segments at once': 'Wer zugleich in welchen Segmenten ist',
  'The {0} largest of {1} combinations of segments that somebody is in; the largest has {2}.':
    'Die {0} größten von {1} Kombinationen von Segmenten, in denen jemand ist; die größte hat {2}.',
  'Each profile is counted once, in exactly the combination of segments that it is in.':
    'Jedes Profil zählt einmal, in genau der Kombination von Segmenten, in der es ist.',
  'These segments divide everybody: each profile is in exactly one.':
    'Diese Segmente teilen alle auf: Jedes Profil ist in genau einem.',
  '{0} in none of them': '{0} in keinem davon',
  '{0} in several': '{0} in mehreren',
  'These segments do not divide everybody into groups: {0}.':
    'Diese Segmente teilen nicht alle in Gruppen auf: {0}.',
  'Profiles that break a division, for example': 'Profile, an denen eine Aufteilung scheitert, zum Beispiel',
  Profile: 'Profil',
  Segments: 'Segmente',
  'profile {0}': 'Profil {0}',
  Pairs: 'Paare',
  'The more two segments have in common, the less the second one adds.':
    'Je mehr zwei Segmente gemeinsam haben, desto weniger bringt das zweite.',
  'In both': 'In beiden',
  'In common': 'Gemeinsam',
  'Of the first': 'Vom ersten',
  'Of the second': 'Vom zweiten',
  'In common: members of both over members of either (Jaccard).':
    'Gemeinsam: Mitglieder von beiden geteilt durch Mitglieder von mindestens einem (Jaccard).',

  'Concentration of revenue': 'Konzentration des Umsatzes',
  'Revenue by customers': 'Umsatz nach Kunden',
  'The share of revenue that the least share of customers gave; Gini coefficient {0}.':
    'Welchen Anteil am Umsatz der kleinste Anteil der Kunden brachte; Gini-Koeffizient {0}.',
  'Customers, the smallest first': 'Kunden, die kleinsten zuerst',
  'All the same': 'Alle gleich',
  'Of {0} of the last year.': 'Von {0:dative} des letzten Jahres.',
  'Gini coefficient': 'Gini-Koeffizient',
  'The best': 'Die besten',
  nothing: 'nichts',
  'gave of the revenue': 'brachten vom Umsatz',
  '{0} gave back more than they bought; they count as 0.':
    '{0} gaben mehr zurück, als sie kauften, und zählen als 0.',

  'What members do is looked at in the period after they were found to be members, so a rule that reads purchases does not show its own definition.':
    'Was Mitglieder tun, wird im Zeitraum nach der Feststellung der Mitgliedschaft betrachtet. So zeigt eine Regel, die Käufe liest, nicht bloß ihre eigene Definition.',
  'No segment is saved and active; only the revenue is looked at.':
    'Kein Segment ist gespeichert und aktiv; betrachtet wird nur der Umsatz.',
  'Differences are of {0} profiles; sizes and overlaps are of all.':
    'Unterschiede stammen von {0} Profilen, Größen und Überschneidungen von allen.',
  'Stability is seen over {0} only.': 'Die Beständigkeit ist nur aus {0:dative} bekannt.',
  'No event is a purchase, so nothing is said of buyers and revenue.':
    'Kein Ereignis ist ein Kauf, deshalb fehlen Angaben zu Käufern und Umsatz.',
  'A difference is no effect: a segment may buy more without anything that is done to it working better there.':
    'Ein Unterschied ist keine Wirkung: Ein Segment kann mehr kaufen, ohne dass Maßnahmen dort besser wirken.',
  'Shares of revenue are of {0}: one more would change them.':
    'Anteile am Umsatz beruhen auf {0:dative}: Einer mehr würde sie ändern.',

  'Sizes of all intersections that somebody is in, counted exactly; coverage is who is in at least one. Pairs by Jaccard’s index, members of both over members of either.':
    'Die Größen aller Schnittmengen, in denen jemand ist, genau gezählt; abgedeckt ist, wer in mindestens einem Segment ist. Paare nach dem Jaccard-Index: Mitglieder von beiden geteilt durch Mitglieder von mindestens einem.',
  'Too small to act on': 'Zu klein für Maßnahmen',
  'Half of the members get something, half do not: how many it takes to see the stated relative change of the share who buy, with 80% power at a 5% error, two-sided.':
    'Die Hälfte der Mitglieder bekommt etwas, die andere nicht: wie viele es braucht, um die angegebene relative Veränderung des Käuferanteils zu sehen, mit 80 % Power bei 5 % Fehler, zweiseitig.',
  'Members buy as they did in the periods looked back on.':
    'Mitglieder kaufen so wie in den betrachteten Zeiträumen.',
  Differences: 'Unterschiede',
  'Means of members against all others by Welch’s test, effects as Hedges’ g, p-values corrected for all comparisons of the report. What the rule of a segment reads is left out, since there it differs by definition.':
    'Mittelwerte der Mitglieder gegenüber allen anderen mit dem Welch-Test, Effekte als Hedges’ g, p-Werte korrigiert für alle Vergleiche des Berichts. Was die Regel eines Segments liest, bleibt außen vor, weil es sich dort per Definition unterscheidet.',
  Concentration: 'Konzentration',
  'Revenue of the last year by customer. Gini: twice the area between the Lorenz curve and the diagonal, with the interval of its linearised estimate.':
    'Der Umsatz des letzten Jahres nach Kunde. Gini: das Doppelte der Fläche zwischen Lorenzkurve und Diagonale, mit dem Intervall seiner linearisierten Schätzung.',
}
