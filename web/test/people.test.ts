import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessOf, createWriteKey } from '../../src/access/index.ts'
import { sessionOf } from '../../src/access/testing/credentials.ts'
import { evaluateSegments } from '../../src/membership/evaluate.ts'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { accessibilityFindings, connected, openPage, openSite, type Site, seen } from './browser.ts'

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
]

let small: SmallWorkspace
let site: Site
let send: (calls: readonly object[]) => Promise<void>
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
})
afterAll(async () => {
  await site?.close()
  await small?.close()
})

/** Opens everything that can be opened; what is inside may be opened in its turn. */
const unfold = async (page: Page) => {
  const closed = page.locator('main details:not([open]) > summary:visible')
  while ((await closed.count()) > 0) await closed.first().click()
}

/** Nothing of what customers say was taken for markup, a script or an address. */
async function expectHarmless(page: Page): Promise<void> {
  expect(await page.title()).not.toMatch(/^[123]$/)
  expect(await page.locator('main img, main script').count()).toBe(0)
  expect(await page.locator('a[href^="javascript"]').count()).toBe(0)
}

describe('profiles', () => {
  test('are found by part of an identity', async () => {
    const { page, complaints } = await openPage(site, '/profiles')
    await page.getByLabel('Identity of a profile').fill('BROWSER-')
    await page.keyboard.press('Enter')
    await page.getByText('1 match', { exact: true }).waitFor()
    expect(page.url()).toMatch(/\?search=BROWSER-$/)
    await page.getByRole('link', { name: 'browser-1' }).click()
    await page.getByRole('heading', { level: 1, name: 'ada' }).waitFor()
    expect(complaints).toEqual([])
    await page.close()
  })

  test('that nobody is called by are said not to be there', async () => {
    const { page } = await openPage(site, '/profiles?search=nobody%20at%20all')
    await page.getByText('No identity contains “nobody at all”').waitFor()
    await page.goto(`${site.address}/profiles/user_id:nobody`)
    expect(await seen(page.getByRole('heading', { level: 1 }))).toMatch(/No profile is known as/)
    await page.close()
  })
})

describe('a profile', () => {
  test('shows what it did and what is known, and nothing that customers say does anything', async () => {
    const { page, complaints } = await openPage(site, '/profiles/user_id:ada')
    await page.getByRole('heading', { name: 'How they were joined' }).waitFor()
    const events = page.getByRole('region', { name: 'Timeline' })
    await events.locator('summary').first().waitFor()
    await unfold(page)
    const timeline = await seen(events)
    expect(timeline).toContain(IMAGE)
    expect(timeline).toContain(SCRIPT)
    expect(timeline).toMatch(/order\.id\s+o-1/)
    const traits = page.getByRole('region', { name: 'Traits' })
    await traits.getByText('London').waitFor()
    expect(await seen(traits)).toMatch(/city\s+Paris/)
    expect(await seen(traits)).toContain('invoice\\u202Efdp.exe')
    await expectHarmless(page)
    expect(complaints).toEqual([])
    await page.close()
  })

  test('says how its identities were joined, and why another one was not', async () => {
    const { page } = await openPage(site, '/profiles/user_id:ada')
    const identities = page.getByRole('region', { name: 'Identities' })
    await identities.getByText('Named together, and not joined').waitFor()
    const text = await seen(identities)
    expect(text).toMatch(/anonymous_id:browser-1 and user_id:ada[\s\S]*identify call, message m2/)
    expect(text).toMatch(/and user_id:javascript:document\.title=3\s+Because a profile has one user_id\./)
    await page.close()
  })

  test('is in segments until something, and out of others for a reason', async () => {
    const { page } = await openPage(site, '/profiles/user_id:ada')
    const segments = page.getByRole('region', { name: 'Segments' })
    await segments.getByText('until 21 Dec 2026, 09:00').waitFor()
    await segments.getByText('Why in Bought in the last 30 days?').click()
    await segments.getByText('1 record').waitFor()
    const other = page.getByRole('region', { name: 'Why not in …' })
    await other.getByRole('combobox').selectOption('Plan: On the pro plan')
    await other.getByText('is not in', { exact: false }).waitFor()
    expect(await seen(other)).toMatch(/Found: not known/)
    await page.close()
  })

  test('has its events filtered by name', async () => {
    const { page } = await openPage(site, '/profiles/user_id:ada')
    const timeline = page.getByRole('region', { name: 'Timeline' })
    await timeline.getByLabel('Events of which name').selectOption('order_completed (1)')
    await expect.poll(() => timeline.getByRole('listitem').count()).toBe(1)
    await page.close()
  })

  test('has its timeline by kind and days, and the address brings that back', async () => {
    const { page } = await openPage(site, '/profiles/user_id:ada?show=traits')
    const timeline = page.getByRole('region', { name: 'Timeline' })
    await expect.poll(() => seen(timeline)).toMatch(/city\s+London/)
    await timeline.getByLabel('What to show').selectOption('Segments only')
    await expect.poll(() => seen(timeline)).toMatch(/Entered Bought in the last 30 days/)
    expect(page.url()).toMatch(/show=segments/)
    await timeline.getByLabel('Until').fill('1970-01-01')
    await timeline.getByText('Nothing within this time.').waitFor()
    await timeline.getByRole('button', { name: 'Show everything' }).click()
    await expect.poll(() => timeline.locator('summary').count()).toBeGreaterThan(3)
    await page.close()
  })

  test('tells when it was in which segments, what models say of it, and what it agreed to', async () => {
    await send([
      {
        type: 'identify',
        userId: 'ada',
        traits: { consent: { email: true, sms: false } },
        messageId: 'consent-1',
      },
    ])
    const { page, complaints } = await openPage(site, '/profiles/user_id:ada')
    const over = page.getByRole('region', { name: 'Memberships over time' })
    await over.getByRole('link', { name: 'Bought in the last 30 days' }).waitFor()
    await over.getByText('What changed it').first().click()
    expect(await seen(over)).toMatch(/Entered 21 Nov 2026, 09:00/)
    const consents = page.getByRole('region', { name: 'Consents' })
    await expect.poll(() => seen(consents)).toMatch(/email\s+Yes[\s\S]*sms\s+No/)
    await page.getByRole('region', { name: 'Scores' }).getByText('No model says anything').waitFor()
    expect(complaints).toEqual([])
    await page.close()
  })

  test('is taken apart after saying what that does, by keyboard alone, and that is taken back', async () => {
    const { page } = await openPage(site, '/profiles/user_id:ada')
    const button = page.getByRole('button', { name: 'Separate anonymous_id:browser-1 and user_id:ada' })
    await button.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Make two profiles of this one?' })
    expect(await seen(dialog)).toMatch(/Events and traits go with the identity that they came with/)
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog.count()).toBe(0)
    expect(await button.evaluate((node) => node.matches(':focus'))).toBe(true)
    await page.keyboard.press('Enter')
    await dialog.getByLabel('Why').fill(IMAGE)
    await page.keyboard.press('Enter')
    const identities = page.getByRole('region', { name: 'Identities' })
    await identities.getByRole('heading', { name: 'Separated by hand' }).waitFor()
    // The page goes over to the profile that Ada has now, and reads how that one was joined.
    await expect.poll(() => seen(identities)).toContain(`“${IMAGE}”`)
    await expectHarmless(page)
    await identities.getByRole('link', { name: 'anonymous_id:browser-1' }).last().click()
    // Whom the browser could not be joined with because of Ada, it is joined with now.
    await page.getByRole('heading', { level: 1, name: LINK }).waitFor()
    await page.getByRole('button', { name: /^Take back/ }).click()
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.getByRole('heading', { level: 1, name: 'ada' }).waitFor()
    await page.getByRole('heading', { name: 'How they were joined' }).waitFor()
    await page.close()
  })

  test('cannot be taken apart by somebody who may only look', async () => {
    const session = await sessionOf(small.workspace, 'viewer')
    const { page } = await openPage({ ...site, session }, '/profiles/user_id:ada')
    await page.getByRole('heading', { name: 'How they were joined' }).waitFor()
    expect(await page.getByRole('button', { name: /^Separate/ }).count()).toBe(0)
    await page.close()
  })
})

describe('what comes in', () => {
  test('is told of at once, with what was rejected and repaired, and why', async () => {
    const { page, complaints } = await openPage(site, '/live')
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
    await send([{ type: 'track', userId: 'ada', event: 'while_paused', messageId: 'm9' }])
    await page.getByRole('button', { name: 'Go on (1 new)' }).click()
    await tail.getByText('while_paused').waitFor()
    const issues = page.getByRole('region', { name: 'Rejected and repaired' })
    await issues.getByText('A track call without an event name', { exact: true }).waitFor()
    await unfold(page)
    await expectHarmless(page)
    expect(complaints).toEqual([])
    await page.close()
  })

  test('says when it cannot be watched, and tries again', async () => {
    const { page } = await openPage(site, '/segments/buyers')
    await page.route('**/api/v1/tracking/live', (route) => route.fulfill({ status: 503, body: '' }))
    await page.getByRole('link', { name: 'Data' }).click()
    await page.getByRole('link', { name: 'Live' }).click()
    await page.getByText('not connected').waitFor()
    await page.unroute('**/api/v1/tracking/live')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('watching').waitFor()
    await page.close()
  })
})

test('members are searched and lead to their profiles', async () => {
  const { page } = await openPage(site, '/segments/buyers')
  const members = page.getByRole('region', { name: 'Members' })
  await members.getByLabel('Search members by identity').fill('C-3')
  await page.keyboard.press('Enter')
  await members.getByText(/^10 of \d+ members$/).waitFor()
  await members.getByLabel('Search members by identity').fill('c-1@')
  await page.keyboard.press('Enter')
  await members.getByText('No member has an identity with “c-1@” in it.').waitFor()
  await members.getByLabel('Search members by identity').fill('ada')
  await page.keyboard.press('Enter')
  await members.getByRole('link', { name: 'ada', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'ada' }).waitFor()
  await page.close()
})

test('who comes is in segments at once', async () => {
  const { page } = await openPage(site, '/segments')
  await connected(page)
  const size = page.getByRole('row', { name: /Bought in the last 30 days/ }).locator('[data-label=Size]')
  const before = Number(await size.textContent())
  await send([{ type: 'track', userId: 'linus', event: 'order_completed', messageId: 'm10' }])
  await expect.poll(() => size.textContent()).toBe(`${before + 1}`)
  await page.goto(`${site.address}/profiles/user_id:linus`)
  await page.getByRole('link', { name: 'Bought in the last 30 days' }).first().waitFor()
  await page.close()
})

describe.each([
  ['light', 1440],
  ['dark', 390],
] as const)('in %s colours at %i px', (scheme, width) => {
  test.each(['/profiles?search=c-1', '/profiles/user_id:ada', '/live'])(
    '%s is accessible and fits',
    async (path) => {
      const { page } = await openPage(site, path, { scheme, width })
      await page.getByRole('region').first().waitFor()
      await page.waitForTimeout(300)
      await unfold(page)
      await page.waitForTimeout(300)
      expect(await accessibilityFindings(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
      await page.close()
    },
  )
})

test('a profile has its events page by page, as many as one likes', async () => {
  const looks = Array.from({ length: 30 }, (_, index) => ({
    type: 'track',
    userId: 'reader',
    event: `look_${index}`,
    messageId: `look-${index}`,
  }))
  await send(looks)
  const { page } = await openPage(site, '/profiles/user_id:reader')
  const timeline = page.getByRole('region', { name: 'Timeline' })
  const events = timeline.locator('summary')
  await expect.poll(() => events.count()).toBe(25)
  await timeline.getByRole('button', { name: 'Show more events' }).click()
  await expect.poll(() => events.count()).toBe(30)
  expect(new Set(await events.allTextContents()).size).toBe(30)
  expect(await timeline.getByRole('button', { name: 'Show more events' }).count()).toBe(0)
  await page.close()
})
