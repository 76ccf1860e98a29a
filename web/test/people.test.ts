import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessOf, createWriteKey } from '../../src/access/index.ts'
import { evaluateSegments } from '../../src/membership/evaluate.ts'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import {
  accessibilityFindings,
  connected,
  neededWidth,
  openPage,
  openSite,
  type Site,
  seen,
  settled,
} from './browser.ts'

const IMAGE = '<img src=x onerror="document.title=1">'
const SCRIPT = '<script>document.title=2</script>'
const LINK = 'javascript:document.title=3'
const DIRECTION = 'invoice\u202Efdp.exe'

/** Ada came by unknown, signed up and ordered; Grace used her browser. All that they say is hostile. */
const CALLS = [
  { type: 'page', anonymousId: 'browser-1', name: 'Home', messageId: 'm1' },
  {
    type: 'identify',
    anonymousId: 'browser-1',
    userId: 'ada',
    traits: { name: IMAGE, site: LINK, file: DIRECTION, city: 'London' },
    messageId: 'm2',
  },
  {
    type: 'track',
    userId: 'ada',
    event: 'order_completed',
    properties: { note: SCRIPT, order: { id: 'o-1', gift: true } },
    messageId: 'm3',
  },
  { type: 'track', userId: 'ada', event: IMAGE, messageId: 'm4' },
  { type: 'identify', anonymousId: 'browser-1', userId: LINK, messageId: 'm5' },
  { type: 'identify', userId: 'ada', traits: { city: 'Paris' }, messageId: 'm6' },
  { type: 'track', userId: 'ada', event: 'seen', timestamp: '1970-01-01T00:00:00Z', messageId: 'm7' },
  { type: 'track', userId: 'ada', properties: { note: SCRIPT }, messageId: 'm8' },
  { type: 'identify', userId: 'ada', traits: { consent: { email: true, sms: false } }, messageId: 'm9' },
]

const ADA = '/profiles/user_id:ada'

let small: SmallWorkspace
let site: Site
let send: (calls: readonly object[]) => Promise<void>
/** One for all: to open a page takes longer than to look at it. */
let page: Page
let complaints: readonly string[]
beforeAll(async () => {
  small = await openSmallWorkspace()
  site = await openSite(small.workspace)
  const { secret } = await createWriteKey(accessOf(small.workspace), 'test')
  send = async (calls) => {
    const response = await fetch(`${site.address}/v1/batch`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ batch: calls, writeKey: secret }),
    })
    expect(response.status).toBe(200)
    await site.flush()
  }
  for (const call of CALLS) await send([call])
  await evaluateSegments(small.workspace)
  const opened = await openPage(site, '/profiles')
  page = opened.page
  complaints = opened.complaints
})
afterAll(async () => {
  await site?.close()
  await small?.close()
})

const region = (name: string) => page.getByRole('region', { name, exact: true })
const visit = async (path: string) => {
  await page.goto(`${site.address}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}
/** Goes there unless a test before has left off there. */
const stayAt = async (path: string) => {
  if (new URL(page.url()).pathname !== path) await visit(path)
}

/** Opens everything that can be opened; what is inside may be opened in its turn. */
const unfold = async () => {
  const closed = page.locator('main details:not([open]) > summary:visible')
  while ((await closed.count()) > 0) await closed.first().click()
}

/** Nothing of what customers say was taken for markup, a script or an address. */
async function expectHarmless(): Promise<void> {
  expect(await page.title()).not.toMatch(/^[123]$/)
  expect(await page.locator('main img, main script').count()).toBe(0)
  expect(await page.locator('a[href^="javascript"]').count()).toBe(0)
}

test('a profile is found by part of an identity', async () => {
  await stayAt('/profiles')
  await page.getByLabel('Identity of a profile').fill('BROWSER-')
  await page.keyboard.press('Enter')
  await page.getByText('1 match', { exact: true }).waitFor()
  await page.waitForURL(/\?search=BROWSER-$/)
  await page.getByRole('link', { name: 'browser-1' }).click()
  await page.getByRole('heading', { level: 1, name: IMAGE }).waitFor()
  expect(complaints).toEqual([])
})

test('it is in segments until something, and out of others for a reason', async () => {
  await stayAt(ADA)
  const segments = region('Segments')
  await segments.getByText('until 21 Dec 2026, 09:00').waitFor()
  await segments.getByText('Why in Bought in the last 30 days?').click()
  await segments.getByText('1 record').waitFor()
  const other = region('Why not in …')
  await other.getByRole('combobox').selectOption('Plan: On the pro plan')
  await other.getByText('is not in', { exact: false }).waitFor()
  await expect.poll(() => seen(other)).toMatch(/Found: not known/)
})

test('it shows all that is known, and nothing that customers say does anything', async () => {
  await stayAt(ADA)
  await page.getByRole('heading', { name: 'How they were joined' }).waitFor()
  await region('Timeline').locator('summary').first().waitFor()
  await unfold()
  const timeline = () => seen(region('Timeline'))
  await expect.poll(timeline).toContain(IMAGE)
  await expect.poll(timeline).toContain(SCRIPT)
  await expect.poll(timeline).toMatch(/order\.id\s+o-1/)
  const traits = region('Traits')
  await traits.getByText('London').waitFor()
  await expect.poll(() => seen(traits)).toMatch(/city\s+Paris/)
  await expect.poll(() => seen(traits)).toContain('invoice\\u202Efdp.exe')
  const identities = () => seen(region('Identities'))
  await expect
    .poll(identities)
    .toMatch(/anonymous_id:browser-1 and user_id:ada[\s\S]*identify call, message m2/)
  await expect
    .poll(identities)
    .toMatch(/and user_id:javascript:document\.title=3\s+Because a profile has one user_id\./)
  await expect.poll(() => seen(region('Memberships over time'))).toMatch(/Entered 21 Nov 2026, 09:00/)
  await expect.poll(() => seen(region('Consents'))).toMatch(/email\s+Yes[\s\S]*sms\s+No/)
  await region('Scores').getByText('No model says anything').waitFor()
  await expectHarmless()
  expect(complaints).toEqual([])
})

test('its timeline is shown by kind and days, and the address brings that back', async () => {
  await stayAt(ADA)
  const timeline = region('Timeline')
  await timeline.getByLabel('What to show').selectOption('Changes of traits')
  await expect.poll(() => seen(timeline)).toMatch(/city\s+London/)
  await page.reload()
  await expect.poll(() => seen(timeline)).toMatch(/city\s+London/)
  await timeline.getByLabel('What to show').selectOption('Events and segments')
  await timeline.getByLabel('Events of which name').selectOption('order_completed (1)')
  await expect.poll(() => timeline.getByRole('listitem').count()).toBe(1)
  await timeline.getByLabel('Until').fill('1970-01-01')
  await timeline.getByText('Nothing within this time.').waitFor()
  await timeline.getByRole('button', { name: 'Show everything' }).click()
  await expect.poll(() => timeline.locator('summary').count()).toBeGreaterThan(3)
})

test('it is taken apart after saying what that does, by keyboard alone, and that is taken back', async () => {
  await stayAt(ADA)
  const button = page.getByRole('button', { name: 'Separate anonymous_id:browser-1 and user_id:ada' })
  await button.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Make two profiles of this one?' })
  await expect.poll(() => seen(dialog)).toMatch(/Events and traits go with the identity that they came with/)
  await page.keyboard.press('Escape')
  await expect.poll(() => dialog.count()).toBe(0)
  await expect.poll(() => button.evaluate((node) => node.matches(':focus'))).toBe(true)
  await page.keyboard.press('Enter')
  await dialog.getByLabel('Why').fill(IMAGE)
  await page.keyboard.press('Enter')
  const identities = region('Identities')
  await identities.getByRole('heading', { name: 'Separated by hand' }).waitFor()
  // The page goes over to the profile that Ada has now, and reads how that one was joined.
  await expect.poll(() => seen(identities)).toContain(`“${IMAGE}”`)
  await expectHarmless()
  await identities.getByRole('link', { name: 'anonymous_id:browser-1' }).last().click()
  // Whom the browser could not be joined with because of Ada, it is joined with now.
  await page.getByRole('heading', { level: 1, name: LINK }).waitFor()
  await page.getByRole('button', { name: /^Take back/ }).click()
  await page.getByRole('button', { name: 'Take it back' }).click()
  await page.getByRole('heading', { level: 1, name: IMAGE }).waitFor()
  await page.getByRole('heading', { name: 'How they were joined' }).waitFor()
})

test('what comes in is told of at once, with what was rejected and repaired, and why', async () => {
  await visit('/live')
  const tail = page.getByRole('list', { name: 'Calls, the latest first' })
  await expect.poll(() => tail.getByRole('listitem').count()).toBeGreaterThanOrEqual(CALLS.length)
  await page.getByLabel('Which calls').selectOption('Rejected')
  await expect.poll(() => seen(tail)).toMatch(/rejected\s+track\s+A track call without an event name/)
  await page.getByLabel('Which calls').selectOption('Repaired')
  await expect.poll(() => seen(tail)).toMatch(/repaired\s+seen\s+user_id:ada/)
  await page.getByLabel('Which calls').selectOption('All calls')
  await page.getByLabel('Filter calls').fill('m4')
  await expect
    .poll(() => tail.getByRole('listitem').allInnerTexts())
    .toEqual([expect.stringContaining(IMAGE)])
  await page.getByLabel('Filter calls').fill('')
  await page.getByRole('button', { name: 'Pause' }).click()
  await send([{ type: 'track', userId: 'ada', event: 'while_paused', messageId: 'm10' }])
  await page.getByRole('button', { name: 'Go on (1 new)' }).click()
  await tail.getByText('while_paused').waitFor()
  const issues = page.getByRole('region', { name: 'Rejected and repaired' })
  await issues.getByText('A track call without an event name', { exact: true }).waitFor()
  await unfold()
  await expectHarmless()
  expect(complaints).toEqual([])
})

test('who comes is in segments at once', async () => {
  await visit('/segments')
  await connected(page)
  const size = page.getByRole('row', { name: /Bought in the last 30 days/ }).locator('[data-label=Size]')
  const before = Number(await size.textContent())
  await send([{ type: 'track', userId: 'linus', event: 'order_completed', messageId: 'm11' }])
  await expect.poll(() => size.textContent()).toBe(`${before + 1}`)
  await visit('/profiles/user_id:linus')
  await page.getByRole('link', { name: 'Bought in the last 30 days' }).first().waitFor()
  expect(complaints).toEqual([])
})

test.each(['/profiles?search=c-1', ADA, '/live'])(
  '%s is accessible and fits, light and wide, dark and narrow',
  async (path) => {
    await visit(path)
    await page.getByRole('region').first().waitFor()
    await settled(page)
    await unfold()
    await settled(page)
    for (const [colorScheme, width] of [['light', 1440] as const, ['dark', 390] as const]) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      expect([colorScheme, await accessibilityFindings(page)]).toEqual([colorScheme, []])
      expect(await neededWidth(page, width)).toBe(width)
    }
    await page.setViewportSize({ width: 1440, height: 900 })
  },
)

test('what comes in says when it cannot be watched, and tries again', async () => {
  const tail = /\/api\/v1\/tracking\/live/
  await page.route(tail, (route) => route.fulfill({ status: 503, body: '' }))
  await visit('/live')
  await page.getByText('not connected').waitFor()
  await page.unroute(tail)
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText('watching').waitFor()
})
