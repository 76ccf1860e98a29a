import { texts } from '../../i18n'
import { isRecord } from '../definition/plain-data'
import type { conditions } from './texts/en'

const t = texts('conditions')

/** A condition of the definition language as plain data: `{event: 'order_completed', in: {last: '30 days'}}`. */
export type Condition = Readonly<Record<string, unknown>>

/** Where a kind stands in the menu of what can be added. */
export type ConditionGroup = 'behaviour' | 'traits' | 'numbers' | 'segments' | 'others'

export interface ConditionKind {
  /** The field that tells it from the others. */
  readonly kind: string
  readonly title: string
  readonly group: ConditionGroup
  /** What a new one begins with. */
  readonly begin: Condition
}

/** What can be added, in the order of the menu. */
export const CONDITION_KINDS: readonly ConditionKind[] = [
  kind('event', 'behaviour', { event: '' }),
  kind('lastEvent', 'behaviour', { lastEvent: '', time: { inLast: '30 days' } }),
  kind('firstEvent', 'behaviour', { firstEvent: '', time: { inLast: '30 days' } }),
  kind('sequence', 'behaviour', { sequence: [{ event: '' }, { event: '', within: '7 days' }] }),
  kind('stopped', 'behaviour', { stopped: { event: '', before: '90 days', quietFor: '30 days' } }),
  kind('restarted', 'behaviour', { restarted: { event: '', quietFor: '60 days', within: '14 days' } }),
  kind('regularly', 'behaviour', {
    regularly: { event: '', times: 1, every: '1 week', inAtLeast: 3, ofTheLast: 4 },
  }),
  kind('mostFrequent', 'behaviour', { mostFrequent: { event: '', of: '' }, is: '' }),
  kind('trait', 'traits', { trait: '', exists: true }),
  kind('traitHeld', 'traits', { traitHeld: '', exists: true, for: '30 days' }),
  kind('traitChanged', 'traits', {
    traitChanged: '',
    from: { exists: true },
    to: { exists: true },
    within: '30 days',
  }),
  kind('traitEver', 'traits', { traitEver: '', exists: true }),
  kind('geo', 'traits', { geo: { country: '' } }),
  kind('population', 'numbers', { population: { event: '' }, top: '10%' }),
  kind('metric', 'numbers', { metric: '', atLeast: 1 }),
  kind('segment', 'segments', { segment: '' }),
  kind('segmentation', 'segments', { segmentation: '', part: '' }),
  kind('enteredSegment', 'segments', { enteredSegment: '', within: '7 days' }),
  kind('everInSegment', 'segments', { everInSegment: '' }),
  kind('inSegmentAt', 'segments', { inSegmentAt: '', at: '' }),
  kind('model', 'others', { model: '', atLeast: 0.5 }),
  kind('list', 'others', { list: '' }),
  kind('random', 'others', { random: { percent: 50 } }),
]

function kind(name: keyof typeof conditions.kinds, group: ConditionGroup, begin: Condition): ConditionKind {
  return { kind: name, title: t(`kinds.${name}`), group, begin }
}

/** The kind of a condition; undefined for what no condition is, or several are. */
export function kindOf(condition: unknown): string | undefined {
  if (!isRecord(condition)) return undefined
  const found = CONDITION_KINDS.filter(({ kind }) => Object.hasOwn(condition, kind))
  return found.length === 1 ? found[0]!.kind : undefined
}

/** A condition of a kind, with what has to be filled in left empty. */
export function newCondition(kind: string): Condition {
  const known = CONDITION_KINDS.find((one) => one.kind === kind)
  return structuredClone(known?.begin ?? { [kind]: '' })
}
