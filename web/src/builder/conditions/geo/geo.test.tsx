import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Case, choose, enter, press, type, writtenAfter } from '../testing/open-form'
import { CLIMATES, PLACES, placeOfKind, readPlace, traitsOf, writePlace } from './place'

const CIRCLE = { geo: { withinKm: 25, of: { latitude: 50, longitude: 7 } } } as const

test.each<Case>([
  ['a country', { geo: { country: '' } }, [enter('Countries', 'DE')], { geo: { country: 'DE' } }],
  [
    'several countries',
    { geo: { country: 'DE' } },
    [enter('Countries', 'AT')],
    { geo: { country: ['DE', 'AT'] } },
  ],
  [
    'a city instead',
    { geo: { country: 'DE' } },
    [choose('Kind of place', 'the city'), enter('Cities', 'Bonn')],
    { geo: { city: 'Bonn' } },
  ],
  [
    'a circle',
    { geo: { country: 'DE' } },
    [
      choose('Kind of place', 'a circle of'),
      type('Kilometres', '2.5'),
      type('Latitude', '-33.9'),
      type('Longitude', '18.4'),
    ],
    { geo: { withinKm: 2.5, of: { latitude: -33.9, longitude: 18.4 } } },
  ],
  [
    'a climate',
    CIRCLE,
    [choose('Kind of place', 'the climate zone'), choose('Climate zone', 'polar')],
    { geo: { climate: 'polar' } },
  ],
  [
    'the trait it is read from',
    { geo: { city: 'Bonn' } },
    [press('read from another trait'), type('Trait for the city', 'address.city')],
    { geo: { city: 'Bonn' }, traits: { city: 'address.city' } },
  ],
  [
    'both traits of a circle',
    CIRCLE,
    [press('read from another trait'), type('Trait for the latitude', 'lat')],
    { ...CIRCLE, traits: { latitude: 'lat', longitude: 'longitude' } },
  ],
  [
    'the usual trait again',
    { geo: { city: 'Bonn' }, traits: { city: 'address.city' } },
    [press('Read the city from the usual trait')],
    { geo: { city: 'Bonn' } },
  ],
  [
    'one usual trait of two',
    { ...CIRCLE, traits: { latitude: 'lat', longitude: 'lon' } },
    [press('Read the latitude from the usual trait')],
    { ...CIRCLE, traits: { longitude: 'lon' } },
  ],
])('the form writes %s', (_, before, deeds, after) => {
  expect(writtenAfter(before, deeds)).toEqual(after)
})

test('every kind of place begins as one that is read again', () => {
  for (const kind of PLACES) {
    const place = placeOfKind(kind)
    expect(readPlace(writePlace(place))).toEqual(place)
    expect(traitsOf(kind).length).toBeGreaterThan(0)
  }
})

const names = fc.oneof(fc.string(), fc.array(fc.string()))
const written = fc.oneof(
  fc.record({ country: names }),
  fc.record({ region: names }),
  fc.record({ city: names }),
  fc.constantFrom(...CLIMATES).map((climate) => ({ climate })),
  fc.record({ withinKm: fc.double(), of: fc.record({ latitude: fc.double(), longitude: fc.double() }) }),
)

test('every place is written as it was read', () => {
  fc.assert(
    fc.property(written, (place) => {
      expect(writePlace(readPlace(place)!)).toEqual(place)
    }),
  )
})

test.each([
  ['nothing', {}],
  ['a number', { country: 5 }],
  ['an unknown climate', { climate: 'warm' }],
  ['two places', { country: 'DE', city: 'Bonn' }],
  ['a circle without a middle', { withinKm: 5 }],
  ['a text', 'DE'],
])('%s is no place', (_, place) => {
  expect(readPlace(place)).toBeUndefined()
})
