import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sessionOf } from '../../src/access/testing/credentials.ts'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { accessibilityFindings, openPage, openSite, type Site, seen, signIn } from './browser.ts'

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

const LOOKS = [
  ['light', 1440],
  ['light', 390],
  ['dark', 1440],
  ['dark', 390],
] as const

async function expectFinished(page: Page, width: number): Promise<void> {
  expect(await accessibilityFindings(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
}

async function enter(page: Page, password: string): Promise<void> {
  await page.getByLabel('E-mail address').fill('ada@example.org')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
}

describe('the first visit', () => {
  test.each(LOOKS)('is accessible and fits: %s, %i px', async (scheme, width) => {
    const { page } = await openPage(site, '/', { scheme, width })
    await page.getByRole('heading', { name: 'Welcome to Satsuma' }).waitFor()
    await expectFinished(page, width)
    await page.close()
  })

  test('creates the administrator, by keyboard alone, who sees the page that was asked for', async () => {
    const { page, complaints } = await openPage(site, '/segments/buyers')
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
})

describe('signing in', () => {
  test.each(LOOKS)('is accessible and fits: %s, %i px', async (scheme, width) => {
    const { page } = await openPage(site, '/', { scheme, width })
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await enter(page, 'wrong horse battery')
    expect(await seen(page.getByRole('alert'))).toMatch(/do not belong together/)
    await expectFinished(page, width)
    await page.close()
  })

  test('leads to what was asked for; a session that ends meanwhile leads back, and nothing stays behind', async () => {
    const { page } = await openPage(site, '/segments')
    await enter(page, PASSWORD)
    const segment = page.getByRole('link', { name: 'Bought in the last 30 days' })
    await segment.waitFor()
    await small.workspace.control.db.deleteFrom('sessions').execute()
    await segment.click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    expect(await page.getByText('Bought in the last 30 days').count()).toBe(0)
    await page.close()
  })

  test('somebody who may only look gets no download', async () => {
    const { page } = await openPage(site, '/')
    await signIn(page, await sessionOf(small.workspace, 'viewer'))
    await page.goto(`${site.address}/segments/buyers`)
    await page.getByRole('region', { name: 'Members' }).getByRole('table').waitFor()
    expect(await page.getByRole('link', { name: 'Download CSV' }).count()).toBe(0)
    await page.close()
  })
})

describe('the account', () => {
  test.each(LOOKS)('is accessible and fits: %s, %i px', async (scheme, width) => {
    const { page } = await openPage(site, '/')
    await page.close()
    const opened = await openPage(
      { ...site, session: await sessionOf(small.workspace, 'editor') },
      '/account',
      {
        scheme,
        width,
      },
    )
    await expectFinished(opened.page, width)
    await opened.page.close()
  })

  test('changes the password, which must be the right one, and signs out everywhere', async () => {
    const { page } = await openPage(site, '/')
    await enter(page, PASSWORD)
    await page.getByRole('link', { name: 'Ada' }).click()
    await page.getByRole('heading', { name: 'Your account' }).waitFor()
    const change = async (present: string) => {
      await page.getByLabel('Present password').fill(present)
      await page.getByLabel('New password').fill('another horse entirely')
      await page.getByRole('button', { name: 'Change the password' }).click()
    }
    await change('wrong horse battery')
    expect(await seen(page.getByRole('alert'))).toMatch(/present password is not right/)
    await change(PASSWORD)
    await page.getByText('Your password is changed.').waitFor()
    await page.getByRole('button', { name: 'Sign out everywhere' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await enter(page, 'another horse entirely')
    await page.getByRole('heading', { name: 'Your account' }).waitFor()
    await page.close()
  })
})
