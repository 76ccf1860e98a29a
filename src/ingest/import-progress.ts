/** How far an import is. */
export interface ImportProgress {
  readonly phase: 'reading' | 'publishing'
  readonly rows: number
  readonly rowsPerSecond: number
  /** From 0 to 1, over both phases. */
  readonly fraction: number
  /** Undefined until enough was done to tell. */
  readonly remainingSeconds: number | undefined
}

/** Reading takes about this share of an import's time; publishing the rest. */
const READING_SHARE = 0.6

/** Turns bytes read, rows staged and buckets published into progress. */
export class ProgressMeter {
  readonly #report: ((progress: ImportProgress) => void) | undefined
  readonly #startedAt = performance.now()
  #bytesExpected = 0
  #bytesRead = 0
  #rows = 0
  #published = 0
  #phase: ImportProgress['phase'] = 'reading'

  constructor(report: ((progress: ImportProgress) => void) | undefined) {
    this.#report = report
  }

  expect(bytes: number): void {
    this.#bytesExpected += bytes
  }

  read(bytes: number): void {
    this.#bytesRead += bytes
  }

  rows(count: number): void {
    this.#rows += count
    this.#tell()
  }

  published(share: number): void {
    this.#phase = 'publishing'
    this.#published = share
    this.#tell()
  }

  #tell(): void {
    if (!this.#report) return
    const seconds = (performance.now() - this.#startedAt) / 1000
    const read = this.#bytesExpected === 0 ? 1 : Math.min(1, this.#bytesRead / this.#bytesExpected)
    const fraction = READING_SHARE * read + (1 - READING_SHARE) * this.#published
    this.#report({
      phase: this.#phase,
      rows: this.#rows,
      rowsPerSecond: seconds > 0 ? this.#rows / seconds : 0,
      fraction,
      remainingSeconds: fraction > 0.02 ? (seconds / fraction) * (1 - fraction) : undefined,
    })
  }
}
