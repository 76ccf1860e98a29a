import { isUtf8 } from 'node:buffer'
import { sayLater } from '../../language/index.ts'

/** How rows are told apart. Without `columns` a row is a line (JSON Lines), with them a delimited record. */
export interface RowDialect {
  readonly delimiter: number
  /** The quote's byte; undefined where nothing is quoted. */
  readonly quote: number | undefined
  readonly columns: number | undefined
  /** Whether the first row names the columns. */
  readonly header: boolean
}

/** Receives what the scanner finds, in the order of the file. */
export interface RowSink {
  /** Whole rows, one after the other; `line` is where the first begins, and each begins a line after the one before. */
  rows(bytes: Buffer, count: number, line: number): void
  reject(line: number, text: string, reason: string): void
}

/** Longer quoted cells are taken for a quote that was never closed: no text this long may enter anyway. */
const QUOTED_LIMIT = 1 << 20
/** Longer lines are rejected without being held. */
export const LINE_LIMIT = 16 << 20

const ORDINARY = 0
const DELIMITER = 1
const NEWLINE = 2
const RETURN = 3

/**
 * Finds the rows of a file in its bytes, so that a broken row is one reject with its line and never
 * shifts the rows after it: where quotes or the number of cells are wrong, the first line of the row is
 * rejected and reading goes on at the next line. Text must be UTF-8 without NUL bytes.
 */
export class RowScanner {
  readonly #dialect: RowDialect
  readonly #sink: RowSink
  readonly #kinds = new Uint8Array(256)
  #carry: Buffer = Buffer.alloc(0)
  #line = 1
  #skipping = false
  #header: boolean

  constructor(dialect: RowDialect, sink: RowSink) {
    this.#dialect = dialect
    this.#sink = sink
    this.#header = dialect.header
    if (dialect.columns !== undefined) this.#kinds[dialect.delimiter] = DELIMITER
    this.#kinds[0x0a] = NEWLINE
    this.#kinds[0x0d] = RETURN
  }

  push(chunk: Buffer): void {
    const fresh = this.#skipping ? this.#skipLine(chunk) : chunk
    const bytes = this.#carry.length > 0 ? Buffer.concat([this.#carry, fresh]) : fresh
    const end = bytes.lastIndexOf(0x0a) + 1
    const region = bytes.subarray(0, end)
    const last = bytes.length - end >= QUOTED_LIMIT
    const used = end === 0 ? 0 : this.#scan(region, !isUtf8(region) || region.includes(0), last)
    this.#keep(bytes.subarray(used))
  }

  finish(): void {
    const rest = this.#carry
    this.#carry = Buffer.alloc(0)
    if (rest.length === 0) return
    const region = rest.at(-1) === 0x0a ? rest : Buffer.concat([rest, Buffer.from('\n')])
    this.#scan(region, !isUtf8(region) || region.includes(0), true)
  }

  #keep(rest: Buffer): void {
    this.#carry = rest
    if (rest.length <= LINE_LIMIT) return
    this.#sink.reject(this.#line, lineText(rest, 0, rest.length), TOO_LONG)
    this.#header = false
    this.#carry = Buffer.alloc(0)
    this.#skipping = true
  }

  #skipLine(chunk: Buffer): Buffer {
    const end = chunk.indexOf(0x0a)
    if (end < 0) return Buffer.alloc(0)
    this.#skipping = false
    this.#line += 1
    return chunk.subarray(end + 1)
  }

  /** Scans whole lines and returns how many bytes were used up: a row may go on in the next chunk. */
  #scan(bytes: Buffer, suspicious: boolean, last: boolean): number {
    let start = 0
    const run = { start: 0, count: 0, line: 0 }
    const flush = () => {
      if (run.count > 0) this.#sink.rows(bytes.subarray(run.start, start), run.count, run.line)
      run.count = 0
    }
    while (start < bytes.length) {
      const row = this.#row(bytes, start)
      if (row.end < 0 && !last && bytes.length - start < QUOTED_LIMIT) break
      const reason = rowReason(row, bytes, start, suspicious)
      if (reason || row.blank) {
        flush()
        start = this.#passLine(bytes, start, reason)
        continue
      }
      if (this.#header) {
        this.#header = false
        this.#line += row.lines
        start = row.end
        continue
      }
      if (run.count === 0) Object.assign(run, { start, line: this.#line })
      run.count += 1
      this.#line += row.lines
      start = row.end
      if (row.lines > 1) flush()
    }
    flush()
    return start
  }

  /** Goes past one line that is not a row, reporting it where there is a reason. */
  #passLine(bytes: Buffer, start: number, reason: string | undefined): number {
    const end = bytes.indexOf(0x0a, start) + 1
    if (reason) {
      this.#sink.reject(this.#line, lineText(bytes, start, end), reason)
      this.#header = false
    }
    this.#line += 1
    return end
  }

  #row(bytes: Buffer, start: number): Row {
    return this.#dialect.columns === undefined ? lineRow(bytes, start) : this.#delimitedRow(bytes, start)
  }

  #delimitedRow(bytes: Buffer, start: number): Row {
    const kinds = this.#kinds
    const { quote, columns } = this.#dialect
    const length = bytes.length
    let cells = 1
    let lines = 1
    let at = start
    let cellStart = true
    while (at < length) {
      const byte = bytes[at]!
      if (cellStart && byte === quote) {
        const close = closingQuote(bytes, at + 1, quote)
        if (close < 0) return { end: -1, lines, blank: false, reason: undefined }
        lines += newlines(bytes, at + 1, close)
        at = close + 1
        const kind = kinds[bytes[at] ?? 0x0a]
        if (kind === ORDINARY) return malformed(sayLater`there is text after the closing quote`)
      }
      while (at < length && kinds[bytes[at]!] === ORDINARY) at += 1
      const kind = kinds[bytes[at] ?? 0x0a]
      at += 1
      if (kind === DELIMITER) {
        cells += 1
        cellStart = true
        continue
      }
      if (kind === RETURN && bytes[at] !== 0x0a)
        return malformed(sayLater`there is a carriage return within the line`)
      if (kind === RETURN) at += 1
      if (cells === 1 && columns !== 1 && isBlank(bytes, start, at))
        return { end: at, lines, blank: true, reason: undefined }
      if (cells !== columns) return malformed(sayLater`expected ${columns!} cells, found ${cells}`)
      return { end: at, lines, blank: columns === 1 && isBlank(bytes, start, at), reason: undefined }
    }
    return { end: -1, lines, blank: false, reason: undefined }
  }
}

interface Row {
  /** Where the next row begins; -1 where this one does not end within the bytes. */
  readonly end: number
  readonly lines: number
  readonly blank: boolean
  readonly reason: string | undefined
}

const UNCLOSED = sayLater`the quote is not closed`
const TOO_LONG = sayLater`the line is longer than ${LINE_LIMIT} bytes`

function rowReason(row: Row, bytes: Buffer, start: number, suspicious: boolean): string | undefined {
  if (row.reason) return row.reason
  if (row.end < 0) return UNCLOSED
  if (row.end - start > LINE_LIMIT) return TOO_LONG
  return suspicious ? contentReason(bytes, start, row.end) : undefined
}

function malformed(reason: string): Row {
  return { end: 0, lines: 1, blank: false, reason }
}

function lineRow(bytes: Buffer, start: number): Row {
  const end = bytes.indexOf(0x0a, start) + 1
  return { end: end === 0 ? -1 : end, lines: 1, blank: isBlank(bytes, start, end), reason: undefined }
}

function closingQuote(bytes: Buffer, from: number, quote: number): number {
  let at = bytes.indexOf(quote, from)
  while (at >= 0 && bytes[at + 1] === quote) at = bytes.indexOf(quote, at + 2)
  return at
}

function newlines(bytes: Buffer, from: number, to: number): number {
  let count = 0
  for (let at = bytes.indexOf(0x0a, from); at >= 0 && at < to; at = bytes.indexOf(0x0a, at + 1)) count += 1
  return count
}

function isBlank(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (bytes[at]! > 0x20) return false
  return true
}

function contentReason(bytes: Buffer, start: number, end: number): string | undefined {
  const row = bytes.subarray(start, end)
  if (!isUtf8(row)) return sayLater`the line is not valid UTF-8`
  return row.includes(0) ? sayLater`the line contains a NUL byte` : undefined
}

function lineText(bytes: Buffer, start: number, end: number): string {
  return bytes
    .subarray(start, Math.min(end, start + 200))
    .toString()
    .trimEnd()
}
