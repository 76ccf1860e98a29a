import type { Fact, Formats } from './report'

interface FigureParts {
  readonly text: string
  readonly interval?: string
}

/** A figure and its interval apart, as they are written in different sizes. */
export function figureParts(figure: Fact['value'], formats: Formats): FigureParts {
  if (typeof figure === 'string') return { text: figure }
  const { measure, value } = figure
  if (value === null || typeof value === 'number') return { text: formats.figure({ measure, value }) }
  const write = formats.alike(measure, [value])
  return { text: write(value.value), interval: formats.range(write(value.low), write(value.high)) }
}
