import { waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { NEVER, Refusal } from '../../../testing/answers'
import { runHook, type Setting } from '../../../testing/show'
import { SHOP, SHOP_ANSWERS } from '../testing/shop'
import {
  useEventNames,
  useMetricNames,
  useOwnedNames,
  usePartNames,
  usePropertyNames,
  useSegmentationNames,
  useSegmentNames,
  useTraitNames,
  useTypes,
} from './use-names'

const HOOKS: readonly (readonly [what: string, hook: () => unknown, found: unknown])[] = [
  [
    'events',
    useEventNames,
    [
      { name: 'visit', note: '1.2k' },
      { name: 'order', note: '400' },
      { name: 'refund', note: '12' },
    ],
  ],
  ['properties', () => usePropertyNames(['refund']), [{ name: 'reason', note: '12' }]],
  [
    'numbers where there are none',
    () => usePropertyNames(['refund'], true),
    [{ name: 'reason', note: '12' }],
  ],
  [
    'models',
    () => useOwnedNames('model:'),
    [
      { name: 'churn/probability', note: '15' },
      { name: 'stage/name', note: '12' },
    ],
  ],
  ['lists', () => useOwnedNames('list:'), [{ name: 'press', note: '2' }]],
  [
    'segments',
    useSegmentNames,
    [
      { name: 'buyers', title: 'Who bought', note: '2.4k' },
      { name: 'lapsed', title: 'Lapsed' },
    ],
  ],
  ['segmentations', useSegmentationNames, [{ name: 'stage', title: 'Stage of life' }]],
  [
    'parts',
    () => usePartNames('stage'),
    [
      { name: 'new', title: 'New ones', note: '12' },
      { name: 'old', title: 'Old ones' },
    ],
  ],
  ['parts of a segmentation that is none', () => usePartNames('buyers'), []],
  [
    'metrics',
    useMetricNames,
    [{ name: 'spend' }, { name: 'visits' }, { name: 'worth', title: 'Spent in a year' }],
  ],
]

test.each(HOOKS)('%s are offered with how much there is of each', async (_, hook, found) => {
  const { result } = runHook(hook, { answers: SHOP_ANSWERS })
  expect(result.current).toBeUndefined()
  await waitFor(() => expect(result.current).toEqual(found))
})

const all = (answer: unknown): Setting => ({
  answers: { 'GET /catalogue': answer, 'GET /segments': answer, 'GET /definitions': answer },
})

test.each(HOOKS)('%s are not known while they load, nor where they cannot be had', async (_, hook) => {
  expect(runHook(hook, all(NEVER)).result.current).toBeUndefined()
  const { result, client } = runHook(hook, all(new Refusal(503)))
  await waitFor(() => expect(client.isFetching()).toBe(0))
  expect(result.current).toBeUndefined()
})

test('traits come with members of objects, and without what models and lists own', () => {
  const { result } = runHook(useTraitNames, SHOP)
  const names = result.current?.map(({ name }) => name)
  expect(names).toContain('address.city')
  expect(names?.some((name) => name.includes(':'))).toBe(false)
})

test('types are those of a place, and none where there is no place', () => {
  expect(runHook(() => useTypes({ of: 'trait', name: 'age', path: '' }), SHOP).result.current).toEqual([
    'number',
  ])
  expect(runHook(() => useTypes(undefined), SHOP).result.current).toEqual([])
})

test('names stay the same objects while nothing changes', () => {
  const { result, rerender } = runHook(useEventNames, SHOP)
  const before = result.current
  rerender()
  expect(result.current).toBe(before)
})
