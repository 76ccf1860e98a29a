import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Case, choose, press, type, writtenAfter } from '../testing/open-form'
import { CUTS, cutOfKind, readCut, withCut, writeCut } from './cut'

const SPEND = { population: { metric: 'spend' }, top: '10%' } as const

test.each<Case>([
  ['the metric that counts', { ...SPEND, population: { metric: '' } }, [type('Metric', 'spend')], SPEND],
  ['how many are at the top', SPEND, [type('Percent', '2.5')], { ...SPEND, top: '2.5%' }],
  [
    'that the bottom is meant',
    SPEND,
    [choose('Which of them', 'bottom')],
    { population: SPEND.population, bottom: '10%' },
  ],
  [
    'the ranks that are meant',
    SPEND,
    [choose('Which of them', 'ranks'), type('Beginning', '11'), type('End', '20')],
    { population: SPEND.population, rank: { from: 11, to: 20 } },
  ],
  [
    'a band of quantiles',
    SPEND,
    [choose('Which of them', 'quantiles'), type('End', '0.5')],
    { population: SPEND.population, quantileBand: { from: 0.25, to: 0.5 } },
  ],
  [
    'a trait that counts',
    SPEND,
    [choose('What they are put in order by', 'the trait'), type('Trait', 'age')],
    { population: { trait: 'age' }, top: '10%' },
  ],
  [
    'a number made of events that counts',
    SPEND,
    [
      choose('What they are put in order by', 'what they did:'),
      choose('What is measured', 'total'),
      type('Property', 'total'),
      type('Event', 'order'),
      choose('When', 'in the last'),
    ],
    { population: { event: 'order', sum: 'total', in: { last: '30 days' } }, top: '10%' },
  ],
  [
    'that it is within a group',
    SPEND,
    [press('within a group'), type('Trait', 'country')],
    { ...SPEND, within: { trait: 'country' } },
  ],
  [
    'that it is among everybody',
    { ...SPEND, within: { trait: 'country' } },
    [press('Among everybody')],
    SPEND,
  ],
])('the form writes %s', (_, before, deeds, after) => {
  expect(writtenAfter(before, deeds)).toEqual(after)
})

test.each([
  ['none', {}],
  ['two', { top: '5%', bottom: '5%' }],
  ['a number for a share', { top: 5 }],
  ['a share without its sign', { bottom: '5' }],
  ['a share in words', { top: 'ten %' }],
  ['a rank without an end', { rank: { from: 1 } }],
  ['a band with a word', { quantileBand: { from: 'low', to: 1 } }],
])('%s is no cut', (_, written) => {
  expect(readCut(written)).toBeUndefined()
})

test('every kind of cut begins as one that is read again, in the place of the one before', () => {
  for (const kind of CUTS) {
    const before = { population: { metric: 'm' }, top: '7.5%', within: { trait: 't' } }
    const next = cutOfKind(kind, readCut(before)!)
    const written = withCut(before, readCut(before)!, next)
    expect(readCut(written)).toStrictEqual(next)
    expect(Object.keys(written)).toEqual(['population', kind, 'within'])
  }
})

test('a share stays in its form while it is typed, whatever it comes to', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((percent) => !Object.is(percent, -0)),
      fc.constantFrom('top', 'bottom'),
      (percent, kind) => {
        const cut = { kind, percent } as const
        expect(readCut({ [kind]: writeCut(cut) })).toEqual(cut)
      },
    ),
  )
})
