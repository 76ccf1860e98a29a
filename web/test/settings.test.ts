import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sessionOf } from '../../src/access/testing/credentials.ts'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import {
  accessibilityFindings,
  faultsInEveryLook,
  openPage,
  openSite,
  type Site,
  seen,
  settled,
  TWO_LOOKS,
} from './browser.ts'

const PASSWORD = 'a long pass phrase here'

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

const focused = (page: Page) => page.locator(':focus')

describe('keys', () => {
  test('a write key is told once, and what is to be pasted sends events', async () => {
    const { page, complaints } = await openPage(site, '/settings/keys')
    await page.getByRole('button', { name: 'Create a key' }).click()
    await page.getByLabel('Name').fill('Web shop')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: /Web shop/ })
    const secret = await seen(dialog.getByRole('status').locator('code'))
    expect(secret).toMatch(/^wk_/)
    const command = await seen(dialog.getByRole('region', { name: 'Lines for curl' }))
    const { stdout } = await promisify(execFile)('bash', ['-c', `${command} --silent`])
    expect(JSON.parse(stdout)).toEqual({ success: true })
    expect(await accessibilityFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'I have kept it' }).click()
    await expect.poll(() => page.content()).not.toContain(secret)
    expect(complaints).toEqual([])
    await page.close()
  })

  test('an API key has the scopes that were chosen; revoked, by keyboard alone, it stays so', async () => {
    const { page } = await openPage(site, '/settings/keys')
    await page.getByRole('button', { name: 'Create a key' }).click()
    await page.getByLabel('API key').check()
    await page.getByLabel('Name').fill('Reports')
    await page.getByLabel('Download members and other data as files.').check()
    await page.getByRole('button', { name: 'Create the key' }).click()
    await expect.poll(() => seen(page.getByRole('dialog').getByRole('status'))).toMatch(/^sk_/)
    await page.getByRole('button', { name: 'I have kept it' }).click()
    const row = page.getByRole('row', { name: /Reports/ })
    await expect.poll(() => seen(row)).toMatch(/data:export[\s\S]*in use/)

    await page.getByRole('button', { name: 'Revoke Reports' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: /Revoke/ }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => focused(page).getAttribute('aria-label')).toBe('Revoke Reports')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Revoke the key' }).focus()
    await page.keyboard.press('Enter')
    await row.getByText('revoked').waitFor()
    await expect.poll(() => row.getByRole('button').count()).toBe(0)
    await page.close()
  })
})

describe('users', () => {
  test('are added, changed and removed; the last administrator stays', async () => {
    const { page, complaints } = await openPage(site, '/settings/users')
    await page.getByRole('button', { name: 'Add a member' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Grace')
    await page.getByLabel('E-mail address').fill('grace@example.org')
    await page.getByLabel('First password').fill(PASSWORD)
    await page.keyboard.press('Enter')
    const row = page.getByRole('row', { name: /Grace/ })
    await expect.poll(() => seen(row)).toMatch(/grace@example\.org[\s\S]*Viewer/)
    await page.getByRole('button', { name: 'Change Grace' }).click()
    await page.getByLabel('Role').selectOption('Editor')
    await page.getByRole('button', { name: 'Save' }).click()
    await row.getByText('Editor').waitFor()
    await page.getByRole('button', { name: 'Remove Grace' }).click()
    await page.getByRole('button', { name: 'Remove the member' }).click()
    await row.waitFor({ state: 'detached' })

    await page.getByRole('row', { name: /you/ }).getByRole('button', { name: 'Remove' }).click()
    const own = page.getByRole('dialog')
    await own.getByRole('button', { name: 'Remove the member' }).click()
    await expect.poll(() => seen(own.getByRole('alert'))).toMatch(/only administrator/)
    expect(complaints.filter((text) => !text.includes('409'))).toEqual([])
    await page.close()
  })
})

test('the audit log says who did what', async () => {
  const { page } = await openPage(site, '/settings/audit')
  await page.getByRole('cell', { name: /created a key\s+write key "Web shop"/ }).waitFor()
  await page.getByRole('cell', { name: /removed a member\s+grace@example\.org/ }).waitFor()
  await page.close()
})

test('time zone and currency are changed, and all times follow', async () => {
  const { page } = await openPage(site, '/settings')
  await page.getByLabel('Time zone').selectOption('Europe/Oslo')
  await page.getByLabel('A week begins on').selectOption('Sunday')
  await page.getByLabel('Currency', { exact: true }).selectOption('NOK · Norwegian Krone')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved').waitFor()
  await page.getByText('times in Europe/Oslo').waitFor()
  expect(small.workspace.settings).toEqual({ timeZone: 'Europe/Oslo', weekStartsOn: 7, currency: 'NOK' })
  await page.close()
})

test('the rules of identities are changed together, after a question', async () => {
  const { page } = await openPage(site, '/settings/identities')
  await page.getByRole('button', { name: 'Add a kind' }).click()
  const kinds = page.getByLabel('Kind', { exact: true })
  await kinds.nth(4).fill('crm')
  await page.getByRole('button', { name: 'Stronger: crm' }).click()
  await page.getByLabel('Values of your own, one in each line').fill('test\nnobody')
  await page.getByRole('button', { name: 'Save the rules' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Save the rules' }).click()
  await page.getByText('Saved').waitFor()
  await page.reload()
  const values = async () => Promise.all((await kinds.all()).map((kind) => kind.inputValue()))
  await expect
    .poll(values)
    .toEqual(['user_id', 'email', 'phone', 'crm', 'device_id', 'all others', 'anonymous_id'])
  await expect
    .poll(() => page.getByLabel('Values of your own, one in each line').inputValue())
    .toBe('test\nnobody')
  await page.close()
})

test('somebody who may only look is offered no more than that', async () => {
  const session = await sessionOf(small.workspace, 'viewer')
  const { page } = await openPage({ ...site, session }, '/settings')
  const sections = page.getByRole('navigation', { name: 'Settings' })
  await expect.poll(() => seen(sections)).toMatch(/^Workspace\s+Identities\s+Your account$/)
  expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0)
  await page.goto(`${site.address}/settings/keys`)
  await page.getByRole('heading', { name: 'You may not see this' }).waitFor()
  await page.goto(`${site.address}/imports`)
  await page.getByRole('heading', { name: 'Imports', exact: true }).waitFor()
  expect(await page.getByRole('link', { name: 'Import a file' }).count()).toBe(0)
  await page.close()
})

test('all settings are accessible and fit', async () => {
  const { page } = await openPage(site, '/settings')
  const sections = page.getByRole('navigation', { name: 'Settings' })
  for (const part of ['Workspace', 'Identities', 'Keys', 'Members', 'Webhooks', 'Audit log']) {
    await sections.getByRole('link', { name: part }).click()
    await page.getByRole('heading', { level: 1, name: part }).waitFor()
    await settled(page)
    expect(await faultsInEveryLook(page, TWO_LOOKS), part).toEqual([])
  }
  await page.close()
})
