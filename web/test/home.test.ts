import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sessionOf } from '../../src/access/testing/credentials.ts'
import { applyDefinitions, backfillSizes } from '../../src/segments/index.ts'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { accessibilityFindings, openPage, openSite, type Site, seen } from './browser.ts'

const MORE = `
- {segment: regulars, title: Regulars, folder: Shop/Core, owner: ada@example.org, tags: [behaviour],
   when: {event: order_completed, in: {last: 90 days}, atLeast: 2}}
- segmentation: stage
  title: Life cycle
  parts: [{name: at-risk, title: At risk, when: {event: order_completed, atLeast: 3}}]
  rest: {name: other, title: Everybody else}
`

let small: SmallWorkspace
let site: Site
beforeAll(async () => {
  small = await openSmallWorkspace()
  await applyDefinitions(small.workspace, [{ name: 'more.yaml', text: MORE }])
  await backfillSizes(small.workspace, { points: 2, days: 10 })
  site = await openSite(small.workspace)
})
afterAll(async () => {
  await site?.close()
  await small?.close()
})

const titles = (page: Page) =>
  page.getByRole('table').getByRole('rowheader').getByRole('link').allInnerTexts()

describe('home', () => {
  test('tells what changed, what is at risk, and shows everybody as one picture', async () => {
    const { page, complaints } = await openPage(site, '/')
    await expect.poll(() => page.title()).toBe('Satsuma')
    await expect.poll(() => seen(page.getByRole('main'))).toMatch(/Profiles\s+40\s+Events\s+104/)
    const changed = page.getByRole('region', { name: 'Since yesterday' })
    expect(await seen(changed)).toMatch(
      /Bought in the last 30 days grew by 10 to 31 \(\+47\.6%\)\. A usual day lies between −3 and \+3\./,
    )
    await expect
      .poll(() => seen(page.getByRole('region', { name: 'Revenue at risk' })))
      .toMatch(/comes from the 11 customers in Life cycle: At risk/)
    const picture = page.getByRole('region', { name: 'All customers by Life cycle and Plan' })
    await expect
      .poll(() => picture.getByRole('link').first().textContent())
      .toMatch(/^At risk · On the pro plan: \d profiles, .* of all; .* in a year/)
    await page.getByLabel('Up').selectOption('Nothing')
    await page.waitForURL(/rows=none$/)
    await page.getByText('Show as a table').click()
    const told = await seen(page.getByRole('row', { name: /Everybody else/ }))
    expect(told).toMatch(/Everybody else\s+29\s+72\.5%/)
    expect(complaints).toEqual([])
    await page.close()
  })

  test('leads from a part of the picture to a segment of it', async () => {
    const { page } = await openPage(site, '/?rows=none')
    await page.getByRole('link', { name: /^At risk: 11 profiles/ }).click()
    await page.waitForURL(/\/build\?definition=/)
    await page.close()
  })

  test('says when the server does not answer, and tries again', async () => {
    const { page } = await openPage(site, '/segments')
    await page.route('**/api/v1/home', (route) => route.abort())
    await page.getByRole('link', { name: 'Home' }).click()
    await page.getByRole('heading', { name: 'Satsuma does not answer.' }).waitFor()
    await page.unroute('**/api/v1/home')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { name: 'Your customers' }).waitFor()
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
})

describe('the list of segments', () => {
  test('shows sizes, values, folders and owners, and segmentations with their parts', async () => {
    const { page, complaints } = await openPage(site, '/segments')
    const regulars = page.getByRole('row', { name: /Regulars/ })
    expect(await seen(regulars)).toMatch(/Shop › Core[\s\S]*21[\s\S]*52\.5%/)
    await expect.poll(() => seen(regulars)).toMatch(/1[,.]?\d+[\s\S]*each[\s\S]*ada@example\.org/)
    const buyers = page.getByRole('row', { name: /Bought in the last 30 days/ })
    expect(await buyers.getByRole('img').getAttribute('aria-label')).toMatch(/lowest 0, highest 31$/)
    await page.getByRole('link', { name: 'Segmentations' }).click()
    const plan = page.getByRole('article', { name: 'Plan' })
    await plan.waitFor()
    expect(await plan.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/On the pro plan\s+10\s+25\.0%/),
      expect.stringMatching(/On the free plan\s+10\s+25\.0%/),
      expect.stringMatching(/Without a plan\s+20\s+50\.0%/),
    ])
    expect(complaints).toEqual([])
    await page.close()
  })

  test('is searched, filtered, ordered and grouped, and its address brings that back', async () => {
    const { page } = await openPage(site, '/segments')
    await expect
      .poll(() => titles(page))
      .toEqual(['Bought in the last 30 days', 'Regulars', 'Came by', 'Nobody at all'])
    await page.getByRole('button', { name: 'Segment', exact: true }).click()
    await expect
      .poll(() => titles(page))
      .toEqual(['Bought in the last 30 days', 'Came by', 'Nobody at all', 'Regulars'])
    await page.getByLabel('Tag', { exact: true }).selectOption('behaviour')
    await page.getByLabel('Search segments').fill('profiles order')
    await page.getByLabel('Grouping').selectOption('By folder')
    await expect.poll(() => page.getByRole('caption').allInnerTexts()).toEqual(['Shop/Core', 'In no folder'])
    const address = `${site.address}/segments?search=profiles+order&sort=name&group=folder&tag=behaviour`
    await expect.poll(() => page.url()).toBe(address)
    await page.reload()
    await expect.poll(() => titles(page)).toEqual(['Regulars', 'Bought in the last 30 days', 'Came by'])
    await page.getByLabel('Search segments').fill('no such thing')
    await page.getByRole('button', { name: 'Show all' }).click()
    await expect.poll(() => titles(page)).toHaveLength(4)
    await page.close()
  })

  test('compares those that are selected, by keyboard alone', async () => {
    const { page, complaints } = await openPage(site, '/segments')
    for (const title of ['Regulars', 'Bought in the last 30 days']) {
      await page.getByLabel(`Select ${title}`).focus()
      await page.keyboard.press('Space')
    }
    await page.getByRole('link', { name: 'Compare' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/compare\?ids=regulars,buyers$/)
    const overlap = page.getByRole('region', { name: 'Whom they share' })
    await expect.poll(() => seen(overlap)).toMatch(/Regulars[\s\S]*100\.0%\s+21 profiles in both/)
    const sentences = page.getByRole('region', { name: 'What they say' })
    await expect.poll(() => sentences.locator('mark').allInnerTexts()).not.toEqual([])
    await page.getByLabel('Who came and went within').selectOption('the last 7 days')
    await page.waitForURL(/days=7$/)
    expect(complaints).toEqual([])
    await page.close()
  })
})

describe('the gallery', () => {
  test('has what the data are enough for with its size, and says what the others need', async () => {
    const { page, complaints } = await openPage(site, '/gallery')
    const card = page.getByRole('listitem').filter({ hasText: 'One-time buyers' })
    await expect
      .poll(() => seen(card))
      .toMatch(/Profiles who did order_completed exactly 1 time[\s\S]*10 profiles, 25\.0%/)
    const lacking = page.getByRole('listitem').filter({ hasText: 'Birthday this week' })
    expect(await seen(lacking)).toMatch(/the date of birth \(a trait such as birth_date\)/)
    await page.getByRole('button', { name: /^Life cycle/ }).click()
    await page.getByLabel('Search the gallery').fill('won back')
    await page.waitForURL(/search=won\+back&category=life-cycle$/)
    await page.getByRole('link', { name: 'Use Won back' }).click()
    await page.waitForURL(/\/build\?template=won-back-customers$/)
    expect(complaints).toEqual([])
    await page.close()
  })

  test('is there to read for whoever may only look', async () => {
    const session = await sessionOf(small.workspace, 'viewer')
    const { page, complaints } = await openPage({ ...site, session }, '/gallery')
    await page.getByRole('heading', { name: 'One-time buyers' }).waitFor()
    expect(await page.getByRole('link', { name: /^Use / }).count()).toBe(0)
    expect(complaints).toEqual([])
    await page.close()
  })
})

test.each([
  ['/', 1440, 'light'],
  ['/', 390, 'dark'],
  ['/segments?group=tag', 1440, 'dark'],
  ['/segments', 390, 'light'],
  ['/segments?view=segmentations', 390, 'dark'],
  ['/compare?ids=buyers,regulars,plan/pro', 390, 'light'],
  ['/compare?ids=buyers,regulars', 1440, 'dark'],
  ['/gallery', 390, 'dark'],
  ['/gallery', 1440, 'light'],
] as const)('%s at %i px in %s colours is accessible and fits', async (path, width, scheme) => {
  const { page } = await openPage(site, path, { scheme, width })
  await page.waitForLoadState('networkidle')
  for (const details of await page.locator('summary').all()) await details.click()
  expect(await accessibilityFindings(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
  await page.close()
})
