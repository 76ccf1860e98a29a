import type { InEachLanguage } from '../../language/index.ts'
import type { Measure } from '../../reports/index.ts'
import {
  adjustedP,
  type Correction,
  compareMeans,
  compareMedians,
  compareShares,
  type Estimated,
  foremost,
  jointConfidence,
  type MeanContrast,
  type MedianContrast,
  type Outcome,
  type RatioEstimate,
  type ShareContrast,
} from '../../stats/index.ts'
import type { Aspect, Evidence, Words } from './evidence.ts'

/** A figure of the segment beside that of the others, allowed for all that were compared. */
export interface Mark {
  readonly aspect: Aspect
  readonly subject: string
  readonly name: string
  readonly kind: Evidence['kind']
  /** The text that it is about, where it is about one: `DE`. */
  readonly about?: string
  /** Completes a sentence: `have “DE” as country`; of a mix `has “invoice” as payment method`. */
  readonly what: string
  /** These words in each language, where they are not all names of data. */
  readonly said?: InEachLanguage<Words>
  /** Of what it is a part: `what they do as “order completed”`. */
  readonly of?: string
  readonly measure: Measure
  readonly defining: boolean
  /** Share or mean of the segment, and of the others. */
  readonly value: number
  readonly rest: number
  /** On how many profiles the two rest. */
  readonly basis: { readonly group: number; readonly rest: number }
  readonly difference: Estimated
  /** How many times as much as among the others; `high` is null where it has no end, the whole where there is none. */
  readonly ratio: RatioEstimate | null
  /** 100 is as among all who are compared, 200 twice as much; null where there is nothing among them. */
  readonly index: number | null
  /** In standard deviations: Cohen's h of shares, Hedges' g of means. */
  readonly effect: Estimated
  readonly adjustedP: number
  /** Whether the difference stands after the correction. */
  readonly sure: boolean
  /** Of a mix: the profiles that have it at all. */
  readonly reach?: { readonly group: number; readonly rest: number }
  readonly median?: { readonly group: number; readonly rest: number; readonly difference: Estimated }
}

export interface Judged {
  /** The sure differences by how large they are at least, then the others in the same order. */
  readonly marks: readonly Mark[]
  readonly comparisons: number
  readonly sure: number
  /** Of single intervals, so that those of the sure ones hold together. */
  readonly confidence: number
}

type Contrast = ShareContrast | MeanContrast

/** Compares everything, allows for how much that is, and puts the few that matter first. */
export function judge(evidence: readonly Evidence[], correction: Correction, confidence: number): Judged {
  const first = evidence.flatMap((one) => contrastOf(one, confidence).map((contrast) => ({ one, contrast })))
  const adjusted = adjustedP(
    first.map(({ contrast }) => contrast.p),
    correction,
  )
  const level = 1 - confidence
  const sure = adjusted.filter((p) => p <= level).length
  const joint = jointConfidence(first.length, sure, correction, confidence)
  const marks = first.map(({ one }, index) => markOf(one, joint, adjusted[index]!, adjusted[index]! <= level))
  const sureMarks = marks.filter((mark) => mark.sure)
  const foremostMarks = foremost(sureMarks)
  const placed = new Set(foremostMarks)
  const others = marks.filter((mark) => !placed.has(mark))
  others.sort(
    (a, b) => Number(b.sure) - Number(a.sure) || Math.abs(b.effect.value) - Math.abs(a.effect.value),
  )
  return { marks: [...foremostMarks, ...others], comparisons: first.length, sure, confidence: joint }
}

/** None where there is nothing to compare: nobody on a side, or no two values that differ. */
function contrastOf(evidence: Evidence, confidence: number): Contrast[] {
  const outcome: Outcome<Contrast> =
    evidence.kind === 'share'
      ? compareShares(evidence.group, evidence.rest, confidence)
      : compareMeans(evidence.group, evidence.rest, confidence)
  if (outcome.kind === 'insufficient-data') return []
  const isEmpty = evidence.kind === 'share' && evidence.group.count + evidence.rest.count === 0
  return isEmpty ? [] : [outcome.value]
}

function markOf(evidence: Evidence, confidence: number, p: number, sure: boolean): Mark {
  const [contrast] = contrastOf(evidence, confidence) as [Contrast]
  const { aspect, subject, name, kind, what, defining } = evidence
  const told = { aspect, subject, name, kind, what, defining }
  const of = evidence.kind === 'mix' ? { of: evidence.of } : {}
  const measure = evidence.kind === 'mean' ? evidence.measure : 'share'
  const { value, rest, ratio } = figuresOf(contrast)
  return {
    ...told,
    ...of,
    ...(evidence.said !== undefined && { said: evidence.said }),
    ...(evidence.value !== undefined && { about: evidence.value }),
    measure,
    value,
    rest,
    basis: basisOf(evidence),
    difference: contrast.difference,
    ratio,
    index: indexOf(evidence, value, rest),
    effect: contrast.effect,
    adjustedP: p,
    sure,
    ...(evidence.kind === 'mix' && { reach: reachOf(evidence) }),
    ...medianOf(evidence, confidence),
  }
}

function figuresOf(contrast: Contrast): Pick<Mark, 'value' | 'rest' | 'ratio'> {
  if (contrast.kind === 'mean') {
    return { value: contrast.mean, rest: contrast.restMean, ratio: contrast.ratio }
  }
  const { share, restShare, ratio } = contrast
  return { value: share, rest: restShare, ratio }
}

function basisOf({ kind, group, rest }: Evidence): Mark['basis'] {
  return kind === 'share' ? { group: group.size, rest: rest.size } : { group: group.count, rest: rest.count }
}

function indexOf(evidence: Evidence, value: number, rest: number): number | null {
  const { group: own, rest: other } = basisOf(evidence)
  const all = (own * value + other * rest) / (own + other)
  return all > 0 && value >= 0 ? (100 * value) / all : null
}

function reachOf({ reach }: Extract<Evidence, { kind: 'mix' }>): { group: number; rest: number } {
  const share = ({ count, size }: typeof reach.group) => (size === 0 ? 0 : count / size)
  return { group: share(reach.group), rest: share(reach.rest) }
}

function medianOf(evidence: Evidence, confidence: number): Pick<Mark, 'median'> {
  if (evidence.kind !== 'mean' || evidence.medians === undefined) return {}
  const { group, rest } = evidence.medians
  const found: Outcome<MedianContrast> = compareMedians(group, rest, confidence)
  if (found.kind === 'insufficient-data') return {}
  const { median, restMedian, difference } = found.value
  return { median: { group: median, rest: restMedian, difference } }
}
