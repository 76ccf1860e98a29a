import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sessionOf } from '../../src/access/testing/credentials.ts'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
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

const change = (page: Page) => page.locator('summary', { hasText: 'Change' })
const focused = (page: Page) => page.evaluate('document.activeElement?.textContent')
const openByKeyboard = async (page: Page) => {
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect.poll(() => focused(page)).toBe('Pause …')
}
const choose = async (page: Page, deed: string) => {
  await change(page).click()
  await page.getByRole('button', { name: `${deed} …` }).click()
}

test('a segment is paused by keyboard alone, after saying what that does, and resumed', async () => {
  const { page, complaints } = await openPage(site, '/segments/buyers')
  await change(page).focus()
  await openByKeyboard(page)
  expect(await accessibilityFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Pause Bought in the last 30 days?' })
  await expect.poll(() => seen(dialog)).toMatch(/Everybody leaves now, and nobody enters until it is resumed/)
  expect(await accessibilityFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect.poll(() => focused(page)).toBe('Change')
  await openByKeyboard(page)
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Pause' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('paused, so nobody is in it').waitFor()
  await expect.poll(() => focused(page)).toBe('Change')
  await page.getByText('Nobody is in it at present.').waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  await page.getByRole('main').getByRole('link', { name: 'Segments', exact: true }).click()
  const row = page.getByRole('row', { name: /Bought in the last 30 days/ })
  await expect.poll(() => seen(row)).toMatch(/paused[\s\S]*–/)
  await row.getByRole('link').click()
  await choose(page, 'Resume')
  await page.getByRole('dialog').getByRole('button', { name: 'Resume' }).click()
  await expect.poll(() => seen(page.getByRole('main'))).toMatch(/Profiles\s+31\s/)
  expect(complaints).toEqual([])
  await page.close()
})

test('what is archived is out of the way, is found again, and restored; a part with its whole segmentation', async () => {
  const { page, complaints } = await openPage(site, '/segments/plan/free')
  await choose(page, 'Archive')
  const dialog = page.getByRole('dialog', { name: 'Archive the segmentation Plan?' })
  await expect.poll(() => seen(dialog)).toMatch(/all parts of the segmentation/)
  await dialog.getByRole('button', { name: 'Archive' }).click()
  await page.getByText('archived, so nobody is in it').waitFor()
  await page.getByRole('main').getByRole('link', { name: 'Segments', exact: true }).click()
  await page.getByRole('row', { name: /Came by/ }).waitFor()
  await expect.poll(() => page.getByText('On the free plan').count()).toBe(0)
  await page.getByLabel('Which segments').selectOption('Paused')
  await page.getByText('No segment is paused.').waitFor()
  await page.getByLabel('Which segments').selectOption('Archived')
  await page.getByRole('link', { name: 'Plan: On the pro plan' }).click()
  await choose(page, 'Restore')
  await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click()
  await expect.poll(() => seen(page.getByRole('main'))).toMatch(/Profiles\s+10\s/)
  expect(complaints).toEqual([])
  await page.close()
})

test('a segment is deleted, and one that others refer to is not', async () => {
  const { page } = await openPage(site, '/segments/nobody')
  await choose(page, 'Delete')
  const dialog = page.getByRole('dialog', { name: 'Delete Nobody at all?' })
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('heading', { name: 'Segments', level: 1 }).waitFor()
  await expect.poll(() => page.getByRole('row', { name: /Nobody at all/ }).count()).toBe(0)
  await page.close()
})

test('nothing is changed by somebody who may only look', async () => {
  const session = await sessionOf(small.workspace, 'viewer')
  const { page } = await openPage({ ...site, session }, '/segments/buyers')
  expect(await change(page).count()).toBe(0)
  await page.close()
})
