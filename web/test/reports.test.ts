import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Report, renderHtml } from '../../src/reports/index.ts'
import { GALLERY, INSUFFICIENT } from '../../src/reports/testing/gallery.ts'
import { hostile } from '../../src/reports/testing/hostile.ts'
import { accessibilityFindings, launchChromium } from './browser.ts'
import { look } from './visit.ts'

const folder = mkdtempSync(join(tmpdir(), 'satsuma-report-'))
let browser: Browser
/** The report that has everything. */
let gallery: Opened

beforeAll(async () => {
  browser = await launchChromium()
  gallery = await open(GALLERY)
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

interface Opened {
  readonly page: Page
  /** What the browser complained of, and whom the page asked. */
  readonly complaints: readonly string[]
}

/** Opens a report as a file. */
async function open(report: Report): Promise<Opened> {
  const file = join(folder, 'report.html')
  writeFileSync(file, renderHtml(report))
  const page = await browser.newPage({ locale: 'en-GB' })
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('dialog', (dialog) => complaints.push(dialog.message()))
  page.on('request', (request) => {
    if (request.url() !== pathToFileURL(file).href) complaints.push(`asked ${request.url()}`)
  })
  await page.goto(pathToFileURL(file).href)
  return { page, complaints }
}

test('a report can be read by everybody, does not scroll sideways, and asks nobody for anything', async () => {
  const { page, complaints } = gallery
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '')
  })
  for (const [width, scheme, isChecked] of [
    [1280, 'light', true],
    [1280, 'dark', false],
    [390, 'light', false],
    [390, 'dark', true],
  ] as const) {
    await look(page, width, scheme)
    // What differs by width does not differ by colours.
    if (isChecked) expect(await accessibilityFindings(page)).toEqual([])
    const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
    expect(overflow, `${width} px, ${scheme}`).toBeLessThanOrEqual(0)
  }
  expect(complaints).toEqual([])
})

test('a report of no result can be read by everybody', async () => {
  const { page } = await open(INSUFFICIENT)
  await look(page, 390, 'light')
  expect(await accessibilityFindings(page)).toEqual([])
  await page.close()
})

test.each([1280, 390])(
  'texts of charts, %i px wide, stay in their card and beside each other',
  async (width) => {
    const { page } = gallery
    await look(page, width, 'light')
    const wrong = await page.locator('svg.drawing').evaluateAll((drawings) =>
      drawings.flatMap((drawing) => {
        const card = drawing.closest('figure')!.getBoundingClientRect()
        const texts = [...drawing.querySelectorAll('text')]
          .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0)
        const outside = texts.filter(({ box }) => box.left < card.left || box.right > card.right)
        const over = texts.filter(({ box: a }, index) =>
          texts.slice(index + 1).some(({ box: b }) => {
            const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
            return width > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4
          }),
        )
        return [...outside, ...over].map(({ text }) => text)
      }),
    )
    expect(wrong).toEqual([])
  },
)

test('what is folded opens when the address or the contents lead there, and is on paper', async () => {
  const { page } = await open(GALLERY)
  const [checked, method] = ['Is the model any good?', 'How it was computed'].map((name) =>
    page.getByRole('region', { name }),
  )
  const inChecked = checked!.getByRole('figure').first()
  const inMethod = method!.getByText('Hughes, A. M. (1994)')
  expect(await inChecked.isVisible()).toBe(false)
  await page.getByRole('navigation').getByRole('link', { name: 'Is the model any good?' }).click()
  await inChecked.waitFor()
  expect(await inMethod.isVisible()).toBe(false)
  await page.goto(`${page.url().split('#')[0]}#${await method!.locator('.within-fold').getAttribute('id')}`)
  await inMethod.waitFor()
  await page.reload()
  await inMethod.waitFor()
  await page.goto(page.url().split('#')[0]!)
  await inMethod.waitFor({ state: 'hidden' })
  await page.emulateMedia({ media: 'print' })
  expect(await inMethod.evaluate((text) => text.checkVisibility())).toBe(true)
  await page.close()
})

test('hostile text does nothing but be there', async () => {
  const { page, complaints } = await open(hostile(GALLERY))
  expect(await page.locator('script, img, iframe').count()).toBe(0)
  expect(await page.locator('h1').textContent()).toContain('<script>alert(1)</script>')
  expect(complaints).toEqual([])
  await page.close()
})

test('on paper a report is light, and its charts are the wide ones', async () => {
  const { page } = gallery
  await look(page, 1280, 'dark')
  await page.emulateMedia({ media: 'print' })
  const ink = await page.evaluate('getComputedStyle(document.body).color')
  expect(ink).toBe('rgb(34, 28, 22)')
  expect(await page.locator('.wide').first().isVisible()).toBe(true)
  expect(await page.locator('.contents').isVisible()).toBe(false)
  await page.close()
})
