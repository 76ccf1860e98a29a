import { sayLater } from '../../language/index.ts'
import { insufficientData, type Outcome, result } from '../../stats/index.ts'
import type { Task } from '../analysis.ts'
import { plainName } from '../features/index.ts'
import {
  cameWithin,
  givenQuestion,
  not,
  type PastQuestion,
  proposeWindow,
  type Question,
  readSpan,
  refuseWithoutPurchases,
} from '../prediction/index.ts'
import { findPurchases } from '../purchases/index.ts'
import { chooseSegment } from '../segment-members/index.ts'
import type { ChurnOptions } from './options.ts'

/** The question, and the window where it was proposed from the data. */
export interface ChurnQuestion {
  readonly question: Question
  readonly window: Awaited<ReturnType<typeof proposeWindow>> | null
}

/** Contracts end with an event or by entering a segment; a table says it; otherwise who stays away has left. */
const DAYS_OF_CONTRACT = 90

/** What having left means: as a table says, by the end of a contract, by a segment, or by staying away. */
export async function churnQuestion(task: Task<ChurnOptions>): Promise<Outcome<ChurnQuestion>> {
  const { options } = task
  const { label, is } = options
  if (label !== undefined) return result({ question: await givenQuestion(task, { label, is }), window: null })
  if (options.end !== undefined)
    return result({ question: endOfContract(options.end, options), window: null })
  if (options.segment !== undefined || options.definition !== undefined) {
    return result({ question: await entering(task), window: null })
  }
  return stayingAway(task)
}

function endOfContract(end: string, { days = DAYS_OF_CONTRACT }: ChurnOptions): PastQuestion {
  return {
    kind: 'past',
    days,
    outcome: cameWithin(end, days),
    among: not(cameWithin(end, 36_500)),
    sign: undefined,
    ends: false,
    whom: sayLater`customers without ${plainName(end)} before`,
    what: sayLater`${plainName(end)} within ${days} days`,
    without: [end],
    about: [],
  }
}

async function entering({ workspace, options }: Task<ChurnOptions>): Promise<PastQuestion> {
  const { segment, definition, days = DAYS_OF_CONTRACT } = options
  const chosen = await chooseSegment(workspace, { segment, definition })
  return {
    kind: 'past',
    days,
    outcome: chosen.node,
    among: not(chosen.node),
    sign: undefined,
    ends: false,
    whom: sayLater`customers outside "${chosen.title}"`,
    what: sayLater`being in "${chosen.title}" after ${days} days`,
    without: chosen.reads.traits,
    about: [],
  }
}

async function stayingAway(task: Task<ChurnOptions>): Promise<Outcome<ChurnQuestion>> {
  const { workspace, options, asOf, signal } = task
  const purchases = await findPurchases(
    workspace,
    options.event === undefined ? {} : { event: options.event },
  )
  if (purchases === undefined) return refuseWithoutPurchases(workspace, sayLater`who has left`)
  const { event } = purchases
  const span = await readSpan(workspace, event, asOf, signal)
  if (span === undefined) return insufficientData(sayLater`There is no ${plainName(event)} yet.`)
  const window = await proposeWindow(workspace, event, span, asOf, options.days, signal)
  const { days } = window
  const question: Question = {
    kind: 'past',
    days,
    outcome: not(cameWithin(event, days)),
    among: cameWithin(event, days),
    sign: event,
    ends: true,
    whom: sayLater`customers with ${plainName(event)} in the ${days} days before`,
    what: sayLater`no ${plainName(event)} within ${days} days`,
    without: [],
    about: [event],
  }
  return result({ question, window })
}
