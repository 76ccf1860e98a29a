import type { BitSet } from '../../evaluation/bit-set.ts'
import { detectableProportion, proportionsSampleSize, topShare, wilsonInterval } from '../../stats/index.ts'
import type { Candidate } from '../memberships/index.ts'
import type { PurchaseTotals } from '../purchases/index.ts'
import type { Comparison } from './comparisons.ts'
import type { History, Step } from './history.ts'
import type { QualityOptions } from './options.ts'
import type { Estimate, SegmentFacts } from './result.ts'

/** What the history of each candidate comes to. */
export function factsOf(
  candidates: readonly Candidate[],
  history: History,
  comparisons: ReadonlyMap<string, Comparison>,
  { effect }: QualityOptions,
  lastYear: PurchaseTotals | undefined,
): SegmentFacts[] {
  const profiles = history.population.at(-1)!
  const money = moneyOfAll(history)
  const yearly = lastYear && moneyByProfile(lastYear, history.now.everyone.capacity)
  return candidates.map(({ id, title, segmentation }, place) => {
    const [sizes, steps] = [history.sizes[place]!, history.steps[place]!]
    const size = sizes.at(-1)!
    const members = sum(steps, ({ members }) => members)
    const bought = lastYear !== undefined && members > 0
    const buying = bought
      ? shareOf(
          sum(steps, ({ buyers }) => buyers),
          members,
        )
      : null
    const own = sum(steps, (step) => step.money)
    return {
      id,
      title,
      segmentation,
      size,
      share: profiles === 0 ? 0 : size / profiles,
      sizes,
      kept: members > 0 ? sum(steps, ({ kept }) => kept) / members : null,
      buying,
      buyingByPeriod: lastYear ? steps.map(({ members: of, buyers }) => (of > 0 ? buyers / of : null)) : [],
      spend: bought ? own / members : null,
      moneyShare: bought && money > 0 ? own / money : null,
      topFifth: yearly ? topFifth(history.now.sets[place]!, yearly) : null,
      ...sensitivity(size, buying, effect),
      comparison: comparisons.get(id) ?? null,
    }
  })
}

const sum = (steps: readonly Step[], of: (step: Step) => number) =>
  steps.reduce((total, step) => total + of(step), 0)

function shareOf(count: number, of: number): Estimate {
  return { value: count / of, ...wilsonInterval(count, of) }
}

/** Revenue of the periods: that of everybody is not in any candidate's steps. */
function moneyOfAll({ moneyByPeriod }: History): number {
  return moneyByPeriod.reduce((total, money) => total + money, 0)
}

function moneyByProfile({ profiles, money }: PurchaseTotals, capacity: number): Float64Array {
  const byProfile = new Float64Array(capacity)
  for (const [row, profile] of profiles.entries()) byProfile[profile] = money[row]!
  return byProfile
}

function topFifth(members: BitSet, money: Float64Array): number | null {
  const amounts = Float64Array.from(members, (profile) => Math.max(0, money[profile]!))
  const found = topShare(amounts, 0.2)
  return found.kind === 'result' ? found.value : null
}

/** How many members it takes to see an effect in half of them against the other half, and what these can show. */
function sensitivity(
  size: number,
  buying: Estimate | null,
  effect: number,
): Pick<SegmentFacts, 'needed' | 'detectable'> {
  const nothing = { needed: null, detectable: null }
  if (buying === null || buying.value <= 0 || buying.value * (1 + effect) >= 1) return nothing
  const perGroup = proportionsSampleSize(buying.value, buying.value * (1 + effect))
  const least = size < 4 ? undefined : detectableProportion(size / 2, buying.value)
  return {
    needed: perGroup.kind === 'result' ? 2 * Math.ceil(perGroup.value) : null,
    detectable: least?.kind === 'result' ? least.value / buying.value - 1 : null,
  }
}
