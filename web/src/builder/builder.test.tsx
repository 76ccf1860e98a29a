import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { NEVER, Refusal } from '../testing/answers'
import { wordsIn } from '../testing/reading'
import { keepDraft, keptDraft } from './draft-store'
import { sentTo, WORDS } from './testing/drafts'
import { button, definition, LOYAL, main, open, openLoyal, retitle, title } from './testing/pages'

describe('who comes to the builder', () => {
  test.each(['/build', '/build/segment/loyal'])('at %s without permission does not stay there', (at) => {
    open(at, { 'GET /definitions/segment/loyal': definition(LOYAL) }, { may: [] })
    expect(screen.getByRole('heading', { name: 'Elsewhere' })).toBeDefined()
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  test('sees that it loads', () => {
    open('/build/segment/loyal', { 'GET /definitions/segment/loyal': NEVER })
    expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
  })

  test('learns why it is not there, and may try again', async () => {
    let tries = 0
    const page = open('/build/segment/loyal', {
      'GET /definitions/segment/loyal': () => {
        tries += 1
        return tries === 1 ? new Refusal(404, { message: 'There is no segment “loyal”.' }) : definition(LOYAL)
      },
    })
    expect(await screen.findByRole('heading', { name: 'There is no segment “loyal”.' })).toBeDefined()
    await page.user.click(button('Try again'))
    expect((await title()).value).toBe('Loyal')
  })

  test('is told that a metric is not built here', async () => {
    const metric = definition('metric: spent\nevent: order\n', { kind: 'metric', name: 'spent' })
    open('/build/metric/spent', { 'GET /definitions/metric/spent': metric })
    expect(await screen.findByRole('heading', { name: 'This is not built here' })).toBeDefined()
  })
})

test('a group is not counted before it has a condition or is left, also while one is chosen', async () => {
  const page = openLoyal()
  const counts = () => sentTo(page.asked, 'POST /drafts/count')
  await waitFor(() => expect(main()).toContain('counted exactly'))
  await page.user.click(button('+ Add group'))
  expect(await screen.findByText('The number follows once the new group has a condition.')).toBeDefined()
  await waitFor(() => expect(document.activeElement?.textContent).toBe('+ Add condition'))
  await page.user.keyboard('{Enter}')
  await page.user.type(await screen.findByRole('combobox', { name: 'Search conditions' }), 'trait')
  expect(main()).toContain('The number follows once the new group has a condition.')
  expect(counts()).toHaveLength(1)
  await page.user.click(await title())
  await waitFor(() => expect(counts()).toHaveLength(2))
  expect(counts()[1]).toMatchObject({ definition: { when: { all: [{}, { any: [] }] } } })
})

describe('something saved', () => {
  test('is saved again over the version that it was', async () => {
    let version = 3
    const page = openLoyal({
      'GET /definitions/segment/loyal': () => definition(LOYAL.replace('Loyal', 'Loyal!'), { version }),
      'POST /definitions': () => {
        version = 4
        return { applied: [], warnings: [] }
      },
    })
    await page.user.clear(await title())
    expect(button('Save').disabled).toBe(false)
    await retitle(page, 'Loyal ones')
    await page.user.click(button('Save'))
    await waitFor(() => expect(sentTo(page.asked, 'POST /definitions')).toHaveLength(1))
    expect(sentTo(page.asked, 'POST /definitions')[0]).toMatchObject({
      definitions: [{ segment: 'loyal', title: 'Loyal ones' }],
      expectedVersion: 3,
    })
    expect(page.where()).toBe('/build/segment/loyal')
  })

  test('is saved with its comments, which alone may change, and is discarded with them', async () => {
    let yaml = `# For the spring\n${LOYAL}`
    const page = openLoyal({
      'GET /definitions/segment/loyal': () => definition(yaml),
      'POST /definitions': ({ body }: { body: { text: string } }) => {
        yaml = body.text
        return { applied: [], warnings: [] }
      },
    })
    await retitle(page, 'Loyal ones')
    await page.user.click(button('Save'))
    const [sent] = await waitFor(() => {
      const all = sentTo(page.asked, 'POST /definitions')
      expect(all).toHaveLength(1)
      return all
    })
    expect(sent).toEqual({
      text: `# For the spring\n${LOYAL.replace('Loyal', 'Loyal ones')}`,
      expectedVersion: 3,
    })
    await waitFor(() => expect(button('Save').disabled).toBe(true))
  })

  test('keeps its name, and its title is its own', async () => {
    const page = openLoyal()
    const name = await screen.findByLabelText<HTMLInputElement>('Name for files and programs')
    expect(name.readOnly).toBe(true)
    expect(main()).toContain('Others refer to it by this name, so it stays.')
    await retitle(page, 'Loyal customers')
    expect(name.value).toBe('loyal')
    expect(document.title).toBe('Edit Loyal customers · Satsuma')
  })

  test.each([
    ['Save mine as a new version', 5],
    ['Take theirs', undefined],
    ['Back', undefined],
  ])('that somebody else saved meanwhile: %s', async (way, version) => {
    const theirs = definition(LOYAL.replace('title: Loyal', 'title: Theirs'), { version: 5 })
    let saved = 0
    const page = openLoyal({
      'GET /definitions/segment/loyal': () => (saved > 0 ? theirs : definition(LOYAL)),
      'POST /definitions': () => {
        saved += 1
        return saved === 1
          ? new Refusal(409, { code: 'store/version-conflict', message: 'It has version 5.' })
          : { applied: [], warnings: [] }
      },
    })
    await retitle(page, 'Mine')
    await page.user.click(button('Save'))
    const dialog = await screen.findByRole('dialog', { name: 'Somebody else saved this meanwhile' })
    await within(dialog).findByText(/Version 5 was saved while you were at version 3/)
    const difference = within(dialog).getByRole('region', { name: 'What they changed' })
    expect(wordsIn(difference)).toMatch(/Removed: title: Loyal.*Added: title: Theirs/)
    await page.user.click(within(dialog).getByRole('button', { name: way }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const sent = sentTo(page.asked, 'POST /definitions')
    expect((sent[1] as { expectedVersion?: number } | undefined)?.expectedVersion).toBe(version)
    if (way === 'Take theirs') expect((await title()).value).toBe('Theirs')
    if (way === 'Back') expect((await title()).value).toBe('Mine')
  })

  test('that is refused says why and what to do, and loses nothing', async () => {
    const page = openLoyal({
      'POST /definitions': new Refusal(422, { message: 'The title is too long.', mend: 'Shorten it.' }),
    })
    await retitle(page, 'Loyal!')
    await page.user.click(button('Save'))
    const dialog = await screen.findByRole('dialog', { name: 'It could not be saved' })
    expect(wordsIn(dialog)).toContain('The title is too long. Shorten it.')
    await page.user.click(within(dialog).getAllByRole('button', { name: 'Close' }).at(-1)!)
    expect((await title()).value).toBe('Loyal!')
  })

  test('is taken back and done again by keyboard, wherever one is', async () => {
    const page = openLoyal()
    await retitle(page, 'Loyal!')
    await page.user.keyboard('{Control>}z{/Control}')
    expect((await title()).value).toBe('Loyal')
    expect(button('Undo').disabled).toBe(true)
    await page.user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    expect((await title()).value).toBe('Loyal!')
    expect(button('Redo').disabled).toBe(true)
  })
})

describe('what was left unsaved', () => {
  const left = LOYAL.replace('title: Loyal', 'title: Left')
  const keep = (version: number) => keepDraft(localStorage, 'segment/loyal', { text: left, version, at: 0 })

  test('is there again, with the way to what is saved', async () => {
    keep(3)
    const page = openLoyal()
    expect((await title()).value).toBe('Left')
    expect(main()).toContain('You changed this on 1 Jan 1970, 00:00 and did not save it.')
    await page.user.click(button('Discard my changes'))
    expect((await title()).value).toBe('Loyal')
    expect(keptDraft(localStorage, 'segment/loyal')).toBeUndefined()
    expect(screen.queryByRole('button', { name: 'Discard my changes' })).toBeNull()
  })

  test('says that a newer version was saved, and is saved over the one of then', async () => {
    keep(2)
    const page = openLoyal({ 'POST /definitions': NEVER })
    await title()
    expect(main()).toContain('Meanwhile version 3 was saved.')
    await page.user.click(button('Save'))
    expect(sentTo(page.asked, 'POST /definitions')).toMatchObject([{ expectedVersion: 2 }])
  })

  test.each([
    ['Stay', '/build/segment/loyal', true],
    ['Leave', '/segments', true],
    ['Discard and leave', '/segments', false],
  ])('is asked about before one leaves: %s', async (way, where, isKept) => {
    const page = openLoyal()
    await retitle(page, 'Loyal!')
    await page.user.click(screen.getByRole('link', { name: 'Segments' }))
    const dialog = await screen.findByRole('dialog', { name: 'Leave without saving?' })
    expect(page.where()).toBe('/build/segment/loyal')
    await page.user.click(within(dialog).getByRole('button', { name: way }))
    await waitFor(() => expect(page.where()).toBe(where))
    expect(keptDraft(localStorage, 'segment/loyal') !== undefined).toBe(isKept)
  })

  test('is not asked about where nothing was changed', async () => {
    const page = openLoyal()
    await title()
    await page.user.click(screen.getByRole('link', { name: 'Segments' }))
    await waitFor(() => expect(page.where()).toBe('/segments'))
  })

  test('is asked about by the browser when its window closes', async () => {
    const page = openLoyal()
    const isAsked = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
    await title()
    expect(isAsked()).toBe(false)
    await retitle(page, 'Loyal!')
    expect(isAsked()).toBe(true)
  })
})

describe('what is wrong', () => {
  const problem = {
    code: 'definition/unknown-reference',
    path: ['when', 'all', 0, 'trait'],
    message: 'There is no trait “plan”.',
    mend: 'Did you mean “plans”?',
  }

  test('stands at its condition, in the list of what to mend, and stops the count', async () => {
    const page = openLoyal({ 'POST /definitions/describe': { ...WORDS, problems: [problem] } })
    const panel = await screen.findByRole('region', { name: 'Who is in' })
    const list = await within(panel).findByRole('region', { name: 'To fill in or mend' })
    expect(wordsIn(list)).toContain('There is no trait “plan”. Did you mean “plans”?')
    expect(wordsIn(screen.getByRole('region', { name: 'Conditions' }))).toContain('There is no trait “plan”.')
    expect(wordsIn(panel)).toContain('The number follows once what is marked is filled in or mended.')
    expect(sentTo(page.asked, 'POST /drafts/count')).toEqual([])
    await page.user.click(within(list).getByRole('button'))
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Options of condition 1')
  })

  test('is asked for quietly while somebody fills in a condition, until they leave it', async () => {
    const empty = { ...problem, path: ['when', 'all', 0, 'event'], message: '"event" is empty.' }
    const saved = definition('segment: loyal\nwhen:\n  all:\n    - event: ""\n')
    const page = openLoyal({
      'GET /definitions/segment/loyal': saved,
      'POST /definitions/describe': { ...WORDS, problems: [empty] },
    })
    await screen.findByRole('region', { name: 'To fill in or mend' })
    const conditions = screen.getByRole('region', { name: 'Conditions' })
    expect(wordsIn(conditions)).toContain('Error: Something is still empty here.')
    screen.getByLabelText('Event', { selector: 'input' }).focus()
    await waitFor(() => expect(screen.queryByRole('region', { name: 'To fill in or mend' })).toBeNull())
    expect(wordsIn(conditions)).toContain('Fill in what is still empty; the count follows.')
    expect(wordsIn(conditions)).not.toContain('Error')
    await page.user.click(await title())
    expect(screen.getByRole('region', { name: 'To fill in or mend' })).toBeDefined()
    expect(wordsIn(conditions)).toContain('Error: Something is still empty here.')
  })

  test('of the details opens them', async () => {
    const tags = { ...problem, path: ['tags', 0], message: 'A tag is empty.' }
    openLoyal({ 'POST /definitions/describe': { ...WORDS, problems: [tags] } })
    await waitFor(() => expect(screen.getByText('Details').closest('details')!.open).toBe(true))
    expect(screen.getByLabelText('Tags').getAttribute('aria-invalid')).toBe('true')
  })

  test('is not what somebody sees who may go on', async () => {
    openLoyal()
    await title()
    expect(screen.getByText('Details').closest('details')!.open).toBe(false)
    expect(screen.queryByRole('region', { name: 'To fill in or mend' })).toBeNull()
  })
})

describe('how it is written', () => {
  test('is part of the address, with what else is there', async () => {
    const page = open('/build?kind=segmentation')
    await page.user.click(await screen.findByRole('radio', { name: 'Both' }))
    expect(page.where()).toBe('/build?kind=segmentation&view=both')
    expect(await screen.findByRole('textbox', { name: 'Definition as YAML' })).toBeDefined()
    await page.user.click(screen.getByRole('radio', { name: 'YAML' }))
    expect(screen.queryByRole('region', { name: 'Conditions' })).toBeNull()
    await page.user.click(screen.getByRole('radio', { name: 'Conditions' }))
    expect(screen.queryByRole('textbox', { name: 'Definition as YAML' })).toBeNull()
  })

  const narrow = () =>
    vi.stubGlobal('matchMedia', (query: string) => ({
      matches: query.includes('max-width: 600px'),
      media: query,
      addEventListener() {},
      removeEventListener() {},
    }))

  test('that is new leads from a narrow screen to a wider one and to the gallery, and says nothing that cannot be done', async () => {
    narrow()
    open('/build')
    const gallery = await screen.findByRole('link', { name: 'the gallery' })
    expect(gallery.getAttribute('href')).toBe('/gallery')
    expect(main()).toContain('There are no conditions yet: everybody is in.')
    expect(main()).not.toMatch(/Add a condition|Here you can read it/)
  })

  test('is read only on a narrow screen', async () => {
    narrow()
    openLoyal()
    expect(await screen.findByText(/Segments are built on a wider screen/)).toBeDefined()
    expect((await title()).readOnly).toBe(true)
    expect(button('Save').disabled).toBe(true)
    expect(screen.queryByRole('button', { name: '+ Add condition' })).toBeNull()
  })

  test('headings do not leave out a level', async () => {
    openLoyal()
    await screen.findByRole('heading', { name: 'Some of them' })
    const levels = screen.getAllByRole('heading').map(({ tagName }) => Number(tagName.slice(1)))
    expect(levels[0]).toBe(1)
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThan(2)
  })
})
