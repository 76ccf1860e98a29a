import type { Sentences } from '../../catalogue.ts'

/** `src/analyses/personas`. */
export const personas: Sentences = {
  Persona: 'Persona',
  'Who the members of a segment are: in what they differ from everybody or from another segment.':
    'Wer die Mitglieder eines Segments sind: worin sie sich von allen oder von einem anderen Segment unterscheiden.',
  'Choose a segment that has members, and not everybody.':
    'Wählen Sie ein Segment, das Mitglieder hat und nicht alle umfasst.',
  'Compare with everybody instead of with another segment.':
    'Vergleichen Sie mit allen statt mit einem anderen Segment.',
  'Look back further with --days.': 'Blicken Sie mit --days weiter zurück.',
  'Nobody is in {0}.': 'Niemand ist in {0:name}.',
  'Everybody is in {0}: there is nobody to compare with.':
    'Alle sind in {0:name}: Es gibt niemanden zum Vergleichen.',
  'Everybody in {0} is in {1} too: there is nobody to compare with.':
    'Alle in {0:name} sind auch in {1:name}: Es gibt niemanden zum Vergleichen.',
  'following back': 'Es wird zurückverfolgt',
  'Another saved segment to compare with, or everybody; members of both count as members.':
    'Ein anderes gespeichertes Segment zum Vergleich oder everybody für alle; wer in beiden ist, zählt als Mitglied.',
  'How many comparisons at once are allowed for.':
    'Wie berücksichtigt wird, dass vieles zugleich verglichen wird.',
  'How sure the intervals are, after the correction.': 'Wie sicher die Intervalle nach der Korrektur sind.',
  'For how many months back the profile is followed; 0 for none.':
    'Über wie viele Monate das Profil zurückverfolgt wird; 0 für keinen.',

  'Behaviour of the last': 'Verhalten der letzten',
  Comparisons: 'Vergleiche',
  '{0} everybody else': '{0} anderen',
  '{0} others in {1}': '{0} anderen in {1}',
  'others in {0}': 'andere in {0}',
  'Everybody else': 'Alle anderen',
  'Of everybody else': 'Aller anderen',
  'of all profiles are in {0}: {1} of {2}.': 'aller Profile sind in {0}: {1} von {2}.',
  'They gave {0} of the money.': 'Von ihnen stammen {0} des Umsatzes.',
  'They gave {0} of the money of both.': 'Von ihnen stammen {0} des Umsatzes beider.',
  'Beyond what the rule itself asks for, nothing sets them apart from {0} enough to act on.':
    'Über die Regel selbst hinaus gibt es nichts, was sie nennenswert auszeichnet (Vergleich: {0}).',
  '{0} {1}, against {2} of {3}': '{0} {1}, {3}: {2}',
  '{0} of {1} {2}, against {3} for {4}': '{0} {1} {2}, {4}: {3}',
  '{0}: {1} on average, against {2} for {3}': '{0}: im Mittel {1}, {3}: {2}',
  ' ({0} times as much)': ' ({0}-mal so viel)',

  '{0} comparisons were made and not allowed for: about {1} differences would be found among people who do not differ.':
    '{0} Vergleiche wurden ohne Korrektur angestellt: Etwa {1} Unterschiede fänden sich auch unter Personen, die sich nicht unterscheiden.',
  '{0} of {1} differences stand after allowing for how many were looked at; their intervals are as much wider.':
    '{0} von {1} Unterschieden bleiben bestehen, wenn man berücksichtigt, wie viele geprüft wurden; ihre Intervalle sind entsprechend breiter.',
  'One side has only {0} profiles: what differs little is not seen, and what is seen is known roughly.':
    'Eine Seite hat nur {0} Profile: Kleine Unterschiede bleiben unsichtbar, und was sichtbar ist, ist nur ungefähr bekannt.',
  '{0} in both segments, counted on the first side alone.':
    '{0} in beiden Segmenten, gezählt nur auf der ersten Seite.',
  'What the rule of the segment reads differs by definition; it is told apart, at the end.':
    'Was die Regel des Segments liest, unterscheidet sich per Definition; es steht getrennt am Ende.',
  'A persona describes. That members differ in something does not say that it made them members.':
    'Eine Persona beschreibt. Dass sich Mitglieder in etwas unterscheiden, heißt nicht, dass sie deshalb Mitglieder wurden.',

  'On one page': 'Auf einer Seite',
  'No difference from {0} is both sure and large enough to act on.':
    'Kein Unterschied ist zugleich gesichert und groß genug, um ihn zu nutzen (Vergleich: {0}).',
  'How many times as much as {0}': 'Verhältnis ({0} = 1)',
  '{0} differs most: {1} times as much as {2}.':
    'Am meisten unterscheidet sich „{0}“: {1}-mal so viel wie {2}.',
  'Times as much': 'Verhältnis',
  'as much': 'gleich viel',
  'interval after correction': 'Intervall nach Korrektur',
  Figure: 'Angabe',
  Index: 'Index',
  Sure: 'Gesichert',
  'Index: 100 is the share among all who are compared. Parts of what somebody did are means over people, so that nobody counts more than others.':
    'Index: 100 ist der Anteil unter allen Verglichenen. Anteile an dem, was jemand tat, sind Mittelwerte über Personen, damit niemand mehr zählt als andere.',
  'Mean of members': 'Mittelwert der Mitglieder',
  Median: 'Median',
  'Median of others': 'Median der anderen',
  'What they differ in by definition': 'Worin sie sich per Definition unterscheiden',
  'The rule reads these traits and events, so a difference is no news.':
    'Die Regel liest diese Merkmale und Ereignisse, ein Unterschied sagt also nichts Neues.',

  'Your metrics': 'Ihre Kennzahlen',
  'What they do': 'Was sie tun',
  'What they buy': 'Was sie kaufen',
  'How they do it': 'Wie sie es tun',
  'When they are active': 'Wann sie aktiv sind',
  'What they are worth': 'Was sie wert sind',
  'Since when, and how lately': 'Seit wann und wann zuletzt',
  'What is known of them': 'Was über sie bekannt ist',

  'Value so far': 'Wert bisher',
  'What they spent until now, from {0}.': 'Was sie bisher ausgegeben haben, nach {0}.',
  'Orders of a buyer': 'Bestellungen je Käufer',
  'Money a profile': 'Umsatz je Profil',
  'Money an order': 'Umsatz je Bestellung',
  'Half of those who bought did so within {0} days of the first thing they did.':
    'Die Hälfte derer, die kauften, tat es innerhalb von {0} Tagen nach dem ersten Ereignis.',
  'When they were last active': 'Wann sie zuletzt aktiv waren',
  '{0}% of members were active in the last 30 days, of the others {1}%.':
    '{0} % der Mitglieder waren in den letzten 30 Tagen aktiv, von den anderen {1} %.',
  'Last active': 'Zuletzt aktiv',
  'in the last 30 days': 'in den letzten 30 Tagen',
  '31 to 90 days ago': 'vor 31 bis 90 Tagen',
  '91 to 180 days ago': 'vor 91 bis 180 Tagen',
  '181 to 365 days ago': 'vor 181 bis 365 Tagen',
  'longer ago': 'vor längerer Zeit',
  'How they began': 'Wie sie anfingen',
  'The first different things they did, one after the other.':
    'Was sie zuerst Verschiedenes taten, eins nach dem anderen.',
  'First steps': 'Erste Schritte',
  'something else': 'etwas anderes',
  'First steps of members': 'Erste Schritte der Mitglieder',
  'The commonest way on is from {0} to {1}.': 'Am häufigsten geht es von {0} zu {1}.',
  'Step {0}': 'Schritt {0}',
  'How they changed': 'Wie sie sich verändert haben',
  'By the members of each month; what sets them apart now did so before.':
    'Nach den Mitgliedern jedes Monats; was sie jetzt auszeichnet, tat es auch früher.',
  'By the members of each month; {0}.': 'Nach den Mitgliedern jedes Monats; {0}.',
  '{0} rises': '{0} steigt',
  '{0} falls': '{0} sinkt',
  'From {0} members to {1}.': 'Von {0} auf {1} Mitglieder.',
  '{0} of the members of each month.': '{0} bei den Mitgliedern jedes Monats.',

  '{0}, at all': '{0}, überhaupt',
  '{0}, how often': '{0}, wie oft',
  'did “{0}” in {1} days': 'haben „{0}“ in {1} Tagen getan',
  '“{0}” in {1} days': '„{0}“ in {1} Tagen',
  'days since first active': 'Tage seit der ersten Aktivität',
  'days since last active': 'Tage seit der letzten Aktivität',
  'their “{0}”': 'ihrer „{0}“',
  'the {0} of their “{1}”': 'der {0} ihrer „{1}“',
  'are {0}': 'sind {0}',
  'are not {0}': 'sind nicht {0}',
  'have {0}': 'haben {0}',
  'have {0} “{1}”': 'haben {0} „{1}“',
  'have “{0}” as {1}': 'haben „{0}“ als {1}',
  'have 1 as {0}': 'haben 1 als {0}',
  'have a known {0}': 'haben einen Wert für {0}',
  '{0} is known': '{0} ist bekannt',
  'what they do': 'ihrer Aktivität',
  'falls in the hour from {0}': 'fällt in die Stunde ab {0}',
  'falls on a {0}': 'fällt auf einen {0}',
  Monday: 'Montag',
  Tuesday: 'Dienstag',
  Wednesday: 'Mittwoch',
  Thursday: 'Donnerstag',
  Friday: 'Freitag',
  Saturday: 'Samstag',
  Sunday: 'Sonntag',
  'days since {0}': 'Tage seit {0}',
  'days until {0}': 'Tage bis {0}',
  'years since {0}': 'Jahre seit {0}',
  years: 'Jahre',
  orders: 'Bestellungen',
  'bought, ever': 'je gekauft',
  'have ever bought': 'haben je gekauft',
  'orders of a buyer, ever': 'Bestellungen je Käufer, insgesamt',
  'money of a buyer, ever': 'Umsatz je Käufer, insgesamt',
  'days since the last purchase': 'Tage seit dem letzten Kauf',

  Shares: 'Anteile',
  'The share of members beside that of the others, as difference and as ratio (relative risk), with score intervals, which stand for small numbers too. Of a trait it is among those of whom it is known.':
    'Der Anteil der Mitglieder neben dem der anderen, als Differenz und als Verhältnis (relatives Risiko), mit Score-Intervallen, die auch bei kleinen Zahlen gelten. Bei einem Merkmal unter denen, von denen es bekannt ist.',
  'Means and medians': 'Mittelwerte und Mediane',
  "Welch's comparison of means; medians by order statistics, for what is skewed.":
    'Mittelwertvergleich nach Welch; Mediane über Ordnungsstatistiken, für Schiefes.',
  'Parts of what they do': 'Anteile an dem, was sie tun',
  'Of hours, channels, products and the like: for each profile which part of its events has the value, then the mean over profiles that did it at all.':
    'Bei Stunden, Kanälen, Produkten und Ähnlichem: für jedes Profil der Anteil seiner Ereignisse mit dem Wert, dann das Mittel über Profile, die es überhaupt getan haben.',
  'Many comparisons at once': 'Viele Vergleiche zugleich',
  'Of the differences called sure at most the stated share is expected to be false (Benjamini-Hochberg), and their intervals are widened to match. With holm no single one is, with the stated confidence.':
    'Von den als gesichert bezeichneten Unterschieden ist höchstens der angegebene Anteil als falsch zu erwarten (Benjamini-Hochberg), und ihre Intervalle sind entsprechend verbreitert. Mit holm ist, mit der angegebenen Sicherheit, kein einziger falsch.',
  'What comes first': 'Was zuerst kommt',
  'Differences in order of how large they are at least: the end of the interval that is nearer to none, in standard deviations (Cohen’s h, Hedges’ g). Not in order of p, which a million profiles make small for anything.':
    'Unterschiede danach geordnet, wie groß sie mindestens sind: das Ende des Intervalls, das näher an null liegt, in Standardabweichungen (Cohens h, Hedges’ g). Nicht nach p, das bei einer Million Profile für alles klein wird.',
}
