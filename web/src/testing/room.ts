import { beforeEach, vi } from 'vitest'

/** In the tests of a file every element has this size, and every word of a text: jsdom lays nothing out. */
export function giveRoom(width: number, height = 300): void {
  const rect = {
    x: 0,
    y: 0,
    left: 0,
    top: 0,
    right: width,
    bottom: height,
    width,
    height,
    toJSON: () => ({}),
  }

  class KnownSize implements ResizeObserver {
    readonly #tell: ResizeObserverCallback

    constructor(tell: ResizeObserverCallback) {
      this.#tell = tell
    }

    observe(target: Element): void {
      const sizes = { borderBoxSize: [], contentBoxSize: [], devicePixelContentBoxSize: [] }
      this.#tell([{ target, contentRect: rect, ...sizes }], this)
    }

    unobserve(): void {}
    disconnect(): void {}
  }

  beforeEach(() => {
    vi.stubGlobal('ResizeObserver', KnownSize)
    const elements = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(rect)
    const words = Range.prototype.getBoundingClientRect
    Range.prototype.getBoundingClientRect = () => rect
    return () => {
      elements.mockRestore()
      Range.prototype.getBoundingClientRect = words
    }
  })
}
