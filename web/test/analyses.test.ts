import { readFile } from 'node:fs/promises'
import type { Download, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { accessibilityFindings, openPage, openSite, type Site, seen } from './browser.ts'
import { look, visit } from './visit.ts'

let small: SmallWorkspace
let site: Site
let page: Page
let complaints: readonly string[]
beforeAll(async () => {
  small = await openSmallWorkspace()
  site = await openSite(small.workspace)
  ;({ page, complaints } = await openPage(site, '/analyses'))
})
afterAll(async () => {
  await site?.close()
  await small.close()
})

const CHART = 'Share who are active'

/** The browser tells of what was refused, too. */
const isExpected = (complaint: string) => /status of 40[09]/.test(complaint)
afterEach(() => expect(complaints.filter((one) => !isExpected(one))).toEqual([]))

/** Asks how customers stay, and returns the address of the answer. */
async function askCohorts(): Promise<string> {
  await page.getByRole('link', { name: 'Do customers stay?' }).click()
  await page.getByLabel('Length of a period').selectOption('week')
  await page.getByRole('button', { name: 'Run the analysis' }).click()
  await page.waitForURL(/\/analyses\/runs\/\d+$/)
  return new URL(page.url()).pathname
}

test('a question is chosen in plain words, asked, and answered with findings and how far to trust them', async () => {
  await expect
    .poll(() => seen(page.getByRole('region', { name: 'What happens next' })))
    .toMatch(/Who will leave/)
  expect(await accessibilityFindings(page)).toEqual([])
  const address = await askCohorts()
  await expect.poll(() => seen(page.getByRole('region', { name: 'What was found' }))).toMatch(/customers/)
  await expect.poll(() => seen(page.getByRole('region', { name: 'How far to trust this' }))).not.toBe('')
  await page.getByRole('link', { name: 'Ask differently' }).click()
  await expect.poll(() => page.getByLabel('Length of a period').inputValue()).toBe('week')
  // The same question of the same data has its answer already.
  await page.getByRole('button', { name: 'Run the analysis' }).click()
  await page.waitForURL(`**${address}`)
})

test('long work is left and found again, and its answer takes its place', async () => {
  let isDone = false
  const job = { id: 'j-1', kind: 'analysis', title: 'Running Cohorts', startedBy: 'ada', startedAt: 1 }
  const state = () =>
    isDone
      ? { ...job, status: 'done', finishedAt: 2, result: { run: 1, outcome: 'result' } }
      : { ...job, status: 'running', progress: { done: 1, of: 4, phase: 'Reading' } }
  await page.route('**/api/v1/jobs/j-1', (route) => route.fulfill({ json: state() }))
  await page.route('**/api/v1/jobs?*', (route) =>
    route.fulfill({ json: { jobs: isDone ? [] : [state()], next: null } }),
  )
  await page.goto(`${site.address}/analyses`)
  const running = page.getByRole('region', { name: 'Running now' })
  await expect.poll(() => seen(running)).toMatch(/Running Cohorts/)
  await running.getByRole('link', { name: 'Running Cohorts' }).click()
  await expect.poll(() => seen(page.getByRole('status').filter({ hasText: 'Reading' }))).toMatch(/25%/)
  expect(await accessibilityFindings(page)).toEqual([])
  isDone = true
  await page.waitForURL(/\/analyses\/runs\/1$/)
  await page.unrouteAll()
})

async function exported(figure: Locator, item: string): Promise<Download> {
  await figure.getByText('Export', { exact: true }).click()
  const coming = page.waitForEvent('download')
  await figure.getByRole('button', { name: item }).click()
  return coming
}

interface Picture {
  readonly width: number
  readonly height: number
  readonly corner: readonly number[]
  /** How many pixels are as dark as the letters of a light page. */
  readonly dark: number
}

/** Evaluated as text, since these tests are not checked against what a browser has. */
const LOOK = `async (data) => {
  const image = new Image()
  image.src = 'data:image/png;base64,' + data
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height })
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  const { data: pixels } = context.getImageData(0, 0, canvas.width, canvas.height)
  let dark = 0
  for (let at = 0; at < pixels.length; at += 4) if (pixels[at] < 60) dark += 1
  return { width: image.width, height: image.height, corner: [...pixels.slice(0, 4)], dark }
}`

async function lookAt(png: Buffer): Promise<Picture> {
  return page.evaluate(`(${LOOK})('${png.toString('base64')}')`)
}

const content = async (download: Download) => readFile(await download.path())

test('a chart of a dark page is taken along in light colours as PNG and SVG, its numbers as CSV and table', async () => {
  await look(page, 1440, 'dark')
  await visit(page, '/analyses/runs/1')
  const figure = page.getByRole('figure', { name: CHART })
  await figure.getByRole('img').first().waitFor()
  const svgFile = await exported(figure, 'Save as SVG')
  expect(svgFile.suggestedFilename()).toBe('share-who-are-active.svg')
  const svg = (await content(svgFile)).toString('utf8')
  expect(svg).not.toMatch(/var\(|class=|<style|<script|href=/)
  expect(svg).toContain(`>${CHART}</text>`)
  const [, width, height] = /^<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg) ?? []
  const png = await content(await exported(figure, 'Save as PNG'))
  const picture = await lookAt(png)
  expect(picture).toMatchObject({ width: 2 * Number(width), height: 2 * Number(height) })
  expect(picture.corner).toEqual([255, 255, 255, 255])
  // Its letters are dark, as those of a light page.
  expect(picture.dark).toBeGreaterThan(100)
  const csv = (await content(await exported(figure, 'Save numbers as CSV'))).toString('utf8')
  expect(csv).toMatch(/^\uFEFFCohort[^\r\n]*,1/)
  await figure.getByText('Export', { exact: true }).click()
  await figure.getByRole('button', { name: 'Show as table' }).click()
  await expect.poll(() => figure.getByRole('columnheader').first().textContent()).toMatch(/^Cohort/)
  await expect.poll(() => figure.getByRole('img').count()).toBe(0)
  expect(await accessibilityFindings(page)).toEqual([])
})

test('a report is read at 390 px without scrolling sideways', async () => {
  await look(page, 390, 'light')
  await visit(page, '/analyses/runs/1')
  await page.getByRole('figure', { name: CHART }).getByRole('img').first().waitFor()
  const { scrollWidth, clientWidth } = await page.evaluate<{ scrollWidth: number; clientWidth: number }>(
    '({ scrollWidth: document.documentElement.scrollWidth, clientWidth: document.documentElement.clientWidth })',
  )
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
  expect(await accessibilityFindings(page)).toEqual([])
})

test('an answer is saved as a model, which runs, tells what it says of profiles, and stays while a definition needs it', async () => {
  await look(page, 1440, 'light')
  await visit(page, '/models')
  await expect.poll(() => seen(page.getByText('No question is asked again by itself yet'))).not.toBe('')
  await visit(page, `/analyses/rfm?with=${encodeURIComponent('{"scores":40}')}`)
  const scores = page.getByLabel('Scores', { exact: true })
  await page.getByRole('button', { name: 'Run the analysis' }).click()
  await expect.poll(() => scores.getAttribute('aria-invalid')).toBe('true')
  await scores.fill('3')
  await page.getByRole('button', { name: 'Run the analysis' }).click()
  await page.getByRole('button', { name: 'Save as a model' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Title').fill('Our best')
  await dialog.getByLabel('Refresh').selectOption('on demand')
  await dialog.getByRole('button', { name: 'Save and run' }).click()
  await page.getByRole('heading', { level: 1, name: 'Our best' }).waitFor()
  const runs = page.getByRole('region', { name: 'Runs' })
  await runs.getByText('done', { exact: true }).waitFor()
  await expect
    .poll(() => seen(page.getByRole('region', { name: 'What it says of every profile' })))
    .toMatch(/rfm\/group/)
  expect(await accessibilityFindings(page)).toEqual([])
  await runs.getByRole('link').first().click()
  await page.getByRole('heading', { level: 1, name: /RFM/ }).waitFor()
  await page.goBack()
  await page.getByText('Change', { exact: true }).click()
  await page.getByRole('button', { name: 'Title and schedule' }).click()
  await dialog.getByLabel('Refresh').selectOption('weekly')
  await dialog.getByLabel('On').selectOption('friday')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect.poll(() => seen(page.getByText('every Friday at 4:00'))).not.toBe('')
  await page.getByText('Change', { exact: true }).click()
  await page.getByRole('button', { name: 'Remove' }).click()
  await dialog.getByRole('button', { name: 'Remove' }).click()
  await expect.poll(() => seen(dialog.getByRole('alert'))).toMatch(/rfm_group/)
  await page.request.delete(`${site.address}/api/v1/definitions/segmentation/rfm_group`, {
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  await dialog.getByRole('button', { name: 'Remove' }).click()
  await page.waitForURL(/\/models$/)
})
