import type { Windows } from '../api/shared-stream'

type Grant = (lock: null) => unknown

interface Asked {
  readonly work: Grant
  readonly resolve: (value: unknown) => void
  readonly reject: (reason: unknown) => void
}

const TAKEN = new DOMException('Somebody else has it.', 'AbortError')

/** One lock as a browser gives it, whatever its name: to whoever asked first, or to whoever takes it. */
class FakeLock {
  #holder: Asked | undefined
  #waiting: Asked[] = []

  request(_name: string, options: LockOptions, work: Grant): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const asked = { work, resolve, reject }
      if (options.steal) {
        this.#holder?.reject(TAKEN)
        this.#give(asked)
        return
      }
      options.signal?.addEventListener('abort', () => {
        if (!this.#waiting.includes(asked)) return
        this.#waiting = this.#waiting.filter((one) => one !== asked)
        reject(TAKEN)
      })
      this.#waiting.push(asked)
      if (!this.#holder) this.#next()
    })
  }

  #give(asked: Asked): void {
    this.#holder = asked
    void Promise.resolve(asked.work(null)).then((value) => {
      asked.resolve(value)
      if (this.#holder === asked) this.#next()
    })
  }

  #next(): void {
    this.#holder = undefined
    const [first, ...others] = this.#waiting
    this.#waiting = others
    if (first) this.#give(first)
  }
}

interface FakeChannel {
  onmessage: BroadcastChannel['onmessage']
  postMessage(message: unknown): void
  close(): void
}

/** Windows of one browser: what one of them says, the others hear. */
export class FakeBrowser {
  readonly #lock = new FakeLock()
  readonly #channels = new Set<FakeChannel>()

  /** A window; while it hangs it says nothing. */
  open(): Windows & { isHung: boolean } {
    const window = {
      isHung: false,
      locks: this.#lock as unknown as Windows['locks'],
      channel: () => {
        const channel: FakeChannel = {
          onmessage: null,
          postMessage: (data) => {
            if (!window.isHung) this.#say(channel, data)
          },
          close: () => void this.#channels.delete(channel),
        }
        this.#channels.add(channel)
        return channel
      },
    }
    return window
  }

  #say(from: FakeChannel, data: unknown): void {
    for (const channel of [...this.#channels]) {
      if (channel === from) continue
      const event = new MessageEvent('message', { data: structuredClone(data) })
      channel.onmessage?.call(channel as BroadcastChannel, event)
    }
  }
}
