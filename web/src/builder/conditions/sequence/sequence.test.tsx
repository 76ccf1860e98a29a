import { expect, test } from 'vitest'
import { buttons, type Case, choose, openForm, press, type, writtenAfter } from '../testing/open-form'
import { eventsOf, MOST_STEPS, turned, withEvents, withoutStep } from './steps'

const VISIT = { event: 'visit' } as const
const ORDER = { event: 'order', within: '7 days' } as const
const BOTH = { sequence: [VISIT, ORDER] } as const

test.each<Case>([
  ['which event is first', { sequence: [{ event: '' }, ORDER] }, [type('Event', 'visit')], BOTH],
  ['which follows', { sequence: [VISIT, { ...ORDER, event: '' }] }, [type('Event', 'order', 1)], BOTH],
  [
    'that it must not follow',
    BOTH,
    [choose('What follows', 'then not')],
    { sequence: [VISIT, { not: { event: 'order' }, within: '7 days' }] },
  ],
  [
    'that it must follow after all',
    { sequence: [VISIT, { not: { event: 'order' }, within: '7 days' }] },
    [choose('What follows', 'then')],
    BOTH,
  ],
  [
    'how soon it follows',
    BOTH,
    [type('How soon after the step before', '36'), choose('How soon after the step before: unit', 'hours')],
    { sequence: [VISIT, { event: 'order', within: '36 hours' }] },
  ],
  ['that it may follow at any time', BOTH, [press('At any time')], { sequence: [VISIT, { event: 'order' }] }],
  [
    'that it follows within a time',
    { sequence: [VISIT, { event: 'order' }] },
    [press('within a time')],
    { sequence: [VISIT, { event: 'order', within: '1 day' }] },
  ],
  [
    'what an event of a step is like',
    BOTH,
    [press('filter', 1), type('Property', 'channel'), type('Value', 'web')],
    { sequence: [VISIT, { event: 'order', where: { property: 'channel', is: 'web' }, within: '7 days' }] },
  ],
  [
    'another step',
    BOTH,
    [press('step'), type('Event', 'refund', 2)],
    { sequence: [VISIT, ORDER, { event: 'refund', within: '7 days' }] },
  ],
  [
    'one step less',
    { sequence: [VISIT, ORDER, { event: 'refund' }] },
    [press('Remove this step', 1)],
    { sequence: [VISIT, { event: 'refund' }] },
  ],
  [
    'what is the same in all steps',
    BOTH,
    [press('the same value in all steps'), type('Property that is the same in all steps', 'cart_id')],
    { ...BOTH, sameValueOf: 'cart_id' },
  ],
  ['that it may differ', { ...BOTH, sameValueOf: 'cart_id' }, [press('Whatever the values')], BOTH],
  ['when all of it happened', BOTH, [press('time')], { ...BOTH, in: { last: '30 days' } }],
  [
    'that it may have happened at any time',
    { ...BOTH, in: { last: '30 days' } },
    [choose('When', 'at any time')],
    BOTH,
  ],
])('the form writes %s', (_, before, deeds, after) => {
  expect(writtenAfter(before, deeds)).toEqual(after)
})

test('two steps are all that cannot be taken out, and twenty are the most', () => {
  openForm(BOTH)
  expect(buttons('Remove this step')).toHaveLength(0)
  expect(buttons('step')).toHaveLength(1)
})

test('no more steps are offered than there may be', () => {
  openForm({ sequence: Array.from({ length: MOST_STEPS }, () => VISIT) })
  expect(buttons('step')).toHaveLength(0)
  expect(buttons('Remove this step')).toHaveLength(MOST_STEPS)
})

test('a step keeps its limit when its events change, and its filter when it is turned', () => {
  const step = { event: 'a', where: { property: 'p', is: 1 }, within: '1 day' }
  expect(turned(step)).toStrictEqual({ not: { event: 'a', where: step.where }, within: '1 day' })
  expect(eventsOf(turned(step)).where).toBe(step.where)
  expect(withEvents(turned(step), { event: 'b' })).toStrictEqual({ not: { event: 'b' }, within: '1 day' })
  expect(withEvents({ event: 'a' }, { event: 'b' })).toStrictEqual({ event: 'b' })
})

test('steps without one of them begin with one that happens, whenever it does', () => {
  const steps = [VISIT, { not: VISIT, within: '1 day' }, ORDER] as const
  expect(withoutStep(steps, 0)).toStrictEqual([VISIT, ORDER])
  expect(withoutStep(steps, 2)).toStrictEqual([VISIT, steps[1]])
  expect(withoutStep(steps.slice(1), 0)).toHaveLength(2)
})
