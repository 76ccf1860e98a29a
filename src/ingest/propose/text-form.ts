import { isUtf8 } from 'node:buffer'
import type { FileFormat } from '../mapping/schema.ts'
import { parseHead } from '../source/delimited-text.ts'

export type TextForm = Pick<FileFormat, 'format' | 'delimiter' | 'quote' | 'encoding'>

/** The encoding by byte order mark, by the zero bytes of UTF-16, or by being valid UTF-8. */
export function guessEncoding(head: Buffer): FileFormat['encoding'] {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const sample = head.subarray(0, 4096)
  const zeros = (odd: number) => sample.filter((byte, index) => index % 2 === odd && byte === 0).length
  if (zeros(1) > sample.length / 4) return 'utf-16le'
  if (zeros(0) > sample.length / 4) return 'utf-16be'
  // The head may end within a character.
  const complete = head.subarray(0, Math.max(0, head.lastIndexOf(0x0a)) || head.length)
  return isUtf8(complete) ? 'utf-8' : 'windows-1252'
}

export function isParquet(head: Buffer): boolean {
  return head.subarray(0, 4).toString('latin1') === 'PAR1'
}

const KINDS_IN_BINARY = 10

/** Texts may hold a control character by mistake; only what is no text holds many kinds of them. */
export function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const found = text.match(/[\x00-\x08\x0e-\x1f]/g) ?? []
  return new Set(found).size >= KINDS_IN_BINARY
}

/** Whether the first line is a JSON object. */
export function looksLikeJsonLines(text: string): boolean {
  const line = text.trimStart().split('\n', 1)[0] ?? ''
  if (!line.startsWith('{')) return false
  try {
    return typeof JSON.parse(line) === 'object'
  } catch {
    return false
  }
}

const DELIMITERS = [',', ';', '\t', '|', 'whitespace'] as const
const SAMPLE_ROWS = 300

/** The delimiter and quote under which most rows have the same number of cells, and more than one. */
export function guessDelimiter(file: string, text: string): Pick<FileFormat, 'delimiter' | 'quote'> {
  const choices = DELIMITERS.flatMap((delimiter) => {
    const quote = delimiter === 'whitespace' ? ('none' as const) : ('"' as const)
    return [{ delimiter, quote, score: consistency(file, text, delimiter, quote) }]
  })
  const best = choices.reduce((a, b) => (b.score > a.score ? b : a))
  return best.score > 0 ? { delimiter: best.delimiter, quote: best.quote } : { delimiter: ',', quote: '"' }
}

function consistency(file: string, text: string, delimiter: string, quote: FileFormat['quote']): number {
  const rows = parseHead(file, text.slice(0, 200_000), { ...BLANK, delimiter, quote }, SAMPLE_ROWS).slice(
    0,
    -1,
  )
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [cells, times] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [1, 0]
  if (cells < 2) return 0
  // Blanks also stand within texts, so they must fit every row to be the delimiter.
  const share = times / rows.length
  if (delimiter === 'whitespace') return share > 0.98 ? 0.9 : 0
  return share * (1 + Math.min(cells, 30) / 1000)
}

export const BLANK: FileFormat = {
  format: 'csv',
  delimiter: ',',
  quote: '"',
  header: true,
  encoding: 'utf-8',
  decimal: '.',
  absent: [],
}
