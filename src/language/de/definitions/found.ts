import type { Sentences } from '../../catalogue.ts'

/** What an explanation found of a condition. */
export const found: Sentences = {
  never: 'nie',
  'there is none': 'nicht vorhanden',
  '{0} at {1}': '{0} am {1}',
  '{0} at {1}, {2} {3}': '{0} am {1}, {2} {3}',
  '"{0}", once': '„{0}“, einmal',
  '"{0}", {1} times': '„{0}“, {1}-mal',
  '{0} in no group': '{0}, in keiner Gruppe',
  'threshold {0}': 'Schwelle {0}',
  'thresholds {0} and {1}': 'Schwellen {0} und {1}',
  'no threshold: nobody to compare with': 'keine Schwelle, denn es gibt niemanden zum Vergleichen',
  'no threshold: all are in': 'keine Schwelle, denn alle gehören dazu',
  'drawn at {0}%': 'gezogen bei {0} %',

  'was in then': 'war damals dabei',
  'was not in then': 'war damals nicht dabei',
  'entered at {0}': 'dazugekommen am {0}',
  'no entry in that time': 'in dieser Zeit nicht dazugekommen',
  'since {0} or before': 'seit dem {0} oder schon früher',
  'changed at {0}': 'gewechselt am {0}',
  'did not change so': 'hat nicht so gewechselt',
  'not now': 'derzeit nicht',
  'first at {0}': 'zuerst am {0}',
  'last at {0}': 'zuletzt am {0}',
  'before: {0}, again: {1}': 'davor: {0}, wieder: {1}',
  'in {0} of the last {1} periods': 'in {0} der letzten {1} Zeiträume',

  'all of it, from {0}': 'alle Schritte, beginnend am {0}',
  'not begun': 'noch nicht begonnen',
  'every step, but what must not follow did, or still may':
    'alle Schritte, doch was nicht folgen darf, ist gefolgt oder kann noch folgen',
  '{0} of {1} steps': '{0} von {1} Schritten',
}
