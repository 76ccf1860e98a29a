import { cleanup, configure } from '@testing-library/react'
import { afterEach, expect, vi } from 'vitest'
import { takeUnanswered } from './answers'
import { computedStyle } from './computed-style'

// What is waited for comes at once where nothing else runs; 1 s is not enough on a busy machine.
configure({ asyncUtilTimeout: 10_000 })

/** What the pages ask of a browser and jsdom has not. */

Object.defineProperty(navigator, 'languages', { value: ['en-GB', 'en'], configurable: true })

class UnobservedSize implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

class UnobservedSight extends UnobservedSize {
  takeRecords(): [] {
    return []
  }
}

/** A wide screen, light, of somebody who wants nothing to move. */
const matches = (query: string) => /prefers-reduced-motion|min-width/.test(query)

window.ResizeObserver ??= UnobservedSize
window.IntersectionObserver ??= UnobservedSight as unknown as typeof IntersectionObserver
window.matchMedia ??= (query) =>
  ({
    matches: matches(query),
    media: query,
    addEventListener() {},
    removeEventListener() {},
    addListener() {},
    removeListener() {},
  }) as unknown as MediaQueryList
window.scrollTo = () => {}
window.getComputedStyle = computedStyle
if (!('fonts' in document)) Object.defineProperty(document, 'fonts', { value: new EventTarget() })
Element.prototype.scrollIntoView ??= () => {}
Element.prototype.scrollTo ??= () => {}
HTMLElement.prototype.hidePopover ??= () => {}
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false
}

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
  localStorage.clear()
  sessionStorage.clear()
  expect(takeUnanswered(), 'asked of the server, and no answer was given').toEqual([])
})
