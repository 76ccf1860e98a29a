import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { CATALOGUE } from '../data/testing/catalogue'
import { type Answers, Refusal } from '../testing/answers'
import { itemsIn, wordsIn } from '../testing/reading'
import { show } from '../testing/show'
import { QuestionForm } from './QuestionForm'
import { analysisJob, analysisOf } from './testing/questions'

const DONE = analysisJob({ status: 'done', result: { run: 3 } as never })

interface Opened {
  readonly name?: string
  readonly at?: string
  readonly answers?: Answers
  readonly may?: readonly string[]
  readonly obstacle?: string
}

function open({
  name = 'rfm',
  at = `/analyses/${name}`,
  answers,
  may = ['evaluations:run'],
  obstacle,
}: Opened = {}) {
  const analysis = analysisOf(name, obstacle === undefined ? {} : { obstacle })
  const page = show(<QuestionForm analysis={analysis} />, {
    at,
    answers: {
      'GET /catalogue': CATALOGUE,
      'GET /segments': { segments: [{ id: 'buyers' }, { id: 'stage/loyal', segmentation: 'stage' }] },
      [`POST /analyses/${name}/runs`]: DONE,
      ...answers,
    },
    may,
  })
  for (const folded of page.container.querySelectorAll('details')) folded.open = true
  return page
}

const run = () => screen.getByRole('button', { name: 'Run the analysis' })
const field = (name: string) => screen.getByLabelText(name, { selector: 'input,select,textarea' })

async function enter(user: UserEvent, name: string, text: string): Promise<void> {
  await user.click(field(name))
  await user.paste(text)
}

/** What a form sends once somebody has filled it in. */
async function sent(fill: (user: UserEvent) => Promise<unknown>, opened: Opened = {}) {
  const { user, asked } = open(opened)
  await fill(user)
  await user.click(run())
  return asked.find(({ what }) => what.startsWith('POST'))?.body
}

describe('a form sends what is said', () => {
  test.each<[string, (user: UserEvent) => Promise<unknown>, object]>([
    ['nothing', async () => {}, {}],
    ['a number', (user) => enter(user, 'Scores', '4'), { scores: 4 }],
    ['what is as usual, not', (user) => enter(user, 'Scores', '5'), {}],
    ['a choice', (user) => user.selectOptions(field('Money'), 'mean'), { money: 'mean' }],
    [
      'a choice where nothing is usual',
      (user) => user.selectOptions(field('Length of a period'), 'week'),
      { unit: 'week' },
    ],
    ['a text without blanks around it', (user) => enter(user, 'Event', '  sale '), { event: 'sale' }],
    ['names by Enter', (user) => user.type(field('Steps'), 'a{Enter}b{Enter}'), { steps: ['a', 'b'] }],
    ['names by comma', (user) => user.type(field('Steps'), 'a,b,'), { steps: ['a', 'b'] }],
    [
      'a name that is still being typed',
      (user) => enter(user, 'Steps', 'page_viewed'),
      { steps: ['page_viewed'] },
    ],
    ['a name once', (user) => user.type(field('Steps'), 'a,a,b{Enter}'), { steps: ['a', 'b'] }],
    ['numbers', (user) => enter(user, 'Recency cuts', '30, 90;180'), { recencyCuts: [30, 90, 180] }],
    ['a flag', (user) => user.click(field('Use what the rule reads')), { keepRule: true }],
    ['YAML', (user) => enter(user, 'Groups', '- name: Best'), { groups: [{ name: 'Best' }] }],
    ['a group', (user) => enter(user, 'Amount', 'total'), { purchases: { amount: 'total' } }],
  ])('%s', async (_, fill, options) => {
    expect(await sent(fill)).toEqual({ options })
  })

  test('and as of when', async () => {
    const body = await sent(async () => fireEvent.change(field('As of'), { target: { value: '2026-03-01' } }))
    expect(body).toEqual({ options: {}, asOf: '2026-03-01' })
  })

  test('and what its address said', async () => {
    const at = `/analyses/rfm?with=${encodeURIComponent('{"scores":4,"steps":["a"]}')}&asOf=2026-03-01`
    expect(await sent(async () => {}, { at })).toEqual({
      options: { scores: 4, steps: ['a'] },
      asOf: '2026-03-01',
    })
  })
})

describe('where the answer is', () => {
  test('a question that was answered before leads to its answer', async () => {
    const { user, where } = open()
    await user.click(run())
    await waitFor(() => expect(where()).toBe('/analyses/runs/3'))
  })

  test('a new one leads to where it is watched', async () => {
    const { user, where } = open({ answers: { 'POST /analyses/rfm/runs': analysisJob() } })
    await user.click(run())
    await waitFor(() => expect(where()).toBe('/analyses/jobs/j-1'))
  })

  test('Enter in a field asks as well', async () => {
    const { user, where } = open()
    await user.type(field('Event'), 'x{Enter}')
    await waitFor(() => expect(where()).toBe('/analyses/runs/3'))
  })

  test('an empty line of names asks, a name that is typed is taken first', async () => {
    const { user, where } = open()
    await user.type(field('Steps'), 'a{Enter}')
    expect(where()).toBe('/analyses/rfm')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(where()).toBe('/analyses/runs/3'))
  })
})

describe('what cannot be asked', () => {
  test.each<[string, string, string, RegExp]>([
    ['a list of numbers', 'Recency cuts', '30, soon', /“soon” is not a number\./],
    ['YAML', 'Groups', '- {', /line 1/],
  ])('%s that cannot be read says so at its field, and sends nothing', async (_, name, text, words) => {
    const { user, asked } = open()
    await enter(user, name, text)
    await user.click(run())
    expect(screen.getByText(words)).toBeDefined()
    expect(asked.some(({ what }) => what.startsWith('POST'))).toBe(false)
  })

  test('a question about a segment needs one', async () => {
    const properties = { segment: { type: 'string' }, definition: { type: 'object' } }
    const { user, asked } = show(
      <QuestionForm analysis={analysisOf('personas', { options: { properties } })} />,
      {
        answers: {
          'GET /catalogue': CATALOGUE,
          'GET /segments': { segments: [] },
          'POST /analyses/personas/runs': DONE,
        },
        may: ['evaluations:run'],
      },
    )
    await user.click(run())
    expect(screen.getByText('Choose one first.')).toBeDefined()
    await user.click(screen.getByLabelText(/^Segment/))
    await user.paste('buyers')
    await user.click(run())
    await waitFor(() => expect(asked.at(-1)?.body).toEqual({ options: { segment: 'buyers' } }))
  })

  const problem = (path: readonly string[], message: string) => ({
    code: 'c',
    path,
    message,
    mend: 'Mend it.',
  })
  const refusal = (...problems: ReturnType<typeof problem>[]) =>
    new Refusal(400, { ...problems[0]!, problems } as never)

  test('what the server says of an option stands at the option, folded or not', async () => {
    const refused = refusal(problem(['options', 'groups'], 'There are no such groups.'))
    const { user, container } = open({ answers: { 'POST /analyses/rfm/runs': refused } })
    for (const folded of container.querySelectorAll('details')) folded.open = false
    await user.click(run())
    await screen.findByText('There are no such groups. Mend it.')
    expect(container.querySelector('details')?.open).toBe(true)
    expect(field('Groups').getAttribute('aria-invalid')).toBe('true')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('what it says of anything else stands above the button', async () => {
    const refused = new Refusal(409, { message: 'Too much runs.', mend: 'Wait.' })
    const { user, where } = open({ answers: { 'POST /analyses/rfm/runs': refused } })
    await user.click(run())
    expect(wordsIn(await screen.findByRole('alert'))).toBe('Too much runs.Wait.')
    expect(where()).toBe('/analyses/rfm')
  })

  test('whoever may not run analyses reads what they may do', () => {
    open({ may: ['models:read'] })
    expect(screen.queryByRole('button', { name: 'Run the analysis' })).toBeNull()
    expect(screen.getByText(/^You may read answers, but not run analyses\./)).toBeDefined()
  })

  test('what stands in the way is said before anything is filled in', () => {
    open({ obstacle: 'There are no purchases.' })
    expect(screen.getByText('There are no purchases.')).toBeDefined()
  })
})

describe('names', () => {
  const names = () => itemsIn(screen.getByRole('list', { name: 'Steps' }))
  const offered = () => [...(field('Steps') as HTMLInputElement).list!.options].map(({ value }) => value)

  test('are completed from what the data holds, without those that are taken', async () => {
    const { user } = open()
    await waitFor(() => expect(offered()).toEqual(['order_completed', 'page_viewed']))
    fireEvent.change(field('Steps'), { target: { value: 'page_viewed' } })
    expect(names()).toEqual(['page_viewed'])
    expect(offered()).toEqual(['order_completed'])
    await user.click(screen.getByRole('button', { name: 'Take out page_viewed' }))
    expect(offered()).toEqual(['order_completed', 'page_viewed'])
    expect(document.activeElement).toBe(field('Steps'))
  })

  test('may begin with another name', async () => {
    const events = [...CATALOGUE.events, { ...CATALOGUE.events[0]!, name: 'order' }]
    const { user } = open({ answers: { 'GET /catalogue': { ...CATALOGUE, events } } })
    await waitFor(() => expect(offered()).toContain('order'))
    await user.type(field('Steps'), 'order_c{Enter}')
    expect(names()).toEqual(['order_c'])
  })

  test('are told as they are', async () => {
    const at = `/analyses/rfm?with=${encodeURIComponent(JSON.stringify({ steps: ['\u202Eevil'] }))}`
    open({ at })
    expect(names()).toEqual(['\\u202Eevil'])
  })

  test('of one value are offered in its field', async () => {
    open()
    const list = () => (field('Event') as HTMLInputElement).list
    await waitFor(() => expect(list()?.options).toHaveLength(2))
  })
})

test('what matters most is seen at once, the rest is folded', () => {
  const { container } = open()
  const folded = within(container.querySelector('details')!)
  expect(folded.queryByLabelText('Scores')).toBeNull()
  expect(folded.getByLabelText('Use what the rule reads')).toBeDefined()
  expect(wordsIn(container.querySelector('summary'))).toBe('7 more options')
})

test('a question is kept in the address, so that going back finds it', async () => {
  const refused = new Refusal(409, { message: 'Too much runs.' })
  const { user, where } = open({ answers: { 'POST /analyses/rfm/runs': refused } })
  await enter(user, 'Scores', '4')
  await user.click(run())
  await screen.findByRole('alert')
  expect(decodeURIComponent(where())).toBe('/analyses/rfm?with={"scores":4}')
})
