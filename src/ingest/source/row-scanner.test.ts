import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fuzzCases } from '../testing/fuzz.ts'
import { LINE_LIMIT, type RowDialect, RowScanner } from './row-scanner.ts'

const COMMA: RowDialect = { delimiter: 0x2c, quote: 0x22, columns: 3, header: false }

const FUZZ = fuzzCases(2_000)

interface Found {
  /** Line and text of every row; runs of rows are split at their newlines where each is one line. */
  runs: { line: number; count: number; text: string }[]
  rejects: { line: number; reason: string }[]
}

function scan(text: string | Buffer, dialect: RowDialect = COMMA, chunk = 1 << 16): Found {
  const found: Found = { runs: [], rejects: [] }
  const scanner = new RowScanner(dialect, {
    rows: (bytes, count, line) => found.runs.push({ line, count, text: bytes.toString() }),
    reject: (line, _, reason) => found.rejects.push({ line, reason }),
  })
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += chunk) scanner.push(bytes.subarray(at, at + chunk))
  scanner.finish()
  return found
}

describe('RowScanner', () => {
  it('keeps the lines of the rows around broken ones', () => {
    const { runs, rejects } = scan('a,b,c\n1,2\n3,4,5\n\n6,7,8,9\n"x",y,"z\nz"\n1,2,3')
    expect(rejects).toEqual([
      { line: 2, reason: 'expected 3 cells, found 2' },
      { line: 5, reason: 'expected 3 cells, found 4' },
    ])
    expect(runs.map(({ line, count }) => [line, count])).toEqual([
      [1, 1],
      [3, 1],
      [6, 1],
      [8, 1],
    ])
  })

  it('loses one line, not the rest of the file, to a quote that is never closed', () => {
    const { runs, rejects } = scan(`1,"open,3\n${'4,5,6\n'.repeat(100)}`)
    expect(rejects).toEqual([{ line: 1, reason: 'the quote is not closed' }])
    expect(runs).toMatchObject([{ line: 2, count: 100 }])
  })

  it('loses one line to a stray quote at the beginning of a cell', () => {
    const { runs, rejects } = scan('1,"5 inch,3\n4,"five",6\n7,8,9\n')
    expect(rejects).toEqual([{ line: 1, reason: 'there is text after the closing quote' }])
    expect(runs).toMatchObject([{ line: 2, count: 2 }])
  })

  it('takes quotes within cells, doubled quotes, CRLF, and an end without newline', () => {
    const { runs, rejects } = scan('1,5" x,"a ""b"" c"\r\n2,,""')
    expect(rejects).toEqual([])
    expect(runs.reduce((sum, { count }) => sum + count, 0)).toBe(2)
  })

  it('rejects invalid UTF-8, NUL bytes and carriage returns by line', () => {
    const bytes = Buffer.concat([
      Buffer.from('1,2,3\n4,'),
      Buffer.from([0xff]),
      Buffer.from(',6\n7,\0,9\n1,a\rb,3\n4,5,6\n'),
    ])
    const { runs, rejects } = scan(bytes)
    expect(rejects.map(({ line }) => line)).toEqual([2, 3, 4])
    expect(runs.map(({ line }) => line)).toEqual([1, 5])
  })

  it('passes over a header, also one that spans lines', () => {
    const { runs } = scan('a,"b\nb",c\n1,2,3\n', { ...COMMA, header: true })
    expect(runs).toEqual([{ line: 3, count: 1, text: '1,2,3\n' }])
  })

  it('takes a header that cannot be read for the header, not the row after it', () => {
    const bytes = Buffer.concat([Buffer.from('a,Gr'), Buffer.from([0xf6]), Buffer.from(',c\n1,2,3\n4,5,6\n')])
    const { runs, rejects } = scan(bytes, { ...COMMA, header: true })
    expect(rejects).toEqual([{ line: 1, reason: 'the line is not valid UTF-8' }])
    expect(runs).toEqual([{ line: 2, count: 2, text: '1,2,3\n4,5,6\n' }])
  })

  it('keeps the lines after one that is too long, also where a quote before it is never closed', () => {
    const long = 'x'.repeat(LINE_LIMIT + (2 << 20))
    const { runs, rejects } = scan(`"open\n${long}\n1,2,3\n`, COMMA, 1 << 20)
    expect(rejects).toMatchObject([
      { line: 1 },
      { line: 2, reason: `the line is longer than ${LINE_LIMIT} bytes` },
    ])
    expect(runs).toEqual([{ line: 3, count: 1, text: '1,2,3\n' }])
  })

  it.each([0, 1, 5, 1 << 20])(
    'takes lines of at most the limit, whatever pieces they come in: %d more',
    (more) => {
      const lines: RowDialect = { ...COMMA, columns: undefined }
      const text = `a\n${'x'.repeat(LINE_LIMIT - 1 + more)}\nb\n`
      const chunked = [1 << 20, 3 << 20, 64 << 20].map((chunk) => scan(text, lines, chunk).rejects)
      for (const rejects of chunked) expect(rejects.map(({ line }) => line)).toEqual(more > 0 ? [2] : [])
    },
  )

  it('finds the same rows in chunks of any size', () => {
    const cell = fc.constantFrom('a', '', '"q"', '"a,b"', '"l\nm"', '"d""d"', 'x"y', '"', 'é', '"open')
    const row = fc.array(cell, { minLength: 2, maxLength: 4 }).map((cells) => cells.join(','))
    fc.assert(
      fc.property(fc.array(row), fc.integer({ min: 1, max: 40 }), (rows, chunk) => {
        const text = rows.join('\n')
        const flat = ({ runs, rejects }: Found) => ({
          text: runs
            .map((run) => run.text)
            .join('')
            .trimEnd(),
          rejects,
        })
        expect(flat(scan(text, COMMA, chunk))).toEqual(flat(scan(text)))
      }),
    )
  })

  it('agrees with csv-parse on every well-formed file', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('a"b', 'l\nm', ',', '""', ' x '))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1 }), (rows) => {
        const clean = rows.map((cells) => cells.map((text) => text.replaceAll('\0', '').replaceAll('\r', '')))
        const csv = clean
          .map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
          .join('\n')
        const { runs, rejects } = scan(csv)
        expect(rejects).toEqual([])
        expect(parse(runs.map(({ text }) => text).join(''))).toEqual(clean)
      }),
    )
  })

  it(
    `passes on only rows with the stated cells, whatever the bytes: ${FUZZ} files`,
    () => {
      const piece = fc.oneof(
        fc.constantFrom(
          '"',
          ',',
          '\n',
          '\r\n',
          '\r',
          '""',
          '"a,b"',
          '"l\nm"',
          'é',
          '\0',
          'x',
          '1,2,3\n',
          '"a","b","c"\n',
        ),
        fc.uint8Array({ maxLength: 6 }),
      )
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 1, max: 60 }), (pieces, chunk) => {
          const bytes = Buffer.concat(pieces.map((one) => Buffer.from(one as Uint8Array)))
          const { runs, rejects } = scan(bytes, COMMA, chunk)
          for (const { count, text } of runs) {
            const rows = parse(text, { relax_quotes: true, skip_empty_lines: true }) as string[][]
            expect(rows.map((row) => row.length)).toEqual(Array(count).fill(3))
          }
          const begun = [...runs, ...rejects].map(({ line }) => line)
          expect(new Set(begun).size).toBe(begun.length)
          const lines = bytes.toString('latin1').split('\n').length
          expect(Math.max(0, ...begun)).toBeLessThanOrEqual(lines)
          expect(scan(bytes).rejects).toEqual(rejects)
        }),
        { numRuns: FUZZ },
      )
    },
    60_000 + FUZZ * 10,
  )
})
