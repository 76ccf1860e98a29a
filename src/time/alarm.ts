import type { Clock } from './clock.ts'

/** Wakes somebody at an instant of a clock. */
export interface Alarm {
  /** Calls back once the clock has reached the instant (ms since 1970), unless the returned function is called before. */
  at(instant: number, wake: () => void): () => void
}

/** Longer than this a timer of the platform cannot run. */
const LONGEST_MS = 2 ** 31 - 1

/** An alarm by the platform's timers, for a clock that runs as they do. It does not keep the process alive. */
export function systemAlarm(clock: Clock): Alarm {
  return {
    at: (instant, wake) => {
      let timer: NodeJS.Timeout
      const wait = () => {
        const left = instant - clock()
        timer = setTimeout(left <= LONGEST_MS ? wake : wait, Math.min(Math.max(0, left), LONGEST_MS)).unref()
      }
      wait()
      return () => clearTimeout(timer)
    },
  }
}
