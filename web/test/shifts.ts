import type { Page } from 'playwright-core'
import { type Site, signIn } from './browser.ts'

/**
 * Notes by how much the page moved without anybody touching it, and what of it. Runs in the page, and is text because
 * nothing here knows the browser's types.
 */
const WATCH_SHIFTS = `
  globalThis.moved = []
  const called = (node) => {
    const element = node?.nodeType === 1 ? node : node?.parentElement
    if (!element) return 'what is gone'
    const text = element.textContent.trim().slice(0, 40)
    return element.tagName.toLowerCase() + (element.className ? '.' + String(element.className).split(' ')[0] : '') + ': ' + text
  }
  const place = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ')
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value, sources } of list.getEntries()) {
      if (hadRecentInput) continue
      const what = sources.map((source) =>
        called(source.node) + ' | ' + place(source.previousRect) + ' -> ' + place(source.currentRect))
      globalThis.moved.push({ by: value, what })
    }
  }).observe({ type: 'layout-shift', buffered: true })
`

/** One layout shift: by how much, and each element that moved, as "element: text | x y width height -> x y width height". */
export interface Moved {
  readonly by: number
  readonly what: readonly string[]
}

/** What a page may move by itself while it is loaded: the share of the window that moves, times how far of it. */
export const SHIFT_BUDGET = 0.02

/** A page, at a width in CSS pixels, of a browser that knows nothing yet; it is watched from the beginning. */
export async function freshPage(site: Site, width = 1440): Promise<Page> {
  const context = await site.browser.newContext({ viewport: { width, height: 900 }, locale: 'en-GB' })
  const page = await context.newPage()
  await signIn(page, site.session!)
  await page.addInitScript(WATCH_SHIFTS)
  return page
}

/** What moved of a fresh page by itself so far. */
export const movedOf = (page: Page) => page.evaluate<readonly Moved[]>('globalThis.moved')

/** By how much a page moved by all that did. */
export function sumOf(moved: readonly Moved[]): number {
  return moved.reduce((total, { by }) => total + by, 0)
}
