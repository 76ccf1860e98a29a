import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSmallWorkspace, type SmallWorkspace } from '../support/small-workspace.ts'
import { accessibilityFindings, openPage, openSite, type Site, seen } from './browser.ts'

let small: SmallWorkspace
let site: Site
beforeAll(async () => {
  small = await openSmallWorkspace()
  site = await openSite(small.workspace)
})
afterAll(async () => {
  await site?.close()
  await small?.close()
})

const titles = (page: Page) =>
  page.getByRole('table').getByRole('rowheader').getByRole('link').allInnerTexts()

describe('the overview', () => {
  test('shows totals, segmentations and segments, and complains about nothing', async () => {
    const { page, complaints } = await openPage(site, '/')
    await expect.poll(() => page.title()).toBe('Satsuma')
    expect(await seen(page.getByRole('main'))).toMatch(/Profiles\s+40\s+Events\s+104/)
    const plan = page.getByRole('article', { name: 'Plan' })
    expect(await plan.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/On the pro plan\s+10\s+25\.0%/),
      expect.stringMatching(/On the free plan\s+10\s+25\.0%/),
      expect.stringMatching(/Without a plan\s+20\s+50\.0%/),
    ])
    const buyers = page.getByRole('row', { name: /Bought in the last 30 days/ })
    expect(await seen(buyers)).toMatch(/Profiles who did order_completed in the last 30 days/)
    expect(await seen(buyers)).toMatch(/\b31\b[\s\S]*77\.5%/)
    expect(await buyers.getByRole('img').getAttribute('aria-label')).toMatch(
      /31 on 21 Nov 2026; lowest 0, highest 31$/,
    )
    expect(complaints).toEqual([])
    await page.close()
  })

  test('is searched, ordered and grouped, and its address brings that back', async () => {
    const { page } = await openPage(site, '/')
    const all = ['Bought in the last 30 days', 'Came by', 'Nobody at all']
    await expect.poll(() => titles(page)).toEqual(all)
    await page.getByLabel('Order').selectOption('By name')
    await page.getByLabel('Search segments').fill('profiles behav')
    await expect.poll(() => titles(page)).toEqual(['Bought in the last 30 days', 'Came by'])
    await page.getByLabel('Grouping').selectOption('By tag')
    await expect.poll(() => page.getByRole('caption').allInnerTexts()).toEqual(['behaviour', 'lifecycle'])
    await expect.poll(() => page.url()).toBe(`${site.address}/?search=profiles+behav&sort=name&group=tag`)
    await page.reload()
    await expect.poll(() => titles(page)).toHaveLength(3)
    await page.getByLabel('Search segments').fill('no such thing')
    await page.getByRole('button', { name: 'Show all' }).click()
    await expect.poll(() => titles(page)).toHaveLength(4)
    await page.close()
  })

  test('keeps the colours that were chosen', async () => {
    const { page } = await openPage(site, '/', { scheme: 'dark' })
    const scheme = () => page.locator('html').getAttribute('data-mantine-color-scheme')
    expect(await scheme()).toBe('dark')
    await page.getByRole('button', { name: 'Use light colours' }).click()
    await expect.poll(scheme).toBe('light')
    await page.reload()
    await expect.poll(scheme).toBe('light')
    await page.close()
  })

  test('says when the server does not answer, and tries again', async () => {
    const { page } = await openPage(site, '/segments/buyers')
    await page.route('**/api/v1/segments', (route) => route.abort())
    await page.getByRole('main').getByRole('link', { name: 'Overview' }).click()
    await page.getByRole('heading', { name: 'Satsuma does not answer.' }).waitFor()
    await page.unroute('**/api/v1/segments')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { name: 'Your customers' }).waitFor()
    await page.close()
  })
})

describe('a segment', () => {
  test('shows its sentence, definition, chart with numbers, and who came', async () => {
    const { page, complaints } = await openPage(site, '/segments/buyers')
    await expect.poll(() => page.title()).toBe('Bought in the last 30 days · Satsuma')
    const main = await seen(page.getByRole('main'))
    expect(main).toMatch(/Profiles who did order_completed in the last 30 days/)
    expect(main).toMatch(/Profiles\s+31\s+Share of all\s+77\.5%/)
    expect(await seen(page.getByRole('region', { name: 'Definition as YAML' }))).toMatch(/^segment: buyers/)
    await page.getByText(/^Version 1, .*, by ada@example\.org$/).waitFor()
    await page.getByText('Show the sizes as a table').click()
    await page.getByRole('row', { name: '21 Nov 2026 31' }).waitFor()
    const movements = page.getByRole('region', { name: 'Came and went' })
    await expect.poll(() => seen(movements)).toMatch(/new definition\s+31\s+0/)
    expect(complaints).toEqual([])
    await page.close()
  })

  test('shows who came and went by cause, as far back as one likes, and its address brings that back', async () => {
    const { page } = await openPage(site, '/segments/buyers')
    const bars = page.getByRole('slider', { name: /^Entries and exits/ })
    await expect.poll(() => bars.getAttribute('aria-valuetext')).toMatch(/21 Nov 2026: 31 entered, 0 left$/)
    expect(await seen(page.getByRole('row', { name: 'new definition +31 −0' }))).not.toBe('')
    await page.getByLabel('How far back').selectOption('Last 90 days')
    await page.waitForURL(/range=quarter$/)
    await page.reload()
    await expect.poll(() => page.getByLabel('How far back').inputValue()).toBe('quarter')
    await page.close()
  })

  test('has its members in pages', async () => {
    const { page } = await openPage(site, '/segments/buyers')
    const members = page.getByRole('region', { name: 'Members' })
    const cells = () => members.getByRole('row').allInnerTexts()
    await expect.poll(cells).toHaveLength(13)
    expect((await cells()).slice(0, 2)).toEqual([
      expect.stringMatching(/^user_id\s+email/),
      expect.stringMatching(/^c-10\s+Why\?/),
    ])
    await members.getByRole('button', { name: 'Next' }).click()
    await members.getByText('13–24 of 31').waitFor()
    await members.getByRole('button', { name: 'Next' }).click()
    await members.getByText('25–31 of 31').waitFor()
    expect(await members.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true)
    await members.getByRole('button', { name: 'Previous' }).click()
    await members.getByText('13–24 of 31').waitFor()
    await page.close()
  })

  test('is downloaded, with traits when they are wanted', async () => {
    const { page } = await openPage(site, '/segments/plan/pro')
    await page.getByLabel('with traits').check()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('plan-pro.csv')
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\n')
    expect(lines.slice(0, 2)).toEqual(['profile_id,email,user_id,plan', '4,c4@example.org,c-4,pro'])
    expect(lines).toHaveLength(11)
    await page.close()
  })

  test('explains why a profile is in or out', async () => {
    const { page } = await openPage(site, '/segments/buyers')
    await page.getByRole('link', { name: 'Why is c-10 in?' }).click()
    const why = page.getByRole('region', { name: 'Why is this profile in or out?' })
    await why.getByText('c-10 is in.').waitFor()
    expect(await seen(why)).toMatch(/Leaves on 21 Dec 2026, 09:00 if nothing else happens/)
    await why.getByText('1 record').click()
    expect(await seen(why)).toMatch(/21 Nov 2026, 09:00\s+order_completed amount 19\.9, currency EUR/)
    await why.getByLabel('Identity of a profile').fill('c-3')
    await page.keyboard.press('Enter')
    await why.getByText('c-3 is not in.').waitFor()
    await page.waitForURL(/profile=c-3$/)
    await why.getByLabel('Identity of a profile').fill('c-999')
    await why.getByRole('button', { name: 'Explain' }).click()
    expect(await seen(why.getByRole('alert'))).toMatch(/No profile is known as "c-999"/)
    await page.close()
  })

  test('that does not exist is said to', async () => {
    const { page } = await openPage(site, '/segments/bought')
    expect(await seen(page.getByRole('heading', { level: 1 }))).toBe('There is no segment "bought".')
    await page.getByRole('link', { name: 'Go to the overview' }).click()
    await page.getByRole('heading', { name: 'Your customers' }).waitFor()
    await page.close()
  })
})

test('the keyboard alone leads from the overview through a segment', async () => {
  const { page } = await openPage(site, '/')
  await page.getByRole('link', { name: 'Bought in the last 30 days' }).waitFor()
  const focused = () => page.locator(':focus').textContent()
  const press = async (key: string, times = 1) => {
    for (let time = 0; time < times; time++) await page.keyboard.press(key)
  }
  await press('Tab')
  expect(await focused()).toBe('Skip to the content')
  await press('Enter')
  // Evaluating, three parts, then search, which, order and grouping, then the first segment.
  await press('Tab', 9)
  expect(await focused()).toBe('Bought in the last 30 days')
  expect(await page.locator(':focus-visible').count()).toBe(1)
  await press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Bought in the last 30 days' }).waitFor()
  await page.locator('#main:focus').waitFor()
  const chart = page.getByRole('slider', { name: /^Size over time/ })
  await chart.waitFor()
  await press('Tab', 4)
  expect(await page.locator(':focus').getAttribute('role')).toBe('slider')
  expect(await chart.getAttribute('aria-valuetext')).toBe('21 Nov 2026: 31 profiles')
  await press('Home')
  await expect.poll(() => chart.getAttribute('aria-valuetext')).toBe('21 Nov 2025: 0 profiles')
  await press('ArrowRight')
  await expect.poll(() => chart.getAttribute('aria-valuenow')).toBe('1')
  await page.close()
})

describe.each(['light', 'dark'] as const)('in %s colours', (scheme) => {
  test.each([
    ['/', 1440],
    ['/?group=tag', 390],
    ['/segments/plan/pro?profile=c-4', 1440],
    ['/segments/visitors?profile=c-4', 390],
    ['/segments/unknown', 390],
    ['/nowhere', 1440],
  ])('%s at %i px is accessible and fits', async (path, width) => {
    const { page } = await openPage(site, path, { scheme, width })
    await page.waitForLoadState('networkidle')
    for (const details of await page.locator('summary').all()) await details.click()
    expect(await accessibilityFindings(page)).toEqual([])
    expect((await page.locator('body').boundingBox())?.width).toBe(width)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    await page.close()
  })
})
