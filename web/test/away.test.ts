import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { connected, faultsInEveryLook, openPage, openSite, type Site, seen, TWO_LOOKS } from './browser.ts'

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

const results = (page: Page) => page.getByRole('region', { name: 'Who is in' })
const size = (page: Page) => seen(results(page).getByRole('paragraph').first())
const away = (page: Page) => page.getByRole('button', { name: 'No connection' })

/** Adds a condition to the only group. */
async function add(page: Page, kind: string, field: string, value: string): Promise<void> {
  await page.getByRole('button', { name: '+ Add condition' }).click()
  await page.getByRole('option', { name: kind, exact: true }).click()
  await page.getByRole('combobox', { name: field, exact: true }).fill(value)
  await page.keyboard.press('Tab')
}

test('a server that is stopped and started again is missed, awaited and used as before, with the draft as it was', async () => {
  const { page } = await openPage(site, '/build')
  await connected(page)
  await page.getByLabel('Title', { exact: true }).fill('Patient buyers')
  await add(page, 'Did something', 'Event', 'order_completed')
  await expect.poll(() => size(page)).toBe('31')

  await site.stop()
  await away(page).waitFor()
  await add(page, 'Has a trait', 'Trait', 'plan')
  await expect.poll(() => seen(results(page).getByRole('alert'))).toContain('Satsuma does not answer.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('dialog').getByText('It could not be saved').waitFor()
  await page.keyboard.press('Escape')
  await away(page).click()
  await page.getByRole('region', { name: 'How live this is' }).waitFor()
  expect(await faultsInEveryLook(page, TWO_LOOKS)).toEqual([])

  await site.start()
  await away(page).waitFor({ state: 'detached' })
  await expect.poll(() => size(page)).toBe('16')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Saved as version 1.').waitFor()
  await page.close()
})

test('without a network a page that is not loaded says so, and comes when the network does', async () => {
  const { page } = await openPage(site, '/segments')
  await connected(page)
  await page.context().setOffline(true)
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Profiles' }).click()
  await page.getByRole('heading', { name: 'This page could not be loaded.' }).waitFor()
  expect(await faultsInEveryLook(page, TWO_LOOKS)).toEqual([])
  await page.context().setOffline(false)
  await page.getByLabel('Identity of a profile').waitFor()
  await page.close()
})
