import type { Aggregate } from '../aggregates/aggregate.ts'
import type { SegmentationPart } from '../conditions/condition.ts'
import type { Node } from './node.ts'

/** What every definition may say about itself. */
interface Described {
  readonly name: string
  readonly title?: string
  readonly description?: string
  readonly tags?: readonly string[]
  /** The plain data it was parsed from: what is stored, compared and exported. */
  readonly written: Readonly<Record<string, unknown>>
}

/** Where lists keep it, and whom to ask; neither has a say in who is meant. */
interface Kept extends Described {
  /** Names joined by slashes. */
  readonly folder?: string
  readonly owner?: string
}

/** A named rule: the profiles of which `when` is true. */
export interface SegmentDefinition extends Kept {
  readonly kind: 'segment'
  readonly when: Node
}

/** A part of a segmentation: the profiles of which `when` is true and no earlier part's is. */
export interface Part extends SegmentationPart {
  readonly title?: string
  readonly description?: string
}

/** An ordered scheme that puts every profile in exactly one part; the rest has everybody else. */
export interface SegmentationDefinition extends Kept {
  readonly kind: 'segmentation'
  readonly parts: readonly Part[]
  readonly rest: Omit<Part, 'when'>
}

/** A named number of every profile. */
export interface MetricDefinition extends Described {
  readonly kind: 'metric'
  readonly aggregate: Aggregate
}

export type Definition = SegmentDefinition | SegmentationDefinition | MetricDefinition

export const DEFINITION_KINDS = ['segment', 'segmentation', 'metric'] as const

/** The parts in order with the rest last, whose condition is true of everybody. */
export function partsWithRest({ parts, rest }: SegmentationDefinition): readonly Part[] {
  return [...parts, { ...rest, when: { kind: 'all', parts: [] } }]
}
