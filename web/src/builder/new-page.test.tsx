import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { GalleryTemplate } from '../api/gallery'
import { Refusal } from '../testing/answers'
import { wordsIn } from '../testing/reading'
import { segmentRow } from '../testing/segment-row'
import { saved, sentTo } from './testing/drafts'
import { button, definition, LOYAL, main, open, retitle, title } from './testing/pages'

test.each([
  ['/build', '/segments'],
  ['/build?template=lapsed-vips', '/segments'],
  ['/build/segment/loyal', '/segments/loyal'],
  ['/build/segmentation/life-cycle', '/segments?view=segmentations'],
  ['/build/metric/spend', '/segments'],
])('%s leads who may not build to where it can be looked at: %s', (at, there) => {
  const page = open(at, {}, { may: [] })
  expect(page.where()).toBe(there)
})

test.each([
  [{ modelSaved: 'rfm' }, '/models/rfm'],
  [{ modelSaved: 7 }, undefined],
  [null, undefined],
])('an address that is told %j leads to the model that was saved for it: %s', async (state, there) => {
  open('/build', {}, { state })
  await title()
  const link = screen.queryByRole('link', { name: 'See or change the model' })
  expect(link?.getAttribute('href')).toBe(there)
  expect(link === null).toBe(screen.queryByText(/saved as the model “rfm”\. It runs every day/) === null)
})

describe('something new', () => {
  const created = (asked: { readonly body: unknown }) => {
    const { definitions } = asked.body as { readonly definitions: readonly Record<string, unknown>[] }
    return { applied: definitions.map(() => ({ action: 'created' })), warnings: [] }
  }
  const BIG = 'segment: big-spenders\ntitle: Big spenders\nwhen:\n  all: []\n'
  const answers = {
    'POST /definitions': created,
    'GET /definitions/segment/big-spenders': definition(BIG, { name: 'big-spenders', version: 1 }),
  }

  test('is called by its title, saved, and has an address from then on', async () => {
    const page = open('/build?view=conditions', answers)
    await retitle(page, 'Big spenders')
    await page.user.click(button('Save'))
    await screen.findByText(/Saved as version 1/)
    expect(sentTo(page.asked, 'POST /definitions')).toEqual([
      {
        definitions: [{ segment: 'big-spenders', title: 'Big spenders', when: { all: [] } }],
        expectedVersion: 0,
      },
    ])
    expect(page.where()).toBe('/build/segment/big-spenders?view=conditions')
    expect(screen.getByRole('link', { name: 'Open its page' }).getAttribute('href')).toBe(
      '/segments/big-spenders',
    )
    expect(button('Save').disabled).toBe(true)
  })

  test.each([
    ['segment', '/build'],
    ['segmentation', '/build?kind=segmentation'],
  ])('a %s without a name is not saved: the name is asked for', async (_, at) => {
    const again = { 'GET /definitions/segmentation/big-spenders': definition(BIG, { version: 1 }) }
    const page = open(at, { ...answers, ...again })
    await title()
    await page.user.click(button('Save'))
    const alert = await screen.findByRole('alert')
    expect(wordsIn(alert)).toBe('Give it a name, by which it is found in lists, then save.')
    expect(document.activeElement).toBe(await title())
    expect((await title()).getAttribute('aria-describedby')).toBe(alert.id)
    expect(sentTo(page.asked, 'POST /definitions')).toEqual([])
    await page.user.keyboard('Big spenders')
    expect(screen.queryByRole('alert')).toBeNull()
    await page.user.click(button('Save'))
    await waitFor(() => expect(sentTo(page.asked, 'POST /definitions')).toHaveLength(1))
  })

  test('can be taken back step by step after it was saved, under the name that it has now', async () => {
    const page = open('/build', answers)
    await retitle(page, 'Big spenders')
    await page.user.click(button('Save'))
    await screen.findByText(/Saved as version 1/)
    await page.user.click(button('Undo'))
    expect((await title()).value).toBe('')
    expect(main()).toContain('Not saved yet')
    await page.user.click(button('Save'))
    await waitFor(() => expect(sentTo(page.asked, 'POST /definitions')).toHaveLength(2))
    expect(sentTo(page.asked, 'POST /definitions')[1]).toEqual({
      definitions: [{ segment: 'big-spenders', when: { all: [] } }],
      expectedVersion: 1,
    })
  })

  test('says that its name is taken before it is saved', async () => {
    const page = open('/build', saved(segmentRow('loyal')))
    await retitle(page, 'Loyal')
    expect(await screen.findAllByText(/The name “loyal” is taken/)).not.toHaveLength(0)
    expect(screen.getByLabelText('Name for files and programs').getAttribute('aria-invalid')).toBe('true')
    await retitle(page, 'Loyal ones')
    expect(screen.queryByText(/is taken/)).toBeNull()
  })

  test('that somebody else saved under its name leads to theirs', async () => {
    const taken = new Refusal(409, { code: 'store/version-conflict', message: 'It has version 1.' })
    const page = open('/build', { 'POST /definitions': taken })
    await retitle(page, 'Loyal')
    await page.user.click(button('Save'))
    const dialog = await screen.findByRole('dialog', { name: 'This name is taken' })
    const link = within(dialog).getByRole('link', { name: 'edit the one that is there' })
    expect(link.getAttribute('href')).toBe('/build/segment/loyal')
    await page.user.click(within(dialog).getAllByRole('button', { name: 'Close' }).at(-1)!)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect((await title()).value).toBe('Loyal')
  })

  test.each([
    ['/build', 'New segment', 'Name this segment'],
    ['/build?kind=segmentation', 'New segmentation', 'Name this segmentation'],
    ['/build?kind=nonsense', 'New segment', 'Name this segment'],
  ])('at %s is a %s', async (at, heading, placeholder) => {
    open(at)
    expect((await title()).placeholder).toBe(placeholder)
    expect(screen.getByRole('heading', { level: 1, name: heading })).toBeDefined()
  })
})

describe('something begun elsewhere', () => {
  const param = (text: string) => Buffer.from(text).toString('base64url')

  test('is what the address says', async () => {
    open(`/build?definition=${param(LOYAL)}`)
    expect((await title()).value).toBe('Loyal')
    expect(screen.getByRole('button', { name: 'Options of condition 1' })).toBeDefined()
    expect(button('Save').disabled).toBe(false)
  })

  test('that cannot be read is said, and one begins with nothing', async () => {
    open(`/build?definition=${param('metric: spent')}`)
    expect((await title()).value).toBe('')
    expect(main()).toContain('What this address begins with is not the YAML of a segment.')
  })

  const TEMPLATE: GalleryTemplate = {
    name: 'lapsed-vips',
    category: 'value',
    title: 'Lapsed VIPs',
    purpose: 'To win back.',
    definition: { segment: 'lapsed-vips', title: 'Lapsed VIPs', when: { all: [{ trait: 'vip', is: true }] } },
    bindings: [],
    missing: [],
    saved: false,
  }
  const gallery = (template: GalleryTemplate) => ({
    'GET /gallery': { categories: [], templates: [template] },
  })

  test('is a template', async () => {
    open('/build?template=lapsed-vips', gallery(TEMPLATE))
    expect((await title()).value).toBe('Lapsed VIPs')
  })

  test.each([
    ['is none of them', 'other', TEMPLATE],
    ['lacks data', 'lapsed-vips', (({ definition: _, ...lacking }) => lacking)(TEMPLATE)],
  ])('as a template that %s is begun with nothing', async (_, name, template) => {
    open(`/build?template=${name}`, gallery(template))
    expect((await title()).value).toBe('')
    expect(main()).toContain(`There is no template “${name}” for your data.`)
  })

  test('as a template that cannot be asked for is tried again', async () => {
    open('/build?template=lapsed-vips', { 'GET /gallery': new Refusal(500, { message: 'Out of order.' }) })
    expect(await screen.findByRole('heading', { name: 'Out of order.' })).toBeDefined()
    expect(button('Try again')).toBeDefined()
  })

  test('is a copy of a segment, under a name of its own', async () => {
    const page = open('/build', {
      ...saved(segmentRow('loyal', { title: 'Loyal' })),
      'GET /definitions/segment/loyal': definition(LOYAL),
    })
    await page.user.selectOptions(await screen.findByLabelText('Copy of a segment'), 'Loyal')
    await waitFor(async () => expect((await title()).value).toBe('Copy of Loyal'))
    expect(screen.getByLabelText<HTMLInputElement>('Name for files and programs').value).toBe('copy-of-loyal')
    expect(screen.queryByLabelText('Copy of a segment')).toBeNull()
    await page.user.click(button('Undo'))
    expect((await title()).value).toBe('')
  })

  test('as a copy that cannot be read says why', async () => {
    const refused = new Refusal(404, { message: 'There is no segment “loyal”.' })
    const page = open('/build', { ...saved(segmentRow('loyal')), 'GET /definitions/segment/loyal': refused })
    await page.user.selectOptions(await screen.findByLabelText('Copy of a segment'), 'loyal')
    expect(wordsIn(await screen.findByRole('alert'))).toContain('There is no segment “loyal”.')
  })
})
