import { afterAll, beforeAll, expect, test } from 'vitest'
import { requireDefinitions } from '../../src/definition/read.ts'
import { openSmallWorkspace, type SmallWorkspace } from '../support/small-workspace.ts'
import { accessibilityFindings, openPage, openSite, type Site, seen } from './browser.ts'

let empty: SmallWorkspace
let site: Site
beforeAll(async () => {
  empty = await openSmallWorkspace({ empty: true })
  site = await openSite(empty.workspace)
})
afterAll(async () => {
  await site?.close()
  await empty?.close()
})

test('an empty workspace says how to import', async () => {
  const { page, complaints } = await openPage(site, '/')
  await page.getByRole('heading', { name: 'Bring your customers in' }).waitFor()
  expect(await seen(page.getByRole('main'))).toMatch(/node bin\/satsuma\.js import orders\.csv/)
  expect(await accessibilityFindings(page)).toEqual([])
  expect(complaints).toEqual([])
  await page.close()
})

test('a workspace without segments says how to write one, and that definition is right', async () => {
  const record = { profile_id: 1, first_at: '2026-01-01 00:00:00.000' }
  await empty.workspace.analytical.insert('profiles', [record])
  const { page } = await openPage(site, '/', { scheme: 'dark', width: 390 })
  await page.getByRole('heading', { name: 'Write your first segment' }).waitFor()

  const [written = ''] = await page.locator('pre').allInnerTexts()
  expect(requireDefinitions(written)).toMatchObject([{ kind: 'segment', name: 'recent-buyers' }])
  expect(await accessibilityFindings(page)).toEqual([])
  await page.close()
})
