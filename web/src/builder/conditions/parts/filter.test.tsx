import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import {
  buttons,
  type Case,
  choose,
  enter,
  field,
  offered,
  openForm,
  press,
  type,
  writtenAfter,
} from '../testing/open-form'

const order = (where: unknown) => ({ event: 'order', where })
const WEB = { property: 'channel', is: 'web' } as const
const LARGE = { property: 'total', atLeast: 5 } as const
const NEW = { property: '', is: '' } as const

test.each<Case>([
  [
    'another test that must hold',
    order(WEB),
    [press('and'), type('Property', 'total', 1)],
    order({ all: [WEB, { property: 'total', is: '' }] }),
  ],
  [
    'that any of them is enough',
    order({ all: [WEB, LARGE] }),
    [choose('All of the tests or any', 'or')],
    order({ any: [WEB, LARGE] }),
  ],
  [
    'another test that is enough',
    order({ any: [WEB, LARGE] }),
    [press('or')],
    order({ any: [WEB, LARGE, NEW] }),
  ],
  ['one test less', order({ all: [WEB, LARGE] }), [press('Remove this test')], order(LARGE)],
  ['no test at all', order(WEB), [press('Remove this test')], { event: 'order' }],
  ['that a test must not hold', order(WEB), [press('not')], order({ not: WEB })],
  ['that it must hold after all', order({ not: WEB }), [press('Remove “not”')], order(WEB)],
  [
    'a change within what must not hold',
    order({ not: WEB }),
    [type('Value', 'shop')],
    order({ not: { ...WEB, is: 'shop' } }),
  ],
  [
    'nothing where what must not hold is taken out',
    order({ not: WEB }),
    [press('Remove this test')],
    { event: 'order' },
  ],
  [
    'a group of tests within the others',
    order(WEB),
    [press('group'), type('Property', 'total', 1), type('Property', 'reason', 2)],
    order({
      all: [
        WEB,
        {
          any: [
            { property: 'total', is: '' },
            { property: 'reason', is: '' },
          ],
        },
      ],
    }),
  ],
  [
    'one of two tests of a group',
    order({ all: [WEB, { any: [LARGE, NEW] }] }),
    [press('Remove this test', 3)],
    order({ all: [WEB, LARGE] }),
  ],
  [
    'what an element of a list is like',
    order(WEB),
    [
      press('list element'),
      type('Property that is a list', 'products'),
      type('Property', 'sku', 1),
      type('Value', 'a', 1),
    ],
    order({ all: [WEB, { element: 'products', where: { property: 'sku', is: 'a' } }] }),
  ],
  [
    'another comparison',
    order(LARGE),
    [choose('Comparison', 'is between'), type('Value: to', '9')],
    order({ property: 'total', between: [0, 9] }),
  ],
  [
    'several values',
    order(WEB),
    [choose('Comparison', 'is one of'), enter('Value', 'shop')],
    order({ property: 'channel', oneOf: ['web', 'shop'] }),
  ],
])('the filter is written with %s', (_, before, deeds, after) => {
  expect(writtenAfter(before, deeds)).toStrictEqual(after)
})

test('a filter without tests says whom it lets in', () => {
  openForm(order({ any: [] }))
  expect(screen.getByText('nothing at all')).toBeDefined()
})

test('elements of a list are not tested for lists of their own', () => {
  openForm(order({ element: 'products', where: WEB }))
  expect(buttons('list element')).toHaveLength(1)
  expect(buttons('group')).toHaveLength(2)
})

test('a filter that no field says is YAML in its place, beside those that one says', async () => {
  const { user, written } = openForm(order({ all: [WEB, { prperty: 'x' }] }))
  const box = field('Filter as YAML')
  await user.clear(box)
  await user.type(box, 'property: total')
  await user.tab()
  expect(written()).toEqual(order({ all: [WEB, { property: 'total' }] }))
  expect(field('Property', 1)).toHaveProperty('value', 'total')
})

test('a property offers those of the events that are named', async () => {
  const { user } = openForm(order({ property: '', exists: true }))
  await user.click(field('Property'))
  expect(offered()).toEqual(['total400', 'products400', 'channel390', 'delivered_at300'])
})

test('comparisons suit the type of the property', async () => {
  const { user, written } = openForm(order({ property: 'delivered_at', exists: true }))
  await user.selectOptions(field('Comparison'), 'is in the last')
  expect(written()).toEqual(order({ property: 'delivered_at', inLast: '30 days' }))
})
