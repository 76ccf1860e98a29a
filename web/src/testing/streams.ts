import { act } from '@testing-library/react'
import { vi } from 'vitest'

const CONNECTING = 0
const OPEN = 1
const CLOSED = 2

type Listener = (event: { readonly data: string; readonly lastEventId: string }) => void

/** A stream of server-sent events that a page opened, and what the server does with it. */
export class FakeStream {
  static readonly CONNECTING = CONNECTING
  static readonly OPEN = OPEN
  static readonly CLOSED = CLOSED
  readonly address: string
  readyState = CONNECTING
  onopen: (() => void) | null = null
  onerror: (() => void) | null = null
  readonly #listeners: [type: string, listener: Listener][] = []

  constructor(address: string) {
    this.address = address
  }

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.push([type, listener])
  }

  close(): void {
    this.readyState = CLOSED
  }

  accept(): void {
    this.readyState = OPEN
    act(() => this.onopen?.())
  }

  tell(type: string, data: unknown, lastEventId = ''): void {
    const event = { data: JSON.stringify(data), lastEventId }
    const told = this.#listeners.filter(([listened]) => listened === type)
    act(() => {
      for (const [, listener] of told) listener(event)
    })
  }

  /** The connection is lost, and the browser connects again by itself. */
  interrupt(): void {
    this.readyState = CONNECTING
    act(() => this.onerror?.())
  }

  /** The browser does not try again. */
  refuse(): void {
    this.readyState = CLOSED
    act(() => this.onerror?.())
  }
}

/** Streams that are opened from now on, in their order. */
export function openStreams(): readonly FakeStream[] {
  const streams: FakeStream[] = []
  class KeptStream extends FakeStream {
    constructor(address: string) {
      super(address)
      streams.push(this)
    }
  }
  vi.stubGlobal('EventSource', KeptStream)
  return streams
}

/** Somebody turns to another tab, or comes back. */
export function setSeen(isSeen: boolean): void {
  const visibilityState = isSeen ? 'visible' : 'hidden'
  Object.defineProperty(document, 'visibilityState', { value: visibilityState, configurable: true })
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
}
