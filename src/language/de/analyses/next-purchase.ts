import type { Sentences } from '../../catalogue.ts'

export const nextPurchase: Sentences = {
  'Next purchase': 'Nächster Kauf',
  'When each customer will buy next, for how much, and which category or product.':
    'Wann jeder Kunde das nächste Mal kauft, für wie viel und welche Kategorie oder welches Produkt.',
  'Probability of being active': 'Wahrscheinlichkeit, aktiv zu sein',
  'How likely this customer will buy again at all.':
    'Wie wahrscheinlich der Kunde überhaupt noch einmal kauft.',
  'Probability of a purchase soon': 'Wahrscheinlichkeit eines baldigen Kaufs',
  'How likely a purchase is within the days asked for.':
    'Wie wahrscheinlich ein Kauf innerhalb der gefragten Tage ist.',
  'Days until the next purchase': 'Tage bis zum nächsten Kauf',
  'If the customer buys again: as likely sooner as later.':
    'Falls der Kunde wieder kauft: ebenso wahrscheinlich früher wie später.',
  'Days until the next purchase, from': 'Tage bis zum nächsten Kauf, von',
  'The earlier end of the 80% interval of the date.': 'Das frühere Ende des 80-%-Intervalls des Termins.',
  'Days until the next purchase, to': 'Tage bis zum nächsten Kauf, bis',
  'The later end of the 80% interval of the date.': 'Das spätere Ende des 80-%-Intervalls des Termins.',
  'Expected amount': 'Erwarteter Betrag',
  'What the next purchase is expected to be.': 'Wie hoch der nächste Kauf voraussichtlich ausfällt.',
  'Amount, lower bound': 'Betrag, untere Grenze',
  'The lower end of the 80% interval of the next amount.':
    'Das untere Ende des 80-%-Intervalls des nächsten Betrags.',
  'Amount, upper bound': 'Betrag, obere Grenze',
  'The upper end of the 80% interval of the next amount.':
    'Das obere Ende des 80-%-Intervalls des nächsten Betrags.',
  'Next category': 'Nächste Kategorie',
  'The category that is bought next most likely, where purchases have one.':
    'Die Kategorie, die am wahrscheinlichsten als nächste gekauft wird, wo Käufe eine haben.',
  'Next product': 'Nächstes Produkt',
  'The product that is bought next most likely.':
    'Das Produkt, das am wahrscheinlichsten als nächstes gekauft wird.',
  'Bring in a longer history: it takes customers who bought more than once.':
    'Importieren Sie einen längeren Zeitraum: Es braucht Kunden, die mehr als einmal gekauft haben.',
  'Check that a customer has the same id in all purchases.':
    'Prüfen Sie, ob ein Kunde in allen Käufen dieselbe Kennung hat.',
  'The probability of a purchase is told for so many days ahead.':
    'Für so viele Tage im Voraus wird die Wahrscheinlichkeit eines Kaufs angegeben.',
  'So many days at the end are held back to test the forecast; a quarter of the history unless said, at most 180.':
    'So viele Tage am Ende werden zurückgehalten, um die Vorhersage zu prüfen; ohne Angabe ein Viertel des Zeitraums, höchstens 180.',
  'Foreseeing dates and amounts': 'Termine und Beträge werden vorhergesagt',
  'Foreseeing what is bought': 'Es wird vorhergesagt, was gekauft wird',

  'Soon is within': 'Frist für „bald“',
  'of {0} will probably buy within {1}.':
    'von {0:dative} werden voraussichtlich innerhalb von {1:dative} kaufen.',
  'of {0} will probably buy within {1}, for about {2} with their next purchase.':
    'von {0:dative} werden voraussichtlich innerhalb von {1:dative} kaufen, beim nächsten Kauf für zusammen etwa {2}.',
  'Who they are is in the list (--out): "probability_soon" is how likely each of them is.':
    'Wer sie sind, steht in der Liste (--out): „probability_soon“ sagt, wie wahrscheinlich es bei jedem ist.',
  'of customers will probably not come back at all. Of the others {0} are due within 12 weeks.':
    'der Kunden kommen voraussichtlich gar nicht wieder. Von den anderen werden {0} innerhalb von 12 Wochen erwartet.',
  'is what the next purchase of a customer should be on average; the list has it for each, with its range.':
    'dürfte der nächste Kauf eines Kunden im Schnitt betragen; die Liste nennt den Betrag für jeden, mit seiner Spanne.',
  '{0} is the category that most customers are expected to buy next; it could not be tested.':
    '„{0}“ ist die Kategorie, die die meisten Kunden voraussichtlich als nächste kaufen; prüfen ließ sich das nicht.',
  '{0} is the product that most customers are expected to buy next; it could not be tested.':
    '„{0}“ ist das Produkt, das die meisten Kunden voraussichtlich als nächstes kaufen; prüfen ließ sich das nicht.',
  'taking what each has bought most': 'was jeder selbst am meisten gekauft hat',
  'taking what all buy most': 'was alle am meisten kaufen',
  'of the time the category that was foreseen was in the next purchase; {0} gives {1}.':
    'der nächsten Käufe enthielten die vorhergesagte Kategorie; nimmt man einfach, {0}, sind es {1}.',
  'of the time the product that was foreseen was in the next purchase; {0} gives {1}.':
    'der nächsten Käufe enthielten das vorhergesagte Produkt; nimmt man einfach, {0}, sind es {1}.',
  'So the forecast is no better than that.': 'Die Vorhersage ist also nicht besser.',
  'is how far half of the dates were off at most, of those who came in the last {0} days, which were held back as a test; the same gap as last time was off by {1}.':
    'weit lag die Hälfte der Termine höchstens daneben, gemessen an denen, die in den letzten {0} Tagen kamen (als Test zurückgehalten); derselbe Abstand wie beim letzten Mal lag um {1:accusative} daneben.',
  'So dates are foreseen no better than that.': 'Termine werden also nicht besser vorhergesagt.',
  'Plan by weeks and by the number of customers, not by the day of a single one.':
    'Planen Sie nach Wochen und nach der Zahl der Kunden, nicht nach dem Tag eines einzelnen.',

  'Dates could not be tested: the history is too short, or nobody who had bought twice came again.':
    'Termine ließen sich nicht prüfen: Der Zeitraum ist zu kurz, oder niemand, der schon zweimal gekauft hatte, kam wieder.',
  'Dates are nearer than those of the same gap as last time, tried on {0}.':
    'Die Termine treffen besser als derselbe Abstand wie beim letzten Mal, geprüft an {0:dative}.',
  'Dates are no nearer than those of the same gap as last time.':
    'Die Termine treffen nicht besser als derselbe Abstand wie beim letzten Mal.',
  'The interval of the date should hold 80% of those who come; of those who came in the time held back it held {0}.':
    'Das Intervall des Termins sollte 80 % derer enthalten, die kommen; von denen, die in der zurückgehaltenen Zeit kamen, enthielt es {0}.',
  'Who buys soon is told better than by one share for everybody (squared error {0} instead of {1}).':
    'Wer bald kauft, wird besser vorhergesagt als mit einem Anteil für alle (quadratischer Fehler {0} statt {1}).',
  'Who buys soon is told no better than by one share for everybody.':
    'Wer bald kauft, wird nicht besser vorhergesagt als mit einem Anteil für alle.',
  'Amounts were off by {0} on average; the amount of last time by {1}.':
    'Beträge lagen im Schnitt um {0} daneben, der Betrag vom letzten Mal um {1}.',
  'The 80% interval held {0}.': 'Das 80-%-Intervall enthielt {0}.',
  'Amounts are not known, so none are foreseen.':
    'Beträge sind nicht bekannt, also werden keine vorhergesagt.',
  'The next category is foreseen no better than by a simple rule.':
    'Die nächste Kategorie wird nicht besser vorhergesagt als mit einer einfachen Regel.',
  'The next product is foreseen no better than by a simple rule.':
    'Das nächste Produkt wird nicht besser vorhergesagt als mit einer einfachen Regel.',
  'The next category is foreseen better than by simple rules, tried on {0}.':
    'Die nächste Kategorie wird besser vorhergesagt als mit einfachen Regeln, geprüft an {0:dative}.',
  'The next product is foreseen better than by simple rules, tried on {0}.':
    'Das nächste Produkt wird besser vorhergesagt als mit einfachen Regeln, geprüft an {0:dative}.',
  'There is too little to settle all parameters, so they were drawn towards usual ones: take the numbers as a first idea.':
    'Die Daten reichen nicht, um alle Parameter zu bestimmen; deshalb wurden sie zu üblichen hingezogen: Nehmen Sie die Zahlen als ersten Anhalt.',
  'Customers buy at no rhythm of their own that would tell the date better than their rate does: dates are wide.':
    'Kunden haben keinen eigenen Rhythmus, der den Termin besser verriete als ihre Kaufrate: Die Termine streuen weit.',
  'Amounts are in {0} currencies and are taken as they are.':
    'Die Beträge sind in {0} Währungen und werden genommen, wie sie sind.',

  'When they come': 'Wann sie kommen',
  'The expected date of each customer who is still active; half of them come before it, half after.':
    'Der erwartete Termin jedes Kunden, der noch aktiv ist; die Hälfte kommt davor, die Hälfte danach.',
  'Active customers by the week of their expected date':
    'Aktive Kunden nach der Woche ihres erwarteten Termins',
  'Of about {0} active customers, how many are due in which week from now.':
    'Von etwa {0} aktiven Kunden: wie viele in welcher Woche ab jetzt erwartet werden.',
  'Week from now': 'Woche ab jetzt',
  later: 'später',
  'Customers by the probability of a purchase within {0}':
    'Kunden nach der Wahrscheinlichkeit eines Kaufs innerhalb von {0:dative}',
  'How many customers will how likely buy soon.': 'Wie viele Kunden wie wahrscheinlich bald kaufen.',
  'Probability of a purchase within {0}': 'Wahrscheinlichkeit eines Kaufs innerhalb von {0:dative}',
  'Which category': 'Welche Kategorie',
  'The category that a customer buys next most likely, from what they and all others have bought.':
    'Die Kategorie, die ein Kunde am wahrscheinlichsten als nächste kauft, nach dem, was er und alle anderen gekauft haben.',
  'How often the category foreseen was bought next':
    'Wie oft die vorhergesagte Kategorie als nächste gekauft wurde',
  Category: 'Kategorie',
  'Which product': 'Welches Produkt',
  'The product that a customer buys next most likely, from what they and all others have bought.':
    'Das Produkt, das ein Kunde am wahrscheinlichsten als nächstes kauft, nach dem, was er und alle anderen gekauft haben.',
  'How often the product foreseen was bought next':
    'Wie oft das vorhergesagte Produkt als nächstes gekauft wurde',
  Product: 'Produkt',
  'The share of customers whose next purchase held it, by way of foreseeing.':
    'Der Anteil der Kunden, deren nächster Kauf es enthielt, je nach Art der Vorhersage.',
  'Foreseen by': 'Grundlage der Vorhersage',
  'Own history and everybody’s': 'Eigene Käufe und die aller',
  'What each has bought most': 'Was jeder am meisten gekauft hat',
  'What all buy most': 'Was alle am meisten kaufen',
  'Share of next purchases': 'Anteil der nächsten Käufe',
  Right: 'Richtig',
  'Of {0} customers; how much everybody’s history counts (as {1} days) was chosen by others.':
    'Von {0} Kunden; wie viel die Käufe aller zählen (so viel wie {1} Tage), wurde an anderen gewählt.',
  'Of them expected soon': 'Davon bald erwartet',
  'Did it come true?': 'Ist es eingetroffen?',
  'The last {0} days were held back, foreseen, and compared.':
    'Die letzten {0} Tage wurden zurückgehalten, vorhergesagt und verglichen.',
  'Probability of a purchase soon, foreseen and actual':
    'Wahrscheinlichkeit eines baldigen Kaufs, vorhergesagt und tatsächlich',
  'Each dot is a fifth of the customers; on the line the probability was right.':
    'Jeder Punkt ist ein Fünftel der Kunden; auf der Linie war die Wahrscheinlichkeit richtig.',
  Foreseen: 'Vorhergesagt',
  'Fifths of customers': 'Fünftel der Kunden',
  'Foreseen = actual': 'Vorhergesagt = tatsächlich',
  'Ways to tell the date': 'Wege, den Termin vorherzusagen',
  By: 'Wonach',
  'Log-likelihood of what was held back': 'Log-Likelihood des Zurückgehaltenen',
  Taken: 'Gewählt',
  'The customer’s own rhythm': 'Der eigene Rhythmus des Kunden',
  'The rate of the buying model': 'Die Rate des Kaufmodells',

  'Whether: MBG/NBD': 'Ob: MBG/NBD',
  'From the number of purchases, the time of the last and the time since the first it follows how likely somebody is active still.':
    'Aus der Zahl der Käufe, dem Zeitpunkt des letzten und der Zeit seit dem ersten folgt, wie wahrscheinlich jemand noch aktiv ist.',
  'When: the own rhythm': 'Wann: der eigene Rhythmus',
  'Logarithms of gaps between purchases are normal around a mean of each customer, which is drawn towards that of all the more, the fewer gaps are known. The days since the last purchase are known to have passed without one.':
    'Die Logarithmen der Abstände zwischen Käufen sind normalverteilt um ein Mittel jedes Kunden, das umso mehr zu dem aller hingezogen wird, je weniger Abstände bekannt sind. Von den Tagen seit dem letzten Kauf ist bekannt, dass sie ohne Kauf vergangen sind.',
  'When: the rate': 'Wann: die Rate',
  'While active, a customer buys at a gamma distributed rate; the time until the next purchase follows from it.':
    'Solange ein Kunde aktiv ist, kauft er mit einer gammaverteilten Rate; daraus folgt die Zeit bis zum nächsten Kauf.',
  'How much: Gamma-Gamma': 'Wie viel: Gamma-Gamma',
  'Between the mean of the customer and that of all, nearer to the own the more purchases it is of; its interval is that of a single purchase.':
    'Zwischen dem Mittel des Kunden und dem aller, umso näher am eigenen, je mehr Käufe es umfasst; das Intervall ist das eines einzelnen Kaufs.',
  'What: own history, drawn towards everybody’s': 'Was: eigene Käufe, zu denen aller hingezogen',
  'Days on which a customer bought something, plus some days that are like those of all customers. How many is chosen by half of the customers held back and tested on the other half.':
    'Tage, an denen ein Kunde etwas gekauft hat, und dazu einige Tage, die wie die aller Kunden sind. Wie viele, wird an der Hälfte der zurückgehaltenen Kunden gewählt und an der anderen Hälfte geprüft.',
}
