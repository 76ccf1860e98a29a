import { type Attitudes, type Customer, registeredAt } from './customer.ts'
import type { Journal } from './journal.ts'
import { DAY, shoppingMoment } from './local-time.ts'
import type { Properties } from './record.ts'
import type { Shop } from './shop.ts'

/** The items of the survey, each answered from 1 (not at all) to 5 (very much), and what they measure. */
export const SURVEY_ITEMS = {
  price_sensitivity: 'price',
  eco_mindedness: 'eco',
  novelty_seeking: 'novelty',
  quality_focus: 'quality',
  outdoor_passion: 'outdoor',
} as const satisfies Record<string, keyof Attitudes>

/** About a third of the customers answer, some again a year later; the answers become traits. */
export function answerSurveys(customer: Customer, shop: Shop, journal: Journal): void {
  const { random, clock } = customer
  const registered = registeredAt(customer)
  if (registered === undefined || !random.chance(0.4)) return
  const at = shoppingMoment(clock, random, registered + 10 * DAY + random.exponential(50 * DAY), registered)
  answer(customer, journal, at, 'first-steps')
  if (random.chance(0.3) && at + 365 * DAY < shop.until)
    answer(customer, journal, at + 365 * DAY, 'one-year-on')
}

function answer({ random, attitudes }: Customer, journal: Journal, at: number, survey: string): void {
  const answers: Properties = {}
  for (const [item, attitude] of Object.entries(SURVEY_ITEMS)) {
    const score = Math.round(Math.min(5, Math.max(1, attitudes[attitude] + 0.45 * random.normal())))
    if (random.chance(0.97)) answers[item] = score
  }
  journal.event(at, 'survey_answered', { survey, ...answers })
  for (const [item, score] of Object.entries(answers)) journal.trait(at, item, score)
}
