import { timePattern } from '../mapping/time-format.ts'

export interface TimeGuess {
  readonly format: string
  /** Another format that fits as well, and says something else: day and month cannot be told apart. */
  readonly alternative: string | undefined
  readonly hasClock: boolean
}

const CLOCKS = ['', ' hh:mm:ss', ' h:mm', ' h:mm:ss', ' hh:mm:ss.SSS', ' h:mm A', ' h:mm:ss A']
const DAYS = [
  'D/M/YYYY',
  'M/D/YYYY',
  'D.M.YYYY',
  'D-M-YYYY',
  'M-D-YYYY',
  'YYYY/M/D',
  'D/M/YY',
  'M/D/YY',
  'D.M.YY',
  'YYYYMMDD',
  'D MMM YYYY',
  'D-MMM-YYYY',
  'D-MMM-YY',
  'MMM D YYYY',
  'MMM D, YYYY',
]
const SWAPPED: readonly (readonly [string, string])[] = [
  ['D/M', 'M/D'],
  ['D-M-', 'M-D-'],
]

const FITS = 0.95

/** The format that fits nearly all cells; undefined where they are no times. */
export function guessTimeFormat(cells: readonly string[]): TimeGuess | undefined {
  const sample = cells.slice(0, 2000)
  if (sample.length === 0) return undefined
  if (fits('iso', sample))
    return { format: 'iso', alternative: undefined, hasClock: sample.some((cell) => cell.includes(':')) }
  const unix = guessUnix(sample)
  if (unix) return { format: unix, alternative: undefined, hasClock: true }
  const fitting = DAYS.flatMap((day) => CLOCKS.map((clock) => `${day}${clock}`)).filter((format) =>
    fits(format, sample),
  )
  const [format] = fitting
  if (!format) return undefined
  return { format, alternative: ambiguity(format, fitting), hasClock: /h/.test(format) }
}

const shapes = new Map<string, RegExp>()

function shapeOf(format: string): RegExp {
  const known = shapes.get(format) ?? new RegExp(timePattern(format).shape)
  shapes.set(format, known)
  return known
}

function fits(format: string, cells: readonly string[]): boolean {
  const shape = shapeOf(format)
  let bad = 0
  for (const cell of cells) {
    if (!shape.test(cell) || !plausibleYear(format, cell)) bad++
    if (bad / cells.length > 1 - FITS) return false
  }
  return true
}

/** Eight digits are many things; as a date they begin with a year of our time. */
function plausibleYear(format: string, cell: string): boolean {
  return format.startsWith('YYYYMMDD') ? /^(19[5-9]|20[0-4])/.test(cell) : true
}

function guessUnix(cells: readonly string[]): string | undefined {
  if (cells.every((cell) => /^1[0-9]{9}$/.test(cell))) return 'unix'
  return cells.every((cell) => /^1[0-9]{12}$/.test(cell)) ? 'unix-ms' : undefined
}

function ambiguity(format: string, fitting: readonly string[]): string | undefined {
  for (const [one, other] of SWAPPED) {
    const swapped = format.startsWith(one) ? format.replace(one, other) : undefined
    if (swapped && fitting.includes(swapped)) return swapped
  }
  return undefined
}
