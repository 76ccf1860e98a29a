import { expect, test } from 'vitest'
import { type Case, choose, press, type, writtenAfter } from '../testing/open-form'

const REGULARLY = { event: 'visit', times: 1, every: '1 week', inAtLeast: 3, ofTheLast: 4 } as const
const STOPPED = { event: 'visit', before: '90 days', quietFor: '30 days' } as const
const RESTARTED = { event: 'visit', quietFor: '60 days', within: '14 days' } as const

test.each<Case>([
  [
    'what is done regularly',
    { regularly: { ...REGULARLY, event: '' } },
    [type('Event', 'visit')],
    { regularly: REGULARLY },
  ],
  [
    'how often in how many periods',
    { regularly: REGULARLY },
    [type('Number of times', '2'), type('In how many periods at least', '5'), type('How many periods', '6')],
    { regularly: { ...REGULARLY, times: 2, inAtLeast: 5, ofTheLast: 6 } },
  ],
  [
    'of what length',
    { regularly: REGULARLY },
    [type('Length of a period', '2'), choose('Length of a period: unit', 'months')],
    { regularly: { ...REGULARLY, every: '2 months' } },
  ],
  [
    'with which properties',
    { regularly: REGULARLY },
    [press('filter'), type('Property', 'path')],
    { regularly: { ...REGULARLY, where: { property: 'path', is: '' } } },
  ],
  [
    'by which calendar',
    { regularly: REGULARLY, timeZone: 'UTC' },
    [type('Time zone', 'Asia/Tokyo')],
    { regularly: REGULARLY, timeZone: 'Asia/Tokyo' },
  ],
  [
    'how long somebody did it, and how long no more',
    { stopped: STOPPED },
    [type('Active for how long before', '45'), type('Quiet for how long', '10')],
    { stopped: { ...STOPPED, before: '45 days', quietFor: '10 days' } },
  ],
  [
    'any of several events',
    { stopped: STOPPED },
    [press('another event'), type('Event', 'order', 1)],
    { stopped: { ...STOPPED, event: ['visit', 'order'] } },
  ],
  [
    'how long ago somebody did it again, after which break',
    { restarted: RESTARTED },
    [type('Within how long', '2'), choose('Quiet for how long: unit', 'weeks')],
    { restarted: { ...RESTARTED, within: '2 days', quietFor: '60 weeks' } },
  ],
  [
    'no zone of its own',
    { restarted: RESTARTED, timeZone: 'UTC' },
    [press('Remove the time zone')],
    { restarted: RESTARTED },
  ],
])('the form writes %s', (_, before, deeds, after) => {
  expect(writtenAfter(before, deeds)).toEqual(after)
})
