import { screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { draftOf, draftOfText } from '../definition/draft'
import { keepDraft } from '../draft-store'
import { draftInParam } from '../start'
import { sentTo } from '../testing/drafts'
import { button, definition, LOYAL, main, open, openLoyal, retitle, title } from '../testing/pages'
import { draftLink } from './linked-draft'

afterEach(() => vi.restoreAllMocks())

const COPY = 'Copy link to this draft'
const PATH = '/build/segment/loyal'
const ORIGIN = 'http://shop.test'
const SAVED = { kind: 'segment', name: 'loyal', version: 3 } as const
const brought = (link: string) => draftInParam(new URL(link).searchParams.get('definition')!)

/** The address of a link to a draft of `loyal` with another title. */
function linkTo(written: string, version = 3): string {
  const link = draftLink(
    draftOfText(LOYAL.replace('title: Loyal', `title: ${written}`))!,
    { ...SAVED, version },
    '',
  )
  return link!
}

describe('a link to a draft', () => {
  test('holds all that is written, comments too, and what it changes', () => {
    const draft = draftOfText('# Für Köln\nsegment: köln\nwhen: {trait: city, is: Köln}\n')!
    const link = draftLink(draft, SAVED, ORIGIN)!
    expect(new URL(link)).toMatchObject({ origin: ORIGIN, pathname: PATH })
    expect(new URL(link).searchParams.get('from')).toBe('3')
    expect(brought(link)).toEqual(draft)
    expect(draftLink(draft, undefined, ORIGIN)).toMatch(/^http:\/\/shop\.test\/build\?definition=[\w-]+$/)
  })

  test('is none where it would be too long', () => {
    const long = (length: number) =>
      draftOf({ segment: 's', description: 'x'.repeat(length), when: { all: [] } })
    expect(draftLink(long(5_000), undefined, ORIGIN)?.length).toBeLessThanOrEqual(8_000)
    expect(draftLink(long(6_000), undefined, ORIGIN)).toBeUndefined()
  })

  test('is copied, which is said', async () => {
    const page = open('/build')
    await retitle(page, 'Big spenders')
    await page.user.click(button(COPY))
    await screen.findByText(/^Link copied\./)
    const link = await navigator.clipboard.readText()
    expect(brought(link)?.definition).toMatchObject({ segment: 'big-spenders', title: 'Big spenders' })
    await page.user.tab()
    expect(screen.queryByText(/^Link copied\./)).toBeNull()
  })

  test('that is too long is refused with what helps', async () => {
    const page = open('/build')
    await title()
    await page.user.click(screen.getByText('Details'))
    await page.user.click(screen.getByLabelText('Description'))
    await page.user.paste('x'.repeat(7_000))
    await page.user.click(button(COPY))
    expect(await screen.findByText(/too long for a link\. Save it, or pass on its YAML\./)).toBeDefined()
  })

  test('that the browser does not copy is said', async () => {
    const page = openLoyal()
    await title()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
    await page.user.click(button(COPY))
    expect(await screen.findByText(/did not let this page copy/)).toBeDefined()
  })
})

describe('whoever opens a link to a draft of something saved', () => {
  const answers = {
    'GET /definitions/segment/loyal': definition(LOYAL),
    'POST /definitions': { applied: [], warnings: [] },
  }

  test('sees the draft as a change of what is saved, and can take it back to what was left here', async () => {
    const mine = LOYAL.replace('title: Loyal', 'title: Mine')
    keepDraft(localStorage, 'segment/loyal', { text: mine, version: 3, at: 1 })
    const page = open(linkTo('Theirs'), answers)
    expect((await title()).value).toBe('Theirs')
    expect(main()).toContain('A link brought this draft, which is not saved.')
    expect(main()).not.toContain('Meanwhile')
    await waitFor(() => expect(page.where()).toBe(PATH))
    expect((await title()).value).toBe('Theirs')
    await page.user.click(button('Undo'))
    expect((await title()).value).toBe('Mine')
  })

  test('goes back to what is saved', async () => {
    const page = open(linkTo('Theirs'), answers)
    await title()
    await page.user.click(button('Show what is saved'))
    expect((await title()).value).toBe('Loyal')
    expect(main()).not.toContain('A link brought')
  })

  test('saves over the version that it was written on, so that nothing later is lost', async () => {
    const page = open(linkTo('Theirs', 2), answers)
    await title()
    expect(main()).toContain('Meanwhile version 3 was saved.')
    await page.user.click(button('Save'))
    await waitFor(() => expect(sentTo(page.asked, 'POST /definitions')).toHaveLength(1))
    expect(sentTo(page.asked, 'POST /definitions')[0]).toMatchObject({ expectedVersion: 2 })
  })

  test.each(['segmentation: other\nparts: []', 'a: ['])('is told that %s cannot be used', async (text) => {
    open(`${PATH}?definition=${Buffer.from(text).toString('base64url')}`, answers)
    expect((await title()).value).toBe('Loyal')
    expect(main()).toContain('What this address begins with is not the YAML of a segment.')
  })
})
