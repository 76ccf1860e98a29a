import type { Sentences } from '../../catalogue.ts'
import { features } from './features.ts'
import { predictionReport } from './prediction-report.ts'
import { predictionTrust } from './prediction-trust.ts'

/** `src/analyses/prediction`, with the analyses that are predictions and what they are made of. */
export const prediction: Sentences = {
  ...features,
  ...predictionReport,
  ...predictionTrust,

  Churn: 'Abwanderung',
  'Foretells which customers will leave, with reasons, tested on customers it has not seen.':
    'Sagt voraus, welche Kunden abwandern werden, mit Gründen und geprüft an Kunden, die das Modell nicht kannte.',
  leave: 'abwandern',
  left: 'abwanderten',
  'Speak to them before they go: ask what is missing, fix it, and offer something only where they are worth it.':
    'Sprechen Sie mit ihnen, bevor sie gehen: Fragen Sie, was fehlt, beheben Sie es, und bieten Sie nur dort etwas an, wo es sich lohnt.',
  'Leave them in peace: an offer here costs and changes nothing.':
    'Lassen Sie sie in Ruhe: Ein Angebot kostet hier nur und ändert nichts.',
  'Bring in a longer history, or state a shorter window: --days.':
    'Importieren Sie Daten aus längerer Zeit, oder geben Sie einen kürzeren Zeitraum an: --days.',
  'In a table of customers name the column that says who has left: --label COLUMN.':
    'Nennen Sie bei einer Tabelle von Kunden die Spalte, die sagt, wer abgewandert ist: --label SPALTE.',
  'Learn from more past instants: --instants 6.':
    'Lassen Sie aus mehr vergangenen Zeitpunkten lernen: --instants 6.',
  'For a table of customers: the column or trait that says who has left.':
    'Für eine Tabelle von Kunden: die Spalte oder das Merkmal, das sagt, wer abgewandert ist.',
  'The value of the label that means having left: Yes.':
    'Der Wert dieser Spalte, der bedeutet, dass jemand abgewandert ist: Yes.',
  'The event that customers come back for; who stays without it has left. The purchase unless said.':
    'Das Ereignis, für das Kunden wiederkommen; bei wem es ausbleibt, der ist abgewandert. Ohne Angabe der Kauf.',
  'The event that ends a contract: churn is then that it comes, not that another stays away.':
    'Das Ereignis, das einen Vertrag beendet: Abwandern heißt dann, dass es kommt, nicht, dass ein anderes ausbleibt.',
  'A saved segment whose members have left; churn is then to enter it.':
    'Ein gespeichertes Segment, dessen Mitglieder abgewandert sind; Abwandern heißt dann, hineinzukommen.',
  'A definition, as in YAML, instead of a saved segment.':
    'Eine Definition wie in YAML anstelle eines gespeicherten Segments.',
  'After how many days without the event a customer has left, and how far is foretold. Proposed from how long customers usually stay away unless said.':
    'Nach wie vielen Tagen ohne das Ereignis ein Kunde als abgewandert gilt, und wie weit vorhergesagt wird. Ohne Angabe wird es danach vorgeschlagen, wie lange Kunden üblicherweise wegbleiben.',

  Propensity: 'Neigung',
  'Foretells who will buy, upgrade or do anything else within some days, with reasons and tests.':
    'Sagt voraus, wer in den nächsten Tagen kaufen, aufstocken oder etwas anderes tun wird, mit Gründen und Prüfung.',
  'do it': 'es tun',
  'did it': 'es taten',
  'They are ready: make it easy, and do not give away a discount that they do not need.':
    'Sie sind bereit: Machen Sie es ihnen leicht, und verschenken Sie keinen Rabatt, den sie nicht brauchen.',
  'Do not spend on them now; win their interest first.':
    'Geben Sie jetzt kein Geld für sie aus; wecken Sie zuerst ihr Interesse.',
  'Bring in a longer history, or ask of fewer days: --days.':
    'Importieren Sie Daten aus längerer Zeit, oder fragen Sie nach weniger Tagen: --days.',
  'In a table of customers name the column that says to whom it came to pass: --label COLUMN.':
    'Nennen Sie bei einer Tabelle von Kunden die Spalte, die sagt, bei wem es eingetreten ist: --label SPALTE.',
  'Ask of those alone to whom it may happen: --among SEGMENT.':
    'Fragen Sie nur nach denen, bei denen es überhaupt eintreten kann: --among SEGMENT.',
  'What is hoped for: the event that should come. The purchase unless said.':
    'Was erhofft wird: das Ereignis, das kommen soll. Ohne Angabe der Kauf.',
  'A saved segment that is hoped to be entered, such as one of those with the larger plan.':
    'Ein gespeichertes Segment, in das jemand kommen soll, zum Beispiel alle mit dem größeren Tarif.',
  'For a table of customers: the column or trait that says whom it came to pass.':
    'Für eine Tabelle von Kunden: die Spalte oder das Merkmal, das sagt, bei wem es eingetreten ist.',
  'The value of the label that means yes.': 'Der Wert dieser Spalte, der Ja bedeutet.',
  'Within how many days.': 'Innerhalb von wie vielen Tagen.',
  'A saved segment: of its members alone is it asked. Everybody unless said.':
    'Ein gespeichertes Segment: Nur seine Mitglieder werden betrachtet. Ohne Angabe alle.',

  'From how many past instants to learn, besides the latest one, on which the model is tested.':
    'Aus wie vielen vergangenen Zeitpunkten gelernt wird, neben dem jüngsten, an dem das Modell geprüft wird.',
  'Only these events tell about customers; otherwise those that enough of them have.':
    'Nur diese Ereignisse sagen etwas über Kunden; sonst die, die genug von ihnen haben.',
  'Only these traits tell about customers; otherwise those that enough of them have.':
    'Nur diese Merkmale sagen etwas über Kunden; sonst die, die genug von ihnen haben.',
  'Events and traits that are not to be used, such as those that are written because of what is foretold.':
    'Ereignisse und Merkmale, die nicht verwendet werden sollen, zum Beispiel solche, die erst durch das Vorhergesagte entstehen.',
  'The number trait that says how long somebody has been a customer, for a table of customers.':
    'Das Zahlenmerkmal, das sagt, wie lange jemand schon Kunde ist, für eine Tabelle von Kunden.',
  'Segments and segmentations by whose members it is compared how long it takes; otherwise those whose rules read no events.':
    'Segmente und Segmentierungen, nach deren Mitgliedern verglichen wird, wie lange es dauert; sonst die, deren Regeln keine Ereignisse lesen.',
  'From how many cases to learn at most; of more, a sample.':
    'Aus wie vielen Fällen höchstens gelernt wird; aus mehr nur eine Stichprobe.',
  'How many customers the report lists, those first whom it is likeliest to befall.':
    'Wie viele Kunden der Bericht aufführt, die mit der höchsten Wahrscheinlichkeit zuerst.',

  Probability: 'Wahrscheinlichkeit',
  'How likely it is to come to pass, from 0 to 1; of those of whom it is asked.':
    'Wie wahrscheinlich es eintritt, von 0 bis 1; für die, die betrachtet werden.',
  'High: odds of at least twice the usual ones; low: of less than half; middle: between.':
    'Hoch (high): mindestens doppelt so hohe Chancen wie üblich; niedrig (low): weniger als halb so hohe; mittel (middle): dazwischen.',
  'Strongest reason': 'Stärkster Grund',
  'What raises the probability most, of those that are not in the low band.':
    'Was die Wahrscheinlichkeit am meisten erhöht, für alle, die nicht in der niedrigen Stufe sind.',

  'customers without {0} before': 'Kunden ohne {0:name} zuvor',
  'customers outside "{0}"': 'Kunden, die nicht in „{0}“ sind',
  'customers with {0} in the {1} days before': 'Kunden mit {0:name} in den {1} Tagen davor',
  'customers of the table': 'Kunden der Tabelle',
  everybody: 'alle',
  'members of "{0}"': 'Mitglieder von „{0}“',
  'members of "{0}" outside "{1}"': 'Mitglieder von „{0}“, die nicht in „{1}“ sind',
  'everybody outside "{0}"': 'alle, die nicht in „{0}“ sind',
  '{0} within {1} days': '{0:name} innerhalb von {1} Tagen',
  'no {0} within {1} days': 'kein {0:name} innerhalb von {1} Tagen',
  'being in "{0}" after {1} days': 'nach {1} Tagen in „{0}“',

  'Looking at past instants': 'Vergangene Zeitpunkte werden betrachtet',
  'Reading the table': 'Die Tabelle wird gelesen',
  'Reading what is known of customers': 'Was über Kunden bekannt ist, wird gelesen',
  'Learning and testing': 'Das Modell lernt und wird geprüft',

  'There is no {0} yet.': 'Es gibt noch kein {0:name}.',
  'No events are known that this could be learnt from.':
    'Es sind keine Ereignisse bekannt, aus denen sich das lernen ließe.',
  'Events reach back {0} days; to learn what comes within {1} days takes at least {2}: as long to look back as to see what came.':
    'Die Ereignisse reichen {0} Tage zurück; um zu lernen, was innerhalb von {1} Tagen kommt, braucht es mindestens {2}: so viele zum Zurückblicken wie zum Sehen, was kam.',
  'Nothing is known of customers that differs between them.':
    'Über die Kunden ist nichts bekannt, worin sie sich unterscheiden.',
  'Of {0} cases whose outcome is known it came to pass in {1} and did not in {2}: at least {3} of each are needed to learn a difference and to test it.':
    'Von {0} Fällen, deren Ergebnis bekannt ist, trat es in {1} ein und in {2} nicht: Um einen Unterschied zu lernen und zu prüfen, braucht es mindestens {3} von jeder Art.',
  'It came to pass at least once with {0} of {1} customers and never with {2}: at least {3} of each are needed to test what is learnt on others.':
    'Es trat bei {0} von {1} Kunden mindestens einmal ein und bei {2} nie: Um Gelerntes an anderen zu prüfen, braucht es mindestens {3} von jeder Art.',

  'who has left': 'wer abgewandert ist',
  'to whom it came to pass': 'bei wem es eingetreten ist',
  'There are no events, so a column has to say {0}: --label COLUMN.':
    'Es gibt keine Ereignisse; daher muss eine Spalte sagen, {0}: --label SPALTE.',
  'There are no purchases, only what was returned or cancelled. State another event: --event NAME.':
    'Es gibt keine Käufe, nur Zurückgegebenes oder Storniertes. Nennen Sie ein anderes Ereignis: --event NAME.',
  'No trait "{0}" is known. {1}': 'Es ist kein Merkmal „{0}“ bekannt. {1}',
  'Known: {0}.': 'Bekannt: {0:name}.',
  'State which value of "{0}" means that it came to pass: {1}.':
    'Geben Sie an, welcher Wert von „{0}“ bedeutet, dass es eingetreten ist: {1:name}.',
  'No "{0}" is "{1}": it is {2}.': '„{0}“ ist nirgends „{1}“, sondern: {2:name}.',

  'State one segment, by the name of a saved one or by a definition.':
    'Geben Sie ein Segment an, mit dem Namen eines gespeicherten oder mit einer Definition.',
  'The saved segment to profile, or a part of a segmentation: lifecycle/loyal.':
    'Das gespeicherte Segment, das beschrieben wird, oder ein Teil einer Segmentierung: lifecycle/loyal.',
  'The saved segment to start from, or a part of a segmentation: lifecycle/loyal.':
    'Das gespeicherte Segment, von dem ausgegangen wird, oder ein Teil einer Segmentierung: lifecycle/loyal.',
  'The saved segment to look into, or a part of a segmentation: lifecycle/loyal.':
    'Das gespeicherte Segment, in das hineingesehen wird, oder ein Teil einer Segmentierung: lifecycle/loyal.',
  'The definition of a segment, instead of a saved one.':
    'Die Definition eines Segments anstelle eines gespeicherten.',
  'How many days of behaviour are looked at.': 'Wie viele Tage des Verhaltens betrachtet werden.',
}
