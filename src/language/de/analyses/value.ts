import type { Sentences } from '../../catalogue.ts'

export const value: Sentences = {
  'Customer value': 'Kundenwert',
  'What each customer will probably bring in the next year: how likely they still buy, how often and for how much.':
    'Was jeder Kunde im nächsten Jahr voraussichtlich bringt: wie wahrscheinlich er noch kauft, wie oft und für wie viel.',
  'Expected purchases': 'Erwartete Käufe',
  'Purchases that are expected within the horizon.': 'Käufe, die im Vorhersagezeitraum erwartet werden.',
  'What the customer is expected to bring within the horizon, after margin and discount.':
    'Was der Kunde im Vorhersagezeitraum voraussichtlich bringt, nach Marge und Abzinsung.',
  'Value, lower bound': 'Wert, untere Grenze',
  'The lower end of the 95% interval of the expected value.':
    'Das untere Ende des 95-%-Intervalls des erwarteten Werts.',
  'Value, upper bound': 'Wert, obere Grenze',
  'The upper end of the 95% interval of the expected value.':
    'Das obere Ende des 95-%-Intervalls des erwarteten Werts.',
  'What a purchase of this customer is expected to be.':
    'Wie hoch ein Kauf dieses Kunden voraussichtlich ausfällt.',
  'Value to win back': 'Wert der Rückgewinnung',
  'What is missing because the customer may have left: the value of one surely active less the value.':
    'Was fehlt, weil der Kunde vielleicht gegangen ist: der Wert, wäre er sicher aktiv, abzüglich seines Werts.',
  'State which column or property is the amount: --amount.':
    'Geben Sie an, welche Spalte oder Eigenschaft der Betrag ist: --amount.',
  'No period with purchases is over by this instant.':
    'Bis zu diesem Zeitpunkt ist kein Zeitraum mit Käufen vorbei.',
  'No purchase has an amount, so there is no money to foresee.':
    'Kein Kauf hat einen Betrag, also lässt sich kein Geld vorhersagen.',
  'No payment has an amount, so there is no money to foresee.':
    'Keine Zahlung hat einen Betrag, also lässt sich kein Geld vorhersagen.',
  'No week with payments is over by this instant.':
    'Bis zu diesem Zeitpunkt ist keine Woche mit Zahlungen vorbei.',
  'No month with payments is over by this instant.':
    'Bis zu diesem Zeitpunkt ist kein Monat mit Zahlungen vorbei.',
  'No quarter with payments is over by this instant.':
    'Bis zu diesem Zeitpunkt ist kein Quartal mit Zahlungen vorbei.',
  'No year with payments is over by this instant.':
    'Bis zu diesem Zeitpunkt ist kein Jahr mit Zahlungen vorbei.',
  Fitting: 'Das Modell wird angepasst',

  'How many days ahead the value is of.': 'Für wie viele Tage im Voraus der Wert gilt.',
  'The yearly rate at which later money is discounted: with 0.1, 1.10 in a year is worth 1 now.':
    'Der Jahreszins, mit dem späteres Geld abgezinst wird: Bei 0,1 sind 1,10 in einem Jahr heute 1 wert.',
  'The share of an amount that is earned, 0.3 for 30%; 1 gives the value as revenue.':
    'Der Anteil eines Betrags, der verdient ist, 0,3 für 30 %; 1 ergibt den Wert als Umsatz.',
  'The model of repeat buying; auto takes the one that forecasts held back purchases best. bg-bb is for purchases at given opportunities.':
    'Das Modell des Wiederkaufs; auto nimmt das, das zurückgehaltene Käufe am besten vorhersagt. bg-bb ist für Käufe zu festen Gelegenheiten.',
  'So many days at the end are held back to test the forecast, 0 for none; a third of the history unless said, at most the horizon.':
    'So viele Tage am Ende werden zurückgehalten, um die Vorhersage zu prüfen, 0 für keine; ohne Angabe ein Drittel des bekannten Zeitraums, höchstens der Vorhersagezeitraum.',
  'Customers can buy once in each of these periods, as donors once a year: takes the model bg-bb.':
    'Kunden können in jedem dieser Zeiträume einmal kaufen, wie Spender einmal im Jahr: nimmt das Modell bg-bb.',
  'Customers subscribe and pay once in each of these periods until they leave: takes the shifted beta-geometric model.':
    'Kunden haben ein Abo und zahlen in jedem dieser Zeiträume einmal, bis sie gehen: nimmt das verschobene beta-geometrische Modell.',
  'Saved segments whose value is told besides: loyal,lifecycle/active.':
    'Gespeicherte Segmente, deren Wert dazu angegeben wird: loyal,lifecycle/active.',
  'Customers either subscribe or buy at opportunities: state one of the two.':
    'Kunden haben entweder ein Abo oder kaufen zu Gelegenheiten: Geben Sie eines von beiden an.',
  'Subscriptions have a model of their own.': 'Abos haben ein eigenes Modell.',
  'Opportunities take the model bg-bb.': 'Gelegenheiten brauchen das Modell bg-bb.',
  'The model bg-bb needs an opportunity: week, month, quarter or year.':
    'Das Modell bg-bb braucht eine Gelegenheit: week, month, quarter oder year.',

  'Revenue so far': 'Bisheriger Umsatz',
  'Looked ahead': 'Blick voraus',
  'Discount a year': 'Abzinsung im Jahr',
  Margin: 'Marge',
  'the next year': 'im nächsten Jahr',
  'the next day': 'am nächsten Tag',
  'the next {0} days': 'in den nächsten {0} Tagen',
  ', at its value of today': ', zum heutigen Wert',
  'of profit is to be expected from your {0} of so far in {1}{2}; most likely between {3} and {4}. Customers who have yet to come are not in it.':
    'Gewinn sind {1} von bisher {0:dative} zu erwarten{2}; am wahrscheinlichsten zwischen {3} und {4}. Kunden, die erst noch kommen, sind nicht dabei.',
  'of revenue is to be expected from your {0} of so far in {1}{2}; most likely between {3} and {4}. Customers who have yet to come are not in it.':
    'Umsatz sind {1} von bisher {0:dative} zu erwarten{2}; am wahrscheinlichsten zwischen {3} und {4}. Kunden, die erst noch kommen, sind nicht dabei.',
  'The range is wide: plan with the lower end, and look again with more history.':
    'Die Spanne ist weit: Planen Sie mit dem unteren Ende, und sehen Sie mit mehr Daten noch einmal nach.',
  'of that comes from a fifth of your customers: {0}, each expected to bring {1} or more.':
    'davon kommen von einem Fünftel Ihrer Kunden: {0}, von denen jeder voraussichtlich mindestens {1} bringt.',
  'Look after them first; who they are is in the column "value" of the list (--out).':
    'Kümmern Sie sich zuerst um sie; wer sie sind, steht in der Spalte „value“ der Liste (--out).',
  'of {0} is probably a customer still ({1}); the others have left without saying so. Together they should buy about {2}.':
    'von {0:dative} ist vermutlich noch Kunde ({1}); die anderen sind gegangen, ohne es zu sagen. Zusammen dürften sie etwa {2} kaufen.',
  'of {0} are probably customers still ({1}); the others have left without saying so. Together they should buy about {2}.':
    'von {0:dative} sind vermutlich noch Kunden ({1}); die anderen sind gegangen, ohne es zu sagen. Zusammen dürften sie etwa {2} kaufen.',
  'of {0} paid {1}.': 'von {0:dative} haben {1} gezahlt.',
  'in the last week that is over': 'in der letzten vollen Woche',
  'in the last month that is over': 'im letzten vollen Monat',
  'in the last quarter that is over': 'im letzten vollen Quartal',
  'in the last year that is over': 'im letzten vollen Jahr',
  '{0} of new subscribers renew the first time; who stays longer leaves less.':
    '{0} der neuen Abonnenten verlängern beim ersten Mal; wer länger bleibt, geht seltener.',
  'Most is lost early: make the first renewal worth it.':
    'Am meisten geht früh verloren: Sorgen Sie dafür, dass sich die erste Verlängerung lohnt.',
  'good customer has probably left. Were all of them active, they would bring {0} more; so far they have spent {1}.':
    'guter Kunde ist vermutlich gegangen. Wäre er aktiv, brächte er {0} mehr; bisher hat er {1} ausgegeben.',
  'good customers have probably left. Were all of them active, they would bring {0} more; so far they have spent {1}.':
    'gute Kunden sind vermutlich gegangen. Wären alle aktiv, brächten sie {0} mehr; bisher haben sie {1} ausgegeben.',
  'Win back those first whose "win_back" is largest in the list (--out). On average one is worth {0} at most: spend far less on it.':
    'Gewinnen Sie zuerst die zurück, deren „win_back“ in der Liste (--out) am größten ist. Im Schnitt ist einer höchstens {0} wert: Geben Sie weit weniger dafür aus.',
  'is what a new customer will bring on average in {0}, besides the first purchase.':
    'bringt ein neuer Kunde {0} im Schnitt, zusätzlich zum ersten Kauf.',
  'is what a new customer will bring on average in {0}, besides the first payment.':
    'bringt ein neuer Kunde {0} im Schnitt, zusätzlich zur ersten Zahlung.',
  'To win one may cost no more than this and what is earned by the first purchase.':
    'Einen neuen Kunden zu gewinnen darf höchstens so viel kosten, zuzüglich dessen, was am ersten Kauf verdient wird.',
  'Take your margin of it (--margin) to see what winning a customer may cost.':
    'Rechnen Sie mit Ihrer Marge (--margin), um zu sehen, was es kosten darf, einen Kunden zu gewinnen.',
  'too few purchases were foreseen when the last {0} days were held back as a test: {1} of the {2} that came. The range above allows for as much.':
    'zu wenige Käufe wurden vorhergesagt, als die letzten {0} Tage zum Test zurückgehalten wurden: {1} statt der {2}, die kamen. Die Spanne oben rechnet das ein.',
  'too many purchases were foreseen when the last {0} days were held back as a test: {1} of the {2} that came. The range above allows for as much.':
    'zu viele Käufe wurden vorhergesagt, als die letzten {0} Tage zum Test zurückgehalten wurden: {1} statt der {2}, die kamen. Die Spanne oben rechnet das ein.',

  'Best fifth': 'Bestes Fünftel',
  'Second fifth': 'Zweites Fünftel',
  'Third fifth': 'Drittes Fünftel',
  'Fourth fifth': 'Viertes Fünftel',
  'Last fifth': 'Letztes Fünftel',
  'Expected value in {0} by fifths of customers': 'Erwarteter Wert {0} nach Fünfteln der Kunden',
  'The best fifth of customers is expected to bring {0}% of the value.':
    'Das beste Fünftel der Kunden bringt voraussichtlich {0} % des Werts.',
  'Expected value': 'Erwarteter Wert',
  Number: 'Anzahl',
  'Value each from': 'Wert je Kunde ab',
  'Still active': 'Noch aktiv',
  'Spent so far': 'Bisher ausgegeben',
  '"Still active" is the mean probability that a customer of the row will ever buy again.':
    '„Noch aktiv“ ist die mittlere Wahrscheinlichkeit, dass ein Kunde der Zeile je wieder kauft.',
  'Who makes it up': 'Wer den Wert ausmacht',
  'Customers in order of what they are expected to bring, a fifth in each row.':
    'Kunden in der Reihenfolge dessen, was sie voraussichtlich bringen, ein Fünftel in jeder Zeile.',
  'Who is active still': 'Wer noch aktiv ist',
  'Nobody tells a shop that they leave. Somebody who has been silent for much longer than they used to be has probably left.':
    'Niemand sagt einem Shop, dass er geht. Wer viel länger als sonst nichts von sich hören lässt, ist vermutlich gegangen.',
  'Customers by the probability that they are active':
    'Kunden nach der Wahrscheinlichkeit, dass sie aktiv sind',
  '{0} of {1} is more likely active than not.': '{0} von {1:dative} ist eher aktiv als nicht.',
  '{0} of {1} are more likely active than not.': '{0} von {1:dative} sind eher aktiv als nicht.',
  'More likely active than not': 'Eher aktiv als nicht',
  'Good ones who have probably left': 'Gute, die vermutlich gegangen sind',
  'What they would bring if active': 'Was sie brächten, wären sie aktiv',
  'What they spent so far': 'Was sie bisher ausgegeben haben',
  'Good ones are those who would be worth as much as an active customer is on average, if they were active. The list (--out) gives it for each in the column "win_back".':
    'Gut sind die, die, wären sie aktiv, so viel wert wären wie ein aktiver Kunde im Schnitt. Die Liste (--out) nennt es für jeden in der Spalte „win_back“.',
  'By when customers came': 'Nach der Zeit des ersten Kaufs',
  'Who came long ago and is still there buys steadily; of those who came lately many will not stay.':
    'Wer vor langer Zeit kam und noch da ist, kauft beständig; von denen, die kürzlich kamen, werden viele nicht bleiben.',
  'Customers among the members of each segment; somebody may be in several.':
    'Kunden unter den Mitgliedern jedes Segments; jemand kann in mehreren sein.',
  'Expected value of a customer in {0}, by when they came':
    'Erwarteter Wert eines Kunden {0}, nach der Zeit seines ersten Kaufs',
  'What a customer of each cohort is expected to bring on average.':
    'Was ein Kunde jeder Kohorte im Schnitt voraussichtlich bringt.',
  'Came first': 'Zuerst da',
  'Value each': 'Wert je Kunde',
  'Intervals tell how unsure the parameters of the model are.':
    'Die Intervalle zeigen, wie unsicher die Parameter des Modells sind.',
  Each: 'Je Kunde',
  'Who renews': 'Wer verlängert',
  'Of those who came to each renewal, the share that paid {0}.':
    'Von denen, die bis zu jeder Verlängerung kamen, der Anteil, der {0} zahlte.',
  'in the next week': 'in der nächsten Woche',
  'in the next month': 'im nächsten Monat',
  'in the next quarter': 'im nächsten Quartal',
  'in the next year': 'im nächsten Jahr',
  'Retention by renewal': 'Verlängerungsrate bei jeder Verlängerung',
  'The share that renews, as it was and as the model has it.':
    'Der Anteil, der verlängert, wie er war und wie ihn das Modell sieht.',
  Renewal: 'Verlängerung',
  'Share that renews': 'Anteil, der verlängert',
  'Came to it': 'Kamen so weit',
  Renewed: 'Verlängert',
  'Shifted beta-geometric': 'Verschobenes beta-geometrisches Modell',
  Parameters: 'Parameter',
  Parameter: 'Parameter',
  'Standard error': 'Standardfehler',

  'held back from here': 'ab hier zurückgehalten',
  'Repeat purchases over time, added up': 'Wiederkäufe über die Zeit, aufsummiert',
  'The model’s curve beside the actual one: where they part, customers buy otherwise than the model has it.':
    'Die Kurve des Modells neben der tatsächlichen: Wo sie auseinandergehen, kaufen Kunden anders, als das Modell es sieht.',
  Date: 'Datum',
  'Repeat purchases so far': 'Bisherige Wiederkäufe',
  'Nothing was held back; the model has seen all of this.':
    'Nichts wurde zurückgehalten; das Modell hat all das gesehen.',
  'Of customers who had come by then.': 'Von Kunden, die bis dahin gekommen waren.',
  'Did the forecast come true?': 'Ist die Vorhersage eingetroffen?',
  'The history is too short to hold anything back, so the forecast is not tested.':
    'Der Zeitraum ist zu kurz, um etwas zurückzuhalten; die Vorhersage ist also nicht geprüft.',
  'The model was fitted without the last part of the history, and its forecast of it compared with what happened.':
    'Das Modell wurde ohne den letzten Teil des Zeitraums angepasst und seine Vorhersage dafür mit dem verglichen, was geschah.',
  '{0} or more': '{0} oder mehr',
  '{0} days held back, {1}': '{0} Tage zurückgehalten, {1}',
  Forecast: 'Vorhersage',
  'Foreseen purchases': 'Vorhergesagte Käufe',
  'Off by, a customer': 'Fehler je Kunde',
  'Root mean square error': 'Wurzel des mittleren quadratischen Fehlers',
  'Everybody goes on as so far': 'Alle machen weiter wie bisher',
  'In money {0} were foreseen and {1} came.': 'In Geld wurden {0} vorhergesagt, und {1} kamen.',
  'Purchases held back, a customer, by repeat purchases before':
    'Zurückgehaltene Käufe je Kunde nach den Wiederkäufen davor',
  'For customers who had bought again so many times: purchases foreseen and actual.':
    'Für Kunden, die so oft wieder gekauft hatten: vorhergesagte und tatsächliche Käufe.',
  'Repeat purchases before': 'Wiederkäufe davor',
  'Purchases a customer': 'Käufe je Kunde',
  'Foreseen and actual purchases by tenths of customers':
    'Vorhergesagte und tatsächliche Käufe nach Zehnteln der Kunden',
  'Each dot is a tenth of the customers, from those expected to buy least; on the line the forecast was right.':
    'Jeder Punkt ist ein Zehntel der Kunden, angefangen bei denen, von denen am wenigsten erwartet wird; auf der Linie war die Vorhersage richtig.',
  'Foreseen, a customer': 'Vorhergesagt je Kunde',
  'Actual, a customer': 'Tatsächlich je Kunde',
  Tenths: 'Zehntel',
  'The model': 'Das Modell',
  '{0}, {1}; {2}.': '{0}, {1}; {2}.',
  'as it was asked for': 'wie gewünscht',
  'which foresaw the purchases held back best': 'das die zurückgehaltenen Käufe am besten vorhergesagt hat',
  'which makes the purchases likeliest': 'das die Käufe am wahrscheinlichsten macht',
  'times are in weeks': 'Zeiten in Wochen',
  'times are in months': 'Zeiten in Monaten',
  'times are in quarters': 'Zeiten in Quartalen',
  'times are in years': 'Zeiten in Jahren',
  'Models compared': 'Modelle im Vergleich',
  'Log-likelihood': 'Log-Likelihood',
  'By {0} customers. Of AIC less is better, of the others more.':
    'An {0} Kunden. Beim AIC ist weniger besser, beim Übrigen mehr.',
  'Customers by repeat purchases': 'Kunden nach Wiederkäufen',
  'How many customers bought again so many times, and how many the model has.':
    'Wie viele Kunden so oft wieder gekauft haben und wie viele es nach dem Modell sind.',
  'Repeat purchases': 'Wiederkäufe',

  'Amounts are in {0} currencies ({1}) and are added up as they are. Convert them first.':
    'Die Beträge sind in {0} Währungen ({1}) und werden zusammengezählt, wie sie sind. Rechnen Sie sie vorher um.',
  '{0} of {1} have no amount; they count as purchases.':
    'Ohne Betrag: {0} von {1:dative}; sie zählen als Käufe.',
  'The history is short: {0} have to tell of {1} to come.':
    'Der Zeitraum ist kurz: Aus {0:dative} wird auf {1} künftige geschlossen.',
  'Intervals of single customers tell how unsure what is expected of them is. What one of them will do varies far more; sums of many are what to rely on.':
    'Die Intervalle einzelner Kunden zeigen, wie unsicher ist, was von ihnen erwartet wird. Was einer wirklich tut, schwankt weit mehr; verlassen Sie sich auf Summen von vielen.',
  'There is too little to settle all parameters, so they were drawn towards usual ones, and intervals are wide: take the numbers as a first idea.':
    'Die Daten reichen nicht, um alle Parameter zu bestimmen; deshalb wurden sie zu üblichen hingezogen, und die Intervalle sind weit: Nehmen Sie die Zahlen als ersten Anhalt.',
  'In the test the model was no nearer than taking everybody to go on as so far.':
    'Im Test traf das Modell nicht besser als die Annahme, dass alle weitermachen wie bisher.',
  'The forecast was not tested: the history is too short, or nothing was to be held back.':
    'Die Vorhersage wurde nicht geprüft: Der Zeitraum ist zu kurz, oder es sollte nichts zurückgehalten werden.',
  'In this history hardly anybody is seen to leave, so who has left cannot be told: probabilities of being active are near 1 for all. A longer history tells; a short one with a busy end hides it.':
    'In diesem Zeitraum geht kaum jemand sichtbar, also lässt sich nicht sagen, wer gegangen ist: Die Wahrscheinlichkeiten, aktiv zu sein, sind bei allen nahe 1. Ein längerer Zeitraum zeigt es; ein kurzer mit vielen Käufen am Ende verbirgt es.',
  'Only {0} of {1} bought more than once; all that is said of coming back rests on them.':
    'Mehr als einmal gekauft: nur {0} von {1}; alles, was über das Wiederkommen gesagt wird, beruht darauf.',
  '{0} takes everybody who bought once for active; of these the probability says nothing.':
    '{0} hält alle, die nur einmal gekauft haben, für aktiv; über sie sagt die Wahrscheinlichkeit nichts.',
  'Of the last {0} days, which were held back, {1} purchases were foreseen and {2} came.':
    'Für die letzten {0} Tage, die zurückgehalten wurden, waren {1} Käufe vorhergesagt, und {2} kamen.',
  'The interval of the whole value is widened by that.':
    'Das Intervall des Gesamtwerts ist um so viel weiter.',
  'All customers spend {0} a purchase, so amounts need no model.':
    'Alle Kunden geben {0} je Kauf aus, also brauchen Beträge kein Modell.',
  'Amounts differ so much that the Gamma-Gamma model has no use for them; each customer’s own mean is drawn towards that of all instead.':
    'Beträge sind so verschieden, dass das Gamma-Gamma-Modell nichts mit ihnen anfangen kann; stattdessen wird das Mittel jedes Kunden zu dem aller hingezogen.',
  'How often and for how much customers buy hangs together little (correlation {0}), as the model of amounts takes it.':
    'Wie oft und für wie viel Kunden kaufen, hängt wenig zusammen (Korrelation {0}), wie es das Modell der Beträge annimmt.',
  'Who buys more often spends more a time (correlation {0}), which the model of amounts takes for independent: values of the most frequent may be off.':
    'Wer öfter kauft, gibt jedes Mal mehr aus (Korrelation {0}); das Modell der Beträge hält beides für unabhängig: Die Werte der häufigsten Käufer können danebenliegen.',
  'Who buys more often spends less a time (correlation {0}), which the model of amounts takes for independent: values of the most frequent may be off.':
    'Wer öfter kauft, gibt jedes Mal weniger aus (Korrelation {0}); das Modell der Beträge hält beides für unabhängig: Die Werte der häufigsten Käufer können danebenliegen.',

  'Amounts: Gamma-Gamma': 'Beträge: Gamma-Gamma',
  'What a customer spends a purchase lies between their own mean and that of all, nearer to their own the more purchases it is of.':
    'Was ein Kunde je Kauf ausgibt, liegt zwischen seinem eigenen Mittel und dem aller, umso näher am eigenen, je mehr Käufe es umfasst.',
  'How much a customer spends does not depend on how often they buy.':
    'Wie viel ein Kunde ausgibt, hängt nicht davon ab, wie oft er kauft.',
  'Expected purchases in each period of the horizon times the expected amount and the margin, discounted. The 95% interval of the whole holds unsure parameters, chance, and how far the forecast went off in the test; that of a customer, cohort or segment the parameters alone.':
    'Erwartete Käufe in jedem Abschnitt des Vorhersagezeitraums mal erwarteter Betrag mal Marge, abgezinst. Das 95-%-Intervall des Ganzen umfasst unsichere Parameter, den Zufall und wie weit die Vorhersage im Test danebenlag; das eines Kunden, einer Kohorte oder eines Segments nur die Parameter.',
  'At each renewal a customer leaves with a probability of their own; who leaves easily leaves first, so retention rises with age.':
    'Bei jeder Verlängerung geht ein Kunde mit einer eigenen Wahrscheinlichkeit; wer leicht geht, geht zuerst, also steigt die Verlängerungsrate mit dem Alter.',
  'A period without a payment ends the contract; who pays again later begins a new one.':
    'Ein Zeitraum ohne Zahlung beendet den Vertrag; wer später wieder zahlt, beginnt einen neuen.',
  'Contracts that began before the data are taken to begin with them.':
    'Verträge, die vor den Daten begannen, gelten als mit ihnen begonnen.',
  'Customers buy by chance at a rate of their own until, unseen, they leave for good. From the number of repeat purchases, the time of the last and the time since the first it follows how likely somebody is active and how often they will buy. Purchases of one day are one; parameters are those that make all purchases likeliest.':
    'Kunden kaufen zufällig mit einer eigenen Rate, bis sie ungesehen für immer gehen. Aus der Zahl der Wiederkäufe, dem Zeitpunkt des letzten und der Zeit seit dem ersten folgt, wie wahrscheinlich jemand aktiv ist und wie oft er kaufen wird. Käufe eines Tages sind einer; die Parameter sind die, die alle Käufe am wahrscheinlichsten machen.',
  'While customers are active they buy at a steady rate: no seasons, no growth.':
    'Solange Kunden aktiv sind, kaufen sie mit gleichbleibender Rate: keine Jahreszeiten, kein Wachstum.',
  'Who has left does not come back.': 'Wer gegangen ist, kommt nicht wieder.',
}
