import type { Terminal } from './terminal.ts'
import { count, seconds } from './wording.ts'

const EVERY_MS = 100

/** How far something is; what is not known is left out. */
export interface Step {
  readonly what: string
  /** From 0 to 1. */
  readonly fraction?: number | undefined
  readonly rows?: number | undefined
  readonly rowsPerSecond?: number | undefined
  readonly remainingSeconds?: number | undefined
}

/** One line on standard error that is drawn over; silent where there is no terminal or JSON is wanted. */
export class ProgressLine {
  readonly #terminal: Terminal
  readonly #shown: boolean
  readonly #now: () => number
  #drawnAt = Number.NEGATIVE_INFINITY
  #drawn = false

  constructor(terminal: Terminal, { quiet = false, now = () => performance.now() } = {}) {
    this.#terminal = terminal
    this.#shown = terminal.live && !quiet
    this.#now = now
  }

  show(step: Step): void {
    if (!this.#shown || this.#now() - this.#drawnAt < EVERY_MS) return
    this.#drawnAt = this.#now()
    this.#drawn = true
    this.#terminal.tell(`\r\u001b[2K${stepText(step)}`)
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#drawn) this.#terminal.tell('\r\u001b[2K')
    this.#drawn = false
    this.#drawnAt = Number.NEGATIVE_INFINITY
  }
}

const BAR = 20

/** `Reading  ████░░░░  42%  1,200,000 rows  410,000 rows/s  8 s left`. */
export function stepText({ what, fraction, rows, rowsPerSecond, remainingSeconds }: Step): string {
  const full = fraction === undefined ? 0 : Math.round(Math.min(1, Math.max(0, fraction)) * BAR)
  const parts = [
    what,
    ...(fraction === undefined
      ? []
      : [`${'█'.repeat(full)}${'░'.repeat(BAR - full)}`, `${Math.floor(fraction * 100)}%`]),
    ...(rows === undefined ? [] : [`${count(rows)} rows`]),
    ...(rowsPerSecond === undefined ? [] : [`${count(rowsPerSecond)} rows/s`]),
    ...(remainingSeconds === undefined ? [] : [`${seconds(remainingSeconds)} left`]),
  ]
  return parts.join('  ')
}
