import { z } from 'zod'
import { eventMentions, windowMentions } from '../../aggregates/mentions.ts'
import { describeEvents, eventFields, eventNames, type Selection } from '../../aggregates/selection.ts'
import { describeWindow } from '../../aggregates/window.ts'
import { type Problem, problem } from '../../errors/index.ts'
import { propertyPath } from '../../filters/filter.ts'
import { say, sayLater } from '../../language/index.ts'
import { type Mention, propertyMention } from '../../records/mention.ts'
import { describeDuration } from '../../time/describe-duration.ts'
import { type Duration, duration } from '../../time/duration.ts'
import { durationText } from '../../time/duration-text.ts'

export type Events = Pick<Selection, 'event' | 'where'>

/** A step as it is written: an event, or one that must not happen. */
type WrittenStep =
  | (Events & { readonly within?: string | undefined })
  | { readonly not: Events; readonly within?: string | undefined }

export interface SequenceCondition {
  readonly sequence: readonly WrittenStep[]
  readonly sameValueOf?: string | undefined
  readonly in?: Selection['in']
}

const MOST_STEPS = 20

const within = durationText.optional()

const step = z.union([
  z.strictObject({
    event: eventFields.event,
    where: eventFields.where,
    within: within.meta({
      description: sayLater`How long after the step before at most; exactly so long is in time.`,
    }),
  }),
  z.strictObject({
    not: z
      .strictObject({ event: eventFields.event, where: eventFields.where })
      .meta({ description: sayLater`An event that must not happen between the steps around it.` }),
    within: within.meta({
      description: sayLater`For how long after the step before it must not happen. As the last step this is decided when the time is over; without it there must be none so far.`,
    }),
  }),
])

export const sequenceSchema = z.strictObject({
  sequence: z
    .array(step)
    .min(2)
    .max(MOST_STEPS)
    .meta({ description: sayLater`The steps in order; each is strictly later than the one before.` }),
  sameValueOf: propertyPath.optional().meta({
    description: sayLater`A property with the same text or number in all steps, e.g. "cart_id"; events without it do not take part.`,
  }),
  in: eventFields.in,
}) as unknown as z.ZodType<SequenceCondition>

/** An event that must not happen after a step: for a while, or until the next step. */
export interface Absence {
  readonly events: Events
  readonly within: Duration | undefined
}

/** A step that happens, with what must hold after it. */
export interface Step {
  readonly events: Events
  /** How soon the next step must follow. */
  readonly next: Duration | undefined
  readonly absences: readonly Absence[]
}

/** The steps that happen, each with its demands on what follows. */
export function stepsOf({ sequence }: SequenceCondition): readonly Step[] {
  const steps: { events: Events; next: Duration | undefined; absences: Absence[] }[] = []
  for (const written of sequence) {
    const limit = written.within === undefined ? undefined : duration(written.within)
    const before = steps.at(-1)
    if ('not' in written) before?.absences.push({ events: written.not, within: limit })
    else {
      if (before !== undefined) before.next = limit
      steps.push({ events: written, next: undefined, absences: [] })
    }
  }
  return steps
}

/** The names of all events that a sequence looks at. */
export function sequenceEvents(body: SequenceCondition): readonly string[] {
  const events = body.sequence.flatMap((written) => eventNames('not' in written ? written.not : written))
  return [...new Set(events)].sort()
}

/** Every step must have the property that is to be the same, or nothing ever matches. */
export function sequenceMentions({
  sequence,
  sameValueOf,
  in: window,
}: SequenceCondition): readonly Mention[] {
  const path = ['sameValueOf']
  const steps = sequence.flatMap((written, index) => {
    const [events, place] = 'not' in written ? [written.not, ['not']] : [written, []]
    return [
      ...eventMentions(events, ['sequence', index, ...place]),
      ...(sameValueOf === undefined
        ? []
        : [propertyMention(eventNames(events), sameValueOf, path, [{ types: ['text', 'number'], path }])]),
    ]
  })
  return [...steps, ...windowMentions(window, ['in'])]
}

export function sequenceProblems({ sequence }: SequenceCondition): readonly Problem[] {
  const [first] = sequence
  const refuse = (detail: string, mend: string, field: string) =>
    problem('definition/invalid-value', { detail, mend }, ['sequence', 0, field])
  if (first !== undefined && 'not' in first) {
    return [refuse(say`A sequence begins with something that happened.`, say`Put an event first.`, 'not')]
  }
  if (first?.within !== undefined) {
    return [
      refuse(
        say`The first step has no step before it.`,
        say`Write "in" beside "sequence" to say when the steps must lie.`,
        'within',
      ),
    ]
  }
  return []
}

/** `did a, then within 7 days b, then not c within 1 day, all with the same cart_id`. */
export function describeSequence({ sequence, sameValueOf, in: window }: SequenceCondition): string {
  const steps = sequence.map(describeStep).join(', ')
  const path = sameValueOf === undefined ? steps : say`${steps}, all with the same ${sameValueOf}`
  return window === undefined ? say`did ${path}` : say`did ${path} ${describeWindow(window)}`
}

function describeStep(written: WrittenStep, index: number): string {
  const limit = written.within && describeDuration(written.within)
  if ('not' in written) {
    const events = describeEvents(written.not)
    return limit ? say`then not ${events} within ${limit}` : say`then not ${events}`
  }
  const events = describeEvents(written)
  if (index === 0) return events
  return limit ? say`then within ${limit} ${events}` : say`then ${events}`
}
