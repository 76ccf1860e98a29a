import { describeEvents, type Selection } from '../../aggregates/selection.ts'
import { readCatalogue } from '../../catalogue/index.ts'
import { nearestName } from '../../definition/nearest-name.ts'
import type { Node } from '../../definition/node.ts'
import { requireNode } from '../../definition/parse.ts'
import { fail } from '../../errors/index.ts'
import { say, sayLater } from '../../language/index.ts'
import { describeDuration } from '../../time/describe-duration.ts'
import type { AnalysisWorkspace } from '../analysis.ts'
import { findPurchases } from '../purchases/index.ts'
import type { FunnelsOptions } from './options.ts'

/** A step: some event, how soon after the step before at most. */
export type Step = Pick<Selection, 'event' | 'where'> & { readonly within?: string | undefined }

export interface Funnel {
  readonly steps: readonly Step[]
  /** Only what happened in the last so long. */
  readonly last: string | undefined
}

const VISIT = ['page_viewed', 'page', 'page_view']
/** What a shop's visitors do on their way to a purchase, in order, by the names that trackers give it. */
const COMMON = [
  ['product_viewed', 'view_item', 'product_list_viewed'],
  ['product_added', 'cart_added', 'added_to_cart', 'add_to_cart', 'cart_updated'],
  ['checkout_started', 'begin_checkout', 'checkout_step_viewed'],
] as const

/** The steps that are asked for; otherwise those of a shop that the data hold, or one purchase after another. */
export async function findFunnel(
  workspace: AnalysisWorkspace,
  options: FunnelsOptions,
): Promise<Funnel | undefined> {
  const { steps, funnel, last, within } = options
  const written =
    funnel ?? steps?.map((event): Step => ({ event })) ?? (await commonSteps(workspace, options))
  if (written === undefined) return undefined
  const found = {
    steps: written.map((step, place) => ({
      ...step,
      ...(place > 0 && within !== undefined && { within: step.within ?? within }),
    })),
    last,
  }
  if (found.steps.length < 2)
    fail('analysis/invalid-option', { option: '--steps', detail: sayLater`A funnel has two steps or more.` })
  await refuseUnknown(workspace, found.steps)
  return found
}

async function commonSteps(
  workspace: AnalysisWorkspace,
  { purchases }: FunnelsOptions,
): Promise<Step[] | undefined> {
  const found = await findPurchases(workspace, purchases)
  if (found === undefined) return undefined
  const names = new Set((await readCatalogue(workspace)).events.map(({ name }) => name))
  const nameOf = (same: readonly string[]) => same.find((name) => names.has(name)) ?? []
  const onTheWay = COMMON.flatMap(nameOf)
  // Nearly everybody visits some page: it says little where more is known.
  const before = onTheWay.length > 1 ? onTheWay : [VISIT, ...COMMON].flatMap(nameOf)
  const purchase = { event: found.event }
  return before.length > 0
    ? [...before.map((event) => ({ event })), purchase]
    : [purchase, purchase, purchase]
}

async function refuseUnknown(workspace: AnalysisWorkspace, steps: readonly Step[]): Promise<void> {
  const { events } = await readCatalogue(workspace)
  const known = events.map(({ name }) => name)
  for (const event of steps.flatMap(({ event: names }) => names))
    if (!known.includes(event))
      fail('analysis/unknown-event', { event, nearest: nearestName(event, known), events: known })
}

/** The condition of the language that is true of who came to a step: what a funnel counts. */
export function conditionOf({ steps, last }: Funnel, upTo: number): Node {
  const window = last === undefined ? {} : { in: { last } }
  const [first, ...others] = steps.slice(0, upTo + 1)
  if (others.length === 0) return requireNode({ ...first, ...window })
  return requireNode({ sequence: [first, ...others], ...window })
}

/** `order_completed where channel is "web" within 7 days`. */
export function stepTitle({ within, ...events }: Step): string {
  const described = describeEvents(events)
  return within === undefined ? described : say`${described} within ${describeDuration(within)}`
}
