import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { DraftCount } from '../api/drafts'
import type { Gallery, GalleryTemplate } from '../api/gallery'
import { type Answers, NEVER, Refusal } from '../testing/answers'
import { wordsIn } from '../testing/reading'
import { type Setting, show } from '../testing/show'
import { GalleryPage } from './GalleryPage'

const template = (name: string, more: Partial<GalleryTemplate> = {}): GalleryTemplate => ({
  name,
  category: 'buying',
  title: name,
  purpose: `What ${name} is for.`,
  sentence: 'Profiles who ordered.',
  definition: { segment: name, when: { event: 'order' } },
  bindings: [],
  missing: [],
  saved: false,
  ...more,
})

const { definition: _, sentence: __, ...lacking } = template('wishes', { title: 'Wish list' })
const WISHES: GalleryTemplate = {
  ...lacking,
  category: 'interest',
  missing: [
    { role: 'wished', kind: 'event', title: 'Adding to a wish list', example: 'product_wished' },
    { role: 'price', kind: 'property', title: 'A price', example: 'price' },
    { role: 'birthday', kind: 'trait', title: 'A birthday', example: 'birthday' },
  ],
}
const GALLERY: Gallery = {
  categories: [
    { name: 'buying', title: 'Buying' },
    { name: 'interest', title: 'Interest' },
  ],
  templates: [
    template('one-timers', { title: 'One-time buyers' }),
    template('vips', { title: 'VIPs', sentence: 'Profiles whose plan is "Gold".', saved: true }),
    WISHES,
  ],
}

const COUNT: DraftCount = {
  asOf: 0,
  profiles: 1_000,
  precision: 'sample',
  sampled: 100,
  size: { value: 250, low: 200, high: 300 },
  share: 0.25,
  nodes: [],
  members: [],
  warnings: [],
}

/** Nothing is in view until it comes there. */
let comeIntoView: () => void
beforeEach(() => {
  const told: (() => void)[] = []
  class Sight {
    readonly #tell: IntersectionObserverCallback
    constructor(tell: IntersectionObserverCallback) {
      this.#tell = tell
    }
    observe(target: Element): void {
      const entry = { isIntersecting: true, target } as unknown as IntersectionObserverEntry
      told.push(() => this.#tell([entry], this as unknown as IntersectionObserver))
    }
    disconnect(): void {}
    unobserve(): void {}
  }
  vi.stubGlobal('IntersectionObserver', Sight)
  comeIntoView = () => act(() => told.forEach((tell) => void tell()))
})

function open(at = '/gallery', answers: Answers = {}, more: Setting = {}) {
  return show(<GalleryPage />, {
    at,
    may: ['segments:write', 'evaluations:run'],
    answers: {
      'GET /gallery': GALLERY,
      'POST /drafts/count': COUNT,
      ...answers,
    },
    known: [[['home'], { definitions: 3 }]],
    ...more,
  })
}

const card = async (title: string) => (await screen.findByRole('heading', { name: title })).closest('li')!
const cards = () =>
  screen
    .queryAllByRole('heading')
    .filter((heading) => heading.closest('li'))
    .map(wordsIn)

describe('the gallery', () => {
  test('has what fits the data, and apart from that what lacks some', async () => {
    open()
    await card('VIPs')
    expect(cards()).toEqual(['One-time buyers', 'VIPs', 'Wish list'])
    expect(wordsIn(screen.getByRole('status'))).toBe('2 ready-made segments fit your data; 1 needs more.')
    const needs = screen.getByRole('region', { name: 'Needs more data' })
    expect(within(needs).getAllByRole('heading', { level: 3 }).map(wordsIn)).toEqual(['Wish list'])
    expect(within(needs).getByRole('link').getAttribute('href')).toBe('/data/events')
  })

  test('says of a template what it is for and whom it means, and leads to the builder', async () => {
    open()
    const one = await card('One-time buyers')
    expect(wordsIn(one)).toContain('What one-timers is for. Profiles who ordered.')
    expect(within(one).getByRole('link', { name: 'Use One-time buyers' }).getAttribute('href')).toBe(
      '/build?template=one-timers',
    )
  })

  test('leads to what is saved already', async () => {
    open()
    const vips = await card('VIPs')
    expect(within(vips).getByRole('link', { name: 'Saved already' }).getAttribute('href')).toBe(
      '/segments/vips',
    )
    expect(within(vips).queryByRole('link', { name: /^Use/ })).toBeNull()
  })

  test('says what a template lacks, with a name that would do', async () => {
    open()
    expect(wordsIn(await card('Wish list'))).toMatch(
      /Needs Adding to a wish list \(an event such as product_wished\) A price \(a property such as price\) A birthday \(a trait such as birthday\)$/,
    )
  })

  test('shows what is hidden in names of the data', async () => {
    const odd = template('odd', { sentence: 'Profiles who did "a\u202Eb".' })
    open('/gallery', { 'GET /gallery': { ...GALLERY, templates: [odd] } })
    expect(wordsIn(await card('odd'))).toContain('a\\u202Eb')
    expect(screen.queryByRole('region', { name: 'Needs more data' })).toBeNull()
  })
})

describe('what is looked for', () => {
  test('is found by words of title, purpose and sentence, and the address has it', async () => {
    const page = open()
    await card('VIPs')
    await page.user.type(screen.getByRole('searchbox', { name: 'Search the gallery' }), 'gold')
    expect(cards()).toEqual(['VIPs'])
    expect(wordsIn(screen.getByRole('status'))).toBe('1 ready-made segment fits your data.')
    expect(page.where()).toBe('/gallery?search=gold')
  })

  test('is of a kind, each with how many can be used', async () => {
    const page = open()
    await card('VIPs')
    const kinds = within(screen.getByRole('group', { name: 'Kinds of segments' })).getAllByRole('button')
    expect(kinds.map(wordsIn)).toEqual(['All 2', 'Buying 2', 'Interest 0'])
    await page.user.click(kinds[2]!)
    expect(cards()).toEqual(['Wish list'])
    expect(kinds.map((kind) => kind.getAttribute('aria-pressed'))).toEqual(['false', 'false', 'true'])
    expect(page.where()).toBe('/gallery?category=interest')
    await page.user.click(kinds[0]!)
    expect(page.where()).toBe('/gallery')
  })

  test('is as the address says, both at once', async () => {
    open('/gallery?search=order&category=buying')
    await card('One-time buyers')
    expect(cards()).toEqual(['One-time buyers'])
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('order')
  })

  test('and not there is said', async () => {
    open('/gallery?search=nothing')
    expect(await screen.findByText('Nothing in the gallery fits what you search for.')).toBeDefined()
    expect(cards()).toEqual([])
  })
})

describe('how many a template would have', () => {
  test('is asked for when it comes into view, once', async () => {
    const page = open()
    await card('VIPs')
    expect(page.asked.map(({ what }) => what)).toEqual(['GET /gallery'])
    comeIntoView()
    await waitFor(async () => expect(wordsIn(await card('VIPs'))).toContain('about 250 profiles, 25.0%'))
    expect(screen.getAllByTitle('Between 200 and 300')).toHaveLength(2)
    comeIntoView()
    const counts = page.asked.filter(({ what }) => what === 'POST /drafts/count')
    expect(counts.map(({ body }) => body)).toEqual([
      { definition: { segment: 'one-timers', when: { event: 'order' } }, precision: 'sample' },
      { definition: { segment: 'vips', when: { event: 'order' } }, precision: 'sample' },
    ])
  })

  test.each<[string, Answers[string], string]>([
    [
      'exactly',
      { ...COUNT, precision: 'exact', size: { value: 0, low: 0, high: 0 }, share: 0 },
      '0 profiles, 0.0%',
    ],
    [
      'of one',
      { ...COUNT, precision: 'exact', size: { value: 1, low: 1, high: 1 }, share: 0.017 },
      '1 profile, 1.7%',
    ],
    ['not yet', NEVER, 'Counting …'],
    ['not at all', new Refusal(500), 'Not counted'],
  ])('is known %s', async (_, answer, text) => {
    open('/gallery', { 'POST /drafts/count': answer })
    await card('VIPs')
    comeIntoView()
    await waitFor(async () => expect(wordsIn(await card('VIPs'))).toContain(text))
  })

  test('is not asked for by those who may not count, who may not use it either', async () => {
    const page = open('/gallery', {}, { may: [] })
    const one = await card('One-time buyers')
    comeIntoView()
    expect(page.asked.map(({ what }) => what)).toEqual(['GET /gallery'])
    expect(within(one).queryByRole('link')).toBeNull()
    expect(wordsIn(one)).not.toContain('Counting')
  })
})

describe('the page', () => {
  test('has a shape while it loads, and can be searched then', async () => {
    const page = open('/gallery', { 'GET /gallery': NEVER })
    expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
    await page.user.type(screen.getByRole('searchbox'), 'x')
    expect(page.where()).toBe('/gallery?search=x')
  })

  test('that cannot be had says why, and is asked for again', async () => {
    let tries = 0
    const page = open('/gallery', {
      'GET /gallery': () => {
        tries += 1
        return tries === 1 ? new Refusal(500, { message: 'Out of order.' }) : GALLERY
      },
    })
    expect(await screen.findByRole('heading', { name: 'Out of order.' })).toBeDefined()
    await page.user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await card('VIPs')).toBeDefined()
  })
})
