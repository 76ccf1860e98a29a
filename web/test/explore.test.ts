import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { typeTrait } from '../../src/ingest/typed-values.ts'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { accessibilityFindings, openPage, openSite, type Site } from './browser.ts'

const PICTURES = ['rfm', 'overlap', 'movements', 'retention', 'funnel', 'pareto', 'regions', 'clusters']

let small: SmallWorkspace
let site: Site
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
})
afterAll(async () => {
  await site?.close()
  await small?.close()
})

/** The bar that says what is picked. */
const selection = (page: Page) => page.getByRole('region', { name: 'Selection' })
const picture = (page: Page) => page.locator('figure svg[role=group]').first()

/** The definition that the builder would begin with. */
async function definitionOffered(page: Page) {
  const href = await selection(page).getByRole('link', { name: 'Save this selection' }).getAttribute('href')
  const param = new URL(href ?? '', site.address).searchParams.get('definition') ?? ''
  return parse(Buffer.from(param, 'base64url').toString('utf8'))
}

const overflow = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

describe('pictures', () => {
  test.each(PICTURES)('%s is accessible in light and dark, wide and narrow', async (name) => {
    const { page, complaints } = await openPage(site, `/explore/${name}`)
    // The picture, or of so few customers why there is none.
    await page.locator('main h2').first().waitFor()
    expect(await accessibilityFindings(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await accessibilityFindings(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    expect(complaints).toEqual([])
    await page.close()
  })

  test('each has a card that leads to it', async () => {
    const { page, complaints } = await openPage(site, '/explore')
    const links = await page
      .locator('main li a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    expect(links).toEqual(PICTURES.map((name) => `/explore/${name}`))
    expect(await accessibilityFindings(page)).toEqual([])
    await page.getByRole('link', { name: /Overlap/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Overlap' }).waitFor()
    expect(complaints).toEqual([])
    await page.close()
  })
})

describe('from a picture to a segment', () => {
  test('by keyboard alone: an overlap, whose address brings it back', async () => {
    const { page } = await openPage(site, '/explore/overlap?segments=buyers,visitors')
    await picture(page).getByRole('button').first().focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect.poll(() => selection(page).textContent()).toContain('9 profiles')
    await page.reload()
    await expect.poll(() => selection(page).textContent()).toContain('Only Came by')
    expect(await definitionOffered(page)).toMatchObject({
      segment: 'only-came-by',
      when: { all: [{ segment: 'visitors' }, { not: { segment: 'buyers' } }] },
    })
    await selection(page).getByRole('link', { name: 'Save this selection' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/build\?definition=/)
    await page.close()
  })

  test('by pointer: who was lost on the way, and a place that has no shape on the map', async () => {
    const { page } = await openPage(site, '/explore/funnel?steps=page_viewed,order_completed')
    await picture(page)
      .getByRole('button', { name: /^Lost before order_completed/ })
      .click()
    await expect.poll(() => selection(page).textContent()).toContain('9 profiles')
    expect((await definitionOffered(page)).when).toEqual({
      all: [
        { event: 'page_viewed' },
        { not: { sequence: [{ event: 'page_viewed' }, { event: 'order_completed' }] } },
      ],
    })
    await page.goto(`${site.address}/explore/regions`)
    await page.getByRole('button', { name: /^Singapore/ }).click()
    await expect.poll(() => selection(page).textContent()).toContain('In Singapore')
    expect((await definitionOffered(page)).when).toEqual({ geo: { country: 'SG' } })
    await page.close()
  })

  test('cells of RFM: the model that they rest on is saved after it was said', async () => {
    const { page, complaints } = await openPage(site, '/explore/rfm?scores=3')
    await page.getByRole('button', { name: /^Champions/ }).click()
    await selection(page).getByRole('button', { name: 'Save this selection' }).click()
    const dialog = page.getByRole('dialog', { name: 'This selection needs a model' })
    expect(await dialog.textContent()).toContain('“rfm”')
    expect(await accessibilityFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Save the model and go on' }).click()
    await page.waitForURL(/\/build\?definition=/)
    expect(complaints).toEqual([])
    await page.close()
  })
})
