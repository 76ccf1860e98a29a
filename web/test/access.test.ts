import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sessionOf } from '../../src/access/testing/credentials.ts'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { faultsInEveryLook, openPage, openSite, type Site, seen } from './browser.ts'

const PASSWORD = 'correct horse battery'
let small: SmallWorkspace
let site: Site
beforeAll(async () => {
  small = await openSmallWorkspace()
  site = await openSite(small.workspace, { signedIn: false })
})
afterAll(async () => {
  await site?.close()
  await small?.close()
})

async function enter(page: Page, password: string): Promise<void> {
  await page.getByLabel('E-mail address').fill('ada@example.org')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
}

test('the first visit creates the administrator, by keyboard alone, who sees the page that was asked for', async () => {
  const { page, complaints } = await openPage(site, '/segments/buyers')
  await page.getByRole('heading', { name: 'Welcome to Satsuma' }).waitFor()
  expect(await faultsInEveryLook(page)).toEqual([])
  const type = async (text: string) => {
    await page.keyboard.press('Tab')
    await page.keyboard.type(text)
  }
  await page.keyboard.press('Tab')
  for (const text of ['Ada', 'ada@example.org', PASSWORD]) await type(text)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Bought in the last 30 days' }).waitFor()
  expect(complaints).toEqual([])
  expect(await page.evaluate('document.cookie')).toBe('')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await page.close()
})

test('signing in leads to what was asked for; a session that ends meanwhile leads back, and nothing stays behind', async () => {
  const { page } = await openPage(site, '/segments')
  await enter(page, 'wrong horse battery')
  await expect.poll(() => seen(page.getByRole('alert'))).toMatch(/do not belong together/)
  expect(await faultsInEveryLook(page)).toEqual([])
  await enter(page, PASSWORD)
  const segment = page.getByRole('link', { name: 'Bought in the last 30 days' })
  await segment.waitFor()
  await small.workspace.control.db.deleteFrom('sessions').execute()
  await segment.click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await expect.poll(() => page.getByText('Bought in the last 30 days').count()).toBe(0)
  await enter(page, PASSWORD)
  await page.getByRole('heading', { level: 1, name: 'Bought in the last 30 days' }).waitFor()
  await page.close()
})

test('somebody who may only look gets no download', async () => {
  const session = await sessionOf(small.workspace, 'viewer')
  const { page } = await openPage({ ...site, session }, '/segments/buyers')
  await page.getByRole('region', { name: 'Members' }).getByRole('table').waitFor()
  expect(await page.getByRole('link', { name: 'Download CSV' }).count()).toBe(0)
  await page.close()
})

test('the account changes the language, the password, which must be the right one, and signs out everywhere', async () => {
  const { page } = await openPage(site, '/account')
  await enter(page, PASSWORD)
  await page.getByRole('heading', { name: 'Your account' }).waitFor()
  expect(await faultsInEveryLook(page)).toEqual([])
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch')
  await page.getByRole('heading', { name: 'Ihr Konto' }).waitFor()
  await expect.poll(() => page.evaluate('document.documentElement.lang')).toBe('de')
  await page.getByRole('combobox', { name: 'Sprache' }).selectOption('English')
  await page.getByRole('heading', { name: 'Your account' }).waitFor()
  const change = async (present: string) => {
    await page.getByLabel('Present password').fill(present)
    await page.getByLabel('New password').fill('another horse entirely')
    await page.getByRole('button', { name: 'Change the password' }).click()
  }
  await change('wrong horse battery')
  await expect.poll(() => seen(page.getByRole('alert'))).toMatch(/present password is not right/)
  await change(PASSWORD)
  await page.getByText('Your password is changed.').waitFor()
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await enter(page, 'another horse entirely')
  await page.getByRole('heading', { name: 'Your account' }).waitFor()
  await page.close()
})
