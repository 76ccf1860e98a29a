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
  test('that does not exist is said to', async () => {
    const { page } = await openPage(site, '/segments/bought')
    expect(await seen(page.getByRole('heading', { level: 1 }))).toBe('There is no segment "bought".')
    await page.getByRole('link', { name: 'Go to the home page' }).click()
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
