import { describe, expect, it } from 'vitest'
import { speaking } from '../../language/index.ts'
import { inPseudo, unmarkedIn } from '../../language/testing/pseudo.ts'
import { describeFeature, type Feature, titleOf } from './index.ts'

const order = (feature: object) => ({ of: 'event', event: 'order_completed', ...feature }) as Feature
const any = (feature: object) => ({ of: 'event', event: null, ...feature }) as Feature
const plan = (feature: object) => ({ of: 'trait', trait: 'plan_name', path: '', ...feature }) as Feature

/** A column with its German title, and values with their German words; NaN is not known. */
const CASES: readonly (readonly [Feature, string, Readonly<Record<string, string>>])[] = [
  [
    any({ measure: 'days-since-last' }),
    'Tage seit dem letzten Ereignis',
    { 1: 'nichts seit 1 Tag', 40: 'nichts seit 40 Tagen', NaN: 'noch nichts' },
  ],
  [
    order({ measure: 'days-since-last' }),
    'Tage seit dem letzten order completed',
    {
      1: 'zuletzt order completed vor 1 Tag',
      2.5: 'zuletzt order completed vor 2,5 Tagen',
      NaN: 'nie order completed',
    },
  ],
  [
    any({ measure: 'days-since-first' }),
    'Tage seit dem ersten Ereignis',
    { 3: 'erstmals gesehen vor 3 Tagen' },
  ],
  [
    order({ measure: 'days-since-first' }),
    'Tage seit dem ersten order completed',
    { 3: 'erstmals order completed vor 3 Tagen' },
  ],
  [
    order({ measure: 'days-between' }),
    'Übliche Tage zwischen Tagen mit order completed',
    {
      12: 'order completed im Abstand von 12 Tagen',
      NaN: 'order completed an weniger als zwei Tagen des Jahres',
    },
  ],
  [
    order({ measure: 'overdue' }),
    'Zeit seit dem letzten order completed, gemessen in üblichen Abständen',
    {
      2.5: 'zuletzt order completed vor dem 2,5-Fachen des üblichen Abstands',
      NaN: 'noch kein üblicher Abstand von order completed',
    },
  ],
  [
    order({ measure: 'count-ever' }),
    'Wie oft order completed insgesamt',
    { 0: 'nie order completed', 1: 'order completed insgesamt einmal', 3: 'order completed insgesamt 3-mal' },
  ],
  [
    order({ measure: 'count', days: 30 }),
    'Wie oft order completed in 30 Tagen',
    { 0: 'order completed kein Mal in 30 Tagen', 1: 'order completed einmal in 30 Tagen' },
  ],
  [any({ measure: 'count', days: 30 }), 'Wie oft irgendetwas in 30 Tagen', { 0: 'nichts in 30 Tagen' }],
  [
    order({ measure: 'change', days: 30 }),
    'Wie oft order completed in den letzten 30 Tagen minus den 30 davor',
    {
      0: 'order completed so oft wie in den 30 Tagen davor',
      2: 'order completed in 30 Tagen 2 Mal mehr als in der gleichen Zeit davor',
      '-2': 'order completed in 30 Tagen 2 Mal weniger als in der gleichen Zeit davor',
    },
  ],
  [
    any({ measure: 'active-days', days: 90 }),
    'Tage mit irgendeinem Ereignis in 90 Tagen',
    { 1: 'irgendetwas an 1 Tag der letzten 90', 4: 'irgendetwas an 4 Tagen der letzten 90' },
  ],
  [order({ measure: 'active-days', days: 90 }), 'Tage mit order completed in 90 Tagen', {}],
  [
    any({ measure: 'kinds', days: 90 }),
    'Arten von Ereignissen in 90 Tagen',
    { 1: '1 Art von Ereignissen in 90 Tagen', 3: '3 Arten von Ereignissen in 90 Tagen' },
  ],
  [
    order({ measure: 'sum', property: 'revenue', days: 30 }),
    'Summe von revenue bei order completed in 30 Tagen',
    { 12.5: 'revenue von 12,5 bei order completed in 30 Tagen' },
  ],
  [
    order({ measure: 'mean', property: 'revenue', days: 365 }),
    'Mittelwert von revenue bei order completed in 365 Tagen',
    {
      12.5: 'revenue im Mittel 12,5 bei order completed',
      NaN: 'order completed ohne revenue in 365 Tagen',
    },
  ],
  [
    order({ measure: 'distinct', property: 'shop', days: 365 }),
    'Verschiedene shop bei order completed in 365 Tagen',
    { 2: '2 verschiedene shop bei order completed in 365 Tagen' },
  ],
  [
    order({ measure: 'distinct-in-list', property: 'products', member: 'sku', days: 365 }),
    'Verschiedene sku in products bei order completed in 365 Tagen',
    { 2: '2 verschiedene sku in products bei order completed in 365 Tagen' },
  ],
  [
    order({ measure: 'count-of-value', property: 'shop', value: 'web', days: 90 }),
    'Wie oft order completed mit shop web in 90 Tagen',
    {
      0: 'order completed mit shop web kein Mal in 90 Tagen',
      3: 'order completed mit shop web 3-mal in 90 Tagen',
    },
  ],
  [plan({ measure: 'number' }), 'Plan name', { 1.5: 'plan name 1,5', NaN: 'plan name nicht bekannt' }],
  [plan({ measure: 'number-of-text' }), 'Plan name', { 1.5: 'plan name 1,5' }],
  [plan({ measure: 'flag' }), 'Plan name', { 0: 'plan name: nein', 1: 'plan name: ja' }],
  [
    plan({ measure: 'days-ago' }),
    'Tage seit plan name',
    { 5: 'plan name vor 5 Tagen', '-5': 'plan name in 5 Tagen' },
  ],
  [
    plan({ measure: 'is', value: 'pro' }),
    'Plan name ist pro',
    { 0: 'plan name: nicht pro', 1: 'plan name: pro' },
  ],
  [
    plan({ measure: 'is-none-of', values: ['pro'] }),
    'Plan name hat einen anderen Wert',
    { 0: 'plan name: kein seltener Wert', 1: 'plan name: ein seltener Wert' },
  ],
  [
    plan({ measure: 'is-unknown' }),
    'Plan name nicht bekannt',
    { 0: 'plan name bekannt', 1: 'plan name nicht bekannt' },
  ],
]

/** Names of data, and a value beside the name of its trait. */
const isData = (text: string) => /^(plan name(: pro)?)$/i.test(text)

describe.each(CASES)('%j', (feature, title, words) => {
  it('is told in German', () => {
    speaking('de', () => {
      expect(titleOf(feature)).toBe(title)
      const told = Object.keys(words).map((value) => [value, describeFeature(feature, Number(value))])
      expect(Object.fromEntries(told)).toEqual(words)
    })
  })

  it('holds no word that was not marked', () => {
    const said = inPseudo(() => [
      titleOf(feature),
      ...[0, 1, 2.5, -3, Number.NaN].map((value) => describeFeature(feature, value)),
    ])
    expect(unmarkedIn(said, isData)).toEqual([])
  })
})
