import type { Node } from '../../definition/node.ts'
import { sayLater } from '../../language/index.ts'
import type { Task } from '../analysis.ts'
import { plainName } from '../features/index.ts'
import {
  cameWithin,
  EVERYBODY,
  givenQuestion,
  not,
  type Question,
  refuseWithoutPurchases,
} from '../prediction/index.ts'
import { findPurchases } from '../purchases/index.ts'
import { chooseSegment } from '../segment-members/index.ts'
import type { PropensityOptions } from './options.ts'

/** What is hoped for: an event within days, to enter a segment within days, or what a table says. */
export async function propensityQuestion(task: Task<PropensityOptions>): Promise<Question> {
  const { options } = task
  const { label, is } = options
  if (label !== undefined) return givenQuestion(task, { label, is })
  if (options.segment !== undefined || options.definition !== undefined) return entering(task)
  return coming(task)
}

/** Of whom it is asked, and the segment that they are in where it is not everybody. */
async function asked({
  workspace,
  options,
}: Task<PropensityOptions>): Promise<{ node: Node; title?: string }> {
  if (options.among === undefined) return { node: EVERYBODY }
  return chooseSegment(workspace, { segment: options.among })
}

async function entering(task: Task<PropensityOptions>): Promise<Question> {
  const { segment, definition, days } = task.options
  const chosen = await chooseSegment(task.workspace, { segment, definition })
  const { node, title } = await asked(task)
  return {
    kind: 'past',
    days,
    outcome: chosen.node,
    among: { kind: 'all', parts: [node, not(chosen.node)] },
    sign: undefined,
    ends: false,
    whom:
      title === undefined
        ? sayLater`everybody outside "${chosen.title}"`
        : sayLater`members of "${title}" outside "${chosen.title}"`,
    what: sayLater`being in "${chosen.title}" after ${days} days`,
    without: chosen.reads.traits,
    about: [],
  }
}

async function coming(task: Task<PropensityOptions>): Promise<Question> {
  const { event: stated, days } = task.options
  const purchases = await findPurchases(task.workspace, stated === undefined ? {} : { event: stated })
  if (purchases === undefined)
    return refuseWithoutPurchases(task.workspace, sayLater`to whom it came to pass`)
  const { event } = purchases
  const { node, title } = await asked(task)
  return {
    kind: 'past',
    days,
    outcome: cameWithin(event, days),
    among: node,
    sign: event,
    ends: false,
    whom: title === undefined ? sayLater`everybody` : sayLater`members of "${title}"`,
    what: sayLater`${plainName(event)} within ${days} days`,
    without: [],
    about: [event],
  }
}
