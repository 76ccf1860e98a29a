import type { Page } from 'playwright-core'
import { settled } from '../../scripts/screenshots/settled.ts'
import type { Site } from '../../web/test/browser.ts'
import { freshPage, movedOf, sumOf } from '../../web/test/shifts.ts'
import { goTo } from './in-page.ts'

/** Bytes over the wire, compressed, by what they are. */
export interface Bytes {
  readonly scripts: number
  readonly styles: number
}

export interface FirstPage {
  readonly bytes: Bytes
  /** From asking for it until nothing of it is still being loaded. */
  readonly coldMs: number
  /** Of everything that moved by itself. */
  readonly layoutShift: number
}

/** Pages to go to by the header, in turn. */
export interface Navigation {
  readonly to: string
  readonly ms: number
  /** By how much the page moved by itself, once it was there. */
  readonly layoutShift: number
}

/** Loads the first page with an empty cache. */
export async function loadFirstPage(site: Site): Promise<FirstPage> {
  const page = await freshPage(site)
  const bytes = await countBytes(page)
  const begun = performance.now()
  await page.goto(site.address)
  await settled(page)
  const coldMs = performance.now() - begun
  const layoutShift = sumOf(await movedOf(page))
  await page.context().close()
  return { bytes, coldMs, layoutShift }
}

async function countBytes(page: Page): Promise<Bytes> {
  const bytes = { scripts: 0, styles: 0 }
  const kinds = new Map<string, keyof Bytes>()
  const session = await page.context().newCDPSession(page)
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') kinds.set(requestId, 'scripts')
    if (type === 'Stylesheet') kinds.set(requestId, 'styles')
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId)
    if (kind) bytes[kind] += encodedDataLength
  })
  await session.send('Network.enable')
  return bytes
}

/** Goes through all pages of the header, twice: the second time their code is there. */
export async function navigate(site: Site): Promise<{
  readonly first: readonly Navigation[]
  readonly again: readonly Navigation[]
}> {
  const page = await freshPage(site)
  await page.goto(site.address)
  await settled(page)
  const first = await lap(page)
  const again = await lap(page)
  await page.context().close()
  return { first, again }
}

async function lap(page: Page): Promise<Navigation[]> {
  const links = page.getByRole('banner').getByRole('navigation').getByRole('link')
  const targets = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const times: Navigation[] = []
  for (const to of [...targets.slice(1), targets[0]!]) times.push({ to, ...(await go(page, to)) })
  return times
}

/** From the click until the other page's title is there, within the page. */
async function go(page: Page, to: string): Promise<Omit<Navigation, 'to'>> {
  const before = sumOf(await movedOf(page))
  const ms = await page.evaluate<number>(goTo(to))
  await settled(page)
  return { ms, layoutShift: sumOf(await movedOf(page)) - before }
}
