import type { Measures } from '../measures/index.ts'
import type { SegmentListing } from '../segments/index.ts'

/** Names of stages that customers are in before they are lost, in English and German. */
const AT_RISK = /\bat[ -]?risk\b|laps(ing|ed)|slipping|churning|gef(ä|ae)hrdet|abwander/i

/** How much of a year's revenue comes from customers who may leave. */
export type RevenueAtRisk = {
  readonly revenue: number
  /** The revenue of everybody. */
  readonly of: number
} & (
  | {
      /** Each customer's revenue, times the probability that a model of churn says. */
      readonly basis: 'model'
      readonly model: { readonly name: string; readonly title: string; readonly asOf: number }
    }
  | {
      /** The revenue of a segment whose name says that it is about to be lost. */
      readonly basis: 'segment'
      readonly segment: Pick<SegmentListing, 'id' | 'title' | 'segmentationTitle'>
      readonly profiles: number
    }
)

/** By a model of churn where there is one, otherwise by a stage that is called at risk; undefined without either. */
export function revenueAtRisk(
  { value, valueAtRisk, churn, segments: measured }: Measures,
  segments: readonly SegmentListing[],
): RevenueAtRisk | undefined {
  if (value === undefined || value <= 0) return undefined
  if (churn !== undefined && valueAtRisk !== undefined) {
    const { name, title, asOf } = churn
    return { basis: 'model', model: { name, title, asOf }, revenue: valueAtRisk, of: value }
  }
  const stage = stageAtRisk(segments)
  const revenue = stage && measured.get(stage.id)?.value
  if (stage === undefined || revenue === undefined) return undefined
  const { id, title, segmentationTitle, size = 0 } = stage
  const segment = { id, title, ...(segmentationTitle !== undefined && { segmentationTitle }) }
  return { basis: 'segment', segment, profiles: size, revenue, of: value }
}

/** A part of a segmentation before a segment, since a part has been chosen as a stage. */
function stageAtRisk(segments: readonly SegmentListing[]): SegmentListing | undefined {
  const called = segments.filter(
    ({ name, title, size }) => size !== undefined && (AT_RISK.test(title) || AT_RISK.test(name)),
  )
  return called.find(({ kind }) => kind === 'part') ?? called[0]
}
