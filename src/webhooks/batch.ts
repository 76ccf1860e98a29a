import { newId } from '../access/index.ts'
import type { KeptProblem } from '../errors/index.ts'
import type { Identity } from '../identity/index.ts'
import type { LoggedChange } from '../live/index.ts'

/** Changes between two places of the log that are not kept any more and so were never delivered. */
export interface Missed {
  readonly after: number
  readonly until: number
}

/** One stretch around two. */
export function joined(one: Missed | undefined, other: Missed | undefined): Missed | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return { after: Math.min(one.after, other.after), until: Math.max(one.until, other.until) }
}

/** Changes that are delivered together: what they are, and how often that was tried. */
export interface Batch {
  /** `webhook-id`: the same at every attempt, so that a receiver knows a batch that it has. */
  readonly id: string
  readonly body: string
  readonly changes: number
  readonly firstSeq: number
  readonly lastSeq: number
  readonly attempts: number
  /** When the first attempt failed. */
  readonly failingSince?: number
  /** Not tried before this instant. */
  readonly dueAt: number
  /** Why the last attempt failed. */
  readonly problem?: KeptProblem
}

/** A change as receivers are told: as by `GET /v1/changes`, with its place in the log as a number to compare. */
export interface ToldChange extends Omit<LoggedChange, 'entered'> {
  readonly change: 'entered' | 'exited'
  /** In the namespaces that the webhook asks for. */
  readonly identities: readonly Identity[]
}

/** What goes into a message beside changes. */
interface Occasion {
  readonly at: number
  readonly missed: Missed | undefined
  readonly people: ReadonlyMap<number, readonly Identity[]>
}

/** Puts changes, which are in the order of the log, into a message. */
export function formBatch(changes: readonly LoggedChange[], { at, missed, people }: Occasion): Batch {
  const body = JSON.stringify({
    type: 'memberships.changed',
    timestamp: new Date(at).toISOString(),
    data: { changes: changes.map((change) => tell(change, people)), ...(missed && { missed }) },
  })
  return {
    id: newId('msg'),
    body,
    changes: changes.length,
    firstSeq: changes[0]!.seq,
    lastSeq: changes.at(-1)!.seq,
    attempts: 0,
    dueAt: at,
  }
}

function tell({ entered, ...rest }: LoggedChange, people: Occasion['people']): ToldChange {
  const identities = people.get(rest.profileId) ?? []
  return { ...rest, change: entered ? 'entered' : 'exited', identities }
}
