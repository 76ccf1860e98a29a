import { expect, it } from 'vitest'
import { speaking, translate } from '../../language/index.ts'

/** What results and refusals keep in English, with names of data in it. */
const KEPT: readonly (readonly [string, string])[] = [
  ['no order completed within 28 days', 'kein order completed innerhalb von 28 Tagen'],
  ['order completed within 14 days', 'order completed innerhalb von 14 Tagen'],
  ['being in "gone" after 90 days', 'nach 90 Tagen in „gone“'],
  [
    'customers with order completed in the 28 days before',
    'Kunden mit order completed in den 28 Tagen davor',
  ],
  ['customers without contract ended before', 'Kunden ohne contract ended zuvor'],
  ['activity within 14 days', 'activity innerhalb von 14 Tagen'],
  ['No "paid" is "maybe": it is yes.', '„paid“ ist nirgends „maybe“, sondern: yes.'],
  ['customers outside "Gone"', 'Kunden, die nicht in „Gone“ sind'],
  ['everybody outside "Gone"', 'alle, die nicht in „Gone“ sind'],
  ['members of "Loyal" outside "Gone"', 'Mitglieder von „Loyal“, die nicht in „Gone“ sind'],
  ['members of "Loyal"', 'Mitglieder von „Loyal“'],
  [
    'It came to pass 4 times: too seldom for a curve over time.',
    'Es trat 4-mal ein: zu selten für eine Kurve über die Zeit.',
  ],
  [
    'There are no events, so a column has to say who has left: --label COLUMN.',
    'Es gibt keine Ereignisse; daher muss eine Spalte sagen, wer abgewandert ist: --label SPALTE.',
  ],
  [
    'No trait "statis" is known. Did you mean "status"?',
    'Es ist kein Merkmal „statis“ bekannt. Meinten Sie „status“?',
  ],
  ['No trait "x" is known. Known: plan, age.', 'Es ist kein Merkmal „x“ bekannt. Bekannt: plan, age.'],
]

it.each(KEPT)('%s', (kept, german) => {
  expect(speaking('de', () => translate(kept))).toBe(german)
})
