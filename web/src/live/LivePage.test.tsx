import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Issue, IssueCount, Message, Reception, StoredIssue } from '../api/tracking'
import { type Answers, type Asked, NEVER, Refusal } from '../testing/answers'
import { factsIn } from '../testing/reading'
import { show } from '../testing/show'
import { knownStatus } from '../testing/status'
import { type FakeStream, openStreams, setSeen } from '../testing/streams'
import { LivePage } from './LivePage'

const AT = Date.parse('2026-03-01T09:00:05Z')

const message = (change: Partial<Message> = {}): Message => ({
  ...{ call: 'track', messageId: 'm1', identities: [{ namespace: 'user_id', value: 'ada' }], at: AT },
  event: { name: 'order_completed', properties: { total: 19.9, cart: { items: 2 } } },
  ...change,
})
const issue = (change: Partial<Issue> = {}): Issue => ({
  ...{ kind: 'rejected', code: 'no-identity', path: [], detail: 'It names nobody.' },
  ...{ call: 'track', messageId: 'm2', body: '{"type":"track"}' },
  ...change,
})
const reception = (messages: readonly Message[], issues: readonly Issue[] = []): Reception => ({
  ...{ receivedAt: AT, keyId: 'k1', messages, issues },
})

let streams: readonly FakeStream[]
beforeEach(() => {
  streams = openStreams()
})

function open(answers: Answers = {}, may = ['events:read', 'keys:manage'], at = '/live') {
  return show(<LivePage />, {
    at,
    may,
    known: [knownStatus({ timeZone: 'Europe/Oslo' })],
    answers: {
      'GET /tracking/state': { waiting: 0, lagMs: 0, trouble: null },
      'GET /tracking/issues/counts': { counts: [] },
      ...answers,
    },
  })
}
const tail = () => screen.getByRole('region', { name: 'Live' })
const names = () =>
  within(screen.getByRole('list', { name: 'Calls, the latest first' }))
    .queryAllByRole('strong')
    .map(({ textContent }) => textContent)
const said = () => within(tail()).getByText(/watching|connecting|connected|paused/).textContent

describe('calls', () => {
  test('take no connection while the tab is hidden; what is told again to whoever comes back stands once', () => {
    open()
    streams[0]!.accept()
    streams[0]!.tell('reception', reception([message()]))
    setSeen(false)
    expect(streams.map(({ readyState }) => readyState)).toEqual([2])
    setSeen(true)
    streams[1]!.accept()
    streams[1]!.tell('reception', reception([message()]))
    expect([names(), said()]).toEqual([['order_completed'], 'watching'])
  })

  test('are shown as they come in, the latest first', () => {
    open()
    expect(streams.map(({ address }) => address)).toEqual(['/api/v1/tracking/live?language=en'])
    streams[0]!.accept()
    expect(screen.getByText(/Nothing has come in since/)).toBeDefined()
    streams[0]!.tell('reception', reception([message()]))
    streams[0]!.tell('reception', {
      ...reception([message({ messageId: 'm3', call: 'page' })]),
      receivedAt: AT + 1,
    })
    expect(names()).toEqual(['order_completed', 'order_completed'])
    expect(within(tail()).getAllByText('10:00:05')).toHaveLength(2)
    expect(screen.queryByText(/Nothing has come in since/)).toBeNull()
  })

  test('tell whose they are and what they hold when somebody asks', async () => {
    const { user, where } = open()
    streams[0]!.tell('reception', reception([message({ account: { id: 'acme', traits: { seats: 5 } } })]))
    expect(screen.queryByText('cart.items')).toBeNull()
    await user.click(screen.getByText('order_completed'))
    const facts = factsIn(tail())
    expect(facts).toMatchObject({ 'cart.items': '2', total: '19.9', seats: '5', Account: 'acme' })
    expect(facts.Call).toBe('track, message m1')
    await user.click(screen.getByRole('link', { name: 'user_id:ada' }))
    expect(where()).toBe('/profiles/user_id%3Aada')
  })

  test('that were not taken say why, and show themselves as they came', async () => {
    const { user } = open()
    const hostile = issue({ path: ['properties', 'a'], detail: '<b>\u202E', body: '<script>' })
    streams[0]!.tell('reception', reception([], [hostile]))
    expect(within(tail()).getByText('rejected')).toBeDefined()
    expect(within(tail()).getByText('Nobody it could belong to')).toBeDefined()
    await user.click(screen.getByText('track'))
    expect(screen.getByText('<b>\\u202E')).toBeDefined()
    expect(tail().textContent).toContain('Nobody it could belong to at properties.a')
    await user.click(screen.getByText('The call as it came'))
    expect(screen.getByText('<script>')).toBeDefined()
  })

  test('that were repaired say what was done', async () => {
    const { user } = open()
    const repaired = issue({ kind: 'repaired', code: 'wrong-type', messageId: 'm1', body: '' })
    streams[0]!.tell('reception', reception([message()], [repaired]))
    expect(within(tail()).getByText('repaired')).toBeDefined()
    await user.click(screen.getByText('order_completed'))
    expect(within(tail()).getByText('A value of the wrong type')).toBeDefined()
    expect(screen.queryByText('The call as it came')).toBeNull()
  })

  test('wait while somebody reads, and are counted', async () => {
    const { user } = open()
    streams[0]!.accept()
    await user.click(screen.getByRole('button', { name: 'Pause' }))
    expect(said()).toBe('paused')
    expect(screen.getByRole('button', { name: 'Go on' })).toBeDefined()
    streams[0]!.tell('reception', reception([message()]))
    expect(names()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Go on (1 new)' }))
    expect(names()).toEqual(['order_completed'])
    expect(said()).toBe('watching')
  })

  test('that were too many to be told are counted', () => {
    open()
    streams[0]!.tell('missed', { count: 1_200 })
    streams[0]!.tell('missed', { count: 34 })
    expect(screen.getByText('1,234 requests came faster than this page could follow.')).toBeDefined()
  })

  test('are found by what they name and by what became of them', async () => {
    const { user, where } = open()
    const cart = message({ messageId: 'm9', event: { name: 'cart_viewed', properties: {} } })
    streams[0]!.tell('reception', reception([message(), cart], [issue()]))
    expect(names()).toEqual(['track', 'cart_viewed', 'order_completed'])
    const search = screen.getByRole('searchbox', { name: 'Filter calls' })
    await user.type(search, 'ORDER')
    expect(names()).toEqual(['order_completed'])
    await user.clear(search)
    await user.selectOptions(screen.getByRole('combobox', { name: 'Which calls' }), 'Rejected')
    expect(names()).toEqual(['track'])
    await user.type(search, 'nowhere')
    expect(screen.getByText('None of the last 3 calls is like that.')).toBeDefined()
    expect(where()).toBe('/live?calls=rejected&search=nowhere')
  })

  test('are filtered as the address says', () => {
    open({}, undefined, '/live?calls=rejected&search=TRA')
    const other = issue({ call: 'page', messageId: 'm7' })
    streams[0]!.tell('reception', reception([message()], [issue(), other]))
    expect(names()).toEqual(['track'])
    expect(screen.getByRole<HTMLInputElement>('searchbox', { name: 'Filter calls' }).value).toBe('TRA')
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Which calls' }).value).toBe('rejected')
  })

  test('that never came lead whoever may to the keys that send them', () => {
    open()
    const link = screen.getByRole('link', { name: 'Write keys and lines to paste' })
    expect(link.getAttribute('href')).toBe('/settings/keys')
  })

  test('that never came lead nobody else there', () => {
    open({}, ['events:read'])
    expect(screen.queryByRole('link', { name: /Write keys/ })).toBeNull()
  })
})

describe('the connection', () => {
  test('is said, and taken up by the browser where it breaks', () => {
    open()
    expect(said()).toBe('connecting …')
    streams[0]!.accept()
    expect(said()).toBe('watching')
    streams[0]!.interrupt()
    expect(said()).toBe('connecting …')
    streams[0]!.accept()
    expect(said()).toBe('watching')
    expect(streams).toHaveLength(1)
  })

  test('that was refused is tried again when somebody wants; what came before stays', async () => {
    const { user } = open()
    streams[0]!.tell('reception', reception([message()]))
    streams[0]!.refuse()
    expect(said()).toBe('not connected')
    await user.click(within(tail()).getByRole('button', { name: 'Try again' }))
    expect(said()).toBe('connecting …')
    streams[1]!.accept()
    expect(said()).toBe('watching')
    expect(names()).toEqual(['order_completed'])
  })

  test('ends with the page', () => {
    const { unmount } = open()
    streams[0]!.accept()
    unmount()
    expect(streams[0]!.readyState).toBe(2)
  })
})

describe('how tracking is', () => {
  const head = () => screen.getByRole('heading', { level: 1 }).closest('header')!

  test.each([
    [
      { waiting: 0, lagMs: 20, trouble: null },
      { 'Calls that wait': '0', Behind: 'nothing', State: 'running' },
    ],
    [
      { waiting: 12_345, lagMs: 180_000, trouble: 'disk full' },
      { 'Calls that wait': '12,345', Behind: '3 min', State: 'in trouble' },
    ],
  ])('of %j it says %j', async (state, facts) => {
    open({ 'GET /tracking/state': state })
    await expect.poll(() => factsIn(head())).toEqual(facts)
  })

  test('where nothing is taken in, why, and that nothing is lost', async () => {
    open({ 'GET /tracking/state': { waiting: 1, lagMs: 1, trouble: 'disk <full>' } })
    const text = (await screen.findByRole('alert')).textContent
    expect(text).toMatch(
      /^The stores do not take what comes in: disk <full>\. Every acknowledged call is safe/,
    )
  })

  test('is not known yet', () => {
    open({ 'GET /tracking/state': NEVER })
    expect(factsIn(head())).toEqual({ 'Calls that wait': '–', Behind: '–', State: '–' })
  })

  test('cannot be told', async () => {
    open({ 'GET /tracking/state': new Refusal(503, { message: 'Away.', mend: 'Wait.' }) })
    expect((await screen.findByRole('alert')).textContent).toBe('Away. Wait.')
  })
})

describe('what was wrong lately', () => {
  const panel = () => screen.getByRole('region', { name: 'Rejected and repaired' })
  const count = (change: Partial<IssueCount> = {}): IssueCount => ({
    ...{ kind: 'rejected', code: 'no-identity', count: 1_234, latestAt: Date.now() - 120_000 },
    ...change,
  })
  const counts = (...all: IssueCount[]) => ({ 'GET /tracking/issues/counts': { counts: all } })
  const stored = (id: string): StoredIssue => ({
    ...issue({ messageId: id, detail: `About ${id}.` }),
    ...{ receivedAt: AT, keyId: 'k1', digest: id },
  })

  test('is said: nothing', async () => {
    open()
    expect(await within(panel()).findByText(/Nothing was wrong with any call/)).toBeDefined()
  })

  test.each([
    ['going on', 'Go on'],
    ['paused', 'Pause'],
  ])(
    'is not said to be nothing beside a call that is rejected, %s, and is counted as soon as it is stored',
    async (_, label) => {
      let stored: readonly IssueCount[] = []
      const { user } = open({ 'GET /tracking/issues/counts': () => ({ counts: stored }) })
      await within(panel()).findByText(/Nothing was wrong with any call/)
      if (label === 'Pause') await user.click(screen.getByRole('button', { name: 'Pause' }))
      const receivedAt = Date.now()
      streams[0]!.tell('reception', { ...reception([], [issue()]), receivedAt })
      expect(within(panel()).queryByText(/Nothing was wrong/)).toBeNull()
      stored = [count({ count: 1, latestAt: receivedAt })]
      expect(
        await within(panel()).findByText('Nobody it could belong to', {}, { timeout: 3_000 }),
      ).toBeDefined()
    },
  )

  test('is told with how often, and what was done about it', async () => {
    open(counts(count(), count({ kind: 'repaired', code: 'of-tomorrow', count: 1 })))
    const items = await within(panel()).findAllByRole('listitem')
    expect(items[0]?.textContent).toContain('rejectedNobody it could belong to1,234The call was not taken')
    expect(items[0]?.textContent).toContain('2 minutes ago')
    expect(items[1]?.textContent).toContain('repairedof-tomorrow1The call was taken after a repair.')
  })

  test('is looked at, page by page; nothing is asked before', async () => {
    const { user, asked } = open({
      ...counts(count()),
      'GET /tracking/issues': ({ query }: Asked) =>
        query.has('after') ? { issues: [stored('b')], next: null } : { issues: [stored('a')], next: 'c1' },
    })
    await within(panel()).findAllByRole('listitem')
    expect(asked.map(({ what }) => what)).not.toContain('GET /tracking/issues')
    await user.click(within(panel()).getByText(/Look at them/))
    expect(await screen.findByText('About a.')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Show more calls' }))
    expect(await screen.findByText('About b.')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Show more calls' })).toBeNull()
    const queries = asked.filter(({ what }) => what === 'GET /tracking/issues').map(({ query }) => `${query}`)
    expect(queries).toEqual(['code=no-identity&limit=10', 'code=no-identity&limit=10&after=c1'])
  })

  test('and examples that cannot be read say so, and are asked for again', async () => {
    let times = 0
    const { user } = open({
      ...counts(count()),
      'GET /tracking/issues': () =>
        times++ === 0 ? new Refusal(503, { message: 'Away.' }) : { issues: [stored('a')], next: null },
    })
    await user.click(await within(panel()).findByText(/Look at them/))
    await user.click(await within(panel()).findByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('About a.')).toBeDefined()
  })

  test('cannot be told', async () => {
    open({ 'GET /tracking/issues/counts': new Refusal(503, { message: 'The store is away.' }) })
    expect((await within(panel()).findByRole('alert')).textContent).toContain('The store is away.')
  })
})
