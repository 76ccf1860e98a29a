import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applyDefinitions } from '../../src/segments/index.ts'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { accessibilityFindings, neededWidth, openPage, openSite, type Site, seen } from './browser.ts'

let small: SmallWorkspace
let site: Site
/** One for all: to open a page takes longer than to look at it. */
let page: Page
let complaints: readonly string[]
beforeAll(async () => {
  small = await openSmallWorkspace()
  site = await openSite(small.workspace)
  const opened = await openPage(site, '/build?view=both')
  page = opened.page
  complaints = opened.complaints
  page.on('dialog', (dialog) => void dialog.accept())
})
afterAll(async () => {
  await site?.close()
  await small?.close()
})

const visit = async (path: string) => {
  await page.goto(`${site.address}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}
const apply = (text: string) => applyDefinitions(small.workspace, [{ name: 'test.yaml', text }])
const conditions = () => page.getByRole('region', { name: 'Conditions' })
const results = () => page.getByRole('region', { name: 'Who is in' })
const yaml = () => page.getByRole('textbox', { name: 'Definition as YAML' })
const title = () => page.getByLabel('Title', { exact: true })
const size = () => seen(results().getByRole('paragraph').first())
const text = async () => (await page.locator('.cm-line').allInnerTexts()).join('\n').trimEnd()

/** Adds a condition to the group whose button is the last but so many. */
async function add(kind: string, fromLast = 0): Promise<void> {
  const buttons = page.getByRole('button', { name: '+ Add condition' })
  await buttons.nth((await buttons.count()) - 1 - fromLast).click()
  await page.getByRole('option', { name: kind, exact: true }).click()
}

describe('a new segment', () => {
  test('is built by mouse in nested groups, counted while it is, dragged, undone, and saved', async () => {
    await expect.poll(size).toBe('40')
    await title().fill('Buyers on a plan')
    await add('Did something')
    await page.getByRole('combobox', { name: 'Event', exact: true }).fill('order_completed')
    await page.keyboard.press('Tab')
    await expect.poll(size).toBe('31')
    await page.getByRole('button', { name: '+ Add group' }).click()
    await page.getByText('The number follows once the new group has a condition.').waitFor()
    expect(await size()).toBe('31')
    await add('Has a trait', 1)
    await page.getByRole('combobox', { name: 'Trait', exact: true }).fill('plan')
    await page.keyboard.press('Tab')
    await expect.poll(size).toBe('16')
    await expect.poll(() => seen(conditions())).toMatch(/31[\s\S]*−15 16 left\s+20 by itself/)
    await expect.poll(text).toBe(BUILT)
    await expect
      .poll(() => seen(page.getByRole('main')))
      .toContain('Profiles who did order_completed and whose plan is known.')

    await page
      .getByRole('button', { name: /^Options of who did order_completed/ })
      .dragTo(page.getByText('+ Add group').first())
    await expect.poll(text).toContain('  all:\n    - any:\n        - trait: plan')
    await expect.poll(text).toMatch(/any:[\s\S]*- event: order_completed/)
    await page.keyboard.press('Control+z')
    await expect.poll(text).toBe(BUILT)

    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved as version 1.').waitFor()
    await page.waitForURL('**/build/segment/buyers-on-a-plan?view=both')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(text).toBe(BUILT.replace('trait: plan', 'trait: ""'))
    await page.getByRole('button', { name: 'Redo' }).click()
    await expect.poll(text).toBe(BUILT)
    expect(complaints).toEqual([])
  })

  test('is built with the keyboard alone', async () => {
    await visit('/build?view=both')
    await tabTo('Title')
    await page.keyboard.type('By keyboard')
    await tabTo('+ Add condition')
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: 'Did something', exact: true }).waitFor()
    expect(await focused()).toBe('Search conditions')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('Event')
    await page.keyboard.type('page_viewed')
    await tabTo('+ Add group')
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('+ Add condition')
    await expect.poll(text).toContain('- any: []')
    await tabTo('Options of', true)
    await tabTo('Options of', true)
    await page.keyboard.press('Alt+ArrowRight')
    await expect.poll(text).toMatch(/all:\n {4}- any:\n {8}- event: page_viewed$/)
    await expect.poll(focused).toMatch(/^Options of/)
    await page.keyboard.press('Alt+ArrowLeft')
    await expect.poll(text).toMatch(/all:\n {4}- event: page_viewed$/)
    await expect.poll(focused).toMatch(/^Options of/)
    await tabTo('Save', true)
    await page.keyboard.press('Enter')
    await page.getByText('Saved as version 1.').waitFor()
    expect(complaints).toEqual([])
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

test('a segmentation is built part by part, each counted without those before it, and beside what it was', async () => {
  await visit('/build/segmentation/plan')
  await expect.poll(size).toBe('10')
  await page.getByRole('button', { name: '+ Add a part' }).click()
  await expect.poll(size).toBe('20')
  await page.getByRole('button', { name: 'Move part 3 up' }).click()
  await expect.poll(size).toBe('30')
  await page.getByRole('button', { name: 'Show its conditions' }).last().click()
  await expect.poll(size).toBe('0')
  await expect.poll(() => seen(results())).toMatch(/\s0\s+join|join\s+0/)
  await expect.poll(() => seen(results())).toMatch(/leave\s+−10/)
  expect(complaints).toEqual([])
})

test('rows of the overlap are alike; what is odd comes into sight below the numbers and pushes none of them away', async () => {
  const written = Buffer.from('segment: odd\nwhen: {event: page_viewed}').toString('base64url')
  await visit(`/build?definition=${written}`)
  await expect.poll(size).toBe('40')
  const overlaps = results()
    .getByRole('region', { name: 'Overlap with other segments' })
    .getByRole('listitem')
  await expect.poll(() => overlaps.count()).toBeGreaterThan(2)
  const boxes = await Promise.all((await overlaps.all()).map((row) => row.boundingBox()))
  expect(new Set(boxes.map((box) => Math.round(box!.height))).size).toBe(1)
  const top = async (heading: string) => (await page.getByRole('heading', { name: heading }).boundingBox())?.y
  const before = await top('Overlap with other segments')
  const below = await top('Some of them')
  await conditions()
    .getByRole('button', { name: /^Did page_viewed/ })
    .click()
  await page.getByRole('combobox', { name: 'Event', exact: true }).fill('page_view')
  await page.keyboard.press('Tab')
  await title().focus()
  const odd = page.getByRole('region', { name: 'Worth a look' })
  await odd.waitFor()
  expect(await top('Overlap with other segments')).toBe(before)
  await expect.poll(() => overlaps.count()).toBe(0)
  expect(await top('Some of them')).toBe(below)
  const box = await odd.boundingBox()
  expect(box!.y + box!.height).toBeLessThanOrEqual(900)
})

test('the builder is accessible, also with more YAML than there is room for and with what is wrong; narrow it is only read', async () => {
  await visit('/build/segment/visitors?view=both')
  await expect.poll(size).toBe('9')
  await yaml().waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const [width, height] of [[1440, 200] as const, [390, 844] as const]) {
      await page.setViewportSize({ width, height })
      await expect.poll(() => page.getByText(/built on a wider screen/).isVisible()).toBe(width === 390)
      expect([colorScheme, width, await accessibilityFindings(page)]).toEqual([colorScheme, width, []])
    }
    expect(await neededWidth(page, 390)).toBe(390)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await visit(`/build?definition=${Buffer.from('segment: buyers\nwhen: {event: ""}').toString('base64url')}`)
  await page.getByText('The name “buyers” is taken.').first().waitFor()
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect([colorScheme, await accessibilityFindings(page)]).toEqual([colorScheme, []])
  }
})

test('what can be added is accessible, and is found by what it is called and by other words', async () => {
  await visit('/build')
  await page.getByRole('button', { name: '+ Add condition' }).first().click()
  const search = page.getByRole('combobox', { name: 'Search conditions' })
  for (const typed of ['', 'bought', 'zzz']) {
    await search.fill(typed)
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      expect([typed, colorScheme, await accessibilityFindings(page)]).toEqual([typed, colorScheme, []])
    }
  }
  await search.fill('bought')
  await page.getByRole('option', { name: /^order_completed/ }).waitFor()
  await search.press('Enter')
  await expect.poll(size).toBe('31')
})

test('a saved segment is edited as YAML, completed, followed by the tree, compared with what is saved, and not overwritten unseen', async () => {
  await apply('segment: edited\nwhen: {event: order_completed}')
  await visit('/build/segment/edited?view=both')
  await expect.poll(size).toBe('31')
  await expect.poll(() => seen(results())).toContain('Nobody joins and nobody leaves.')
  await yaml().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('  atLea')
  // Keys choose only from a list that somebody may have seen already.
  await page.getByRole('option', { name: /^atLeast/ }).click()
  await page.keyboard.type('4')
  await expect.poll(size).toBe('1')
  await expect.poll(() => seen(conditions())).toMatch(/order_completed at least 4 times/)
  await expect.poll(() => seen(results())).toMatch(/\s0\s+leave\s+−30\s+stay\s+1/)
  await page.keyboard.type(':')
  const waiting = page.getByText('The conditions wait until this is mended.')
  await waiting.waitFor()
  await page.keyboard.press('Control+z')
  await waiting.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+Shift+z')
  await waiting.waitFor()
  await page.keyboard.press('Backspace')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved as version 2.').waitFor()
  await expect.poll(() => seen(results())).toContain('Nobody joins and nobody leaves.')
  expect(complaints).toEqual([])

  await apply('segment: edited\ntitle: Theirs\nwhen: {event: order_completed}')
  await title().fill('Mine')
  await page.getByRole('button', { name: 'Save' }).click()
  const dialog = page.getByRole('dialog', { name: 'Somebody else saved this meanwhile' })
  await expect.poll(() => seen(dialog)).toMatch(/Version 3[\s\S]*Added:\s+title: Theirs/)
  await dialog.getByRole('button', { name: 'Save mine as a new version' }).click()
  await page.getByText('Saved as version 4.').waitFor()
})

const FOCUSED = `(() => {
  const element = document.activeElement
  return element?.getAttribute('aria-label') ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? ''
})()`

/** What the keyboard is on, by what it is called. */
const focused = () => page.evaluate<string>(FOCUSED)

/** Goes on by the Tab key until the keyboard is on something. */
async function tabTo(name: string, backwards = false): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press(backwards ? 'Shift+Tab' : 'Tab')
    const now = await focused()
    if (now === name || now.startsWith(`${name} `)) return
  }
  expect.fail(`No "${name}" is reached by the Tab key`)
}
