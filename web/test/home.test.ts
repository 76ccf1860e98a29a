import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { applyDefinitions, backfillSizes } from '../../src/segments/index.ts'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { accessibilityFindings, neededWidth, openPage, openSite, type Site, seen } from './browser.ts'
import { look, visit } from './visit.ts'

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
let page: Page
let complaints: readonly string[]
beforeAll(async () => {
  small = await openSmallWorkspace()
  await applyDefinitions(small.workspace, [{ name: 'more.yaml', text: MORE }])
  await backfillSizes(small.workspace, { points: 2, days: 10 })
  site = await openSite(small.workspace)
  ;({ page, complaints } = await openPage(site, '/'))
})
afterAll(async () => {
  await site?.close()
  await small?.close()
})

afterEach(() => expect(complaints).toEqual([]))

const LIGHT = [1440, 'light'] as const
const DARK = [1440, 'dark'] as const
const NARROW_LIGHT = [390, 'light'] as const
const NARROW_DARK = [390, 'dark'] as const

const titles = (page: Page) =>
  page.getByRole('table').getByRole('rowheader').getByRole('link').allInnerTexts()

describe('home', () => {
  test('tells what changed, what is at risk, and shows everybody as one picture, which leads to segments', async () => {
    await visit(page, '/')
    await expect.poll(() => page.title()).toBe('Satsuma')
    await expect.poll(() => seen(page.getByRole('main'))).toMatch(/Profiles\s+40\s+Events\s+104/)
    const changed = page.getByRole('region', { name: 'Since yesterday' })
    await expect
      .poll(() => seen(changed))
      .toMatch(/Bought in the last 30 days grew by 10 to 31 \(\+47\.6%\)\. A usual day: −3 to \+3\./)
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
    await page.getByRole('link', { name: /^At risk: 11 profiles/ }).click()
    await page.waitForURL(/\/build\?definition=/)
  })

  test.each([1440, 390])('names parts that few are in whole at %d px', async (width) => {
    const sizes = { Visitor: 68, Prospect: 262, 'New customer': 80, Active: 165, 'At risk': 253, Lost: 172 }
    const parts = Object.keys(sizes).map((title) => ({ id: `stage/${title}`, title }))
    const json = {
      segmentations: [{ name: 'stage', title: 'Life cycle' }],
      columns: { name: 'stage', title: 'Life cycle', parts },
      cells: Object.values(sizes).map((profiles) => [{ profiles }]),
      measuring: false,
    }
    await page.route('**/api/v1/home/base*', (route) => route.fulfill({ json }))
    await look(page, width, 'light')
    await visit(page, '/')
    await page.reload()
    const picture = page.getByRole('region', { name: 'All customers by Life cycle', exact: true })
    for (const { title } of parts) {
      const name = picture.locator('p').getByText(title, { exact: true })
      await name.waitFor()
      const cut = await name.evaluate((text) =>
        Math.max(text.scrollWidth - text.clientWidth, text.scrollHeight - text.clientHeight),
      )
      expect(cut, title).toBeLessThan(2)
    }
    await page.unroute('**/api/v1/home/base*')
    await page.reload()
  })

  test('keeps the colours that were chosen', async () => {
    await look(page, 1440, 'dark')
    await visit(page, '/')
    const scheme = () => page.locator('html').getAttribute('data-mantine-color-scheme')
    await expect.poll(scheme).toBe('dark')
    await page.getByRole('button', { name: 'Use light colours' }).click()
    await expect.poll(scheme).toBe('light')
    await page.reload()
    await expect.poll(scheme).toBe('light')
    await page.evaluate('localStorage.clear()')
    await look(page, 1440, 'light')
    await page.reload()
  })
})

describe('the list of segments', () => {
  test('shows sizes, values, folders and owners, and segmentations with their parts', async () => {
    await visit(page, '/segments')
    const regulars = page.getByRole('row', { name: /Regulars/ })
    await expect.poll(() => seen(regulars)).toMatch(/Shop › Core[\s\S]*21[\s\S]*52\.5%/)
    await expect.poll(() => seen(regulars)).toMatch(/1[,.]?\d+[\s\S]*each[\s\S]*ada@example\.org/)
    const buyers = page.getByRole('row', { name: /Bought in the last 30 days/ })
    await expect
      .poll(() => buyers.getByRole('img').getAttribute('aria-label'))
      .toMatch(/lowest 0, highest 31$/)
    await page.getByRole('link', { name: 'Segmentations' }).click()
    const plan = page.getByRole('article', { name: 'Plan' })
    await plan.waitFor()
    await expect
      .poll(() => plan.getByRole('listitem').allInnerTexts())
      .toEqual([
        expect.stringMatching(/On the pro plan\s+10\s+25\.0%/),
        expect.stringMatching(/On the free plan\s+10\s+25\.0%/),
        expect.stringMatching(/Without a plan\s+20\s+50\.0%/),
      ])
  })

  test('is searched, filtered, ordered and grouped, and its address brings that back', async () => {
    await visit(page, '/segments')
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
  })

  test('compares those that are selected, by keyboard alone', async () => {
    await visit(page, '/segments')
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
  })
})

describe('the gallery', () => {
  test('has what the data are enough for with its size, and says what the others need', async () => {
    await visit(page, '/gallery')
    const card = page.getByRole('listitem').filter({ hasText: 'One-time buyers' })
    await expect
      .poll(() => seen(card))
      .toMatch(/Profiles who did order_completed exactly 1 time[\s\S]*10 profiles, 25\.0%/)
    const lacking = page.getByRole('listitem').filter({ hasText: 'Birthday this week' })
    await expect.poll(() => seen(lacking)).toMatch(/the date of birth \(a trait such as birth_date\)/)
    await page.getByRole('button', { name: /^Life cycle/ }).click()
    await page.getByLabel('Search the gallery').fill('won back')
    await page.waitForURL(/search=won\+back&category=life-cycle$/)
    await page.getByRole('link', { name: 'Use Won back' }).click()
    await page.waitForURL(/\/build\?template=won-back-customers$/)
  })
})

test.each([
  ['/', [LIGHT, NARROW_DARK]],
  ['/segments?group=tag', [DARK, NARROW_LIGHT]],
  ['/segments?view=segmentations', [NARROW_DARK]],
  ['/compare?ids=buyers,regulars,plan/pro', [NARROW_LIGHT, DARK]],
  ['/gallery', [NARROW_DARK, LIGHT]],
] as const)('%s is accessible and fits', async (path, looks) => {
  await visit(page, path)
  for (const details of await page.locator('summary').all()) await details.click()
  for (const [width, scheme] of looks) {
    await look(page, width, scheme)
    expect(await accessibilityFindings(page), `${width} px, ${scheme}`).toEqual([])
    expect(await neededWidth(page, width)).toBe(width)
  }
})
