import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { typeTrait } from '../../src/ingest/typed-values.ts'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { accessibilityFindings, openPage, openSite, type Site } from './browser.ts'

const PICTURES = ['rfm', 'overlap', 'movements', 'retention', 'funnel', 'pareto', 'regions', 'clusters']

let small: SmallWorkspace
let site: Site
let page: Page
let complaints: readonly string[]
beforeAll(async () => {
  small = await openSmallWorkspace()
  await small.workspace.analytical.insert(
    'trait_changes',
    ['DE', 'France', 'SG'].map((country, place) => ({
      trait: 'country',
      change_id: String(1_000 + place),
      profile_id: 10 + place,
      occurred_at: '2026-10-01 00:00:00.000',
      received_at: '2026-10-01 00:00:00.000',
      ...typeTrait(country),
    })),
  )
  site = await openSite(small.workspace)
  ;({ page, complaints } = await openPage(site, '/explore'))
})
afterAll(async () => {
  await site?.close()
  await small?.close()
})
afterEach(() => expect(complaints).toEqual([]))

/** The bar that says what is picked. */
const selection = () => page.getByRole('region', { name: 'Selection' })
const picture = () => page.locator('figure svg[role=group]').first()
const open = (path: string) => page.goto(`${site.address}${path}`)

/** Goes to a picture by its card, from wherever in Explore, without loading anything anew. */
async function visit(name: string) {
  await page.locator('main a[href="/explore"]').first().click()
  await page.locator(`main li a[href="/explore/${name}"]`).click()
  // The picture, or of so few customers why there is none.
  await page.locator('main h2').first().waitFor()
}

async function look(colorScheme: 'light' | 'dark', width: number) {
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme })
}

/** The definition that the builder would begin with. */
async function definitionOffered() {
  const href = await selection().getByRole('link', { name: 'Save this selection' }).getAttribute('href')
  const param = new URL(href ?? '', site.address).searchParams.get('definition') ?? ''
  return parse(Buffer.from(param, 'base64url').toString('utf8'))
}

const overflow = () =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

describe('pictures', () => {
  test('have a card each, which leads to it', async () => {
    const links = () =>
      page.locator('main li a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    await expect.poll(links).toEqual(PICTURES.map((name) => `/explore/${name}`))
    expect(await accessibilityFindings(page)).toEqual([])
    await page.getByRole('link', { name: /Overlap/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Overlap' }).waitFor()
  })

  test.each(PICTURES)('%s is accessible in light and dark, wide and narrow', async (name) => {
    await look('light', 1440)
    await visit(name)
    expect(await accessibilityFindings(page)).toEqual([])
    await look('dark', 390)
    expect(await accessibilityFindings(page)).toEqual([])
    await expect.poll(overflow).toBe(0)
  })
})

describe('from a picture to a segment', () => {
  beforeAll(() => look('light', 1440))

  test('by keyboard alone: an overlap, whose address brings it back', async () => {
    await open('/explore/overlap?segments=buyers,visitors')
    await picture().getByRole('button').first().focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect.poll(() => selection().textContent()).toContain('9 profiles')
    await page.reload()
    await expect.poll(() => selection().textContent()).toContain('Only Came by')
    await expect
      .poll(() => definitionOffered())
      .toMatchObject({
        segment: 'only-came-by',
        when: { all: [{ segment: 'visitors' }, { not: { segment: 'buyers' } }] },
      })
    await selection().getByRole('link', { name: 'Save this selection' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/build\?definition=/)
  })

  test('by pointer: who was lost on the way, and a place that has no shape on the map', async () => {
    await open('/explore/funnel?steps=page_viewed,order_completed')
    await picture()
      .getByRole('button', { name: /^Lost before order_completed/ })
      .click()
    await expect.poll(() => selection().textContent()).toContain('9 profiles')
    expect((await definitionOffered()).when).toEqual({
      all: [
        { event: 'page_viewed' },
        { not: { sequence: [{ event: 'page_viewed' }, { event: 'order_completed' }] } },
      ],
    })
    await visit('regions')
    await page.getByRole('button', { name: /^Singapore/ }).click()
    await expect.poll(() => selection().textContent()).toContain('In Singapore')
    expect((await definitionOffered()).when).toEqual({ geo: { country: 'SG' } })
  })

  test('cells of RFM with one click: the model that they rest on is saved with them and told', async () => {
    await open('/explore/rfm?scores=3')
    await page.getByRole('button', { name: /^Champions/ }).click()
    await selection().getByRole('button', { name: 'Save this selection' }).click()
    await page.waitForURL(/\/build\?definition=/)
    const told = page.getByRole('link', { name: 'See or change the model' })
    await told.waitFor()
    expect(await accessibilityFindings(page)).toEqual([])
    await told.click()
    await page.waitForURL(/\/models\/rfm$/)
  })
})
