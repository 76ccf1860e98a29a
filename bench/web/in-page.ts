/** Code that runs in the page, as text: nothing here knows the browser's types. */

/** Notes by how much the page moved without anybody touching it, and what of it. */
export const WATCH_SHIFTS = `
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

/** All shifts so far. */
export const MOVED = 'globalThis.moved'

/** Presses a link of the header, and tells how many milliseconds later its page is drawn. */
export function goTo(href: string): string {
  return `new Promise((resolve) => {
    const href = ${JSON.stringify(href)}
    const link = [...document.querySelectorAll('header nav a')].find((a) => a.getAttribute('href') === href)
    const begun = performance.now()
    const look = () => {
      const isThere = link.getAttribute('aria-current') === 'page' && document.querySelector('main h1') !== null
      requestAnimationFrame(isThere ? () => resolve(performance.now() - begun) : look)
    }
    link.click()
    requestAnimationFrame(look)
  })`
}
