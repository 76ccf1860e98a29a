import type { Sentences } from '../../catalogue.ts'

/** `src/analyses/life-cycle`. */
export const lifeCycle: Sentences = {
  'A customer is at risk who is quiet for longer than this share of those who come back were.':
    'Gefährdet ist, wer schon länger nichts gekauft hat als dieser Anteil derer, die wiederkommen.',
  'A customer has lapsed who is quiet for longer than this share of those who come back were.':
    'Verloren ist, wer schon länger nichts gekauft hat als dieser Anteil derer, die wiederkommen.',
  'From when to when moves between stages are counted.':
    'In welchem Abstand Wechsel zwischen Phasen gezählt werden.',
  'Events by which somebody who has not bought is a lead; otherwise found by their names.':
    'Ereignisse, die jemanden ohne Kauf zum Interessenten machen; sonst werden sie am Namen erkannt.',
  'Expected "lapsed" to be more than "atRisk".': '„lapsed“ muss größer sein als „atRisk“.',
  'Life cycle': 'Lebenszyklus',
  'Who is a first-time, active, loyal, at-risk, lapsed or won-back customer, by how often customers of this shop buy, and how they move between these stages.':
    'Wer Erstkäufer, aktiv, treu, gefährdet, verloren oder zurückgewonnen ist, gemessen daran, wie oft Kunden dieses Shops kaufen, und wer von welcher Phase in welche wechselt.',
  'Import a longer history of purchases, so that more customers are seen to come back.':
    'Importieren Sie Käufe aus einem längeren Zeitraum, damit mehr Kunden zu sehen sind, die wiederkommen.',
  'Check that customers have the same id in all their purchases.':
    'Prüfen Sie, ob Kunden bei allen ihren Käufen dieselbe Kennung haben.',
  'Stage of the life cycle': 'Phase des Lebenszyklus',
  'The stage by the times between purchases that were fitted with this run.':
    'Die Phase nach den Kaufabständen, die dieser Lauf ermittelt hat.',
  'stages at past instants': 'Phasen zu früheren Zeitpunkten',
  'Customers came back on another day once; it takes {0} to tell how often they buy.':
    'Nur einmal kam ein Kunde an einem anderen Tag wieder; erst ab {0}-mal lässt sich sagen, wie oft Kunden kaufen.',
  'Customers came back on another day {0} times; it takes {1} to tell how often they buy.':
    'Kunden kamen {0}-mal an einem anderen Tag wieder; erst ab {1}-mal lässt sich sagen, wie oft sie kaufen.',

  'of everybody who ever bought still buy: {0} of {1} is within the time in which customers of this shop come back.':
    'aller, die je gekauft haben, kaufen noch: {0} von {1:dative} liegt in der Zeit, in der Kunden dieses Shops wiederkommen.',
  'of everybody who ever bought still buy: {0} of {1} are within the time in which customers of this shop come back.':
    'aller, die je gekauft haben, kaufen noch: {0} von {1:dative} liegen in der Zeit, in der Kunden dieses Shops wiederkommen.',
  'customer is at risk: quiet for longer than {0} of those who come back ever were.':
    'Kunde ist gefährdet: länger ohne Kauf, als es {0} der Wiederkehrer je waren.',
  'customers are at risk: quiet for longer than {0} of those who come back ever were.':
    'Kunden sind gefährdet: länger ohne Kauf, als es {0} der Wiederkehrer je waren.',
  'One who is active spends {0} {1}, one at risk {2}.':
    'Wer aktiv ist, gibt {0} {1} aus, wer gefährdet ist, {2}.',
  'Write to them first: most of the others either come by themselves or hardly come any more.':
    'Schreiben Sie ihnen zuerst: Die meisten anderen kommen entweder von selbst oder kaum noch.',
  'of the revenue of the last {0} came from customers who were loyal {1} ({2} days of purchases or more); now they are {3} of all customers.':
    'des Umsatzes aus {0:dative} kamen von Kunden, die {1} treu waren (Käufe an {2} oder mehr Tagen); heute sind das {3} aller Kunden.',
  'of first-time customers buy again {0}.': 'der Erstkäufer kaufen {0} wieder.',
  'The second purchase is where most customers are lost or won: make the next step easy right after the first.':
    'Am zweiten Kauf entscheidet sich, ob ein Kunde bleibt: Machen Sie den nächsten Schritt gleich nach dem ersten leicht.',
  'of the lapsed come back {0}; {1} is lapsed now.':
    'der Verlorenen kommen {0} zurück; verloren ist derzeit {1}.',
  'of the lapsed come back {0}; {1} are lapsed now.':
    'der Verlorenen kommen {0} zurück; verloren sind derzeit {1}.',
  'after a purchase, half of those who come back have done so; {0} have after {1} days, {2} after {3}.':
    'nach einem Kauf ist die Hälfte derer, die wiederkommen, wieder da; {0} sind es nach {1} Tagen, {2} nach {3}.',
  'after a first purchase, half of those who come back have done so; {0} have after {1} days, {2} after {3}.':
    'nach dem ersten Kauf ist die Hälfte derer, die wiederkommen, wieder da; {0} sind es nach {1} Tagen, {2} nach {3}.',

  Visitor: 'Besucher',
  'Known, and has done nothing else yet.': 'Ist bekannt und hat sonst noch nichts getan.',
  Lead: 'Interessent',
  'Has shown interest and not bought.': 'Hat Interesse gezeigt und noch nicht gekauft.',
  'First-time': 'Erstkäufer',
  'Has bought once, lately.': 'Hat vor Kurzem zum ersten Mal gekauft.',
  'Has bought again, and lately.': 'Hat wieder gekauft, zuletzt vor Kurzem.',
  Loyal: 'Treu',
  'Has bought often, and lately.': 'Hat oft gekauft, zuletzt vor Kurzem.',
  'At risk': 'Gefährdet',
  'Is quiet for longer than most who come back.':
    'Hat länger nichts gekauft als die meisten, die wiederkommen.',
  Lapsed: 'Verloren',
  'Is quiet for longer than nearly everybody who comes back.':
    'Hat länger nichts gekauft als fast alle, die wiederkommen.',
  'Won back': 'Zurückgewonnen',
  'Had lapsed, and has bought again lately.': 'War verloren und hat vor Kurzem wieder gekauft.',

  'Where customers are now': 'Wo Kunden jetzt stehen',
  'Everybody is in exactly one stage.': 'Jeder ist in genau einer Phase.',
  'Of customers': 'Anteil der Kunden',
  'Spend {0}': 'Ausgaben {0}',
  'Revenue is of the last {0}, by the stage in which somebody was {1}; {2} of it came from people who were not known before.':
    'Der Umsatz stammt aus {0:dative}, nach der Phase, in der jemand {1} war; {2} davon kamen von Personen, die zuvor nicht bekannt waren.',
  'Revenue is of the last {0}, by the stage in which somebody was {1}.':
    'Der Umsatz stammt aus {0:dative}, nach der Phase, in der jemand {1} war.',
  'What comes next': 'Wie es weitergeht',
  'Buy {0}': 'Kaufen {0}',
  'Stay, expected': 'Bleiben, erwartet',
  'Until lapsed, expected': 'Bis zum Verlust, erwartet',
  'By what happened in the last {0}.': 'Nach dem, was in {0:dative} geschah.',
  'How the stages have changed': 'Wie sich die Phasen verändert haben',
  'Customers by stage': 'Kunden nach Phase',
  'How many customers were in each stage at {0} instants, the last {1}.':
    'Wie viele Kunden zu {0} Zeitpunkten in jeder Phase waren, zuletzt am {1}.',

  'How customers move': 'Wie Kunden wechseln',
  'From stage to stage {0}': 'Von Phase zu Phase {0}',
  'Of those in the stage of a row, the share that was in the stage of a column {0}; empty where nobody was.':
    'Wer in der Phase der Zeile war: der Anteil davon, der {0} in der Phase der Spalte war; leer, wo es niemand war.',
  'Not known yet': 'Noch nicht bekannt',
  'Flows of the latest periods': 'Wechsel in den letzten Zeiträumen',
  'How many went from which stage to which, over {0}.':
    'Wie viele von welcher Phase in welche wechselten, in {0:dative}.',
  'All moves': 'Alle Wechsel',
  Moves: 'Wechsel',
  'Of the stage': 'Anteil der Phase',
  Stage: 'Phase',

  'How many periods are looked back on.': 'Auf wie viele Zeiträume zurückgeblickt wird.',
  'Looked back on': 'Rückblick',
  'Share of revenue': 'Anteil am Umsatz',
  'Purchases are in {0}; their amounts are added up as if they were one currency.':
    'Die Käufe sind in {0}; ihre Beträge sind zusammengezählt, als wären sie in einer Währung.',
  '{0} and {1}': '{0} und {1}',
  At: 'Zeitpunkt',
  From: 'Von',
  To: 'Nach',
  Profiles: 'Profile',
  days: 'Tage',

  'The rule': 'Die Regel',
  'These stages are a segmentation of ordinary conditions: saved, it is kept true live, and explains itself for every profile. To save it: “Save as a segmentation” on the pages, or satsuma analyze life-cycle --save-as life-cycle':
    'Diese Phasen sind eine Segmentierung aus gewöhnlichen Bedingungen: Einmal gespeichert, bleibt sie live aktuell und erklärt sich für jedes Profil. Zum Speichern: „Als Segmentierung sichern“ auf den Seiten oder satsuma analyze life-cycle --save-as life-cycle',
  '{0}: everybody else.': '{0}: alle anderen.',
  'Times between purchases': 'Abstände zwischen Käufen',
  'Bought on': 'Kauftage',
  'Returns seen': 'Beobachtete Wiederkäufe',
  'Come back': 'Kommen wieder',
  'Half of these by day': 'Die Hälfte davon bis Tag',
  'At risk after days': 'Gefährdet nach Tagen',
  'Lapsed after days': 'Verloren nach Tagen',
  'Days of purchases within {0} days. Who buys more often is expected back sooner.':
    'Tage mit Käufen innerhalb von {0} Tagen. Wer öfter kauft, wird früher zurückerwartet.',
  'any number of days': 'beliebig viele Tage',
  '{0} days or more': '{0} Tage oder mehr',
  '{0} to {1} days': '{0} bis {1} Tage',

  'The times are fitted to {0} of customers, which is little: see their intervals.':
    'Die Abstände beruhen auf {0:dative}. Das ist wenig: Beachten Sie die Intervalle.',
  'The times are fitted to {0} of customers.': 'Die Abstände beruhen auf {0:dative}.',
  'Customers were followed for {0} days, hardly longer than it takes to lapse: with a longer history more would be seen to come back, and the times would be longer.':
    'Kunden sind nur {0} Tage lang zu sehen, kaum länger, als es bis zum Verlust dauert: Aus einem längeren Zeitraum wären mehr zu sehen, die wiederkommen, und die Abstände wären länger.',
  'Moves are of {0} only.': 'Wechsel sind nur aus {0:dative} bekannt.',
  'Past stages are those of today’s times, applied to what was known then. Expected times take moves of the past to go on.':
    'Frühere Phasen gelten nach den heutigen Abständen, angewandt auf das, was damals bekannt war. Erwartete Zeiten setzen voraus, dass die Wechsel so weitergehen wie bisher.',
  'Lapsed customers come back more often ({0} {1}) than those at risk ({2}): many seem to buy once a year, which a history of this length cannot tell. Take a larger --lapsed share, or a longer history.':
    'Verlorene Kunden kommen öfter wieder ({0} {1}) als gefährdete ({2}): Viele scheinen einmal im Jahr zu kaufen, was ein so kurzer Zeitraum nicht zeigen kann. Wählen Sie bei --lapsed einen größeren Anteil oder importieren Sie einen längeren Zeitraum.',

  'Purchases of one local day are one. For customers with few, some and many days of purchases within two years, a Kaplan-Meier curve of the days until the next one; gaps that have not ended count as far as they go. A customer is at risk when the stated share of those who come back would have done so, and has lapsed when the larger share would have.':
    'Käufe eines Kalendertags zählen als einer. Für Kunden mit wenigen, einigen und vielen Kauftagen in zwei Jahren gibt es je eine Kaplan-Meier-Kurve der Tage bis zum nächsten Kauf; Abstände, die noch nicht zu Ende sind, zählen so weit, wie sie reichen. Ein Kunde ist gefährdet, wenn der angegebene Anteil derer, die wiederkommen, schon wieder da wäre, und verloren beim größeren Anteil.',
  'Customers of a band have one rhythm, and keep it.':
    'Kunden einer Gruppe haben denselben Rhythmus und behalten ihn.',
  'Who came later buys as those who came before.': 'Wer später kam, kauft wie die, die früher kamen.',
  'Of those who never come back nothing is known; the share that does is taken as what was seen by the end.':
    'Über die, die nie wiederkommen, ist nichts bekannt; als Anteil der Wiederkehrer gilt, was bis zum Ende zu sehen war.',
  'Stages at the ends of equal periods before the instant of the report; shares with Wilson’s intervals, moves of all periods together. The expected stay is 1 / (1 - share that stays), the expected time until lapsed that of the absorbing chain. Moves of one customer in several periods are not independent, so intervals are somewhat too narrow.':
    'Phasen an den Enden gleich langer Zeiträume vor dem Zeitpunkt des Berichts; Anteile mit Wilson-Intervallen, die Wechsel aller Zeiträume zusammen. Die erwartete Verweildauer ist 1 / (1 - Anteil, der bleibt), die erwartete Zeit bis zum Verlust die der absorbierenden Kette. Wechsel desselben Kunden in mehreren Zeiträumen sind nicht unabhängig, deshalb sind die Intervalle etwas zu eng.',
}
