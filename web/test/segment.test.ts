import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessOf, createPageKey } from '../../src/access/index.ts'
import { sessionOf } from '../../src/access/testing/credentials.ts'
import { evaluateSegments } from '../../src/membership/evaluate.ts'
import { applyDefinitions } from '../../src/segments/index.ts'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { accessibilityFindings, openPage, openSite, type Site, seen } from './browser.ts'

let small: SmallWorkspace
let site: Site
beforeAll(async () => {
  small = await openSmallWorkspace()
  const text = 'segment: keen\ntitle: Keen\nwhen: {segment: buyers}'
  await applyDefinitions(small.workspace, [{ name: 'keen.yaml', text }], { by: 'ada@example.org' })
  await evaluateSegments(small.workspace)
  await createPageKey(accessOf(small.workspace), { name: 'Web shop', segments: ['buyers'] })
  site = await openSite(small.workspace)
})
afterAll(async () => {
  await site?.close()
  await small?.close()
})

const membersOf = (page: Page) => page.getByRole('region', { name: 'Members', exact: true })
const view = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'What to see of this segment' }).getByRole('link', { name }).click()

describe('a segment', () => {
  test('shows its sentence, its size over time with numbers, and complains about nothing', async () => {
    const { page, complaints } = await openPage(site, '/segments/buyers')
    await expect.poll(() => page.title()).toBe('Bought in the last 30 days · Satsuma')
    const main = await seen(page.getByRole('main'))
    expect(main).toMatch(/Profiles who did order_completed in the last 30 days/)
    expect(main).toMatch(/Profiles\s+31\s+Share of all\s+77\.5%/)
    await page.getByText('Show the sizes as a table').click()
    await page.getByRole('row', { name: '21 Nov 2026 31' }).waitFor()
    expect(await page.getByRole('link', { name: 'Edit' }).getAttribute('href')).toBe('/build/segment/buyers')
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

  test('tells whence its members came and where they went', async () => {
    const { page, complaints } = await openPage(site, '/segments/buyers?view=movements')
    const flows = page.getByRole('region', { name: 'Where members come from' })
    const from = flows.getByRole('region', { name: 'Came from' })
    await expect
      .poll(() => seen(from))
      .toMatch(/30 came[\s\S]*Came by\s+30 profiles, 100\.0%\s+nobody else did/)
    expect(await seen(flows.getByRole('region', { name: 'Went to' }))).toMatch(/Nobody left/)
    await flows.getByLabel('Within').selectOption('Last 7 days')
    await page.waitForURL(/range=week/)
    await expect
      .poll(() => seen(page.getByRole('region', { name: 'Came and went' })))
      .toMatch(/new definition\s+31\s+0/)
    expect(complaints).toEqual([])
    await page.close()
  })

  test('has its definition, what it was before, and what uses it', async () => {
    const { page, complaints } = await openPage(site, '/segments/buyers?view=definition')
    await expect
      .poll(() => seen(page.getByRole('region', { name: 'Definition as YAML' })))
      .toMatch(/^segment: buyers/)
    await page.getByText(/^Version 1, .*, by ada@example\.org$/).waitFor()
    const uses = page.getByRole('region', { name: 'Where it is used' })
    await expect.poll(() => seen(uses)).toMatch(/Web shop/)
    await uses.getByRole('link', { name: 'Keen' }).click()
    await page.getByRole('heading', { level: 1, name: 'Keen' }).waitFor()
    await view(page, 'Definition')
    await page.getByText('It refers to').waitFor()
    expect(complaints).toEqual([])
    await page.close()
  })

  test('is downloaded with traits when they are wanted, and reached from programs', async () => {
    const { page } = await openPage(site, '/segments/plan/pro?view=use')
    await page.getByLabel('with all traits').check()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('plan-pro.csv')
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\n')
    expect(lines.slice(0, 2)).toEqual(['profile_id,email,user_id,plan', '4,c4@example.org,c-4,pro'])
    expect(await seen(page.getByRole('region', { name: 'Members, page by page' }))).toContain(
      `${site.address}/api/v1/segments/plan%2Fpro/members`,
    )
    await page.close()
  })

  test('is looked into when somebody asks, and what was found stays', async () => {
    const { page, complaints } = await openPage(site, '/segments/buyers?view=insights&topic=retention')
    await page.getByRole('button', { name: 'Find out' }).click()
    await page.getByRole('button', { name: 'Compute anew' }).waitFor()
    await page.getByText('Bought in the last 30 days', { exact: true }).last().waitFor()
    await page.reload()
    await page.getByRole('link', { name: 'Open the report on its own page' }).waitFor()
    await page.getByRole('link', { name: /^Churn and scores/ }).click()
    await page.getByText('No model has run yet.').waitFor()
    expect(complaints).toEqual([])
    await page.close()
  })

  test('is not looked into by somebody who may only look', async () => {
    const session = await sessionOf(small.workspace, 'viewer')
    const { page } = await openPage({ ...site, session }, '/segments/keen?view=insights')
    await page.getByText('Nobody has asked this of the segment yet').waitFor()
    await view(page, 'Use it')
    await page.getByText('You may not take data along.').waitFor()
    await page.close()
  })
})

describe('its members', () => {
  test('are a list of any length, of which is drawn what is seen', async () => {
    const { page } = await openPage(site, '/segments/buyers')
    const members = membersOf(page)
    await members.getByText('31 members').waitFor()
    const table = members.getByRole('table')
    expect(await table.getAttribute('aria-rowcount')).toBe('32')
    await members.getByRole('link', { name: 'c-10', exact: true }).waitFor()
    expect(await members.getByRole('link', { name: 'c-40', exact: true }).count()).toBe(0)
    const list = page.getByRole('region', { name: 'List of members' })
    await list.focus()
    await page.keyboard.press('End')
    await members.getByRole('link', { name: 'c-40', exact: true }).waitFor()
    await page.close()
  })

  test('have columns of choice and an order, and the address brings them back', async () => {
    const { page } = await openPage(site, '/segments/buyers')
    const members = membersOf(page)
    const heads = () => members.getByRole('columnheader').allInnerTexts()
    await expect.poll(heads).toEqual(['user_id', 'email', 'plan', 'Explanation'])
    await members.getByRole('button', { name: 'plan', exact: true }).click()
    await expect
      .poll(() => members.getByRole('columnheader', { name: 'plan', exact: true }).getAttribute('aria-sort'))
      .toBe('ascending')
    const first = () => seen(members.getByRole('row').nth(2))
    await expect.poll(first).toMatch(/^c-10\s+free/)
    await members.getByRole('button', { name: 'plan', exact: true }).click()
    await expect.poll(first).toMatch(/^c-40\s+c40@example\.org\s+pro/)
    await members.getByText('Columns', { exact: true }).click()
    await members.getByLabel('email').click()
    await expect.poll(heads).toEqual(['user_id', 'plan', 'Explanation'])
    await page.reload()
    await expect.poll(heads).toEqual(['user_id', 'plan', 'Explanation'])
    await expect.poll(first).toMatch(/^c-40\s+pro/)
    await page.close()
  })
})

test('why a profile is in, and when it leaves', async () => {
  const { page, complaints } = await openPage(site, '/segments/buyers')
  await membersOf(page).getByLabel('Search members by identity').fill('c-40')
  await page.keyboard.press('Enter')
  await membersOf(page).getByText('1 of 31 members').waitFor()
  await page.getByRole('link', { name: /^Why is .* in\?$/ }).click()
  const why = page.getByRole('region', { name: 'Why is this profile in or out?' })
  await why.getByText('c40@example.org is in.').waitFor()
  expect(await seen(why)).toMatch(/Leaves on 21 Dec 2026, 09:00 if nothing else happens/)
  await why
    .getByText(/records?$/)
    .first()
    .click()
  expect(await seen(why)).toMatch(/21 Nov 2026, 09:00\s+order_completed amount 19\.9, currency EUR/)
  await membersOf(page).getByRole('link', { name: 'c40@example.org', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'c40@example.org' }).waitFor()
  const segments = page.getByRole('region', { name: 'Segments', exact: true })
  await segments.getByText('until 21 Dec 2026, 09:00').first().waitFor()
  const other = page.getByRole('region', { name: 'Why not in …' })
  await other.getByRole('combobox').selectOption('Came by')
  await other.getByText('is not in', { exact: false }).waitFor()
  expect(page.url()).toMatch(/not=visitors/)
  expect(complaints).toEqual([])
  await page.close()
})

test('somebody else is explained, and nobody is said not to be known', async () => {
  const { page } = await openPage(site, '/segments/buyers')
  const why = page.getByRole('region', { name: 'Why is this profile in or out?' })
  await why.getByLabel('Identity of a profile').fill('c-3')
  await page.keyboard.press('Enter')
  await why.getByText('c-3 is not in.').waitFor()
  await page.waitForURL(/profile=c-3$/)
  await why.getByLabel('Identity of a profile').fill('c-999')
  await why.getByRole('button', { name: 'Explain' }).click()
  expect(await seen(why.getByRole('alert'))).toMatch(/No profile is known as "c-999"/)
  await page.close()
})

describe.each([
  ['light', 1440],
  ['dark', 390],
] as const)('in %s colours at %i px', (scheme, width) => {
  test.each([
    '/segments/plan/pro?profile=c-4',
    '/segments/buyers?view=movements',
    '/segments/buyers?view=insights',
    '/segments/buyers?view=definition',
    '/segments/buyers?view=use',
  ])('%s is accessible and fits', async (path) => {
    const { page } = await openPage(site, path, { scheme, width })
    await page.waitForLoadState('networkidle')
    for (const details of await page.locator('main summary').all()) await details.click()
    expect(await accessibilityFindings(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    await page.close()
  })
})
