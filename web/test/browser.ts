import assert from 'node:assert'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'
import { sessionOf } from '../../src/access/testing/credentials.ts'
import { startServer } from '../../src/server/index.ts'
import { WEB_APP } from '../../src/server/web-app.ts'
import type { Workspace } from '../../src/workspace/index.ts'

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Starts the installed Chromium, without a network of its own. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = PLACES.find((place) => place !== undefined && existsSync(place))
  if (executablePath === undefined) {
    assert.fail('No Chromium found. Debian: apt-get install chromium; or name one: CHROMIUM=/path/to/chrome')
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // A page finds what others of its context have read and compiled.
      '--process-per-site',
    ],
  })
}

export interface Site {
  readonly address: string
  readonly browser: Browser
  /** The session of an administrator, unless nobody is signed in. */
  readonly session: string | undefined
  /** What pages share of whoever is signed in, by session. */
  readonly contexts: Map<string, BrowserContext>
  /** Resolves when everything that was acknowledged is in the stores. */
  flush(): Promise<void>
  /** Stops the server, and starts it again where it was. */
  stop(): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

/** The built pages over a workspace, on a random port, and a browser in which an administrator is signed in. */
export async function openSite(workspace: Workspace, { signedIn = true } = {}): Promise<Site> {
  if (!existsSync(join(WEB_APP, 'index.html'))) assert.fail('The pages are not built. Run: npm run build')
  const browser = await launchChromium()
  let server = await startServer(workspace, { port: 0 })
  const { address } = server
  const session = signedIn ? await sessionOf(workspace, 'admin') : undefined
  return {
    address,
    browser,
    session,
    contexts: new Map(),
    flush: () => server.flush(),
    stop: () => server.close(),
    start: async () => {
      server = await startServer(workspace, { port: Number(new URL(address).port) })
    },
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}

export interface Look {
  readonly width?: number
  readonly scheme?: 'light' | 'dark'
}

/** A page that keeps what it complained about and whom else it asked. */
export interface WatchedPage {
  readonly page: Page
  readonly complaints: readonly string[]
}

export async function openPage(site: Site, path: string, look: Look = {}): Promise<WatchedPage> {
  const page = await newPage(site, look)
  const complaints: string[] = []
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(site.address)) complaints.push(`asked ${request.url()}`)
  })
  await page.goto(`${site.address}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return { page, complaints }
}

async function newPage(site: Site, { width = 1440, scheme = 'light' }: Look): Promise<Page> {
  const viewport = { width, height: 900 }
  if (!site.session) return site.browser.newPage({ viewport, colorScheme: scheme, locale: 'en-GB' })
  const context = await contextOf(site, site.session)
  const page = await context.newPage()
  await signIn(page, site.session)
  await page.setViewportSize(viewport)
  await page.emulateMedia({ colorScheme: scheme })
  const debug = await context.newCDPSession(page)
  await debug.send('Storage.clearDataForOrigin', { origin: site.address, storageTypes: 'local_storage' })
  await debug.detach()
  return page
}

async function contextOf(site: Site, session: string): Promise<BrowserContext> {
  const known = site.contexts.get(session)
  if (known) return known
  const context = await site.browser.newContext({ locale: 'en-GB' })
  site.contexts.set(session, context)
  // As long as it is open its process lives, with what pages have read.
  const kept = await context.newPage()
  await kept.goto(`${site.address}/mark.svg`)
  return context
}

/** Resolves when the page is told of changes from then on. */
export function connected(page: Page): Promise<void> {
  return page.locator('[data-connection=open]').waitFor({ state: 'attached' })
}

/** Lets a page go on in a session that the server knows. */
export async function signIn(page: Page, session: string): Promise<void> {
  const cookie = { name: 'satsuma_session', value: session, domain: 'localhost', path: '/' }
  await page.context().addCookies([{ ...cookie, httpOnly: true, sameSite: 'Lax' }])
}

/** What an accessibility check finds on a page, or within some of its elements, a line each. */
export async function accessibilityFindings(page: Page, within = 'html'): Promise<readonly string[]> {
  // Evaluated by the debugger, because the page allows no scripts but its own.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source)
  await atRest(page)
  const { violations } = await page.evaluate(
    (selector) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(selector, {
        resultTypes: ['violations'],
      }) as unknown as Promise<axe.AxeResults>,
    within,
  )
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id} (${impact}): ${html} ${failureSummary}`),
  )
}

/** Resolves when no colour, size or place is on its way to another: a colour halfway from dark to light is nobody's. */
function atRest(page: Page): Promise<void> {
  return page.evaluate(`(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const moves = (animation) => animation instanceof CSSTransition && animation.playState === 'running'
    for (let still = 0; still < 2; still = document.getAnimations().some(moves) ? 0 : still + 1) await frame()
  })()`)
}

const LOOKS: readonly Required<Look>[] = [
  { scheme: 'light', width: 1440 },
  { scheme: 'light', width: 390 },
  { scheme: 'dark', width: 390 },
  { scheme: 'dark', width: 1440 },
]
/** Light and dark, wide and narrow, each once. */
export const TWO_LOOKS = LOOKS.filter(({ scheme, width }) => (scheme === 'dark') === (width === 1440))

/** What is wrong with a page as it stands, light and dark, wide and narrow: accessibility, and whether it fits. */
export async function faultsInEveryLook(page: Page, looks = LOOKS): Promise<readonly string[]> {
  const faults: string[] = []
  for (const { scheme, width } of looks) {
    await page.emulateMedia({ colorScheme: scheme })
    await page.setViewportSize({ width, height: 900 })
    const needed = await neededWidth(page, width)
    if (needed !== width) faults.push(`${scheme}, ${width} px: it needs ${needed} px`)
    const found = await accessibilityFindings(page)
    faults.push(...found.map((finding) => `${scheme}, ${width} px: ${finding}`))
  }
  return faults
}

/** Drawings take their new width some frames after the page has, which a busy machine draws late. */
const FITS_WITHIN_MS = 20_000

/** How wide a page is once it fits, or after it had time to. */
export function neededWidth(page: Page, width: number): Promise<number> {
  return page.evaluate(`(async () => {
    const needed = () => document.documentElement.scrollWidth
    const until = performance.now() + ${FITS_WITHIN_MS}
    while (needed() !== ${width} && performance.now() < until) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    return needed()
  })()`)
}

/** Resolves when nothing that is shown is on its way any more. */
export async function settled(page: Page): Promise<void> {
  const waiting = page.locator('.mantine-Skeleton-root')
  while ((await waiting.count()) > 0) await waiting.first().waitFor({ state: 'detached' })
}

/** The text of what is there, once it is there, as a person sees it. */
export async function seen(locator: Locator): Promise<string> {
  await locator.first().waitFor()
  return (await locator.allInnerTexts()).join('\n')
}
