import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { accessOf, createWriteKey } from '../../src/access/index.ts'
import { sessionOf } from '../../src/access/testing/credentials.ts'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { accessibilityFindings, neededWidth, openPage, openSite, type Site, seen, signIn } from './browser.ts'
import { look, visit } from './visit.ts'

let small: SmallWorkspace
let site: Site
let page: Page
let complaints: readonly string[]
let receiver: Server
/** What the receiver of a webhook answers. */
let answer = 200
beforeAll(async () => {
  small = await openSmallWorkspace()
  await createWriteKey(accessOf(small.workspace), 'Web shop')
  site = await openSite(small.workspace)
  ;({ page, complaints } = await openPage(site, '/'))
  receiver = createServer((_request, response) => response.writeHead(answer).end())
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  receiver?.close()
  await site?.close()
  await small?.close()
})

const panel = (name: string | RegExp) => page.getByRole('region', { name })
/** The browser tells of what was not found, too. */
const isExpected = (complaint: string) => complaint.includes('status of 404')
afterEach(() => expect(complaints.filter((one) => !isExpected(one))).toEqual([]))

describe('data', () => {
  test('its sources, then an event with what it holds, then a trait', async () => {
    await page.getByRole('banner').getByRole('link', { name: 'Data' }).click()
    await expect.poll(() => seen(panel('Events a day'))).toMatch(/Events\s+104\s+Latest event/)
    await expect.poll(() => seen(panel('Sources'))).toMatch(/Web shop\s+write key\s+never/)
    await expect.poll(() => seen(panel('What needs a look'))).toMatch(/^What needs a look\s+Nothing/)

    await page.getByRole('navigation', { name: 'Data' }).getByRole('link', { name: 'Events' }).click()
    await page.getByLabel('Search by name').fill('ORDER')
    await expect
      .poll(() => seen(page.getByRole('row', { name: /order_completed/ })))
      .toMatch(/64\s+31\s+77\.5%/)
    await expect.poll(() => page.getByRole('row', { name: /page_viewed/ }).count()).toBe(0)
    await expect.poll(() => page.url()).toContain('?search=ORDER')
    await page.getByRole('link', { name: 'order_completed' }).click()
    await page.getByRole('heading', { level: 1, name: 'order_completed' }).waitFor()
    const slider = page.getByRole('slider', { name: /Records a day/ })
    await slider.focus()
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('20 Nov 2026: 0')
    await expect.poll(() => seen(panel('What stands out'))).toMatch(/amount is the same in all 64 records/)
    await panel('Used by').getByRole('link', { name: 'Bought in the last 30 days' }).waitFor()
    await page.getByRole('button', { name: 'Show typical values of currency' }).click()
    await expect.poll(() => seen(panel('What it holds'))).toMatch(/EUR\s+100\.0%/)
    await expect
      .poll(() => seen(panel('The latest').getByRole('row').nth(1)))
      .toMatch(/amount 19\.9\s+currency EUR/)

    await visit(page, '/data/traits/plan')
    await expect.poll(() => seen(panel('What it holds'))).toMatch(/the trait itself\s+text\s+100\.0%\s+2/)
    await visit(page, '/data/events/no%2Fsuch')
    await page.getByRole('alert').getByText('There is no event "no/such".').waitFor()
  })

  test('profiles that were joined lead to where they can be separated', async () => {
    await visit(page, '/data/merges')
    await page.getByText('No profiles were joined or separated yet').waitFor()
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({
      a: { namespace: 'email', value: 'c4@example.org' },
      b: { namespace: 'email', value: 'c8@example.org' },
    })
    await page.evaluate(
      ([headers, body]) => fetch('/api/v1/profiles/merge', { method: 'POST', headers, body }),
      [headers, body] as const,
    )
    await page.reload()
    const row = page.getByRole('row', { name: /example\.org/ })
    await expect
      .poll(() => seen(row))
      .toMatch(/email:c\d@example\.org came from profile \d[\s\S]*joined by hand/)
    await row.getByRole('link').click()
    await page.getByRole('heading', { name: 'Identities' }).waitFor()
  })
})

test('a webhook is added, tested, paused, given a new secret and removed', async () => {
  await visit(page, '/settings/webhooks')
  const { port } = receiver.address() as AddressInfo
  await page.getByLabel('Allowed hosts').fill(`127.0.0.1:${port}`)
  await page.getByRole('button', { name: 'Save the hosts' }).click()
  await page.getByText('Saved').waitFor()
  await page.getByRole('button', { name: 'Add a webhook' }).click()
  await page.getByLabel('Address').fill(`http://127.0.0.1:${port}/hook`)
  await page.getByLabel('some segments').check()
  const add = page.getByRole('button', { name: 'Add the webhook' })
  await expect.poll(() => add.isDisabled()).toBe(true)
  await page.getByLabel('Came by').check()
  await add.click()
  const told = page.getByRole('dialog', { name: 'The secret of the webhook' })
  await expect.poll(() => seen(told.getByRole('status').locator('code'))).toMatch(/^whsec_/)
  expect(await accessibilityFindings(page)).toEqual([])
  await told.getByRole('button', { name: 'I have kept it' }).click()
  await page.getByRole('row', { name: /hook/ }).getByRole('link').click()

  await page.getByRole('button', { name: 'Send a test' }).click()
  await page.getByText('Delivered: the receiver answered 200').waitFor()
  answer = 500
  await page.getByRole('button', { name: 'Send a test' }).click()
  await expect.poll(() => seen(page.getByRole('status').filter({ hasText: 'Not delivered' }))).toMatch(/500/)
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.getByRole('button', { name: 'Resume' }).waitFor()
  await page.getByRole('button', { name: 'New secret' }).click()
  await page.getByRole('button', { name: 'Make a new secret' }).click()
  await told.getByRole('button', { name: 'I have kept it' }).click()
  await page.getByText('signed with the secret before, too').waitFor()
  await page.getByText('Everything was delivered').waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('button', { name: 'Remove the webhook' }).click()
  await page.getByText('Nobody is told of changes yet.').waitFor()
})

/** Words of the frame and of the pages that German has not. */
const ENGLISH =
  /\b(?:Home|Segments|Profiles|Settings|Sign out|Jobs|the|and|of|with|Loading|Show|Search|Records|Latest|State)\b/

describe('in German', () => {
  let german: Page
  beforeAll(async () => {
    german = await site.browser.newPage({ locale: 'de-DE', viewport: { width: 1440, height: 900 } })
    await signIn(german, site.session!)
    await german.goto(site.address)
    await german.getByRole('heading', { level: 1 }).waitFor()
  })

  test.each([
    ['/data', 'Daten', /104\s+Letztes Ereignis/],
    ['/data/events', 'Daten', /Ereignisse[\s\S]*100,0\s%/],
    ['/data/events/order_completed', 'Daten', /21\.11\.2026/],
    ['/data/merges', 'Daten', /Vereinte Profile/],
    ['/imports', 'Daten', /Importe/],
    ['/live', 'Daten', /Was hereinkommt/],
    ['/settings', 'Einstellungen', /Zeitzone[\s\S]*Währung/],
    ['/settings/users', 'Einstellungen', /Mitglieder/],
    ['/settings/keys', 'Einstellungen', /Schlüssel/],
    ['/settings/webhooks', 'Einstellungen', /Webhooks/],
    ['/jobs', undefined, /Aufträge/],
    ['/account', undefined, /Ihr Konto/],
    ['/no-such-page', undefined, /Hier ist nichts/],
  ] as const)('%s has words, numbers and dates as there', async (path, current, expected) => {
    await visit(german, path)
    await expect.poll(() => seen(german.getByRole('main'))).toMatch(expected)
    await expect.poll(() => german.evaluate('document.documentElement.lang')).toBe('de')
    const frame = async () =>
      `${await seen(german.getByRole('banner'))} ${await seen(german.getByRole('contentinfo'))}`
    await expect.poll(frame).toMatch(/Profile[\s\S]*Abmelden[\s\S]*Zeiten in UTC · Aufträge/)
    expect(await frame()).not.toMatch(ENGLISH)
    if (current)
      await german.getByRole('banner').locator('[aria-current=page]', { hasText: current }).waitFor()
    // Examples and code are as they came.
    const own = await german.evaluate<string>(
      "[...document.querySelectorAll('main h1, main h2, main p, main th, main label, main button, main dt, nav a')].map((e) => e.innerText).join('\\n')",
    )
    expect(own).not.toMatch(ENGLISH)
  })
})

test('somebody who may only look sees data, and is told what they may not see', async () => {
  const viewer = { ...site, session: await sessionOf(small.workspace, 'viewer') }
  const { page: theirs } = await openPage(viewer, '/data')
  await theirs.getByRole('region', { name: 'Sources' }).getByText('Web shop').waitFor()
  expect(await theirs.getByRole('link', { name: 'Import a file' }).count()).toBe(0)
  await visit(theirs, '/settings/webhooks')
  await theirs.getByRole('heading', { name: 'You may not see this' }).waitFor()
  await theirs.close()
})

test.each(['/data', '/data/events', '/data/traits', '/data/events/order_completed', '/data/merges'])(
  '%s is accessible and fits, light and narrow, dark and wide',
  async (path) => {
    await visit(page, path)
    for (const [width, scheme] of [
      [390, 'light'],
      [1440, 'dark'],
    ] as const) {
      await look(page, width, scheme)
      expect(await accessibilityFindings(page), scheme).toEqual([])
      expect(await neededWidth(page, width), scheme).toBe(width)
    }
  },
)
