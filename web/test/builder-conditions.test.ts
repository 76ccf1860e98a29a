import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { applyDefinitions } from '../../src/segments/index.ts'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { accessibilityFindings, type Look, openPage, openSite, type Site, seen } from './browser.ts'

let small: SmallWorkspace
let site: Site
beforeAll(async () => {
  small = await openSmallWorkspace()
  const metric = 'metric: total_spend\nevent: order_completed\nsum: amount'
  await applyDefinitions(small.workspace, [{ name: 'metric.yaml', text: metric }])
  site = await openSite(small.workspace)
})
afterAll(async () => {
  await site?.close()
  await small?.close()
})

/** The builder with some conditions, all of which must hold. */
async function openBuilder(conditions: readonly object[], look: Look & { view?: 'both' } = { view: 'both' }) {
  const definition = Buffer.from(JSON.stringify({ segment: 'draft', when: { all: conditions } }))
  const view = look.view === undefined ? '' : `view=${look.view}&`
  return openPage(site, `/build?${view}definition=${definition.toString('base64url')}`, look)
}

/** The conditions as the YAML beside them has them. */
async function written(page: Page): Promise<unknown> {
  const yaml = await seen(page.getByRole('textbox', { name: 'Definition as YAML' }))
  return (parse(yaml.replaceAll('\u200B', '')) as { when: { all: unknown } }).when.all
}

async function addCondition(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: '+ Add condition' }).last().click()
  await page.getByRole('menuitem', { name: title, exact: true }).click()
}

/** Types the beginning of a name, and takes what is offered first. */
async function complete(page: Page, label: string, beginning: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label, exact: true }).last()
  await box.fill(beginning)
  await page.locator('[data-combobox-option]:visible').first().waitFor()
  await box.press('Enter')
}

const choose = (page: Page, label: string, option: string) =>
  page.getByRole('combobox', { name: label, exact: true }).last().selectOption(option)
/** Chooses one of the values that are offered, of which there may be several, and closes the list. */
async function chooseFrom(page: Page, label: string, option: RegExp): Promise<void> {
  await page.getByPlaceholder(label, { exact: true }).last().click()
  await page.getByRole('option', { name: option }).click()
  await page.keyboard.press('Escape')
}

const button = (page: Page, label: string): Locator => page.getByRole('button', { name: label, exact: true })

describe('conditions are filled in by what the data complete', () => {
  test('of behaviour: event, filter with a value, how often, and when', async () => {
    const { page, complaints } = await openBuilder([])
    await addCondition(page, 'Did something')
    await complete(page, 'Event', 'order')
    await choose(page, 'How often', 'more than')
    await page.getByRole('textbox', { name: 'Number of times' }).fill('2')
    await choose(page, 'When', 'in the last')
    await page.getByRole('textbox', { name: 'Length of the window' }).fill('90')
    await button(page, 'filter').click()
    await complete(page, 'Property', 'curr')
    await page.getByRole('combobox', { name: 'Value', exact: true }).fill('E')
    await page.getByRole('option', { name: 'EUR 100.0%' }).click()
    await button(page, 'and').click()
    await complete(page, 'Property', 'am')
    await choose(page, 'Comparison', 'is at least')
    await page.getByText('usually 19.9').waitFor()
    await expect
      .poll(() => written(page))
      .toEqual([
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
      ])
    await button(page, 'Done').click()
    await button(
      page,
      'Did order_completed more than 2 times in the last 90 days where currency is EUR and amount is at least 1',
    ).waitFor()
    expect(complaints).toEqual([])
    await page.close()
  })

  test('of traits, numbers and segments: names, values and parts', async () => {
    const { page } = await openBuilder([])
    await addCondition(page, 'Has a trait')
    await complete(page, 'Trait', 'pl')
    await choose(page, 'Comparison', 'is one of')
    await chooseFrom(page, 'Value', /^pro/)
    await button(page, 'Done').click()

    await addCondition(page, 'A metric is …')
    await complete(page, 'Metric', 'tot')
    await choose(page, 'Comparison', 'is between')
    await page.getByRole('textbox', { name: 'Value: to' }).fill('500')
    await button(page, 'Done').click()

    await addCondition(page, 'Is in a segment')
    await complete(page, 'Segment', 'Came')
    await button(page, 'Done').click()

    await addCondition(page, 'Is in a part of a segmentation')
    await complete(page, 'Segmentation', 'pl')
    await chooseFrom(page, 'Parts', /^free/)
    await button(page, 'Done').click()

    await addCondition(page, 'A random share')
    await expect
      .poll(() => written(page))
      .toEqual([
        { trait: 'plan', oneOf: ['pro'] },
        { metric: 'total_spend', between: [1, 500] },
        { segment: 'visitors' },
        { segmentation: 'plan', part: 'free' },
        { random: { percent: 50 } },
      ])
    await page.close()
  })
})

test('another name is taken and said not to be in the data; what no form says stays as YAML', async () => {
  const { page } = await openBuilder([
    { event: '' },
    { event: 'order_completed', sum: 'amount', mean: 'amount' },
  ])
  const event = page.getByRole('combobox', { name: 'Event', exact: true })
  await event.fill('order_returned')
  await event.press('Tab')
  await page.getByText('not in the data').waitFor()
  await page.getByRole('button', { name: /^\{ event: order_completed/ }).click()
  const yaml = page.getByRole('textbox', { name: 'Condition as YAML' })
  await yaml.fill('event: order_completed\nsum: amount\natLeast: 5')
  await expect
    .poll(() => written(page))
    .toEqual([{ event: 'order_returned' }, { event: 'order_completed', sum: 'amount', atLeast: 5 }])
  await page.getByRole('combobox', { name: 'What is measured' }).last().waitFor()
  await page.close()
})

test('the keyboard goes on in what it adds, and stays near what it takes out', async () => {
  const { page } = await openBuilder([{ event: 'order_completed', atLeast: 2 }])
  await button(page, 'Did order_completed at least 2 times').press('Enter')
  const focused = () => page.evaluate<string | null>("document.activeElement.getAttribute('aria-label')")
  await expect.poll(focused).toBe('What is measured')
  await button(page, 'filter').press('Enter')
  expect(await focused()).toBe('Property')
  await page.getByRole('button', { name: 'Remove this test' }).press('Enter')
  await expect.poll(() => written(page)).toEqual([{ event: 'order_completed', atLeast: 2 }])
  expect(await focused()).not.toBeNull()
  await button(page, 'Done').press('Enter')
  await expect
    .poll(() => page.evaluate('document.activeElement.textContent.trim()'))
    .toBe('Did order_completed at least 2 times')
  await page.close()
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

test.each(['light', 'dark'] as const)('forms of all groups are accessible in %s colours', async (scheme) => {
  const { page } = await openBuilder(FILLED, { scheme })
  const sentences = page.locator('[data-form] button[aria-expanded=false]')
  await sentences.first().waitFor()
  while ((await sentences.count()) > 0) await sentences.first().click()
  await expect.poll(() => button(page, 'Done').count()).toBe(FILLED.length)
  expect(await seen(page.getByRole('group', { name: 'Is at a place' }))).toContain('Is in')
  expect(await accessibilityFindings(page, '[data-form]')).toEqual([])
  await page.close()
})
