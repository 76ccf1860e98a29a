import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { accessibilityFindings, openPage, openSite, type Site } from './browser.ts'

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

test('an empty workspace says how to bring data in', async () => {
  const { page, complaints } = await openPage(site, '/')
  await page.getByRole('heading', { name: 'Bring your customers in' }).waitFor()
  await page.getByRole('link', { name: 'Create a write key' }).waitFor()
  await page.getByRole('link', { name: 'Import a file' }).waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  expect(complaints).toEqual([])
  await page.close()
})

test('a workspace without segments says how to make one, at home and in the list', async () => {
  const record = { profile_id: 1, first_at: '2026-01-01 00:00:00.000' }
  await empty.workspace.analytical.insert('profiles', [record])
  const { page } = await openPage(site, '/', { scheme: 'dark', width: 390 })
  await page.getByRole('heading', { name: 'Make your first segment' }).waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  await page.getByRole('link', { name: 'Segments', exact: true }).click()
  await page.waitForURL(/segments$/)
  await page.getByRole('link', { name: 'Build a segment' }).waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  await page.close()
})
