import type { AnswerSource } from './find-columns.ts'
import type { SurveysOptions } from './options.ts'
import type { Scale } from './scales.ts'

/** A number with its 95% interval. */
export interface Interval {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** What an item says by itself. */
export interface ItemFacts {
  readonly name: string
  /** The question as it was asked. */
  readonly text: string | null
  /** People who answered it. */
  readonly answered: number
  /** The share of the respondents who did not. */
  readonly missing: number
  readonly mean: number | null
  readonly deviation: number | null
  readonly lowest: number | null
  readonly highest: number | null
  /** The shares of answers that are the lowest and the highest that can be given. */
  readonly floor: number | null
  readonly ceiling: number | null
  /** How many gave each answer, where there are few different ones. */
  readonly counts: readonly { readonly answer: number; readonly people: number }[]
  readonly missingCodes: number
  readonly outOfRange: number
  readonly unreadable: number
  readonly example: number | null
}

/** What is to be done with an item of a scale. */
export type Verdict = 'keep' | 'turn round' | 'drop' | 'reword'

/** An item in its scale. */
export interface ScaleItem {
  readonly item: string
  readonly reversed: boolean
  /** Correlation with the sum of the other items. */
  readonly restCorrelation: number | null
  /** Alpha of the scale without it. */
  readonly alphaWithout: number | null
  /** The loading on the common factor of the scale. */
  readonly loading: number | null
  readonly verdict: Verdict
  /** Why, with the numbers; empty for what is kept. */
  readonly because: string
}

export type Grade = 'excellent' | 'good' | 'acceptable' | 'questionable' | 'poor' | 'unknown'

/** What a scale measures, and how well. */
export interface ScaleFacts extends Scale {
  /** People who answered all of its items. */
  readonly complete: number
  readonly alpha: Interval | null
  readonly standardizedAlpha: number | null
  readonly lambda6: number | null
  readonly meanCorrelation: number | null
  readonly omega: Interval | null
  /** Alpha without those whose answers show several signs of carelessness; null where there are none. */
  readonly alphaOfCareful: number | null
  /** Why there is no reliability; null where there is one. */
  readonly unknownBecause: string | null
  readonly grade: Grade
  readonly itemsOf: readonly ScaleItem[]
  /** People with a score. */
  readonly scored: number
  readonly mean: number | null
  readonly deviation: number | null
  /** The standard error of measurement of one person's score. */
  readonly error: number | null
  /** Scores below the first are low, above the second high. */
  readonly parting: readonly [number, number] | null
  readonly people: {
    readonly low: number
    readonly middle: number
    readonly high: number
    readonly none: number
  }
  readonly histogram: { readonly edges: readonly number[]; readonly counts: readonly number[] } | null
}

export interface FactorCounts {
  /** Factors that have more behind them than chance. */
  readonly parallel: number
  readonly components: number
  /** By the minimum average partial; null where it cannot be told. */
  readonly partial: number | null
  readonly values: readonly number[]
  readonly chanceValues: readonly number[]
  readonly componentValues: readonly number[]
  readonly chanceComponentValues: readonly number[]
}

/** What lies behind the answers, by factor analysis. */
export interface Structure {
  /** People who answered all items. */
  readonly people: number
  /** Those that were analysed: of the scales, where there are some, and not all answered alike. */
  readonly items: readonly string[]
  readonly kmo: number
  /** By item; below 0.5 it does not belong. */
  readonly kmoOfItems: readonly number[]
  readonly sphericity: { readonly statistic: number; readonly degreesOfFreedom: number; readonly p: number }
  readonly counts: FactorCounts
  /** How many were looked for, and why. */
  readonly factors: number
  readonly because: 'stated' | 'scales' | 'parallel'
  readonly rotation: SurveysOptions['rotation']
  /** An item a row, as in `items`; more of a factor is more of its scale. */
  readonly loadings: readonly (readonly number[])[]
  readonly communalities: readonly number[]
  readonly explained: readonly number[]
  readonly factorCorrelations: readonly (readonly number[])[]
  readonly fit: {
    readonly statistic: number
    readonly degreesOfFreedom: number
    readonly p: number
    readonly rmsea: number
    readonly tli: number
    readonly rms: number
  }
  readonly converged: boolean
  /** The scale that each factor is, or null; and what does not fit. */
  readonly scaleOfFactor: readonly (string | null)[]
  readonly misfits: readonly Misfit[]
}

/** An item that does not answer as its scale says. */
export interface Misfit {
  readonly item: string
  readonly scale: string
  /** It goes with another factor, with none, or with its own the other way round. */
  readonly kind: 'elsewhere' | 'nowhere' | 'other way round'
  readonly factor: number
  readonly loading: number
}

export interface Care {
  readonly flagged: number
  /** Who shows two signs or more. */
  readonly several: number
  /** By sign: how many people. */
  readonly signs: Readonly<Record<CareSign, number>>
  /** As many equal answers one after another are a straight line. */
  readonly longestRun: number
  readonly items: number
  /** People who gave exactly the answers of somebody else, to all items; null with few items. */
  readonly copies: number | null
  /** The correlation of both halves of the scales within a person, on average; null with few scales. */
  readonly evenOdd: number | null
}

export type CareSign = 'straight-line' | 'improbable' | 'unanswered' | 'inconsistent'

/** Who stands out by which scale. */
export interface Strongest {
  /** People by scale, in the order of the scales, and those whom nothing sets apart. */
  readonly people: readonly number[]
  readonly nothing: number
  readonly unknown: number
  /** Correlations of scores, null where there is none. */
  readonly correlations: readonly (readonly (number | null)[])[]
}

export interface SurveysResult {
  /** Where the answers stand. */
  readonly source: AnswerSource
  readonly respondents: number
  /** Who answered every item. */
  readonly complete: number
  readonly items: readonly ItemFacts[]
  /** Columns that may be answers too and were not taken. */
  readonly others: readonly string[]
  /** Whether the scales were proposed rather than stated. */
  readonly proposed: boolean
  readonly scales: readonly ScaleFacts[]
  readonly structure: Structure | null
  /** Why there is none. */
  readonly noStructure: string | null
  readonly care: Care
  readonly strongest: Strongest | null
  /** The scales as `--scales` takes them. */
  readonly yaml: string
}
