import { afterAll, beforeAll, expect, test } from 'vitest'
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

test('the life cycle that an answer proposes is saved under a name that is checked, and found with its parts', async () => {
  const { page } = await openPage(site, '/analyses/life-cycle')
  await page.getByRole('button', { name: 'Run the analysis' }).click()
  await page.getByRole('button', { name: 'Save as a segmentation' }).click()
  const dialog = page.getByRole('dialog')
  const name = dialog.getByLabel('Name')
  const save = dialog.getByRole('button', { name: 'Save' })
  await name.fill('Life cycle')
  await save.click()
  await expect.poll(() => seen(dialog)).toMatch(/Expected a name of lower-case letters/)
  await expect.poll(() => name.getAttribute('aria-invalid')).toBe('true')
  await name.fill('plan')
  await expect.poll(() => seen(dialog)).toMatch(/“Plan” has this name/)
  expect(await accessibilityFindings(page, 'dialog')).toEqual([])
  await name.fill('stages')
  await save.click()
  await page.waitForURL(/\/segments\?view=segmentations$/)
  const card = page.getByRole('article', { name: 'Life cycle' })
  await expect.poll(() => seen(card)).toMatch(/First-time[\s\S]*At risk/)
})

test('comments of the YAML are saved with a segment, follow its conditions, and are there when it is opened again', async () => {
  const { page } = await openPage(site, '/build/segment/nobody?view=both')
  const text = async () => (await page.locator('.cm-line').allInnerTexts()).join('\n').trimEnd()
  const save = page.getByRole('button', { name: 'Save', exact: true })
  await page.getByRole('textbox', { name: 'Definition as YAML' }).click()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.insertText('# Agreed with sales\n')
  await save.click()
  await page.getByText('Saved as version 1.').waitFor()
  await page.getByLabel('Title', { exact: true }).fill('Really nobody')
  await save.click()
  await page.getByText('Saved as version 2.').waitFor()
  await page.reload()
  await expect.poll(text).toMatch(/^# Agreed with sales\nsegment: nobody\ntitle: Really nobody\n/)
  await expect.poll(() => save.isDisabled()).toBe(true)
})
