import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { applyDefinitions } from '../../src/segments/index.ts'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { accessibilityFindings, openPage, openSite, type Site, seen } from './browser.ts'

let small: SmallWorkspace
let site: Site
let page: Page
let complaints: readonly string[]
beforeAll(async () => {
  small = await openSmallWorkspace()
  const metric = 'metric: total_spend\nevent: order_completed\nsum: amount'
  await applyDefinitions(small.workspace, [{ name: 'metric.yaml', text: metric }])
  site = await openSite(small.workspace)
  const watched = await openPage(site, '/build?view=both')
  page = watched.page
  complaints = watched.complaints
})
afterAll(async () => {
  await site?.close()
  await small?.close()
})

/** The builder with some conditions, all of which must hold. */
async function showConditions(conditions: readonly object[]): Promise<void> {
  const definition = Buffer.from(JSON.stringify({ segment: 'draft', when: { all: conditions } }))
  await page.goto(`${site.address}/build?view=both&definition=${definition.toString('base64url')}`)
  await page.getByRole('textbox', { name: 'Definition as YAML' }).waitFor()
}

/** The conditions as the YAML beside them has them. */
async function written(): Promise<unknown> {
  const yaml = await seen(page.getByRole('textbox', { name: 'Definition as YAML' }))
  return (parse(yaml.replaceAll('\u200B', '')) as { when: { all: unknown } }).when.all
}

async function addCondition(title: string): Promise<void> {
  await page.getByRole('button', { name: '+ Add condition' }).last().click()
  await page.getByRole('option', { name: title, exact: true }).click()
}

/** Types the beginning of a name, and takes what is offered first. */
async function complete(label: string, beginning: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label, exact: true }).last()
  const offered = page.locator('[data-combobox-option]:visible')
  await box.click()
  await offered.first().waitFor()
  await box.fill(beginning)
  // Keys choose only what is marked.
  await offered.and(page.locator('[data-combobox-selected]')).waitFor()
  await box.press('Enter')
}

const choose = (label: string, option: string) =>
  page.getByRole('combobox', { name: label, exact: true }).last().selectOption(option)

/** Chooses one of the values that are offered, of which there may be several, and closes the list. */
async function chooseFrom(label: string, option: RegExp): Promise<void> {
  await page.getByPlaceholder(label, { exact: true }).last().click()
  await page.getByRole('option', { name: option }).click()
  await page.keyboard.press('Escape')
}

const button = (label: string): Locator => page.getByRole('button', { name: label, exact: true })

test('conditions of behaviour, traits, numbers and segments are filled in by what the data complete', async () => {
  await addCondition('Did something')
  await complete('Event', 'order')
  await choose('How often', 'more than')
  await page.getByRole('textbox', { name: 'Number of times' }).fill('2')
  await choose('When', 'in the last')
  await page.getByRole('textbox', { name: 'Length of the window' }).fill('90')
  await button('filter').click()
  await complete('Property', 'curr')
  await page.getByRole('combobox', { name: 'Value', exact: true }).fill('E')
  await page.getByRole('option', { name: 'EUR 100.0%' }).click()
  await button('and').click()
  await complete('Property', 'am')
  await choose('Comparison', 'is at least')
  await page.getByText('usually 19.9').waitFor()
  await button('Done').click()
  await button(
    'Did order_completed more than 2 times in the last 90 days where currency is EUR and amount is at least 1',
  ).waitFor()

  await addCondition('Has a trait')
  await complete('Trait', 'pl')
  await choose('Comparison', 'is one of')
  await chooseFrom('Value', /^pro/)
  await button('Done').click()

  await addCondition('A metric is …')
  await complete('Metric', 'tot')
  await choose('Comparison', 'is between')
  await page.getByRole('textbox', { name: 'Value: to' }).fill('500')
  await button('Done').click()

  await addCondition('Is in a segment')
  await complete('Segment', 'Came')
  await button('Done').click()

  await addCondition('Is in a part of a segmentation')
  await complete('Segmentation', 'pl')
  await chooseFrom('Parts', /free/)
  await button('Done').click()

  await addCondition('A random share')
  await expect.poll(written).toEqual([
    {
      event: 'order_completed',
      moreThan: 2,
      in: { last: '90 days' },
      where: {
        all: [
          { property: 'currency', is: 'EUR' },
          { property: 'amount', atLeast: 1 },
        ],
      },
    },
    { trait: 'plan', oneOf: ['pro'] },
    { metric: 'total_spend', between: [1, 500] },
    { segment: 'visitors' },
    { segmentation: 'plan', part: 'free' },
    { random: { percent: 50 } },
  ])
  expect(complaints).toEqual([])
})

test('the keyboard goes on in what it adds, and stays near what it takes out', async () => {
  await showConditions([{ event: 'order_completed', atLeast: 2 }])
  await button('Did order_completed at least 2 times').press('Enter')
  const focused = () => page.evaluate<string | null>("document.activeElement.getAttribute('aria-label')")
  await expect.poll(focused).toBe('What is measured')
  await button('filter').press('Enter')
  await expect.poll(focused).toBe('Property')
  await page.getByRole('button', { name: 'Remove this test' }).press('Enter')
  await expect.poll(written).toEqual([{ event: 'order_completed', atLeast: 2 }])
  await expect.poll(focused).not.toBeNull()
  await button('Done').press('Enter')
  await expect
    .poll(() => page.evaluate('document.activeElement.textContent.trim()'))
    .toBe('Did order_completed at least 2 times')
})

const EVENT = 'order_completed'
const FILLED = [
  {
    event: EVENT,
    where: {
      all: [
        { property: 'currency', is: 'EUR' },
        { element: 'products', where: { property: 'sku', is: 'a' } },
      ],
    },
  },
  { lastEvent: EVENT, time: { moreThanAgo: '30 days' }, property: 'amount', between: [1, 2] },
  { sequence: [{ event: 'page_viewed' }, { not: { event: EVENT }, within: '1 day' }], sameValueOf: 'path' },
  { regularly: { event: EVENT, every: '1 week', inAtLeast: 2, ofTheLast: 4 } },
  { trait: 'plan', anniversaryInMonth: 'next', timeZone: 'Asia/Tokyo' },
  { traitChanged: 'plan', from: { is: 'free' }, to: { oneOf: ['pro'] }, within: '30 days' },
  { geo: { country: 'DE' } },
  { population: { event: EVENT, sum: 'amount' }, top: '10%', within: { trait: 'plan' } },
  { metric: 'total_spend', moreThan: { trait: 'limit', times: 2 } },
  { segmentation: 'plan', part: ['pro', 'free'] },
  { inSegmentAt: 'buyers', at: '2026-01-01' },
  { random: { percent: 50, salt: 'x' } },
]

test('forms of all groups are accessible, in light and in dark', async () => {
  await showConditions(FILLED)
  const sentences = page.locator('[data-form] button[aria-expanded=false]')
  await sentences.first().waitFor()
  while ((await sentences.count()) > 0) await sentences.first().click()
  await expect.poll(() => button('Done').count()).toBe(FILLED.length)
  await expect.poll(() => seen(page.getByRole('group', { name: 'Is at a place' }))).toContain('Is in')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await accessibilityFindings(page, '[data-form]')).toEqual([])
  }
})

/** How large a word between fields is, and every field. */
const SIZES = `(() => {
  const has = (text) => (element) => [...element.childNodes].some((node) => node.data?.trim() === text)
  const words = [...document.querySelectorAll('fieldset div')].filter(has('where'))
  return [...words, ...words[0].querySelectorAll('input')].map((one) => getComputedStyle(one).fontSize)
})()`

test('the words of a condition are as large as its fields', async () => {
  await showConditions([{ event: 'order_completed', where: { property: 'currency', is: 'EUR' } }])
  const conditions = page.getByRole('region', { name: 'Conditions' })
  await conditions.getByRole('button', { name: /^Did order_completed/ }).click()
  await page.getByRole('combobox', { name: 'Property', exact: true }).waitFor()
  expect(await page.evaluate(SIZES)).toEqual(['14px', '14px', '14px'])
})
