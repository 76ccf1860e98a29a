import type { Sentences } from '../../catalogue.ts'

/** What the fields of definitions mean, for whoever writes them by hand. */
export const fields: Sentences = {
  'Segments, segmentations and metrics: one, or a list.':
    'Segmente, Segmentierungen und Kennzahlen: eine Definition oder eine Liste davon.',
  'A segment: the profiles of which a condition is true.':
    'Ein Segment: die Profile, auf die eine Bedingung zutrifft.',
  'The name that people see.': 'Der Name, den man sieht.',
  'What it is for, in words.': 'Wozu es da ist, in Worten.',
  'Words to find it by.': 'Wörter, unter denen es zu finden ist.',
  'Where lists keep it: names joined by slashes, such as `Campaigns/Spring`.':
    'Wo Listen es einordnen: Namen, durch Schrägstriche verbunden, etwa `Campaigns/Spring`.',
  'Whom to ask about it: an e-mail address or a name.':
    'Wen man dazu fragen kann: eine E-Mail-Adresse oder ein Name.',
  'A name of lower-case letters, digits, "-" and "_".': 'Ein Name aus Kleinbuchstaben, Ziffern, „-“ und „_“.',
  'A segmentation: every profile is in exactly one of its parts.':
    'Eine Segmentierung: Jedes Profil ist in genau einem ihrer Teile.',
  'In order: a profile is in the first part whose condition is true of it.':
    'Der Reihe nach: Ein Profil ist im ersten Teil, dessen Bedingung auf es zutrifft.',
  'The part that has everybody else.': 'Der Teil mit allen anderen.',
  'A metric: a number from the events of each profile.':
    'Eine Kennzahl: eine Zahl aus den Ereignissen jedes Profils.',

  'A condition, or conditions joined by "all", "any" and "not".':
    'Eine Bedingung, oder Bedingungen, die mit „all“, „any“ und „not“ verbunden sind.',
  'All of these are true; an empty list is true of everybody.':
    'Alle treffen zu; eine leere Liste trifft auf alle zu.',
  'At least one of these is true; an empty list is true of nobody.':
    'Mindestens eine trifft zu; eine leere Liste trifft auf niemanden zu.',
  'This is not true.': 'Trifft nicht zu.',

  'The name of an event, or several names of which any counts.':
    'Der Name eines Ereignisses, oder mehrere Namen, von denen jeder zählt.',
  'The name of a trait; a member of a trait that is an object follows a dot: "address.city".':
    'Der Name eines Merkmals; was in einem Merkmal steht, das ein Objekt ist, folgt nach einem Punkt: „address.city“.',
  'The name of a property; members of an object are joined by dots: "address.city".':
    'Der Name einer Eigenschaft; was in einem Objekt steht, folgt nach einem Punkt: „address.city“.',
  'A test of the properties of an event.': 'Eine Prüfung der Eigenschaften eines Ereignisses.',
  'A number from the events of a profile.': 'Eine Zahl aus den Ereignissen eines Profils.',
  'The name of a metric.': 'Der Name einer Kennzahl.',
  'Multiplies what is compared with.': 'Vervielfacht das, womit verglichen wird.',
  'A number, a number trait {trait: limit}, another aggregate {event: order, sum: revenue}, or a metric {metric: total_spend}.':
    'Eine Zahl, ein Merkmal mit einer Zahl {trait: limit}, ein anderer Wert {event: order, sum: revenue} oder eine Kennzahl {metric: total_spend}.',
  'How many events; the default.': 'Wie viele Ereignisse; gilt, wenn nichts anderes gesagt ist.',
  'The exact sum of a number property.': 'Die genaue Summe einer Eigenschaft mit Zahlen.',
  'The mean of a number property over the events that have it.':
    'Der Durchschnitt einer Eigenschaft mit Zahlen über die Ereignisse, die sie haben.',
  'The smallest value of a number property.': 'Der kleinste Wert einer Eigenschaft mit Zahlen.',
  'The largest value of a number property.': 'Der größte Wert einer Eigenschaft mit Zahlen.',
  'The median of a number property.': 'Der Median einer Eigenschaft mit Zahlen.',
  'A quantile of a number property, interpolated linearly.':
    'Ein Quantil einer Eigenschaft mit Zahlen, linear interpoliert.',
  'How many different texts, numbers or booleans a property has.':
    'Wie viele verschiedene Texte, Zahlen oder Wahrheitswerte eine Eigenschaft hat.',
  'On how many calendar days there was an event.': 'An wie vielen Kalendertagen es ein Ereignis gab.',

  'A rolling window {last: 30 days}, a calendar period {current: month} or {previous: week}, a range {from, to} (the end not included), or the time since a trait date {since: {trait: signed_up_at}, for: 7 days}.':
    'Ein gleitendes Fenster {last: 30 days}, ein Kalenderzeitraum {current: month} oder {previous: week}, ein Bereich {from, to} (das Ende zählt nicht mit) oder die Zeit seit dem Datum eines Merkmals {since: {trait: signed_up_at}, for: 7 days}.',
  'A date, or a time before the instant of evaluation: "30 days ago".':
    'Ein Datum, oder eine Zeit vor der Auswertung: „30 days ago“.',
  'A day ("2025-03-01", beginning at local midnight) or an instant with its offset.':
    'Ein Tag („2025-03-01“, ab Mitternacht Ortszeit) oder ein Zeitpunkt mit seiner Zeitverschiebung.',
  'A length of time: "30 days", "12 hours", "1 month", short "30d".':
    'Eine Zeitspanne: „30 days“, „12 hours“, „1 month“, kurz „30d“.',
  "The time zone, by its IANA name, that days, weeks, months and years follow here instead of the workspace's.":
    'Die Zeitzone, mit ihrem IANA-Namen, nach der sich Tage, Wochen, Monate und Jahre hier richten, statt nach der des Arbeitsbereichs.',

  'The value a trait has now: text, number, boolean, date or list.':
    'Der Wert, den ein Merkmal jetzt hat: Text, Zahl, Wahrheitswert, Datum oder Liste.',
  'A trait has satisfied the comparisons for at least so long: its record at t - for satisfied them, and so does every one since. A change to another value that satisfies them too does not interrupt it.':
    'Ein Merkmal erfüllt die Vergleiche mindestens so lange: Sein Stand bei t - for erfüllte sie, und jeder seitdem auch. Ein Wechsel zu einem anderen Wert, der sie ebenfalls erfüllt, unterbricht das nicht.',
  'For how long at least; exactly so long is enough.': 'Wie lange mindestens; genau so lange genügt.',
  'A trait changed from one value to another: of two consecutive records the earlier satisfies "from" and the later "to". A record that repeats a value counts as a record.':
    'Ein Merkmal wechselte von einem Wert zu einem anderen: Von zwei aufeinanderfolgenden Einträgen erfüllt der frühere „from“ und der spätere „to“. Auch ein Eintrag, der einen Wert wiederholt, zählt.',
  'What the value was before; {exists: false} also stands for the time before the first value.':
    'Was der Wert vorher war; {exists: false} steht auch für die Zeit vor dem ersten Wert.',
  'What the value became; {exists: false} stands for a removal.':
    'Was der Wert wurde; {exists: false} steht für ein Entfernen.',
  'How long ago at most, less than that: "30 days".': 'Wie lange her höchstens, also weniger: „30 days“.',
  'A trait satisfied the comparisons at some time: any of its records up to now does. "exists: false" finds a removal of the trait, not that it never was there.':
    'Ein Merkmal erfüllte die Vergleiche irgendwann: Einer seiner bisherigen Einträge tut es. „exists: false“ findet ein Entfernen des Merkmals, nicht, dass es nie da war.',

  'How often an event happened, or a number made of its properties, within a window.':
    'Wie oft ein Ereignis in einem Zeitraum geschah, oder eine Zahl aus seinen Eigenschaften.',
  'When the earliest of some events happened, or a value that this event has. False where there is none.':
    'Wann das früheste von Ereignissen geschah, oder ein Wert, den es hat. Falsch, wenn es keines gibt.',
  'When the latest of some events happened, or a value that this event has. False where there is none.':
    'Wann das letzte von Ereignissen geschah, oder ein Wert, den es hat. Falsch, wenn es keines gibt.',
  'When that event happened: {inLast: 7 days}, {moreThanAgo: 30 days}, {before: 2025-01-01}.':
    'Wann dieses Ereignis geschah: {inLast: 7 days}, {moreThanAgo: 30 days}, {before: 2025-01-01}.',
  'A property of that event, whose value is compared by the comparisons beside it.':
    'Eine Eigenschaft dieses Ereignisses; ihren Wert prüfen die Vergleiche daneben.',
  'The text that a property of some events has most often; of equally frequent ones the first in order of UTF-8 bytes. False where there is none.':
    'Der Text, den eine Eigenschaft von Ereignissen am häufigsten hat; von gleich häufigen der erste nach der Reihenfolge der UTF-8-Bytes. Falsch, wenn es keinen gibt.',
  'The events, and the property whose most frequent text is compared.':
    'Die Ereignisse, und die Eigenschaft, deren häufigster Text verglichen wird.',
  'Equals this text.': 'Ist gleich diesem Text.',
  'There is one, and it differs from this text.': 'Es gibt einen, und er ist nicht dieser Text.',
  'Equals one of these texts.': 'Ist gleich einem dieser Texte.',
  'There is one, and it equals none of these texts.': 'Es gibt einen, und er ist keiner dieser Texte.',

  'Did something at least so many times in at least m of the last k periods. The periods roll back from the instant of evaluation without gaps: the first is (t - p, t], the next (t - 2p, t - p], and so on.':
    'Tat etwas mindestens so oft in mindestens m der letzten k Zeiträume. Die Zeiträume reichen von der Auswertung lückenlos zurück: Der erste ist (t - p, t], der nächste (t - 2p, t - p] und so weiter.',
  'How often in a period at least; 1 when not given.':
    'Wie oft mindestens in einem Zeitraum; 1, wenn nichts angegeben ist.',
  'The length of a period, counted back from the instant of evaluation: "1 week".':
    'Die Länge eines Zeitraums, von der Auswertung zurückgezählt: „1 week“.',
  'In how many of the periods at least.': 'In wie vielen der Zeiträume mindestens.',
  'How many periods are looked at, the one that ends now first.':
    'Wie viele Zeiträume betrachtet werden, angefangen bei dem, der jetzt endet.',
  'Did something in the time before a quiet time, and not since: at least once in (t - quietFor - before, t - quietFor], and not in (t - quietFor, t].':
    'Tat etwas in der Zeit vor einer Pause, und seitdem nicht mehr: mindestens einmal in (t - quietFor - before, t - quietFor] und nicht in (t - quietFor, t].',
  'How long before the quiet time the profile must have been active, at least once: "90 days".':
    'Wie lange vor der Pause das Profil mindestens einmal aktiv gewesen sein muss: „90 days“.',
  'How long there has been none: "30 days".': 'Wie lange es schon keines mehr gab: „30 days“.',
  'Did something again after a quiet time: at least once in (t - within, t], not in (t - within - quietFor, t - within], and at least once at or before t - within - quietFor.':
    'Tat etwas nach einer Pause wieder: mindestens einmal in (t - within, t], nicht in (t - within - quietFor, t - within] und mindestens einmal spätestens bei t - within - quietFor.',
  'How long there was none before "within" began, after at least one earlier: "90 days".':
    'Wie lange es vor dem Beginn von „within“ keines gab, nach mindestens einem früheren: „90 days“.',
  'The time up to now in which it happened again: "14 days".':
    'Die Zeit bis jetzt, in der es wieder geschah: „14 days“.',
  'Did several things one after another, each strictly later than the one before and "within" some time of it; any choice of events that fits will do. "not" steps must not happen: between two steps, or for a while after the last one, which is decided when that time is over and stays so. All steps that happen lie in the window "in".':
    'Tat mehreres nacheinander, jedes wirklich später als das vorige und innerhalb von „within“ danach; jede passende Auswahl von Ereignissen genügt. Schritte mit „not“ dürfen nicht geschehen: zwischen zwei Schritten oder eine Weile nach dem letzten; das steht fest, wenn diese Zeit vorbei ist, und bleibt so. Alle Schritte, die geschehen, liegen im Zeitraum „in“.',
  'The steps in order; each is strictly later than the one before.':
    'Die Schritte der Reihe nach; jeder ist wirklich später als der vorige.',
  'How long after the step before at most; exactly so long is in time.':
    'Wie lange höchstens nach dem vorigen Schritt; genau so lange ist noch rechtzeitig.',
  'An event that must not happen between the steps around it.':
    'Ein Ereignis, das zwischen den Schritten davor und danach nicht geschehen darf.',
  'For how long after the step before it must not happen. As the last step this is decided when the time is over; without it there must be none so far.':
    'Wie lange es nach dem vorigen Schritt nicht geschehen darf. Beim letzten Schritt steht das fest, wenn die Zeit vorbei ist; ohne Angabe darf es bisher keines geben.',
  'A property with the same text or number in all steps, e.g. "cart_id"; events without it do not take part.':
    'Eine Eigenschaft mit demselben Text oder derselben Zahl in allen Schritten, etwa „cart_id“; Ereignisse ohne sie zählen nicht mit.',

  'Whether the profile is in another segment.': 'Ob das Profil in einem anderen Segment ist.',
  'The name of another segment.': 'Der Name eines anderen Segments.',
  '"in" (the default) or "notIn".': '„in“ (gilt ohne Angabe) oder „notIn“.',
  'Which part of a segmentation the profile is in.': 'In welchem Teil einer Segmentierung das Profil ist.',
  'The name of a segmentation.': 'Der Name einer Segmentierung.',
  'The name of a part or of the rest, or several of which any counts.':
    'Der Name eines Teils oder des Rests, oder mehrere, von denen jeder zählt.',
  'Whether the profile entered another segment within a time before now.':
    'Ob das Profil vor Kurzem in ein anderes Segment gekommen ist.',
  'How long ago the entry may be: "7 days".': 'Wie lange das her sein darf: „7 days“.',
  'Whether the profile was in another segment at any time up to now.':
    'Ob das Profil bisher irgendwann in einem anderen Segment war.',
  'Whether the profile was in another segment, or in a part of a segmentation, at a certain instant.':
    'Ob das Profil zu einem bestimmten Zeitpunkt in einem anderen Segment oder im Teil einer Segmentierung war.',
  'The name of another segment; with "part", that of a segmentation.':
    'Der Name eines anderen Segments; mit „part“ der einer Segmentierung.',
  'Of a segmentation: the name of a part or of the rest, or several of which any counts.':
    'Bei einer Segmentierung: der Name eines Teils oder des Rests, oder mehrere, von denen jeder zählt.',
  'The instant that is looked at: "2025-03-01T09:30:00Z", or a day.':
    'Der Zeitpunkt, um den es geht: „2025-03-01T09:30:00Z“, oder ein Tag.',
  'The value of a saved metric, compared with a number, a trait or another aggregate.':
    'Der Wert einer gespeicherten Kennzahl, verglichen mit einer Zahl, einem Merkmal oder einem anderen Wert.',

  'Where the profile stands among all others by a number: top, bottom, rank or quantile band.':
    'Wo das Profil nach einer Zahl unter allen steht: oben, unten, nach Rang oder zwischen Quantilen.',
  'What profiles are ranked by: a metric, a number trait, or an aggregate.':
    'Wonach Profile geordnet werden: eine Kennzahl, ein Merkmal mit einer Zahl oder ein Wert aus Ereignissen.',
  'The largest so many percent: "10%".': 'Die größten so viel Prozent: „10%“.',
  'The smallest so many percent: "10%".': 'Die kleinsten so viel Prozent: „10%“.',
  'Ranks from the largest, which is 1; equal values share the better rank.':
    'Ränge vom größten an, der 1 ist; gleiche Werte teilen sich den besseren Rang.',
  'Between two quantiles (0 to 1); the upper end belongs to the next band, but for 1.':
    'Zwischen zwei Quantilen (0 bis 1); das obere Ende gehört zum nächsten Bereich, außer bei 1.',
  'Ranks within the profiles that have the same text in this trait.':
    'Ordnet unter den Profilen, die in diesem Merkmal denselben Text haben.',

  'Where the profile is: a country, a region, a city, near a point, or a climate zone.':
    'Wo das Profil ist: in einem Land, einer Region, einer Stadt, nahe einem Punkt oder in einer Klimazone.',
  'A country, region, city, circle or climate zone.':
    'Ein Land, eine Region, eine Stadt, ein Umkreis oder eine Klimazone.',
  'ISO codes or English names of countries, in any case.':
    'ISO-Codes oder englische Namen von Ländern, groß oder klein geschrieben.',
  'Names of regions, in any case.': 'Namen von Regionen, groß oder klein geschrieben.',
  'Names of cities, in any case.': 'Namen von Städten, groß oder klein geschrieben.',
  'A distance in kilometres.': 'Eine Entfernung in Kilometern.',
  'A point in degrees.': 'Ein Punkt in Grad.',
  'A climate zone by latitude.': 'Eine Klimazone nach dem Breitengrad.',
  'Traits to read instead of country, region, city, latitude and longitude.':
    'Merkmale, die statt country, region, city, latitude und longitude gelesen werden.',
  'A random share of all profiles, the same ones each time.':
    'Ein zufälliger Anteil aller Profile, jedes Mal dieselben.',
  'A random share that a profile stays in for good.':
    'Ein zufälliger Anteil, in dem ein Profil für immer bleibt.',
  'How many of a hundred, with at most four decimals.':
    'Wie viele von hundert, mit höchstens vier Nachkommastellen.',
  'Another salt draws another, independent share.':
    'Ein anderes „salt“ zieht einen anderen, unabhängigen Anteil.',
  'Whether the profile is on an uploaded list.': 'Ob das Profil auf einer hochgeladenen Liste steht.',
  'The name of an uploaded list.': 'Der Name einer hochgeladenen Liste.',
  'The latest that a model has said of the profile: a number, such as its churn probability, or a group that it is in.':
    'Was ein Modell zuletzt über das Profil gesagt hat: eine Zahl, etwa die Wahrscheinlichkeit der Abwanderung, oder eine Gruppe.',
  'What a model has written: rfm/group, churn/probability.':
    'Was ein Modell geschrieben hat: rfm/group, churn/probability.',
}
