import type { Server } from 'node:http'
import { Distribution } from './distribution.ts'

/** How long a server takes from when it has the head of a request until it has handed the answer over. */
export class AnswerTimes {
  #times = new Distribution()

  constructor(server: Server, isMeasured: (url: string) => boolean) {
    server.prependListener('request', ({ url = '' }, response) => {
      if (!isMeasured(url)) return
      const began = performance.now()
      response.once('finish', () => this.#times.add(performance.now() - began))
    })
  }

  /** Forgets what was until now. */
  reset(): void {
    this.#times = new Distribution()
  }

  get times(): Distribution {
    return this.#times
  }
}
