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

/** About what shares of an import's time its phases take; converting and judging what is read belongs to reading. */
const SHARES = { read: 0.1, staged: 0.5, published: 0.4 }
/** Files are read in thousands of chunks; so little more of them read is not told. */
const LEAST = 0.002

/** Turns bytes read, batches staged and buckets published into progress. */
export class ProgressMeter {
  readonly #report: ((progress: ImportProgress) => void) | undefined
  readonly #startedAt = performance.now()
  #bytesExpected = 0
  #bytesRead = 0
  #bytesStaged = 0
  #rows = 0
  #published = 0
  #phase: ImportProgress['phase'] = 'reading'
  #told = 0

  constructor(report: ((progress: ImportProgress) => void) | undefined) {
    this.#report = report
  }

  get bytesRead(): number {
    return this.#bytesRead
  }

  expect(bytes: number): void {
    this.#bytesExpected += bytes
  }

  read(bytes: number): void {
    this.#bytesRead += bytes
  }

  /** Tells how much was read, if it is more than a little. */
  tellRead(): void {
    if (this.#fraction >= this.#told + LEAST) this.#tell()
  }

  /** Some rows, and how much of the files was read when they were. */
  staged(rows: number, bytesRead: number): void {
    this.#rows += rows
    this.#bytesStaged = bytesRead
    this.#tell()
  }

  published(share: number): void {
    this.#phase = 'publishing'
    this.#published = share
    this.#tell()
  }

  get #fraction(): number {
    const share = (bytes: number) =>
      this.#bytesExpected === 0 ? 1 : Math.min(1, bytes / this.#bytesExpected)
    return (
      SHARES.read * share(this.#bytesRead) +
      SHARES.staged * share(this.#bytesStaged) +
      SHARES.published * this.#published
    )
  }

  #tell(): void {
    if (!this.#report) return
    const seconds = (performance.now() - this.#startedAt) / 1000
    const fraction = this.#fraction
    this.#told = fraction
    // Reading runs ahead and tells little of how long the rest takes.
    const isKnown = this.#bytesStaged > 0 && fraction > 0.02
    this.#report({
      phase: this.#phase,
      rows: this.#rows,
      rowsPerSecond: seconds > 0 ? this.#rows / seconds : 0,
      fraction,
      remainingSeconds: isKnown ? (seconds / fraction) * (1 - fraction) : undefined,
    })
  }
}
