import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { Jobs } from '../../src/jobs/index.ts'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { accessibilityFindings, neededWidth, openPage, openSite, type Site, seen } from './browser.ts'
import { look, visit } from './visit.ts'

let small: SmallWorkspace
let site: Site
let page: Page
let complaints: readonly string[]
beforeAll(async () => {
  small = await openSmallWorkspace({ empty: true })
  site = await openSite(small.workspace)
  ;({ page, complaints } = await openPage(site, '/imports'))
})
afterAll(async () => {
  await site?.close()
  await small?.close()
})

const ROWS = 12_000
const COLUMNS =
  '"InvoiceNo","StockCode","Description","Quantity","InvoiceDate","UnitPrice","CustomerID","Country"'

const HOSTILE = '<img src=x onerror=alert(1)>'
const ORDERS = [
  'customer_id;date;event;amount;city',
  'c-1;2026-01-02 10:00:00;order_completed;12.5;Oslo',
  `c-2;2026-01-03 10:00:00;order_completed;7;${HOSTILE}`,
  ';2026-01-03 10:00:00;order_completed;7;Oslo',
  'c-3;soon;product_viewed;1;Roma',
  'c-3;2026-01-04 10:00:00;product_viewed;1;\u202EamoR',
  'torn;2026-01-04',
  ...Array.from(
    { length: 200 },
    (_, row) => `c-${row % 9};2026-02-01 10:00:${10 + (row % 50)};order_completed;${row};Oslo`,
  ),
  '',
].join('\n')

async function file(name: string, text: string): Promise<string> {
  const path = join(small.workspace.directory.root, name)
  await writeFile(path, text)
  return path
}

/** The browser tells of what was refused, too. */
const isExpected = (complaint: string) => complaint.includes('status of 400')
afterEach(() => expect(complaints.filter((one) => !isExpected(one))).toEqual([]))

/** Sends a file and waits until its mapping is proposed and previewed. */
async function send(name: string, text = ORDERS): Promise<void> {
  await page.getByLabel('Choose a file').setInputFiles(await file(name, text))
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByRole('table', { name: 'Events and traits of the first rows' }).waitFor()
}

const yaml = () => page.getByLabel('Mapping as YAML')
const preview = () => page.getByRole('region', { name: 'What the first rows become' })

/** Light and narrow, dark and wide, and as before. */
async function expectAccessible(): Promise<void> {
  for (const [width, scheme] of [
    [390, 'light'],
    [1440, 'dark'],
  ] as const) {
    await look(page, width, scheme)
    expect(await accessibilityFindings(page), scheme).toEqual([])
    expect(await neededWidth(page, width), scheme).toBe(width)
  }
  await look(page, 1440, 'light')
}

describe('an import', () => {
  test('is understood, changed by fields, previewed, carried out and kept', async () => {
    await page.getByRole('link', { name: 'Import a file' }).click()
    await page.getByLabel('Choose a file').waitFor()
    await expectAccessible()
    await send('orders.csv')
    await expect
      .poll(() => seen(page.getByRole('region', { name: 'What the file holds' })))
      .toMatch(/semicolon[\s\S]*customer_id\s+text[\s\S]*city/)
    const rejects = page.getByRole('table', { name: /rejected/ })
    await expect.poll(() => seen(rejects)).toMatch(/4\s+customer_id\s+no customer/)
    await expect
      .poll(() => seen(rejects))
      .toMatch(/5\s+date\s+soon\s+not a time[\s\S]*7\s+torn;2026-01-04\s+expected 5/)
    await expect.poll(() => seen(preview())).toContain(HOSTILE)
    await expect.poll(() => seen(preview())).toContain('\\u202EamoR')
    expect(await page.getByRole('main').locator('img').count()).toBe(0)
    await expectAccessible()

    await page.getByLabel('Kind of identity').fill('user_id')
    await page.keyboard.press('Enter')
    await expect.poll(() => yaml().inputValue()).toContain('namespace: user_id')

    const mapping = await yaml().inputValue()
    await yaml().fill(`# ours\n${mapping.replace('column: date', 'column: dat')}`)
    await expect.poll(() => seen(preview().getByRole('alert'))).toMatch(/dat[\s\S]*Did you mean "date"/)
    await yaml().fill(`# ours\n${mapping.replace('format: iso', 'format: D.M.YYYY')}`)
    await preview().getByText('Nothing: no row gives an event or a trait.').waitFor()
    await page.getByLabel('Format', { exact: true }).fill('iso')
    await page.keyboard.press('Tab')
    await expect.poll(() => yaml().inputValue()).toBe(`# ours\n${mapping}`)
    await expect.poll(() => seen(preview())).toMatch(/event order_completed/)

    await page.getByRole('button', { name: 'Start the import' }).click()
    const outcome = page.getByRole('region', { name: /Done in/ })
    await expect
      .poll(() => seen(outcome))
      .toMatch(/Rows\s+206\s+New events\s+203[\s\S]*New profiles\s+9\s+Rejected rows\s+3/)
    await expectAccessible()
    await page.getByRole('link', { name: 'See what was rejected' }).click()
    const rejected = page.getByRole('region', { name: 'Rejected rows' })
    await expect
      .poll(() => seen(rejected.getByRole('table')))
      .toMatch(/4\s+customer_id\s+no customer[\s\S]*5\s+date\s+soon/)
    await expect.poll(() => seen(rejected.getByRole('list'))).toMatch(/1 no customer/)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      rejected.getByRole('link', { name: 'Download all of them' }).click(),
    ])
    expect(await readFile(await download.path(), 'utf8')).toMatch(/orders\.csv,4,customer_id,,no customer/)
    await expect
      .poll(() => seen(page.getByRole('region', { name: 'Mapping as YAML' })))
      .toContain('namespace: user_id')
    await page.getByRole('navigation', { name: 'Data' }).getByRole('link', { name: 'Imports' }).click()
    await expect
      .poll(() => seen(page.getByRole('row', { name: /orders\.csv/ })))
      .toMatch(/done\s+206\s+203\s+9\s+3/)
    await expectAccessible()
  })

  test('that runs shows in the frame, and is cancelled', async () => {
    await visit(page, '/imports/new')
    await send('long.csv')
    let end = () => {}
    onTestFinished(() => {
      end()
      vi.restoreAllMocks()
    })
    // Somebody else's turn of writing: the import waits before it publishes.
    const turn = small.workspace.writes.take(() => new Promise<void>((resolve) => (end = resolve)))
    await page.getByRole('button', { name: 'Start the import' }).click()
    // At 0 % the bar has no width, and so is not visible.
    await page.getByRole('progressbar', { name: 'Importing long.csv' }).waitFor({ state: 'attached' })
    await page.getByRole('button', { name: /^Importing long\.csv\s*\d+%$/ }).click()
    const list = page.getByRole('region', { name: 'Running jobs' })
    expect(await accessibilityFindings(page)).toEqual([])
    const cancel = vi.spyOn(Jobs.prototype, 'cancel')
    await list.getByRole('button', { name: 'Cancel Importing long.csv' }).click()
    await expect.poll(() => cancel.mock.calls.length).toBe(1)
    end()
    await turn
    await page.getByText('The import was cancelled').waitFor()
    await page.getByRole('contentinfo').getByRole('link', { name: 'Jobs' }).click()
    await page.getByRole('row', { name: /long\.csv.*cancelled/ }).waitFor()
  })
})

/** The first rows of UCI Online Retail where it lies beside the project, otherwise rows of the same form. */
async function onlineRetail(): Promise<string> {
  const path = new URL('../../../shared/data/online_retail/online_retail.csv.gz', import.meta.url)
  const zipped = await readFile(path).catch(() => undefined)
  if (zipped) return gunzipSync(zipped).toString().split('\n', ROWS).join('\n')
  const row = (n: number) => {
    const invoice = 536_365 + Math.floor(n / 4)
    const isCancelled = invoice % 15 === 0
    const id = `${isCancelled ? 'C' : ''}${invoice}`
    const quantity = isCancelled ? -1 : 1 + (n % 7)
    const customer = n % 9 === 0 ? 'NA' : 17_850 + (invoice % 59)
    const day = 1 + (Math.floor(n / 200) % 28)
    const at = `2010-12-${String(day).padStart(2, '0')} ${9 + (invoice % 8)}:26:00`
    return `"${id}","85${100 + (n % 40)}A","LANTERN ${n % 40}",${quantity},"${at}",2.55,${customer},"United Kingdom"`
  }
  return [COLUMNS, ...Array.from({ length: 4_000 }, (_, n) => row(n))].join('\n')
}

test('a real file of orders becomes orders of customers that can be looked at', async () => {
  await visit(page, '/data')
  await page.getByRole('main').getByRole('link', { name: 'Import a file' }).first().click()
  await send('online-retail.csv', await onlineRetail())
  await expect
    .poll(() => seen(page.getByRole('region', { name: 'What its columns mean' })))
    .toMatch(/rows with the same InvoiceNo are one event/)
  await expect.poll(() => yaml().inputValue()).toMatch(/column: CustomerID[\s\S]*column: InvoiceDate/)
  await page.getByRole('button', { name: 'Start the import' }).click()
  const outcome = page.getByRole('region', { name: /Done in/ })
  await outcome.waitFor({ timeout: 60_000 })
  await expect.poll(() => seen(outcome)).toMatch(/New events\s+[\d,]{3,}/)
  await page.getByRole('navigation', { name: 'Data' }).getByRole('link', { name: 'Events' }).click()
  await page.getByRole('link', { name: 'order_completed' }).click()
  const holds = page.getByRole('region', { name: 'What it holds' })
  await expect.poll(() => seen(holds)).toMatch(/products\s+JSON/)
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Profiles' }).click()
  await page.getByLabel('Identity of a profile').fill('17850')
  await page.keyboard.press('Enter')
  await page.getByRole('main').getByRole('link', { name: /17850/ }).first().click()
  await page.getByRole('heading', { level: 1, name: '17850' }).waitFor()
  await expect.poll(() => seen(page.getByRole('main'))).toMatch(/order_completed/)
})
