import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { accessOf, createPageKey } from '../../src/access/index.ts'
import { evaluateSegments } from '../../src/membership/evaluate.ts'
import { applyDefinitions } from '../../src/segments/index.ts'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { accessibilityFindings, neededWidth, openPage, openSite, type Site, seen } from './browser.ts'

let small: SmallWorkspace
let site: Site
/** One for all: to open a page takes longer than to look at it. */
let page: Page
let complaints: readonly string[]
beforeAll(async () => {
  small = await openSmallWorkspace()
  const text = 'segment: keen\ntitle: Keen\nwhen: {segment: buyers}'
  await applyDefinitions(small.workspace, [{ name: 'keen.yaml', text }], { by: 'ada@example.org' })
  await evaluateSegments(small.workspace)
  await createPageKey(accessOf(small.workspace), { name: 'Web shop', segments: ['buyers'] })
  site = await openSite(small.workspace)
  const opened = await openPage(site, '/segments/buyers')
  page = opened.page
  complaints = opened.complaints
})
afterAll(async () => {
  await site?.close()
  await small?.close()
})
afterEach(() => {
  expect(complaints).toEqual([])
})

const region = (name: string) => page.getByRole('region', { name, exact: true })
const members = () => region('Members')
const visit = async (path: string) => {
  await page.goto(`${site.address}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}
/** How many pixels a field has left beside its placeholder. */
const roomBeyondPlaceholder = (name: string) =>
  page.evaluate<number>(`(() => {
    const field = document.querySelector('[aria-label="${name}"]')
    const { font, paddingLeft, paddingRight } = getComputedStyle(field)
    const context = document.createElement('canvas').getContext('2d')
    context.font = font
    const { width } = context.measureText(field.placeholder)
    return field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - width
  })()`)
/** Goes there unless a test before has left off there. */
const stayAt = async (path: string) => {
  if (new URL(page.url()).pathname !== path) await visit(path)
}
const view = (name: string) =>
  page.getByRole('navigation', { name: 'What to see of this segment' }).getByRole('link', { name }).click()

describe('a segment, view by view', () => {
  test('shows its sentence, its size over time with numbers, and who came by cause', async () => {
    await stayAt('/segments/buyers')
    await expect.poll(() => page.title()).toBe('Bought in the last 30 days · Satsuma')
    const main = () => seen(page.getByRole('main'))
    await expect.poll(main).toMatch(/Profiles who did order_completed in the last 30 days/)
    await expect.poll(main).toMatch(/Profiles\s+31\s+Share of all\s+77\.5%/)
    const bars = page.getByRole('slider', { name: /^Entries and exits/ })
    await expect
      .poll(() => bars.getAttribute('aria-valuetext'))
      .toMatch(/21 Nov 2026: \d+ entered, \d+ left$/)
    await page.getByRole('row', { name: /^found by looking back \+\d+ −\d+$/ }).waitFor()
    await page.getByText(/^Who comes and goes is recorded with its cause since 21 Nov 2026/).waitFor()
    await page.getByText('Show the sizes as a table').click()
    await page.getByRole('row', { name: '21 Nov 2026 31' }).waitFor()
    await expect
      .poll(() => page.getByRole('link', { name: 'Edit' }).getAttribute('href'))
      .toBe('/build/segment/buyers')
  })

  test('tells whence its members came and where they went', async () => {
    await stayAt('/segments/buyers')
    await view('Movements')
    const flows = region('Where members come from, and where they go')
    await expect
      .poll(() => seen(flows.getByRole('region', { name: 'Came from' })))
      .toMatch(/30 came[\s\S]*Came by\s+30 profiles, 100\.0%\s+nobody else did/)
    await expect.poll(() => seen(flows.getByRole('region', { name: 'Went to' }))).toMatch(/Nobody left/)
    await flows.getByLabel('Within').selectOption('Last 7 days')
    await page.waitForURL(/range=week/)
    await expect.poll(() => seen(region('Came and went'))).toMatch(/new definition\s+31\s+0/)
  })

  test('is looked into when somebody opens that, and what was found stays', async () => {
    await stayAt('/segments/buyers')
    await view('Insights')
    await page.getByRole('link', { name: /^Retention/ }).click()
    await page.getByRole('button', { name: 'Compute anew' }).waitFor()
    await page.getByText('Bought in the last 30 days', { exact: true }).last().waitFor()
    await page.reload()
    await page.getByRole('link', { name: 'Open the report on its own page' }).waitFor()
    await page.getByRole('link', { name: /^Churn and scores/ }).click()
    await page.getByText('No model has run yet.').waitFor()
  })

  test('has its definition, what it was before, and what uses it', async () => {
    await stayAt('/segments/buyers')
    await view('Definition')
    await expect.poll(() => seen(region('Definition as YAML'))).toMatch(/^segment: buyers/)
    await page.getByText(/^Version 1, .*, by ada@example\.org$/).waitFor()
    const uses = region('Where it is used')
    await expect.poll(() => seen(uses)).toMatch(/Web shop/)
    await uses.getByRole('link', { name: 'Keen' }).click()
    await page.getByRole('heading', { level: 1, name: 'Keen' }).waitFor()
    await view('Definition')
    await page.getByText('It refers to').waitFor()
  })

  test('is downloaded with traits when they are wanted, and reached from programs', async () => {
    await visit('/segments/plan/pro?view=use')
    await page.getByLabel('Besides identities').selectOption('all traits')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('plan-pro.csv')
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\n')
    expect(lines.slice(0, 2)).toEqual(['profile_id,email,user_id,plan', '4,c4@example.org,c-4,pro'])
    await expect
      .poll(() => seen(region('Members, page by page')))
      .toContain(`${site.address}/api/v1/segments/plan%2Fpro/members`)
  })
})

test('its members are a list of any length, of which is drawn what is seen, with columns and an order of choice', async () => {
  await visit('/segments/buyers')
  await members().getByText('31 members').waitFor()
  const link = (name: string) => members().getByRole('link', { name, exact: true })
  await link('c-10').waitFor()
  await expect.poll(() => members().getByRole('table').getAttribute('aria-rowcount')).toBe('32')
  await expect.poll(() => link('c-40').count()).toBe(0)
  await region('List of members').focus()
  await page.keyboard.press('End')
  await link('c-40').waitFor()
  await page.keyboard.press('Home')

  const heads = () => members().getByRole('columnheader').allInnerTexts()
  const first = () => seen(members().getByRole('row').nth(2))
  await expect.poll(heads).toEqual(['user_id', 'email', 'plan', 'Explanation'])
  await members().getByRole('button', { name: 'plan', exact: true }).click()
  await expect.poll(first).toMatch(/^c-10\s+free/)
  await members().getByRole('button', { name: 'plan', exact: true }).click()
  await expect.poll(first).toMatch(/^c-40\s+c40@example\.org\s+pro/)
  await members().getByText('Columns', { exact: true }).click()
  await members().getByLabel('email').click()
  await expect.poll(heads).toEqual(['user_id', 'plan', 'Explanation'])
  await page.reload()
  await expect.poll(heads).toEqual(['user_id', 'plan', 'Explanation'])
  await expect.poll(first).toMatch(/^c-40\s+pro/)
})

test('why a profile is in, when it leaves, and why it is not in another one', async () => {
  await visit('/segments/buyers')
  await members().getByLabel('Search members by name or identity').fill('c-40')
  await page.keyboard.press('Enter')
  await members().getByText('1 of 31 members', { exact: true }).waitFor()
  await page.getByRole('link', { name: /^Why is .* in\?$/ }).click()
  const why = region('Why is this profile in or out?')
  await why.getByText('c40@example.org is in.').waitFor()
  await expect.poll(() => seen(why)).toMatch(/Leaves on 21 Dec 2026, 09:00 if nothing else happens/)
  await why
    .getByText(/records?$/)
    .first()
    .click()
  await expect
    .poll(() => seen(why))
    .toMatch(/21 Nov 2026, 09:00\s+order_completed amount 19\.9, currency EUR/)
  await why.getByLabel('Identity of a profile').fill('c-3')
  await page.keyboard.press('Enter')
  await why.getByText('c-3 is not in.').waitFor()
  await page.waitForURL(/profile=c-3/)

  await members().getByRole('link', { name: 'c40@example.org', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'c40@example.org' }).waitFor()
  await region('Segments').getByText('until 21 Dec 2026, 09:00').first().waitFor()
  const other = region('Why not in …')
  await other.getByRole('combobox').selectOption('Came by')
  await other.getByText('is not in', { exact: false }).waitFor()
  await page.waitForURL(/not=visitors/)
})

test('at 390 px the way to each explanation is in sight, and what fields say of themselves is whole', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await visit('/segments/buyers')
  const way = members()
    .getByRole('link', { name: /^Why is .* in\?$/ })
    .first()
  const rightOfWay = async () => {
    const { x = 390, width = 0 } = (await way.boundingBox()) ?? {}
    return x + width
  }
  await expect.poll(rightOfWay).toBeLessThan(374)
  for (const field of ['Search members by name or identity', 'Identity of a profile']) {
    expect(await roomBeyondPlaceholder(field), field).toBeGreaterThan(0)
  }
  await page.setViewportSize({ width: 1280, height: 720 })
})

describe('is accessible and fits, light and wide, dark and narrow', () => {
  test.each([
    '/segments/plan/pro?profile=c-4',
    '/segments/buyers?view=movements',
    '/segments/buyers?view=insights',
    '/segments/buyers?view=definition',
    '/segments/buyers?view=use',
  ])('%s', async (path) => {
    await visit(path)
    await page.waitForLoadState('networkidle')
    for (const details of await page.locator('main summary').all()) await details.click()
    for (const [colorScheme, width] of [['light', 1440] as const, ['dark', 390] as const]) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      expect([colorScheme, await accessibilityFindings(page)]).toEqual([colorScheme, []])
      expect(await neededWidth(page, width)).toBe(width)
    }
    await page.setViewportSize({ width: 1440, height: 900 })
  })
})
