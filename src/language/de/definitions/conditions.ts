import type { Sentences } from '../../catalogue.ts'

/** What follows „die“, „deren“ and „bei denen“. */
export const conditions: Sentences = {
  'did {0}': '{0} ausgeführt haben',
  'did not do {0}': '{0} nicht ausgeführt haben',
  'did {0} {1} time': '{0} {1}-mal ausgeführt haben',
  'did {0} {1} times': '{0} {1}-mal ausgeführt haben',
  '{0} where {1}': '{0} (wobei {1})',
  '{0} where ({1})': '{0} (wobei {1})',

  'the number of {0}': 'die Anzahl von {0}',
  'the sum of {0} of {1}': 'die Summe von {0} aus {1}',
  'the mean {0} of {1}': 'der Durchschnitt von {0} aus {1}',
  'the smallest {0} of {1}': 'der kleinste Wert von {0} aus {1}',
  'the largest {0} of {1}': 'der größte Wert von {0} aus {1}',
  'the median {0} of {1}': 'der Median von {0} aus {1}',
  'the {0} quantile of {1} of {2}': 'das {0}-Quantil von {1} aus {2}',
  'the number of different {0} of {1}': 'die Anzahl verschiedener Werte von {0} aus {1}',
  'the number of days with {0}': 'die Anzahl der Tage mit {0}',
  'the number of {0} is {1}': 'die Anzahl von {0} {1} ist',
  'the sum of {0} of {1} is {2}': 'die Summe von {0} aus {1} {2} ist',
  'the mean {0} of {1} is {2}': 'der Durchschnitt von {0} aus {1} {2} ist',
  'the smallest {0} of {1} is {2}': 'der kleinste Wert von {0} aus {1} {2} ist',
  'the largest {0} of {1} is {2}': 'der größte Wert von {0} aus {1} {2} ist',
  'the median {0} of {1} is {2}': 'der Median von {0} aus {1} {2} ist',
  'the {0} quantile of {1} of {2} is {3}': 'das {0}-Quantil von {1} aus {2} {3} ist',
  'the number of different {0} of {1} is {2}': 'die Anzahl verschiedener Werte von {0} aus {1} {2} ist',
  'the number of days with {0} is {1}': 'die Anzahl der Tage mit {0} {1} ist',
  'the metric {0}': 'die Kennzahl {0}',
  'the metric {0} is {1}': 'die Kennzahl {0} {1} ist',
  '{0} times {1}': '{0}-mal {1}',

  'first {0} {1}': 'erstes Ereignis {0} {1}',
  'first {0} has a {1} that {2}': '{1} beim ersten Ereignis {0} {2}',
  'first {0} {1} and has a {2} that {3}': 'erstes Ereignis {0} {1} und deren {2} dabei {3}',
  'last {0} {1}': 'letztes Ereignis {0} {1}',
  'last {0} has a {1} that {2}': '{1} beim letzten Ereignis {0} {2}',
  'last {0} {1} and has a {2} that {3}': 'letztes Ereignis {0} {1} und deren {2} dabei {3}',
  'most frequent {0} of {1} {2}': 'häufigster Wert von {0} aus {1} {2}',

  'did {0} {1}': '{1} {0} ausgeführt haben',
  'then {0}': 'dann {0}',
  'then within {0} {1}': 'dann innerhalb von {0:dative} {1}',
  'then not {0}': 'dann nicht {0}',
  'then not {0} within {1}': 'dann innerhalb von {1:dative} nicht {0}',
  '{0}, all with the same {1}': '{0} (alle mit demselben Wert von {1})',
  'did {0} {1} in each of the last {2} periods of {3}':
    '{0} in jedem der letzten {2} Zeiträume von {3:dative} {1} ausgeführt haben',
  'did {0} {1} in each of at least {2} of the last {3} periods of {4}':
    '{0} in mindestens {2} der letzten {3} Zeiträume von {4:dative} jeweils {1} ausgeführt haben',
  'at least once': 'mindestens einmal',
  'at least {0} times': 'mindestens {0}-mal',
  'did {0} {1} again, after none for {2}': 'nach {2:dative} Pause {1} wieder {0} ausgeführt haben',
  'did {0} in the {1} before the last {2} and not since':
    '{0} seit {2:dative} nicht mehr, wohl aber innerhalb von {1:dative} davor ausgeführt haben',

  'at some time had a {0} that {1}': 'irgendwann ein Merkmal {0}, das {1}, hatten',
  '{0} changed from one that {1} to one that {2}':
    '{0} von einem Wert, der {1}, zu einem Wert, der {2}, gewechselt hat',
  '{0} changed from one that {1} to one that {2} {3}':
    '{0} {3} von einem Wert, der {1}, zu einem Wert, der {2}, gewechselt hat',
  '{0} {1}, for at least {2}': '{0} seit mindestens {2:dative} {1}',

  'are in the segment {0}': 'im Segment {0} sind',
  'are not in the segment {0}': 'nicht im Segment {0} sind',
  'are in {0} of the segmentation {1}': 'im Teil {0} der Segmentierung {1} sind',
  'are not in {0} of the segmentation {1}': 'nicht im Teil {0} der Segmentierung {1} sind',
  'entered the segment {0} {1}': '{1} ins Segment {0} gekommen sind',
  'were ever in the segment {0}': 'irgendwann im Segment {0} waren',
  'were in the segment {0} at {1}': 'am {1} im Segment {0} waren',
  'were in {0} of the segmentation {1} at {2}': 'am {2} im Teil {0} der Segmentierung {1} waren',
  'part of "{0}"': 'Teil von „{0}“',
  'are on the list {0}': 'auf der Liste {0} stehen',
  'are not on the list {0}': 'nicht auf der Liste {0} stehen',

  'are in {0}': 'als Ort {0} haben',
  'are in the tropical zone': 'in der tropischen Klimazone sind',
  'are in the subtropical zone': 'in der subtropischen Klimazone sind',
  'are in the temperate zone': 'in der gemäßigten Klimazone sind',
  'are in the polar zone': 'in der polaren Klimazone sind',
  'are within {0} km of {1}, {2}': 'höchstens {0} km vom Punkt ({1}; {2}) entfernt sind',
  'are in a random {0}%': 'zu zufällig gezogenen {0} % gehören',
  'are in a random {0}% drawn with "{1}"': 'zu zufällig (mit „{1}“) gezogenen {0} % gehören',

  'are in {0} by {1}': 'zu {0} gehören (gemessen wird: {1})',
  'are in {0} by {1} within the same {2}':
    'zu {0} unter denen mit demselben Wert von {2} gehören (gemessen wird: {1})',
  'the top {0}%': 'den obersten {0} %',
  'the bottom {0}%': 'den untersten {0} %',
  'the first {0}': 'den ersten {0}',
  'ranks {0} to {1}': 'den Rängen {0} bis {1}',
  'the quantiles {0} to {1}': 'den Quantilen {0} bis {1}',
}
