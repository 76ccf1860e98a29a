import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applyDefinitions } from '../../src/segments/index.ts'
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

const apply = (text: string) => applyDefinitions(small.workspace, [{ name: 'test.yaml', text }])
const conditions = (page: Page) => page.getByRole('region', { name: 'Conditions' })
const results = (page: Page) => page.getByRole('region', { name: 'Who is in' })
const yaml = (page: Page) => page.getByRole('textbox', { name: 'Definition as YAML' })
const size = (page: Page) => seen(results(page).getByRole('paragraph').first())
const text = async (page: Page) => (await page.locator('.cm-line').allInnerTexts()).join('\n').trimEnd()

/** Adds a condition to the group whose button is the last but so many. */
async function add(page: Page, title: string, fromLast = 0): Promise<void> {
  const buttons = page.getByRole('button', { name: '+ Add condition' })
  await buttons.nth((await buttons.count()) - 1 - fromLast).click()
  await page.getByRole('menuitem', { name: title, exact: true }).click()
}

describe('a new segment', () => {
  test('is built by mouse in nested groups, counted while it is, dragged, undone, and saved', async () => {
    const { page, complaints } = await openPage(site, '/build?view=both')
    await expect.poll(() => size(page)).toBe('40')
    await page.getByLabel('Title', { exact: true }).fill('Buyers on a plan')
    await add(page, 'Did something')
    await page.getByRole('combobox', { name: 'Event', exact: true }).fill('order_completed')
    await page.keyboard.press('Tab')
    await expect.poll(() => size(page)).toBe('31')
    await page.getByRole('button', { name: '+ Add group' }).click()
    await expect.poll(() => size(page)).toBe('0')
    await add(page, 'Has a trait', 1)
    await page.getByRole('combobox', { name: 'Trait', exact: true }).fill('plan')
    await page.keyboard.press('Tab')
    await expect.poll(() => size(page)).toBe('16')
    expect(await seen(conditions(page))).toMatch(/31[\s\S]*−15 16 left\s+20 by itself/)
    expect(await text(page)).toBe(BUILT)
    await expect
      .poll(() => seen(page.getByRole('main')))
      .toContain('Profiles who did order_completed and whose plan is known.')

    await page
      .getByRole('button', { name: /^Options of who did order_completed/ })
      .dragTo(page.getByText('+ Add group').first())
    await expect.poll(() => text(page)).toContain('  all:\n    - any:\n        - trait: plan')
    expect(await text(page)).toMatch(/any:[\s\S]*- event: order_completed/)
    await page.keyboard.press('Control+z')
    await expect.poll(() => text(page)).toBe(BUILT)

    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved as version 1.').waitFor()
    await page.waitForURL('**/build/segment/buyers-on-a-plan?view=both')
    expect(complaints).toEqual([])
    await page.close()
  })

  test('is built with the keyboard alone', async () => {
    const { page } = await openPage(site, '/build?view=both')
    await tabTo(page, 'Title')
    await page.keyboard.type('By keyboard')
    await tabTo(page, '+ Add condition')
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Did something', exact: true }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe('Event')
    await page.keyboard.type('page_viewed')
    await tabTo(page, '+ Add group')
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe('+ Add condition')
    await expect.poll(() => text(page)).toContain('- any: []')
    await tabTo(page, 'Options of', true)
    await tabTo(page, 'Options of', true)
    await page.keyboard.press('Alt+ArrowRight')
    await expect.poll(() => text(page)).toMatch(/all:\n {4}- any:\n {8}- event: page_viewed$/)
    await expect.poll(() => focused(page)).toMatch(/^Options of/)
    await page.keyboard.press('Alt+ArrowLeft')
    await expect.poll(() => text(page)).toMatch(/all:\n {4}- event: page_viewed$/)
    await expect.poll(() => focused(page)).toMatch(/^Options of/)
    await tabTo(page, 'Save', true)
    await page.keyboard.press('Enter')
    await page.getByText('Saved as version 1.').waitFor()
    await page.close()
  })

  test('begins with a definition of the address, says what is wrong where it is, and is kept when left', async () => {
    const draft = 'segment: given\nwhen:\n  all:\n    - event: page_viewed\n    - segment: none-such\n'
    const given = Buffer.from(draft).toString('base64url')
    const { page } = await openPage(site, `/build?definition=${given}`)
    await page.getByText('Define the segment first.').first().waitFor()
    await page.getByRole('button', { name: 'Show the condition' }).click()
    await expect.poll(() => focused(page)).toMatch(/^Options of/)
    await page.getByRole('button', { name: 'Remove condition 2' }).click()
    await expect.poll(() => size(page)).toBe('40')
    await page.getByRole('link', { name: 'Segments', exact: true }).first().click()
    await page
      .getByRole('dialog', { name: 'Leave without saving?' })
      .getByRole('button', { name: 'Stay' })
      .click()
    expect(page.url()).toContain('/build')
    await page.close()
  })
})

describe('what is not saved yet', () => {
  test('begins as a copy; its conditions are negated, duplicated, wrapped and dissolved by menu', async () => {
    const { page } = await openPage(site, '/build?view=both')
    await page.getByLabel('Copy of a segment').selectOption('Came by')
    await expect.poll(() => page.getByLabel('Title', { exact: true }).inputValue()).toBe('Copy of Came by')
    await expect.poll(() => size(page)).toBe('9')
    const choose = async (item: RegExp, deed: string) => {
      await page.getByRole('button', { name: item }).last().click()
      await page.getByRole('menuitem', { name: deed }).click()
    }
    await choose(/^Options of who are not among those who did order/, 'Do not negate')
    await expect.poll(() => size(page)).toBe('31')
    await choose(/^Options of who did page_viewed/, 'Duplicate')
    await expect.poll(() => text(page)).toMatch(/(- event: page_viewed\n.*){2}- event: order/s)
    await choose(/^Options of who did order_completed/, 'Add an alternative')
    await expect.poll(() => text(page)).toMatch(/- any:\n {8}- event: order_completed$/)
    await expect.poll(() => focused(page)).toMatch(/^Options of/)
    await choose(/^Options of who did order_completed/, 'Move out of its group')
    await expect.poll(() => text(page)).toMatch(/page_viewed\n {4}- event: order_completed$/)
    await page.close()
  })

  test('has a description and tags, and a name that is not taken', async () => {
    const { page } = await openPage(site, '/build?view=both')
    await page.getByText('Details', { exact: true }).click()
    await page.getByLabel('Description').fill('For the spring.')
    await page.getByLabel('Tags').fill('spring, sale,')
    await page.getByLabel('Name for files and programs').fill('buyers')
    await expect
      .poll(() => text(page))
      .toMatch(/segment: buyers\ndescription: For the spring\.\ntags:\n {2}- spring\n {2}- sale\nwhen:/)
    await page.getByRole('button', { name: 'Save' }).click()
    const dialog = page.getByRole('dialog', { name: 'There is a segment of this name already' })
    await dialog.getByRole('link', { name: 'edit the one that is there' }).waitFor()
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    await page.getByLabel('Name for files and programs').fill('Not a name')
    await page.getByText('The number follows once what is marked').waitFor()
    await page.getByRole('link', { name: 'Segments', exact: true }).first().click()
    await page.getByRole('button', { name: 'Discard and leave' }).click()
    await page.waitForURL('**/segments')
    await page.goto(`${site.address}/build`)
    await expect.poll(() => size(page)).toBe('40')
    expect(await page.getByText('You changed this on').count()).toBe(0)
    await page.close()
  })
})

const BUILT = [
  'segment: buyers-on-a-plan',
  'title: Buyers on a plan',
  'when:',
  '  all:',
  '    - event: order_completed',
  '    - any:',
  '        - trait: plan',
  '          exists: true',
].join('\n')

describe('a saved segment', () => {
  test('is edited as YAML, followed by the tree, and compared with what is saved', async () => {
    await apply('segment: edited\nwhen: {event: order_completed}')
    const { page } = await openPage(site, '/build/segment/edited?view=both')
    await expect.poll(() => size(page)).toBe('31')
    await expect.poll(() => seen(results(page))).toContain('Nobody joins and nobody leaves.')
    await yaml(page).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('  atLeast: 4')
    await expect.poll(() => size(page)).toBe('1')
    expect(await seen(conditions(page))).toMatch(/order_completed at least 4 times/)
    await expect.poll(() => seen(results(page))).toMatch(/\+0\s+leave\s+−30\s+stay\s+1/)
    await page.keyboard.type(':')
    await page.getByText('The conditions wait until this is mended.').waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText('The conditions wait until this is mended.').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+Shift+z')
    await page.getByText('The conditions wait until this is mended.').waitFor()
    await page.keyboard.press('Backspace')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved as version 2.').waitFor()
    await expect.poll(() => seen(results(page))).toContain('Nobody joins and nobody leaves.')
    await page.close()
  })

  test('that somebody else saved meanwhile is not overwritten unseen', async () => {
    await apply('segment: shared\ntitle: Shared\nwhen: {event: order_completed}')
    const { page } = await openPage(site, '/build/segment/shared')
    await page.getByLabel('Title', { exact: true }).fill('Mine')
    await apply('segment: shared\ntitle: Theirs\nwhen: {event: order_completed}')
    await page.getByRole('button', { name: 'Save' }).click()
    const dialog = page.getByRole('dialog', { name: 'Somebody else saved this meanwhile' })
    await expect.poll(() => seen(dialog)).toMatch(/Version 2[\s\S]*Added:\s+title: Theirs/)
    await dialog.getByRole('button', { name: 'Save mine as a new version' }).click()
    await page.getByText('Saved as version 3.').waitFor()
    await page.close()
  })

  test('that was changed and left is there again, as it was left', async () => {
    const { page } = await openPage(site, '/build/segment/buyers')
    await page.getByLabel('Title', { exact: true }).fill('Changed')
    page.on('dialog', (dialog) => void dialog.accept())
    await page.reload()
    await page.getByText(/You changed this on/).waitFor()
    expect(await page.getByLabel('Title', { exact: true }).inputValue()).toBe('Changed')
    await page.getByRole('button', { name: 'Discard my changes' }).click()
    expect(await page.getByLabel('Title', { exact: true }).inputValue()).toBe('Bought in the last 30 days')
    await page.close()
  })
})

test('a number from a sample says how sure it is until everybody is counted; the last one stays meanwhile', async () => {
  const { page } = await openPage(site, '/build/segment/visitors')
  await expect.poll(() => size(page)).toBe('9')
  const waiting: (() => void)[] = []
  await page.route('**/drafts/count', async (route) => {
    const answer = await (await route.fetch()).json()
    const isExact = route.request().postDataJSON().precision === 'exact'
    if (isExact) await new Promise<void>((resolve) => waiting.push(resolve))
    const estimate = { value: 8_310, low: 8_100, high: 8_520 }
    const sample = { ...answer, precision: 'sample', sampled: 4_000, size: estimate }
    await route.fulfill({ json: isExact ? answer : sample })
  })
  await page
    .getByRole('combobox', { name: 'How the conditions of this group are joined' })
    .selectOption('any')
  expect(await size(page)).toBe('9')
  await expect.poll(() => size(page)).toBe('about 8,310')
  await expect.poll(() => seen(results(page))).toContain('between 8,100 and 8,520; counting everybody …')
  await expect.poll(() => waiting).toHaveLength(1)
  waiting[0]!()
  await expect.poll(() => size(page)).toBe('40')
  await page.getByText('counted exactly').waitFor()
  await page.close()
})

test('a segmentation is built part by part, each counted without those before it', async () => {
  const { page } = await openPage(site, '/build/segmentation/plan')
  await expect.poll(() => size(page)).toBe('10')
  await page.getByRole('button', { name: '+ Add a part' }).click()
  await expect.poll(() => size(page)).toBe('20')
  await page.getByRole('button', { name: 'Move part 3 up' }).click()
  await expect.poll(() => size(page)).toBe('30')
  await page.close()
})

test.each(['light', 'dark'] as const)('the builder is accessible in %s colours', async (scheme) => {
  const { page } = await openPage(site, '/build/segment/visitors?view=both', { scheme })
  await expect.poll(() => size(page)).toBe('9')
  await yaml(page).waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByText(/built on a wider screen/).waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
  expect(await accessibilityFindings(page)).toEqual([])
  await page.close()
})

const FOCUSED = `(() => {
  const element = document.activeElement
  return element?.getAttribute('aria-label') ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? ''
})()`

/** What the keyboard is on, by what it is called. */
const focused = (page: Page) => page.evaluate<string>(FOCUSED)

/** Goes on by the Tab key until the keyboard is on something. */
async function tabTo(page: Page, name: string, backwards = false): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press(backwards ? 'Shift+Tab' : 'Tab')
    const now = await focused(page)
    if (now === name || now.startsWith(`${name} `)) return
  }
  expect.fail(`No "${name}" is reached by the Tab key`)
}
