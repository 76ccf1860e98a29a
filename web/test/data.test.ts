import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessOf, createWriteKey } from '../../src/access/index.ts'
import { sessionOf } from '../../src/access/testing/credentials.ts'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { accessibilityFindings, openPage, openSite, type Site, seen, signIn } from './browser.ts'

let small: SmallWorkspace
let site: Site
let receiver: Server
/** What the receiver of a webhook answers. */
let answer = 200
beforeAll(async () => {
  small = await openSmallWorkspace()
  await createWriteKey(accessOf(small.workspace), 'Web shop')
  site = await openSite(small.workspace)
  receiver = createServer((_request, response) => response.writeHead(answer).end())
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  receiver?.close()
  await site?.close()
  await small?.close()
})

const panel = (page: Page, name: string | RegExp) => page.getByRole('region', { name })

describe('data', () => {
  test('its sources, then an event with what it holds, then a trait', async () => {
    const { page, complaints } = await openPage(site, '/')
    await page.getByRole('banner').getByRole('link', { name: 'Data' }).click()
    expect(await seen(panel(page, 'Events a day'))).toMatch(/Events\s+104\s+Latest event/)
    expect(await seen(panel(page, 'Sources'))).toMatch(/Web shop\s+write key\s+never/)
    expect(await seen(panel(page, 'What needs a look'))).toMatch(/^What needs a look\s+Nothing/)

    await page.getByRole('navigation', { name: 'Data' }).getByRole('link', { name: 'Events' }).click()
    await page.getByLabel('Search by name').fill('ORDER')
    expect(await seen(page.getByRole('row', { name: /order_completed/ }))).toMatch(/64\s+31\s+77\.5%/)
    expect(await page.getByRole('row', { name: /page_viewed/ }).count()).toBe(0)
    await expect.poll(() => page.url()).toContain('?search=ORDER')
    await page.getByRole('link', { name: 'order_completed' }).click()
    await page.getByRole('heading', { level: 1, name: 'order_completed' }).waitFor()
    const slider = page.getByRole('slider', { name: /Records a day/ })
    await slider.focus()
    await page.keyboard.press('ArrowLeft')
    expect(await slider.getAttribute('aria-valuetext')).toBe('20 Nov 2026: 0')
    expect(await seen(panel(page, 'What stands out'))).toMatch(/amount is the same in all 64 records/)
    await panel(page, 'Used by').getByRole('link', { name: 'Bought in the last 30 days' }).waitFor()
    await page.getByRole('button', { name: 'Show typical values of currency' }).click()
    await expect.poll(() => seen(panel(page, 'What it holds'))).toMatch(/EUR\s+100\.0%/)
    expect(await seen(panel(page, 'The latest').getByRole('row').nth(1))).toMatch(
      /amount 19\.9\s+currency EUR/,
    )

    await page.goto(`${site.address}/data/traits/plan`)
    expect(await seen(panel(page, 'What it holds'))).toMatch(/the trait itself\s+text\s+100\.0%\s+2/)
    await page.goto(`${site.address}/data/events/no%2Fsuch`)
    await page.getByRole('alert').getByText('There is no event "no/such".').waitFor()
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([])
    await page.close()
  })

  test('profiles that were joined lead to where they can be separated', async () => {
    const { page } = await openPage(site, '/data/merges')
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
    expect(await seen(row)).toMatch(/email:c\d@example\.org came from profile \d[\s\S]*joined by hand/)
    await row.getByRole('link').click()
    await page.getByRole('heading', { name: 'Identities' }).waitFor()
    await page.close()
  })
})

test('a webhook is added, tested, paused, given a new secret and removed', async () => {
  const { page, complaints } = await openPage(site, '/settings/webhooks')
  const { port } = receiver.address() as AddressInfo
  await page.getByLabel('Allowed hosts').fill(`127.0.0.1:${port}`)
  await page.getByRole('button', { name: 'Save the hosts' }).click()
  await page.getByText('Saved').waitFor()
  await page.getByRole('button', { name: 'Add a webhook' }).click()
  await page.getByLabel('Address').fill(`http://127.0.0.1:${port}/hook`)
  await page.getByLabel('some segments').check()
  const add = page.getByRole('button', { name: 'Add the webhook' })
  expect(await add.isDisabled()).toBe(true)
  await page.getByLabel('Came by').check()
  await add.click()
  const told = page.getByRole('dialog', { name: 'The secret of the webhook' })
  expect(await seen(told.getByRole('status').locator('code'))).toMatch(/^whsec_/)
  expect(await accessibilityFindings(page)).toEqual([])
  await told.getByRole('button', { name: 'I have kept it' }).click()
  await page.getByRole('row', { name: /hook/ }).getByRole('link').click()

  await page.getByRole('button', { name: 'Send a test' }).click()
  await page.getByText('Delivered: the receiver answered 200').waitFor()
  answer = 500
  await page.getByRole('button', { name: 'Send a test' }).click()
  expect(await seen(page.getByRole('status').filter({ hasText: 'Not delivered' }))).toMatch(/500/)
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
  expect(complaints).toEqual([])
  await page.close()
})

/** Words of the frame and of the pages that German has not. */
const ENGLISH =
  /\b(?:Home|Segments|Profiles|Settings|Sign out|Jobs|the|and|of|with|Loading|Show|Search|Records|Latest|State)\b/

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
] as const)('%s speaks German, with numbers and dates as there', async (path, current, expected) => {
  const page = await site.browser.newPage({ locale: 'de-DE', viewport: { width: 1440, height: 900 } })
  await signIn(page, site.session!)
  await page.goto(`${site.address}${path}`)
  await expect.poll(() => seen(page.getByRole('main'))).toMatch(expected)
  await page.locator('main .mantine-Skeleton-root').first().waitFor({ state: 'detached' })
  expect(await page.evaluate('document.documentElement.lang')).toBe('de')
  const frame = `${await seen(page.getByRole('banner'))} ${await seen(page.getByRole('contentinfo'))}`
  expect(frame).toMatch(/Profile[\s\S]*Abmelden[\s\S]*Zeiten in UTC · Aufträge/)
  expect(frame).not.toMatch(ENGLISH)
  if (current) await page.getByRole('banner').locator('[aria-current=page]', { hasText: current }).waitFor()
  // Examples and code are as they came.
  const own = await page.evaluate<string>(
    "[...document.querySelectorAll('main h1, main h2, main p, main th, main label, main button, main dt, nav a')].map((e) => e.innerText).join('\\n')",
  )
  expect(own).not.toMatch(ENGLISH)
  await page.close()
})

test('somebody who may only look sees data, and is told what they may not see', async () => {
  const viewer = { ...site, session: await sessionOf(small.workspace, 'viewer') }
  const { page } = await openPage(viewer, '/data')
  await panel(page, 'Sources').getByText('Web shop').waitFor()
  expect(await page.getByRole('link', { name: 'Import a file' }).count()).toBe(0)
  await page.goto(`${site.address}/settings/webhooks`)
  await page.getByRole('heading', { name: 'You may not see this' }).waitFor()
  await page.close()
})

test.each([
  ['light', 390],
  ['dark', 1440],
] as const)('in %s colours at %i px all pages of data are accessible and fit', async (scheme, width) => {
  const { page } = await openPage(site, '/data', { scheme, width })
  for (const path of ['', '/events', '/traits', '/events/order_completed', '/merges']) {
    await page.goto(`${site.address}/data${path}`)
    await page.waitForLoadState('networkidle')
    expect(await accessibilityFindings(page), path).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBe(width)
  }
  await page.close()
})
