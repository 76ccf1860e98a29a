import { fail } from '../../errors/index.ts'
import type { Reception } from '../message.ts'
import { RETRY_AFTER_SECONDS, type Receiver } from '../receive.ts'

/** Keeps what it receives, or refuses it. */
export class RecordingReceiver implements Receiver {
  readonly receptions: Reception[] = []
  refuseWith: keyof typeof RETRY_AFTER_SECONDS | undefined

  async receive(reception: Reception): Promise<void> {
    if (this.refuseWith === 'tracking/not-durable') fail(this.refuseWith, { detail: 'no space left' })
    if (this.refuseWith) fail(this.refuseWith, { retryAfterSeconds: RETRY_AFTER_SECONDS[this.refuseWith] })
    this.receptions.push(reception)
  }

  /** What came since the last time. */
  take(): Reception[] {
    return this.receptions.splice(0)
  }

  get messages() {
    return this.receptions.flatMap(({ messages }) => messages)
  }
}
