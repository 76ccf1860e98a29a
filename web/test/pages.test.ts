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

test('who wants less motion sees none, neither of pages nor of menus', async () => {
  const { page } = await openPage(site, '/segments/buyers')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await settled(page)
  const moving = () =>
    page.evaluate(`[...document.querySelectorAll('*')]
      .filter((one) => [undefined, '::before', '::after'].some((part) => {
        const { transitionDuration, animationName, animationIterationCount } = getComputedStyle(one, part)
        const isEndless = animationName !== 'none' && animationIterationCount === 'infinite'
        return isEndless || transitionDuration.split(', ').some((span) => span !== '0s')
      }))
      .map((one) => one.className)`)
  expect(await moving()).toEqual([])
  await page.goto(`${site.address}/build/segment/buyers`)
  await page.locator('[data-add=condition]').first().click()
  await page.getByRole('listbox', { name: 'Conditions' }).waitFor()
  expect(await moving()).toEqual([])
  await page.close()
})

test('tables that are compared say at their edge that they go on, on a narrow screen', async () => {
  const { page } = await openPage(site, '/compare?ids=buyers,visitors', { width: 390 })
  await page.getByRole('region', { name: 'Every two of them' }).waitFor()
  const tables = await page.evaluate(`[...document.querySelectorAll('main section[tabindex="0"]')]
    .map((one) => [one.scrollWidth > one.clientWidth, getComputedStyle(one).backgroundAttachment])`)
  expect(tables).toEqual([
    [true, 'local, local, scroll, scroll'],
    [true, 'local, local, scroll, scroll'],
  ])
  await page.close()
})

test.each(['/segments/unknown', '/nowhere'])('%s is accessible and fits', async (path) => {
  const { page } = await openPage(site, path)
  await settled(page)
  for (const details of await page.locator('summary').all()) await details.click()
  expect(await faultsInEveryLook(page)).toEqual([])
  await page.close()
})
