import { type Names, names } from '../language/names'
import { anything, either, fields, text } from '../language/shape'

type StepEvents = { readonly event: Names; readonly where?: unknown }

/** A step as it is written: an event, or one that must not happen. */
export type Step =
  | (StepEvents & { readonly within?: string })
  | { readonly not: StepEvents; readonly within?: string }

const happens = fields({ event: names }, { where: anything, within: text })
const absent = fields({ not: fields({ event: names }, { where: anything }) }, { within: text })

export const step = either(happens, absent)

/** The events of a step, whether or not they must happen. */
export function eventsOf(one: Step): StepEvents {
  return 'not' in one ? one.not : one
}

/** The step with other events. */
export function withEvents(one: Step, events: StepEvents): Step {
  if ('not' in one) return { ...one, not: events }
  return { ...events, ...(one.within !== undefined && { within: one.within }) }
}

/** The step as one that must not happen, or that must. */
export function turned(one: Step): Step {
  const limit = one.within === undefined ? {} : { within: one.within }
  if ('not' in one) return { ...one.not, ...limit }
  const { within: _, ...events } = one
  return { not: events, ...limit }
}

/** The most steps of a sequence. */
export const MOST_STEPS = 20

/** The steps without one of them; two are left at least, and the first is one that happens, with nothing before it. */
export function withoutStep(steps: readonly Step[], index: number): readonly Step[] {
  const [first, ...others] = steps.filter((_, place) => place !== index)
  if (first === undefined || others.length === 0) return steps
  const { within: _, ...begin } = 'not' in first ? turned(first) : first
  return [begin as Step, ...others]
}
