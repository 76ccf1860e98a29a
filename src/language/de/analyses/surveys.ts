import type { Sentences } from '../../catalogue.ts'

const ABOUT: Sentences = {
  Survey: 'Umfrage',
  'What a questionnaire measures and how reliably, which questions to drop or reword, whose answers are careless, and what kinds of people answered.':
    'Was ein Fragebogen misst und wie zuverlässig, welche Fragen wegfallen oder anders lauten sollten, wessen Antworten nachlässig sind und was für Menschen geantwortet haben.',
  'Name the columns that are answers: --items Q1,Q2,Q3, or in a file of scales: --scales scales.yaml.':
    'Nennen Sie die Spalten mit Antworten: --items Q1,Q2,Q3, oder in einer Datei mit Skalen: --scales scales.yaml.',
  'Let more people answer: at least 100, and ten for each question.':
    'Lassen Sie mehr Menschen antworten: mindestens 100, und zehn je Frage.',
  'Where answers are texts, state their order as "answers" of a scale.':
    'Wo Antworten Texte sind: Geben Sie ihre Reihenfolge als „answers“ einer Skala an.',
  'Looking for answers': 'Antworten werden gesucht',
  'Reading answers': 'Antworten werden gelesen',
  Measuring: 'Es wird gemessen',
  'The mean of the answers to its items, those that run the other way turned round.':
    'Das Mittel der Antworten auf ihre Fragen, gegenläufige umgepolt.',
  '{0}: low, middle or high': '{0:name}: niedrig, mittel oder hoch',
  'By thirds of the people, thirds of the range, or the cuts of the scale.':
    'Nach Dritteln der Personen, Dritteln des Bereichs oder den Grenzen der Skala.',
  'Signs of careless answers': 'Anzeichen nachlässiger Antworten',
  'How many signs of answering without reading somebody shows.':
    'Wie viele Anzeichen jemand dafür zeigt, ohne Lesen geantwortet zu haben.',
  'What stands out most': 'Was am meisten heraussticht',
  'The scale in which somebody is furthest above the average of everybody.':
    'Die Skala, auf der jemand am weitesten über dem Durchschnitt aller liegt.',
}

const REASONS: Sentences = {
  'There are no answers by this instant.': 'Bis zu diesem Zeitpunkt gibt es keine Antworten.',
  'No two columns look like answers on one scale of up to {0} points.':
    'Keine zwei Spalten sehen wie Antworten auf einer Skala von höchstens {0} Punkten aus.',
  '{0} "{1}" holds texts ({2}): state their order as "answers" of a scale.':
    '{0} „{1}“ enthält Texte ({2:name}): Geben Sie deren Reihenfolge als „answers“ einer Skala an.',
  'One person answered, and {0} are the least.': 'Eine Person hat geantwortet; mindestens {0} sind nötig.',
  '{0} people answered, and {1} are the least.': '{0} Personen haben geantwortet; mindestens {1} sind nötig.',
  'One person answered, and {0} are the least. {1} answers were left out: they are no numbers, or outside the range of the scale.':
    'Eine Person hat geantwortet; mindestens {0} sind nötig. Ausgelassene Antworten: {1}; sie sind keine Zahlen oder liegen außerhalb des Bereichs der Skala.',
  '{0} people answered, and {1} are the least. {2} answers were left out: they are no numbers, or outside the range of the scale.':
    '{0} Personen haben geantwortet; mindestens {1} sind nötig. Ausgelassene Antworten: {2}; sie sind keine Zahlen oder liegen außerhalb des Bereichs der Skala.',
  '{0} items are the least that a factor shows in': 'ein Faktor zeigt sich erst ab {0} Fragen',
  'it has one item, and how far items agree takes two':
    'sie hat nur eine Frage, und wie weit Fragen übereinstimmen, zeigt sich erst an zweien',
}

const OPTIONS: Sentences = {
  'Its name, which its score has too.': 'Ihr Name, den auch ihr Punktwert hat.',
  'What people call it.': 'Wie sie für Menschen heißt.',
  'Columns or traits that hold its answers.': 'Spalten oder Merkmale mit ihren Antworten.',
  'Those of the items that run the other way: who agrees has less of it.':
    'Die gegenläufigen unter den Fragen: Wer zustimmt, hat weniger davon.',
  'The lowest and the highest answer; what was answered otherwise.':
    'Die niedrigste und die höchste Antwort; ohne Angabe, was geantwortet wurde.',
  'Answers that are texts, from the lowest to the highest.':
    'Antworten, die Texte sind, von der niedrigsten zur höchsten.',
  'Answers that stand for none: 9, 99, "do not know".':
    'Antworten, die für keine stehen: 9, 99, „weiß nicht“.',
  'Who answered fewer of its items has no score; half of them unless said.':
    'Wer weniger ihrer Fragen beantwortet hat, bekommt keinen Punktwert; ohne Angabe die Hälfte.',
  'Scores below the first are low and above the second high.':
    'Punktwerte unter der ersten Grenze sind niedrig, über der zweiten hoch.',
  'The questions as they were asked, by item.': 'Die Fragen in ihrem Wortlaut, je Spalte.',
  '"{0}" is named twice.': '„{0}“ ist zweimal genannt.',
  '"{0}" is none of the items.': '„{0}“ ist keine der Fragen.',
  'The lowest answer is below the highest.': 'Die niedrigste Antwort muss unter der höchsten liegen.',
  'There are as many answers as whole numbers in the range.':
    'Es muss so viele Antworten geben wie ganze Zahlen im Bereich.',
  'It has one item.': 'Sie hat nur eine Frage.',
  'It has {0} items.': 'Sie hat nur {0} Fragen.',
  'The first cut is not above the second.': 'Die erste Grenze darf nicht über der zweiten liegen.',
  'What the questionnaire measures; proposed from the answers otherwise.':
    'Was der Fragebogen misst; ohne Angabe wird es aus den Antworten vorgeschlagen.',
  'The columns or traits that are answers, in the order in which they were asked.':
    'Die Spalten oder Merkmale mit Antworten, in der Reihenfolge, in der gefragt wurde.',
  'The event whose properties are the answers, where they are not traits.':
    'Das Ereignis, dessen Eigenschaften die Antworten sind, wenn sie keine Merkmale sind.',
  'How many factors are looked for; as many as scales, or as chance does not explain.':
    'Wie viele Faktoren gesucht werden; ohne Angabe so viele wie Skalen, oder so viele, wie der Zufall nicht erklärt.',
  'Whether factors may go together (oblimin) or are independent (varimax).':
    'Ob Faktoren zusammenhängen dürfen (oblimin) oder unabhängig sind (varimax).',
  'Where low, middle and high scores end, unless a scale has cuts: thirds of the people, or thirds of the range of the answers.':
    'Wo niedrige, mittlere und hohe Punktwerte enden, wenn eine Skala keine Grenzen hat: Drittel der Personen oder Drittel des Bereichs der Antworten.',
  'How many samples the interval of omega is drawn from.':
    'Aus wie vielen Stichproben das Intervall von Omega gezogen wird.',
  '"{0}" is said of everybody already: take another name.':
    '„{0}“ gibt es schon für alle: Nehmen Sie einen anderen Namen.',
  'There are two scales "{0}".': 'Es gibt zwei Skalen „{0}“.',
  '"{0}" has another range, other answers or other missing codes in another scale.':
    '„{0}“ hat in einer anderen Skala einen anderen Bereich, andere Antworten oder andere Codes für keine Antwort.',
}

const FINDINGS: Sentences = {
  'people answered; how reliably {0} is measured cannot be told, because {1}.':
    'Personen haben geantwortet; wie zuverlässig „{0}“ gemessen wird, lässt sich nicht sagen: {1}.',
  'of {0} measure reliably enough to compare people, 0.70 or more of 1.':
    'von {0} mit genug Zuverlässigkeit, um Menschen zu vergleichen, also mindestens 0,70 von 1.',
  'of {0} measures reliably enough to compare people, 0.70 or more of 1: {1}.':
    'von {0} misst zuverlässig genug, um Menschen zu vergleichen, also mindestens 0,70 von 1: {1}.',
  'of {0} measure reliably enough to compare people, 0.70 or more of 1: {1}.':
    'von {0} messen zuverlässig genug, um Menschen zu vergleichen, also mindestens 0,70 von 1: {1}.',
  '{0} group of questions that goes together': '{0} Gruppe zusammengehöriger Fragen',
  '{0} groups of questions that go together': '{0} Gruppen zusammengehöriger Fragen',
  '{0} scale': '{0} Skala',
  '{0} scales': '{0} Skalen',
  'None reaches it: {0}.': 'Keine erreicht das: {0}.',
  'Not so {0}.': 'Nicht jedoch {0}.',
  'Rest no decision on a scale below 0.70: mend its questions first, or add some that ask for the same.':
    'Stützen Sie keine Entscheidung auf eine Skala unter 0,70: Verbessern Sie zuerst ihre Fragen, oder nehmen Sie weitere hinzu, die nach demselben fragen.',
  'of {0} questions have to be dropped or reworded: each adds to what its scale measures.':
    'von {0} Fragen müssen wegfallen oder anders lauten: Jede trägt zu dem bei, was ihre Skala misst.',
  '{0}, and {1} more': '{0}, und {1} weitere',
  'of {0} questions does not work as it should: {1}.':
    'von {0} Fragen funktioniert nicht, wie sie soll: {1}.',
  'of {0} questions do not work as they should: {1}.':
    'von {0} Fragen funktionieren nicht, wie sie sollen: {1}.',
  'The table of questions says for each what to do and why. Try a reworded question on a hundred people first.':
    'Die Tabelle der Fragen sagt zu jeder, was zu tun ist und warum. Probieren Sie eine umformulierte Frage zuerst an hundert Personen aus.',
  keep: 'behalten',
  'turn it round': 'umpolen',
  'drop or reword': 'weglassen oder umformulieren',
  reword: 'umformulieren',
  'thing is behind the answers to {0} questions: {1}.':
    'Sache steckt hinter den Antworten auf {0} Fragen: {1}.',
  'different things are behind the answers to {0} questions: {1}.':
    'verschiedene Dinge stecken hinter den Antworten auf {0} Fragen: {1}.',
  'Read the questions of each group, give it a name, and keep the scales that stand at the end as a file of your own.':
    'Lesen Sie die Fragen jeder Gruppe, geben Sie ihr einen Namen, und sichern Sie die Skalen, die am Ende stehen, als eigene Datei.',
  'of {0} questions go with the scale they are meant for, when only the answers decide.':
    'von {0} Fragen passen zu der Skala, für die sie gedacht sind, wenn nur die Antworten entscheiden.',
  'of {0} questions go with the scale they are meant for, when only the answers decide; not so {1}.':
    'von {0} Fragen passen zu der Skala, für die sie gedacht sind, wenn nur die Antworten entscheiden; nicht jedoch {1}.',
  'of people stand out most by {0}; {1}. Nothing sets {2} apart.':
    'der Personen fallen am meisten durch „{0}“ auf; {1}. Bei {2} sticht nichts heraus.',
  '{0} by {1}': '{0} durch „{1}“',
  'Speak to each kind about what it cares for: as a model these are segments that stay up to date.':
    'Sprechen Sie jede Art auf das an, was ihr wichtig ist: Als Modell werden daraus Segmente, die aktuell bleiben.',
  'of people ({0}) show several signs of answering without reading; {1} one, which alone proves little.':
    'der Personen ({0}) zeigen mehrere Anzeichen dafür, ohne Lesen geantwortet zu haben; {1} eines, das allein wenig beweist.',
  'Look at their answers before they are left out of conclusions.':
    'Sehen Sie sich deren Antworten an, bevor Sie sie bei Schlüssen weglassen.',
  'of people answered every question; {0} is left out most, by {1}.':
    'der Personen haben jede Frage beantwortet; am häufigsten wird {0} ausgelassen, von {1}.',
  'A question that many leave out is unclear, too personal, or comes too late.':
    'Eine Frage, die viele auslassen, ist unklar, zu persönlich oder kommt zu spät.',
}

const VERDICTS: Sentences = {
  'everybody gave the same answer, {0}': 'alle gaben dieselbe Antwort, {0}',
  'it runs against the others (correlation {0}): take it out of the reverse-keyed items':
    'sie läuft den anderen entgegen (Korrelation {0}): aus den umgepolten Fragen herausnehmen',
  'it runs against the others (correlation {0}): add it to the reverse-keyed items':
    'sie läuft den anderen entgegen (Korrelation {0}): zu den umgepolten Fragen nehmen',
  'without it the reliability is {0} instead of {1}': 'ohne sie ist die Zuverlässigkeit {0} statt {1}',
  'it has little to do with the others (correlation {0})':
    'sie hat mit den anderen wenig zu tun (Korrelation {0})',
  '{0} give the lowest answer': '{0} geben die niedrigste Antwort',
  '{0} give the highest answer': '{0} geben die höchste Antwort',
  '{0} do not answer it': '{0} beantworten sie nicht',
  'excellent: fit to judge single people': 'ausgezeichnet: geeignet, um einzelne Personen zu beurteilen',
  'good: fit to tell groups and most people apart':
    'gut: geeignet, um Gruppen und die meisten Personen zu unterscheiden',
  'acceptable: fit to compare groups': 'brauchbar: geeignet, um Gruppen zu vergleichen',
  'questionable: only for large groups': 'fraglich: nur für große Gruppen',
  'poor: not fit for conclusions': 'schwach: erlaubt keine Schlüsse',
  'cannot be told': 'lässt sich nicht sagen',
}

const TRUST: Sentences = {
  'No scales were stated, so one scale was proposed from these answers alone. They look better here than they would in another survey: decide by what the questions ask.':
    'Skalen waren nicht angegeben, deshalb wurde aus diesen Antworten allein eine vorgeschlagen. Hier sieht sie besser aus, als sie es in einer anderen Umfrage täte: Entscheiden Sie danach, was gefragt wird.',
  'No scales were stated, so {0} scales were proposed from these answers alone. They look better here than they would in another survey: decide by what the questions ask.':
    'Skalen waren nicht angegeben, deshalb wurden aus diesen Antworten allein {0} vorgeschlagen. Hier sehen sie besser aus, als sie es in einer anderen Umfrage täten: Entscheiden Sie danach, was gefragt wird.',
  '{0} of {1} people answered all questions: enough for {2}.':
    'Vollständig geantwortet: {0} von {1} Personen; das genügt für {2:accusative}.',
  '{0} of {1} people answered all questions; for {2} {3} would be enough to build on.':
    'Vollständig geantwortet: {0} von {1} Personen; für {2:accusative} wären {3} eine gute Grundlage.',
  '{0}: the range was taken from the answers ({1} to {2}), and reverse-keyed items are turned round by it. State it: range: [{3}, {4}].':
    '{0}: Der Bereich wurde aus den Antworten genommen ({1} bis {2}), und gegenläufige Fragen werden danach umgepolt. Geben Sie ihn an: range: [{3}, {4}].',
  '{0} outside the range of the scale and count as missing: {1}. The first is {2}; codes for no answer are stated as "missing".':
    '{0} außerhalb des Bereichs der Skala (gilt als fehlend): {1}. Die erste ist {2}; Codes für keine Antwort gehören unter „missing“.',
  '{0} a text that is no answer, and counts as missing: in {1}. State the order of such texts as "answers".':
    '{0} nur ein Text, der für keine Antwort steht (gilt als fehlend): in {1}. Geben Sie die Reihenfolge solcher Texte unter „answers“ an.',
  '{0} a text that is no answer, and count as missing: in {1}. State the order of such texts as "answers".':
    '{0} nur ein Text, der für keine Antwort steht (gilt als fehlend): in {1}. Geben Sie die Reihenfolge solcher Texte unter „answers“ an.',
  '{0} codes for no answer count as missing.': 'Codes für keine Antwort, die als fehlend gelten: {0}.',
  '{0} gave exactly the answers of somebody else to all {1} questions: was a row entered twice?':
    '{0} haben auf alle {1} Fragen genau dasselbe geantwortet wie jemand anderes: Wurde eine Zeile doppelt erfasst?',
  'Without the people who show several signs of carelessness, the reliability of each scale is about the same.':
    'Ohne die Personen mit mehreren Anzeichen von Nachlässigkeit bleibt die Zuverlässigkeit jeder Skala etwa gleich.',
  'Without the people who show several signs of carelessness the reliability of {0} goes from {1} to {2}: careless answers matter here.':
    'Ohne die Personen mit mehreren Anzeichen von Nachlässigkeit geht die Zuverlässigkeit von „{0}“ von {1} auf {2}: Nachlässige Antworten fallen hier ins Gewicht.',
  'Which questions go together cannot be told: {0}.':
    'Welche Fragen zusammengehören, lässt sich nicht sagen: {0}.',
  'The questions share enough for a factor analysis: sampling adequacy (KMO) {0}.':
    'Die Fragen haben genug gemeinsam für eine Faktorenanalyse: Stichprobeneignung (KMO) {0}.',
  'The questions share little, and factors mean little: sampling adequacy (KMO) {0}.':
    'Die Fragen haben wenig gemeinsam, und Faktoren bedeuten wenig: Stichprobeneignung (KMO) {0}.',
  'parallel analysis finds {0} factors and {1} components':
    'Faktoren nach Parallelanalyse: {0} (Komponenten: {1})',
  'the minimum average partial {0}': 'nach dem MAP-Kriterium: {0}',
  '{0} were taken': 'genommen: {0}',
  '{0} were looked for, with {1} scales': 'gesucht: {0} (Skalen: {1})',
  'How many things are measured: {0}; {1}.': 'Wie viele Dinge gemessen werden, ist geklärt. {0}; {1}.',
  'How many things are measured is open: {0}; {1}.': 'Wie viele Dinge gemessen werden, ist offen. {0}; {1}.',
  'The factor analysis did not come to an end; its loadings are uncertain.':
    'Die Faktorenanalyse kam zu keinem Ende; ihre Ladungen sind unsicher.',
}

const SCALES: Sentences = {
  'People who answered': 'Personen, die geantwortet haben',
  'Of them every question': 'Davon auf jede Frage',
  Questions: 'Fragen',
  Scales: 'Skalen',
  'Answers are': 'Antworten sind',
  'properties of {0}': 'Eigenschaften von {0}',
  'Not taken for answers': 'Nicht als Antworten genommen',
  'All items': 'Alle Fragen',
  'Factor {0}': 'Faktor {0}',
  'Reliability says how much of the differences between scores is more than chance: 0 none, 1 all.':
    'Die Zuverlässigkeit sagt, wie viel der Unterschiede zwischen Punktwerten mehr als Zufall ist: bei 0 nichts, bei 1 alles.',
  'Proposed scale': 'Vorgeschlagene Skala',
  Alpha: 'Alpha',
  Omega: 'Omega',
  'What it allows': 'Was sie erlaubt',
  'Error of one score': 'Fehler eines Punktwerts',
  'Alpha takes all questions for equally good, omega does not; where they differ, omega is nearer to the truth. In two of three cases the true score of a person is within one error of the measured one, on the range of the answers.':
    'Alpha hält alle Fragen für gleich gut, Omega nicht; wo sie sich unterscheiden, ist Omega näher an der Wahrheit. In zwei von drei Fällen liegt der wahre Punktwert einer Person höchstens einen Fehler neben dem gemessenen, auf dem Bereich der Antworten.',
  'No reliability of {0}': 'Keine Zuverlässigkeit für „{0}“',
  'It cannot be told because {0}.': 'Sie lässt sich nicht angeben: {0}.',
  'Reliability of the scales': 'Zuverlässigkeit der Skalen',
  '{0} measures most reliably: {1} of 1.': '„{0}“ misst am zuverlässigsten: {1} von 1.',
  "Cronbach's alpha": 'Cronbachs Alpha',
  'enough to compare groups': 'genug, um Gruppen zu vergleichen',
}

const PEOPLE: Sentences = {
  'How scores are spread, who is low and high, and what sets people apart.':
    'Wie sich Punktwerte verteilen, wer niedrig und hoch liegt und was Menschen unterscheidet.',
  'Nothing stands out': 'Nichts sticht heraus',
  'What stands out most in a person': 'Was an einer Person am meisten heraussticht',
  '{0} is what sets most people apart from everybody else.':
    '„{0}“ unterscheidet die meisten Personen von allen anderen.',
  'Share of people': 'Anteil der Personen',
  'The scale in which somebody is furthest above the average, by half a standard deviation at least.':
    'Die Skala, auf der jemand am weitesten über dem Durchschnitt liegt, mindestens um eine halbe Standardabweichung.',
  'Low, middle and high': 'Niedrig, mittel und hoch',
  'Low is below': 'Niedrig ist unter',
  'High is above': 'Hoch ist über',
  Low: 'Niedrig',
  Middle: 'Mittel',
  High: 'Hoch',
  'No score': 'Kein Punktwert',
  'Spread is the standard deviation. A score on a limit is in the middle. As a model (method: surveys) these parts are segmentations.':
    'Streuung ist die Standardabweichung. Ein Punktwert auf einer Grenze liegt in der Mitte. Als Modell (method: surveys) sind diese Teile Segmentierungen.',
  'Scores of {0}, with a mean of {1}.': 'Punktwerte von „{0}“, mit einem Mittelwert von {1}.',
  mean: 'Mittelwert',
  'How many people have which score in each scale.':
    'Wie viele Personen auf jeder Skala welchen Punktwert haben.',
  'Which scales go together': 'Welche Skalen zusammengehören',
  'Correlations of the scores: above 0 who has more of one has more of the other.':
    'Korrelationen der Punktwerte: Über 0 hat, wer mehr vom einen hat, auch mehr vom anderen.',
}

const ITEMS: Sentences = {
  'A good question goes with the others of its scale, and its answers use the whole range.':
    'Eine gute Frage passt zu den anderen ihrer Skala, und ihre Antworten nutzen den ganzen Bereich.',
  '{0}: alpha {1}': '{0}: Alpha {1}',
  '{0} “{1}”': '{0} „{1}“',
  '{0} (reverse-keyed)': '{0} (umgepolt)',
  Question: 'Frage',
  Do: 'Was tun',
  'Turn round': 'Umpolen',
  'Drop or reword': 'Weglassen oder umformulieren',
  Reword: 'Umformulieren',
  'With the others': 'Mit den anderen',
  'Alpha without it': 'Alpha ohne sie',
  Loading: 'Ladung',
  Why: 'Warum',
  'With the others: the correlation with the sum of the other questions of the scale; below 0.3 is little. Alpha without it: where that is more than the alpha of the scale, the scale is better without. Loading: how strongly it goes with what all of them have in common.':
    'Mit den anderen: die Korrelation mit der Summe der anderen Fragen der Skala; unter 0,3 ist wenig. Alpha ohne sie: Wo das mehr ist als das Alpha der Skala, ist die Skala ohne die Frage besser. Ladung: wie stark sie mit dem zusammenhängt, was alle gemeinsam haben.',
  'How questions were answered': 'Wie Fragen beantwortet wurden',
  Answers: 'Antworten',
  Missing: 'Fehlend',
  Mean: 'Mittelwert',
  Spread: 'Streuung',
  'Lowest answer': 'Niedrigste Antwort',
  'Highest answer': 'Höchste Antwort',
  'Of the answers as they were given: nothing is turned round. Spread is the standard deviation; lowest and highest say how many answers leave no room below or above.':
    'Von den Antworten, wie sie gegeben wurden: Nichts ist umgepolt. Streuung ist die Standardabweichung; niedrigste und höchste sagen, wie viele Antworten nach unten oder oben keinen Platz lassen.',
  'Which answers were given': 'Welche Antworten gegeben wurden',
  'How often each of the answers {0} to {1} was given to each question.':
    'Wie oft jede der Antworten {0} bis {1} auf jede Frage gegeben wurde.',
  Answer: 'Antwort',
  'Share of answers': 'Anteil der Antworten',
}

const STRUCTURE: Sentences = {
  'Factors cannot be told: {0}.': 'Faktoren lassen sich nicht angeben: {0}.',
  'Factor analysis looks for the few things that would make people answer as they did, without knowing the scales.':
    'Die Faktorenanalyse sucht die wenigen Dinge, die Menschen so antworten lassen, wie sie es taten, ohne die Skalen zu kennen.',
  'Factors by parallel analysis': 'Faktoren nach Parallelanalyse',
  'Components by it': 'Komponenten danach',
  'By minimum average partial': 'Nach dem MAP-Kriterium',
  'Sampling adequacy (KMO)': 'Stichprobeneignung (KMO)',
  RMSEA: 'RMSEA',
  'Tucker-Lewis index': 'Tucker-Lewis-Index',
  'Residuals (RMS)': 'Residuen (RMS)',
  'How strongly each question goes with each factor': 'Wie stark jede Frage mit jedem Faktor zusammenhängt',
  'One factor explains the answers; each question goes strongly with one at best.':
    'Ein Faktor erklärt die Antworten; im besten Fall hängt jede Frage nur mit einem stark zusammen.',
  '{0} factors explain the answers; each question goes strongly with one at best.':
    '{0} Faktoren erklären die Antworten; im besten Fall hängt jede Frage nur mit einem stark zusammen.',
  Factor: 'Faktor',
  'A loading is like a correlation, from -1 to 1; below 0.3 either way it says little. One below 0 goes the other way.':
    'Eine Ladung ist wie eine Korrelation, von −1 bis 1; unter 0,3 in beide Richtungen sagt sie wenig. Eine unter 0 geht in die andere Richtung.',
  'Each question goes most with the scale it is meant for, as the one factor has it.':
    'Nach dem einen Faktor passt jede Frage am besten zu der Skala, für die sie gedacht ist.',
  'Each question goes most with the scale it is meant for, as the {0} factors have it.':
    'Nach den {0} Faktoren passt jede Frage am besten zu der Skala, für die sie gedacht ist.',
  'The answers agree with the scales': 'Die Antworten stimmen mit den Skalen überein',
  '{0} of {1} goes with nothing (at most {2}).': '{0} von „{1}“ passt zu nichts (höchstens {2}).',
  'factor {0}': 'Faktor {0}',
  '{0} of {1} goes rather with {2} ({3}).': '{0} von „{1}“ passt eher zu „{2}“ ({3}).',
  '{0} of {1} goes with its scale the other way round ({2}): is it reverse-keyed?':
    '{0} von „{1}“ passt umgekehrt zu ihrer Skala ({2}): Ist sie gegenläufig?',
  'Where the answers do not agree with the scales:': 'Wo die Antworten nicht mit den Skalen übereinstimmen:',
  'How many factors have more behind them than chance': 'Hinter wie vielen Faktoren mehr als Zufall steckt',
  'The first factor explains more than that of random answers.':
    'Der erste Faktor erklärt mehr als der von zufälligen Antworten.',
  'The first {0} factors explain more than those of random answers.':
    'Die ersten {0} Faktoren erklären mehr als die von zufälligen Antworten.',
  Eigenvalue: 'Eigenwert',
  'These answers': 'Diese Antworten',
  'Chance (95%)': 'Zufall (95 %)',
  Loadings: 'Ladungen',
  Explained: 'Erklärt',
  KMO: 'KMO',
  'Sum of squares': 'Quadratsumme',
  'Correlations of the factors': 'Korrelationen der Faktoren',
}

const CARE: Sentences = {
  'Careless answers': 'Nachlässige Antworten',
  '{0} of {1} people show a sign, {2} of them several.':
    'Personen mit einem Anzeichen: {0} von {1}, mit mehreren davon {2}.',
  Sign: 'Anzeichen',
  'What it means': 'Was es bedeutet',
  'Nobody was left out. One sign alone proves nothing; --out writes who shows how many.':
    'Niemand wurde ausgelassen. Ein Anzeichen allein beweist nichts; --out schreibt auf, wer wie viele zeigt.',
  'One answer over and over': 'Immer wieder dieselbe Antwort',
  'the same answer to {0} questions or more in a row':
    'dieselbe Antwort auf mindestens {0} Fragen nacheinander',
  'A pattern that fits nobody': 'Ein Muster, das zu niemandem passt',
  'so far from all others (Mahalanobis) that one in a thousand would be by chance':
    'so weit von allen anderen entfernt (Mahalanobis), wie durch Zufall nur eine von tausend',
  'Hardly answered': 'Kaum geantwortet',
  'less than half of the questions': 'weniger als die Hälfte der Fragen',
  'Contradicts itself': 'Widerspricht sich',
  'not told: it takes five scales': 'nicht bestimmt: Dafür braucht es fünf Skalen',
  'one half of the questions of each scale says the opposite of the other; agreement is {0} on average':
    'eine Hälfte der Fragen jeder Skala sagt das Gegenteil der anderen; die Übereinstimmung ist im Schnitt {0}',
}

const METHOD: Sentences = {
  'Scales as a file': 'Die Skalen als Datei',
  'Keep these lines as scales.yaml, give the scales names of your own, and analyse again with --scales scales.yaml.':
    'Sichern Sie diese Zeilen als scales.yaml, geben Sie den Skalen eigene Namen, und analysieren Sie noch einmal mit --scales scales.yaml.',
  'The scales as they were taken, as the file of --scales has them.':
    'Die Skalen, wie sie genommen wurden, in der Form der Datei für --scales.',
  'The mean of the answers to the items of a scale, those that run the other way turned round. Nothing is imputed; who answered fewer items than asked for has no score.':
    'Das Mittel der Antworten auf die Fragen einer Skala, gegenläufige umgepolt. Nichts wird ergänzt; wer weniger Fragen beantwortet hat als verlangt, hat keinen Punktwert.',
  Reliability: 'Zuverlässigkeit',
  "Cronbach's alpha with Feldt's interval, and McDonald's omega of one common factor with a bootstrap interval, of those who answered all items of the scale.":
    'Cronbachs Alpha mit dem Intervall von Feldt und McDonalds Omega eines gemeinsamen Faktors mit einem Bootstrap-Intervall, von allen, die jede Frage der Skala beantwortet haben.',
  'the items of a scale measure one thing': 'die Fragen einer Skala messen eine Sache',
  'alpha: each item measures it as well as the others; it is too low otherwise':
    'Alpha: jede Frage misst sie so gut wie die anderen; sonst ist es zu niedrig',
  Factors: 'Faktoren',
  "Minimum residual factor analysis of the correlations of those who answered all items. How many: Horn's parallel analysis and Velicer's minimum average partial.":
    'Faktorenanalyse mit kleinsten Residuen über die Korrelationen derer, die alle Fragen beantwortet haben. Wie viele: Horns Parallelanalyse und Velicers MAP-Kriterium (Minimum Average Partial).',
  'answers are about linear in what is behind them':
    'Antworten hängen etwa linear von dem ab, was dahintersteckt',
  'Runs of equal answers in the order of the questions, squared Mahalanobis distance against a chi-squared distribution, share of answers, and the correlation of the halves of the scales within a person.':
    'Folgen gleicher Antworten in der Reihenfolge der Fragen, quadrierte Mahalanobis-Distanz gegen eine Chi-Quadrat-Verteilung, Anteil der Antworten und die Korrelation der Hälften der Skalen innerhalb einer Person.',
  'questions were asked in the order of their names, unless the items are listed':
    'Fragen wurden in der Reihenfolge ihrer Namen gestellt, außer die Fragen sind aufgezählt',
  'Low, middle and high by thirds of the people, thirds of the range, or the cuts of a scale. What stands out most in a person is the scale with the largest distance from the mean, in standard deviations.':
    'Niedrig, mittel und hoch nach Dritteln der Personen, Dritteln des Bereichs oder den Grenzen einer Skala. Am meisten sticht an einer Person die Skala mit dem größten Abstand vom Mittelwert heraus, in Standardabweichungen.',
}

/** `src/analyses/surveys`. */
export const surveys: Sentences = {
  ...ABOUT,
  ...REASONS,
  ...OPTIONS,
  ...FINDINGS,
  ...VERDICTS,
  ...TRUST,
  ...SCALES,
  ...PEOPLE,
  ...ITEMS,
  ...STRUCTURE,
  ...CARE,
  ...METHOD,
}
