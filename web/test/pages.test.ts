import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { faultsInEveryLook, openPage, openSite, type Site, seen, settled } from './browser.ts'

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

test('a segment that does not exist is said to', async () => {
  const { page } = await openPage(site, '/segments/bought')
  await expect.poll(() => seen(page.getByRole('heading', { level: 1 }))).toBe('There is no segment "bought".')
  await page.getByRole('link', { name: 'Go to the home page' }).click()
  await page.getByRole('heading', { name: 'Your customers' }).waitFor()
  await page.close()
})

test('the keyboard alone leads from the list through a segment', async () => {
  const { page } = await openPage(site, '/segments')
  await page.getByRole('link', { name: 'Bought in the last 30 days' }).waitFor()
  const focused = () => page.locator(':focus').textContent()
  const press = (key: string) => page.keyboard.press(key)
  await press('Tab')
  await expect.poll(focused).toBe('Skip to the content')
  await press('Enter')
  // Past the gallery, views, filters and heads of columns.
  for (let tabs = 0; tabs < 30 && (await focused()) !== 'Bought in the last 30 days'; tabs++)
    await press('Tab')
  await expect.poll(focused).toBe('Bought in the last 30 days')
  await expect.poll(() => page.locator(':focus-visible').count()).toBe(1)
  await press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Bought in the last 30 days' }).waitFor()
  await page.locator('#main:focus').waitFor()
  const chart = page.getByRole('slider', { name: /^Size over time/ })
  await chart.waitFor()
  const role = () => page.locator(':focus').getAttribute('role')
  for (let tabs = 0; tabs < 20 && (await role()) !== 'slider'; tabs++) await press('Tab')
  await expect.poll(role).toBe('slider')
  await expect.poll(() => chart.getAttribute('aria-valuetext')).toBe('21 Nov 2026: 31 profiles')
  await press('Home')
  await expect.poll(() => chart.getAttribute('aria-valuetext')).toBe('21 Nov 2025: 0 profiles')
  await press('ArrowRight')
  await expect.poll(() => chart.getAttribute('aria-valuenow')).toBe('1')
  await page.close()
})

test.each(['/segments/unknown', '/nowhere'])('%s is accessible and fits', async (path) => {
  const { page } = await openPage(site, path)
  await settled(page)
  for (const details of await page.locator('summary').all()) await details.click()
  expect(await faultsInEveryLook(page)).toEqual([])
  await page.close()
})
