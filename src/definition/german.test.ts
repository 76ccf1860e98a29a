import { expect, test } from 'vitest'
import { CONDITIONS } from '../conditions/index.ts'
import { speaking } from '../language/index.ts'
import { PREDICATES } from '../predicates/index.ts'
import { describeNode } from './describe.ts'
import { requireNode } from './parse.ts'

const inGerman = (written: unknown) => speaking('de', () => describeNode(requireNode(written)))

const PREDICATE_EXAMPLES = [
  { is: 'pro' },
  { is: 2.5 },
  { is: true },
  { isNot: 'pro' },
  { oneOf: ['pro', 'team', 1.5] },
  { noneOf: ['pro', 'team'] },
  { exists: true },
  { exists: false },
  { contains: 'o', ignoreCase: true },
  { startsWith: 'p' },
  { endsWith: 'o' },
  { matches: '^p' },
  { moreThan: 5, lessThan: 9.5 },
  { atLeast: 18 },
  { atMost: 65 },
  { between: [1, 2.5] },
  { before: '2025-03-01' },
  { after: '2025-03-01' },
  { inLast: '30 days' },
  { inNext: '1 month' },
  { moreThanAgo: '1 year' },
  { moreThanAhead: '2 weeks' },
  { during: { current: 'day' } },
  { during: { previous: 'month' } },
  { during: { next: 'week' } },
  { anniversaryInNext: '14 days' },
  { anniversaryInMonth: 2 },
  { anniversaryInMonth: 'next' },
  { includesAny: ['a', 'b'] },
  { includesAll: ['a', 'b'] },
  { size: { atLeast: 1, lessThan: 5 } },
]

const CONDITION_EXAMPLES = [
  { event: 'order', in: { last: '90 days' }, atLeast: 3 },
  { event: ['order', 'refund'], equals: 1 },
  { event: 'order', equals: 0, in: { current: 'month' } },
  { event: 'order', in: { since: { trait: 'signed_up_at' }, for: '7 days' }, moreThan: 2, lessThan: 5 },
  { event: 'order', in: { since: { trait: 'signed_up_at' } } },
  { event: 'order', in: { from: '10 days ago', to: '2 days ago' } },
  { event: 'order', in: { from: '2025-03-01', to: '2025-04-01' } },
  { event: 'order', in: { previous: 'week' }, timeZone: 'Europe/Berlin' },
  { event: 'order', where: { property: 'category', is: 'shoes' }, in: { last: '1 month' } },
  { event: 'order', where: { any: [{ property: 'n', atLeast: 1.5 }, { not: { property: 's', is: 'x' } }] } },
  { event: 'order', where: { element: 'products', where: { property: 'sku', is: 'a' } } },
  { event: 'order', sum: 'revenue', moreThan: 99.5, in: { last: '1 year' } },
  { event: 'order', mean: 'revenue', atLeast: { event: 'order', median: 'revenue', times: 1.5 } },
  { event: 'order', min: 'revenue', atMost: { trait: 'limit' } },
  { event: 'order', max: 'revenue', between: [1, 5] },
  { event: 'order', quantile: { of: 'revenue', at: 0.9 }, equals: { metric: 'spend' } },
  { event: 'order', distinct: 'category', atLeast: 2 },
  { event: 'visit', activeDays: true, atLeast: 3 },
  { event: 'order', atLeast: { metric: 'usual_orders', times: 2 } },
  { metric: 'total_spend', atLeast: 100 },
  { trait: 'plan', is: 'pro' },
  { firstEvent: 'order', time: { inLast: '7 days' } },
  { lastEvent: 'order', property: 'category', is: 'shoes' },
  { lastEvent: 'order', time: { moreThanAgo: '30 days' }, property: 'category', is: 'shoes' },
  { mostFrequent: { event: 'order', of: 'category', in: { last: '90 days' } }, is: 'shoes' },
  { regularly: { event: 'visit', every: '1 week', times: 2, inAtLeast: 3, ofTheLast: 4 } },
  { regularly: { event: 'visit', every: '91 days', inAtLeast: 4, ofTheLast: 4 } },
  { stopped: { event: 'visit', before: '90 days', quietFor: '1 month' } },
  { restarted: { event: 'visit', within: '14 days', quietFor: '90 days' } },
  { traitHeld: 'plan', is: 'pro', for: '30 days' },
  { traitEver: 'plan', is: 'pro' },
  { traitChanged: 'plan', from: { is: 'free' }, to: { is: 'pro' }, within: '1 week' },
  {
    sequence: [
      { event: 'visit' },
      { event: 'cart', within: '1 day' },
      { not: { event: 'order' }, within: '7 days' },
    ],
    sameValueOf: 'cart_id',
    in: { last: '30 days' },
  },
  { segment: 'vip', is: 'notIn' },
  { segmentation: 'lifecycle', part: ['loyal', 'active'] },
  { enteredSegment: 'vip', within: '7 days' },
  { everInSegment: 'vip' },
  { inSegmentAt: 'vip', at: '2025-03-01' },
  { inSegmentAt: 'lifecycle', part: 'loyal', at: '2025-03-01' },
  { population: { event: 'order', sum: 'revenue' }, top: '2.5%', within: { trait: 'country' } },
  { population: { metric: 'total_spend' }, rank: { to: 100 } },
  { population: { trait: 'points' }, quantileBand: { from: 0.25, to: 0.5 } },
  { geo: { country: ['DE', 'AT'] } },
  { geo: { city: 'Köln' } },
  { geo: { climate: 'temperate' } },
  { geo: { withinKm: 2.5, of: { latitude: 50.94, longitude: 6.96 } } },
  { random: { percent: 2.5 } },
  { random: { percent: 10, salt: 'x' } },
  { list: 'press' },
  { model: 'churn/probability', atLeast: 0.7 },
]

test('every predicate is said', () => {
  const sentences = PREDICATE_EXAMPLES.map((predicate) => inGerman({ trait: 'x', ...predicate }))
  expect(sentences).toMatchInlineSnapshot(`
    [
      "Profile, deren x „pro“ ist.",
      "Profile, deren x 2,5 ist.",
      "Profile, deren x wahr ist.",
      "Profile, deren x bekannt und nicht „pro“ ist.",
      "Profile, deren x einer der Werte „pro“, „team“, 1,5 ist.",
      "Profile, deren x bekannt und keiner der Werte „pro“, „team“ ist.",
      "Profile, deren x bekannt ist.",
      "Profile, deren x nicht bekannt ist.",
      "Profile, deren x „o“ enthält (Groß-/Kleinschreibung egal).",
      "Profile, deren x mit „p“ beginnt.",
      "Profile, deren x mit „o“ endet.",
      "Profile, deren x dem Muster /^p/ entspricht.",
      "Profile, deren x größer als 5 ist und kleiner als 9,5 ist.",
      "Profile, deren x mindestens 18 ist.",
      "Profile, deren x höchstens 65 ist.",
      "Profile, deren x zwischen 1 und 2,5 liegt.",
      "Profile, deren x vor dem 1. März 2025 liegt.",
      "Profile, deren x nach dem 1. März 2025 liegt.",
      "Profile, deren x höchstens 30 Tage zurückliegt.",
      "Profile, deren x innerhalb von 1 Monat ab jetzt liegt.",
      "Profile, deren x mehr als 1 Jahr zurückliegt.",
      "Profile, deren x mehr als 2 Wochen in der Zukunft liegt.",
      "Profile, deren x heute ist.",
      "Profile, deren x im vorigen Kalendermonat liegt.",
      "Profile, deren x in der nächsten Kalenderwoche liegt.",
      "Profile, deren x sich innerhalb von 14 Tagen jährt.",
      "Profile, deren x sich im 2. Monat des Jahres jährt.",
      "Profile, deren x sich im nächsten Monat jährt.",
      "Profile, deren x mindestens einen der Werte „a“, „b“ enthält.",
      "Profile, deren x alle Werte „a“, „b“ enthält.",
      "Profile, deren x eine Länge von mindestens 1 und weniger als 5 hat.",
    ]
  `)
  const said = new Set(PREDICATE_EXAMPLES.flatMap(Object.keys))
  expect(PREDICATES.filter(({ key }) => !said.has(key))).toEqual([])
})

test('every condition is said', () => {
  expect(CONDITION_EXAMPLES.map(inGerman)).toMatchInlineSnapshot(`
    [
      "Profile, die order in den letzten 90 Tagen mindestens 3-mal ausgeführt haben.",
      "Profile, die order oder refund genau 1-mal ausgeführt haben.",
      "Profile, die order in diesem Monat nicht ausgeführt haben.",
      "Profile, die order innerhalb von 7 Tagen nach signed_up_at mehr als 2 und weniger als 5-mal ausgeführt haben.",
      "Profile, die order seit signed_up_at ausgeführt haben.",
      "Profile, die order frühestens vor 10 Tagen und spätestens vor 2 Tagen ausgeführt haben.",
      "Profile, die order ab dem 1. März 2025 und vor dem 1. April 2025 ausgeführt haben.",
      "Profile, die order in der vorigen Kalenderwoche (Zeitzone Europe/Berlin) ausgeführt haben.",
      "Profile, die order (wobei category „shoes“ ist) im zurückliegenden Monat ausgeführt haben.",
      "Profile, die order (wobei n mindestens 1,5 ist oder nicht gilt (dass s „x“ ist)) ausgeführt haben.",
      "Profile, die order (wobei bei einem Element von products sku „a“ ist) ausgeführt haben.",
      "Profile, bei denen die Summe von revenue aus order im zurückliegenden Jahr mehr als 99,5 ist.",
      "Profile, bei denen der Durchschnitt von revenue aus order mindestens 1,5-mal der Median von revenue aus order ist.",
      "Profile, bei denen der kleinste Wert von revenue aus order höchstens das Merkmal limit ist.",
      "Profile, bei denen der größte Wert von revenue aus order mindestens 1 und höchstens 5 ist.",
      "Profile, bei denen das 0,9-Quantil von revenue aus order genau die Kennzahl spend ist.",
      "Profile, bei denen die Anzahl verschiedener Werte von category aus order mindestens 2 ist.",
      "Profile, bei denen die Anzahl der Tage mit visit mindestens 3 ist.",
      "Profile, bei denen die Anzahl von order mindestens 2-mal die Kennzahl usual_orders ist.",
      "Profile, bei denen die Kennzahl total_spend mindestens 100 ist.",
      "Profile, deren plan „pro“ ist.",
      "Profile, deren erstes Ereignis order höchstens 7 Tage zurückliegt.",
      "Profile, deren category beim letzten Ereignis order „shoes“ ist.",
      "Profile, deren letztes Ereignis order mehr als 30 Tage zurückliegt und deren category dabei „shoes“ ist.",
      "Profile, deren häufigster Wert von category aus order in den letzten 90 Tagen „shoes“ ist.",
      "Profile, die visit in mindestens 3 der letzten 4 Zeiträume von 1 Woche jeweils mindestens 2-mal ausgeführt haben.",
      "Profile, die visit in jedem der letzten 4 Zeiträume von 91 Tagen mindestens einmal ausgeführt haben.",
      "Profile, die visit seit 1 Monat nicht mehr, wohl aber innerhalb von 90 Tagen davor ausgeführt haben.",
      "Profile, die nach 90 Tagen Pause in den letzten 14 Tagen wieder visit ausgeführt haben.",
      "Profile, deren plan seit mindestens 30 Tagen „pro“ ist.",
      "Profile, die irgendwann ein Merkmal plan, das „pro“ ist, hatten.",
      "Profile, deren plan in den letzten 7 Tagen von einem Wert, der „free“ ist, zu einem Wert, der „pro“ ist, gewechselt hat.",
      "Profile, die in den letzten 30 Tagen visit, dann innerhalb von 1 Tag cart, dann innerhalb von 7 Tagen nicht order (alle mit demselben Wert von cart_id) ausgeführt haben.",
      "Profile, die nicht im Segment vip sind.",
      "Profile, die im Teil loyal oder active der Segmentierung lifecycle sind.",
      "Profile, die in den letzten 7 Tagen ins Segment vip gekommen sind.",
      "Profile, die irgendwann im Segment vip waren.",
      "Profile, die am 1. März 2025 im Segment vip waren.",
      "Profile, die am 1. März 2025 im Teil loyal der Segmentierung lifecycle waren.",
      "Profile, die zu den obersten 2,5 % unter denen mit demselben Wert von country gehören (gemessen wird: die Summe von revenue aus order).",
      "Profile, die zu den ersten 100 gehören (gemessen wird: die Kennzahl total_spend).",
      "Profile, die zu den Quantilen 0,25 bis 0,5 gehören (gemessen wird: points).",
      "Profile, die als Ort Österreich oder Deutschland haben.",
      "Profile, die als Ort Köln haben.",
      "Profile, die in der gemäßigten Klimazone sind.",
      "Profile, die höchstens 2,5 km vom Punkt (50,94; 6,96) entfernt sind.",
      "Profile, die zu zufällig gezogenen 2,5 % gehören.",
      "Profile, die zu zufällig (mit „x“) gezogenen 10 % gehören.",
      "Profile, die auf der Liste press stehen.",
      "Profile, deren churn/probability mindestens 0,7 ist.",
    ]
  `)
  const said = new Set<string>(CONDITION_EXAMPLES.flatMap((written) => Object.keys(written)))
  expect(CONDITIONS.filter(({ key }) => !said.has(key))).toEqual([])
})

test('clauses follow each other as clauses do', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((event) => ({ event }))
  const written = [
    {
      all: [
        { event: 'order', atLeast: 3 },
        { trait: 'plan', is: 'pro' },
      ],
    },
    { all: [a, { any: [b, { not: c }] }] },
    { all: [{ not: a }, { not: { any: [b, c] } }, { event: 'd' }] },
    { any: [{ not: a }, b] },
    { all: [{ any: [] }, { all: [] }] },
    { all: [] },
    { any: [] },
  ]
  expect(written.map(inGerman)).toMatchInlineSnapshot(`
    [
      "Profile, die order mindestens 3-mal ausgeführt haben und deren plan „pro“ ist.",
      "Profile, die a ausgeführt haben und (die b ausgeführt haben oder die nicht zu denen gehören, die c ausgeführt haben).",
      "Profile, die nicht zu denen gehören, die a ausgeführt haben, und die nicht zu denen gehören, (die b ausgeführt haben oder die c ausgeführt haben), und die d ausgeführt haben.",
      "Profile, die nicht zu denen gehören, die a ausgeführt haben, oder die b ausgeführt haben.",
      "Profile, die es nicht geben kann und die beliebig sein dürfen.",
      "Alle Profile.",
      "Keine Profile.",
    ]
  `)
})

test('counts and sums of thousands are written as each language does, values of the data as they are there', () => {
  const written = {
    all: [
      { event: 'order', atLeast: 1_500 },
      { event: 'order', sum: 'revenue', moreThan: 12_345.5 },
      { trait: 'birth_year', atLeast: 1985, lessThan: 2000 },
      { trait: 'shop', is: 10_115 },
    ],
  }
  const numbers = (said: string) => said.match(/\d[\d.,]*\d/g)
  expect(numbers(describeNode(requireNode(written)))).toEqual([
    ...['1,500', '12,345.5', '1985', '2000', '10115'],
  ])
  expect(numbers(inGerman(written))).toEqual(['1.500', '12.345,5', '1985', '2000', '10115'])
})
