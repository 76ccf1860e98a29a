import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ConditionForm } from './ConditionForm'
import type { Condition } from './kinds'

/** The names of the controls that a new condition has, in order; buttons that add something with a plus. */
function controlsOf(condition: Condition): readonly string[] {
  const form = createElement(ConditionForm, {
    condition,
    onChange: () => undefined,
    problems: [],
    readOnly: false,
  })
  const client = new QueryClient()
  const markup = renderToStaticMarkup(
    createElement(MantineProvider, null, createElement(QueryClientProvider, { client }, form)),
  )
  const names = markup.matchAll(
    /<(?:input|select|textarea)[^>]*aria-label="([^"]*)"|<span aria-hidden="true">\+<\/span> ([^<]*)/g,
  )
  return [...names].map(([, control, extra]) => control ?? `+ ${extra}`)
}

test.each<[kind: string, condition: Condition, controls: string]>([
  [
    'how often',
    { event: '', atLeast: 2, in: { last: '7 days' } },
    'What is measured · Event · How often · Number of times · + relative to … · + limit · When · Length of the window · Length of the window: unit · + filter · + time zone',
  ],
  [
    'how much',
    { event: '', sum: '', between: [1, 2] },
    'What is measured · Property · Event · When · Comparison · Value: from · Value: to · + filter · + time zone',
  ],
  [
    'relative to a metric',
    { event: 'a', atLeast: { metric: '', times: 2 }, timeZone: '' },
    'What is measured · Event · + another event · How often · So many times · Compared with · Metric · + limit · When · Time zone · + filter',
  ],
  [
    'a filter',
    { event: 'a', where: { all: [{ property: '', is: '' }, { not: { property: 'b', is: 1 } }] } },
    [
      'What is measured · Event · + another event · How often · When',
      'Property · Comparison · Value · Value: type · + ignore case · + not',
      'All of the tests or any · Property · Comparison · Value · Value: type · + not',
      '+ and · + group · + list element · + time zone',
    ].join(' · '),
  ],
  [
    'elements of a list',
    { event: 'a', where: { element: '', where: { property: 'n', between: [1, 2] } } },
    [
      'What is measured · Event · + another event · How often · When · Property that is a list · + not',
      'Property · Comparison · Value: from · Value: to · + not · + and · + group',
      '+ and · + group · + list element · + time zone',
    ].join(' · '),
  ],
  [
    'between dates',
    { event: '', in: { from: '2025-01-01', to: '2 days ago' } },
    'What is measured · Event · How often · When · Beginning: kind · Beginning · End: kind · End · End: unit · + filter · + time zone',
  ],
  [
    'since a date in a trait',
    { event: '', in: { since: { trait: '' }, for: '7 days' } },
    'What is measured · Event · How often · When · Trait with the date · How long from then on · How long from then on: unit · + filter · + time zone',
  ],
  [
    'the last time',
    { lastEvent: '', time: { during: { current: 'week' } } },
    'Event · When · Comparison · Value · + property · + filter · + time zone',
  ],
  [
    'the last value',
    { lastEvent: '', property: 'a', exists: true },
    'Event · When · Property · Comparison · + time · + filter · + time zone',
  ],
  [
    'a sequence',
    { sequence: [{ event: '' }, { not: { event: '' }, within: '1 day' }, { event: '' }], sameValueOf: '' },
    [
      'Event · + filter',
      'What follows · Event · How soon after the step before · How soon after the step before: unit · + filter',
      'What follows · Event · + within a time · + filter',
      'Property that is the same in all steps · + step · + time · + time zone',
    ].join(' · '),
  ],
  [
    'a habit',
    { regularly: { event: '', every: '1 week', inAtLeast: 1, ofTheLast: 2 } },
    'Event · Number of times · In how many periods at least · How many periods · Length of a period · Length of a period: unit · + filter · + time zone',
  ],
  ['a date', { trait: '', inLast: '7 days' }, 'Trait · Comparison · Value · Value: unit · + time zone'],
  ['a list of texts', { trait: '', oneOf: ['a'] }, 'Trait · Comparison · Value · + ignore case'],
  ['several bounds of a size', { trait: '', size: { atLeast: 1, atMost: 2 } }, 'Trait · Comparison · Value'],
  [
    'a change',
    { traitChanged: '', from: { is: 'a' }, to: { exists: true } },
    'Trait · Comparison · Value · Value: type · + ignore case · Comparison · + within a time · + time zone',
  ],
  [
    'a circle',
    { geo: { withinKm: 1, of: { latitude: 1, longitude: 2 } }, traits: { latitude: '' } },
    'Kind of place · Kilometres · Latitude · Longitude · Trait for the latitude',
  ],
  [
    'ranks in a group',
    { population: { trait: '' }, rank: { to: 5 }, within: { trait: '' } },
    'Which of them · Beginning · End · What they are put in order by · Trait · Trait',
  ],
  ['a part', { segmentation: '', part: ['a'] }, 'Segmentation · In it or not · Parts'],
  ['a share', { random: { percent: 5, salt: '' } }, 'Percent · Word that the share is drawn with'],
])('the controls of %s have names that make sense alone', (_, condition, controls) => {
  expect(controlsOf(condition).join(' · ')).toBe(controls)
})
