import type { Formats } from '../format/index.ts'
import type { Markup } from '../markup/index.ts'

/** What a chart is drawn for: each is drawn for a wide and a narrow page, as text must not shrink with the page. */
export interface Frame {
  readonly width: number
  readonly size: 'wide' | 'narrow' | 'small'
  readonly formats: Formats
}

/** What a colour or a form stands for. */
export interface LegendEntry {
  readonly name: string
  readonly tone: string
  readonly form: 'box' | 'line' | 'dashed' | 'dot' | 'band'
}

/** The inside of an SVG, in pixels of its own. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly body: Markup
  readonly legend: readonly LegendEntry[]
}

/** Tones in an order in which neighbours differ in hue and in lightness. */
const TONES = 8

/** The class that gives the n-th series its colour. */
export function tone(index: number): string {
  return `t${index % TONES}`
}

/** The class of what stands back: noise, everybody else. */
export const REST = 'rest'
