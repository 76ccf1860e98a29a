/** An analysis with the options that the bench's data need. */
export interface Case {
  readonly method: string
  readonly options: Readonly<Record<string, unknown>>
}

/** Answers of the survey that the data hold. */
export const ANSWERS = Array.from({ length: 10 }, (_, item) => `answer_${item + 1}`)

const segment = 'subscribers'

export const CASES: readonly Case[] = [
  { method: 'rfm', options: {} },
  { method: 'value', options: {} },
  { method: 'next-purchase', options: {} },
  { method: 'life-cycle', options: {} },
  { method: 'churn', options: {} },
  { method: 'propensity', options: { event: 'order_completed' } },
  { method: 'clusters', options: {} },
  { method: 'surveys', options: {} },
  { method: 'personas', options: { segment } },
  { method: 'look-alikes', options: { segment } },
  { method: 'micro-audiences', options: { segment } },
  { method: 'quality', options: {} },
  { method: 'cohorts', options: {} },
  { method: 'baskets', options: { level: 'category' } },
  { method: 'funnels', options: { steps: ['page_viewed', 'cart_added', 'order_completed'] } },
  { method: 'movements', options: { segmentation: 'plan' } },
  { method: 'regions', options: {} },
]
