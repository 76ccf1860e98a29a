import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Report, renderHtml } from '../../src/reports/index.ts'
import { GALLERY, INSUFFICIENT } from '../../src/reports/testing/gallery.ts'
import { hostile } from '../../src/reports/testing/hostile.ts'
import { accessibilityFindings, launchChromium } from './browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'satsuma-report-'))
let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

interface Look {
  readonly width: number
  readonly scheme: 'light' | 'dark'
}

/** Opens a report as a file, with what the browser complained of and whom the page asked. */
async function open(report: Report, { width, scheme }: Look) {
  const file = join(folder, 'report.html')
  writeFileSync(file, renderHtml(report))
  const page = await browser.newPage({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    locale: 'en-GB',
  })
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

const LOOKS: readonly Look[] = [
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
  { width: 390, scheme: 'light' },
  { width: 390, scheme: 'dark' },
]

describe.each(LOOKS)('a report, $width wide and $scheme', (look) => {
  test('can be read by everybody, does not scroll sideways, and asks nobody for anything', async () => {
    const { page, complaints } = await open(GALLERY, look)
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '')
    })
    expect(await accessibilityFindings(page)).toEqual([])
    const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
    expect(overflow).toBeLessThanOrEqual(0)
    expect(complaints).toEqual([])
    await page.close()
  })
})

test('a report of no result can be read by everybody', async () => {
  const { page } = await open(INSUFFICIENT, LOOKS[2]!)
  expect(await accessibilityFindings(page)).toEqual([])
  await page.close()
})

test.each([LOOKS[0]!, LOOKS[2]!])(
  'texts of charts, $width wide, stay in their card and beside each other',
  async (look) => {
    const { page } = await open(GALLERY, look)
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
    await page.close()
  },
)

test('hostile text does nothing but be there', async () => {
  const { page, complaints } = await open(hostile(GALLERY), LOOKS[0]!)
  expect(await page.locator('script, img, iframe').count()).toBe(0)
  expect(await page.locator('h1').textContent()).toContain('<script>alert(1)</script>')
  expect(complaints).toEqual([])
  await page.close()
})

test('on paper a report is light, and its charts are the wide ones', async () => {
  const { page } = await open(GALLERY, LOOKS[1]!)
  await page.emulateMedia({ media: 'print' })
  const ink = await page.evaluate('getComputedStyle(document.body).color')
  expect(ink).toBe('rgb(34, 28, 22)')
  expect(await page.locator('.wide').first().isVisible()).toBe(true)
  expect(await page.locator('.contents').isVisible()).toBe(false)
  await page.close()
})
