import { nameReason } from '../../ingest/typed-values.ts'
import { sayLater } from '../../language/index.ts'
import type { Call, Message } from '../message.ts'
import { type CallIdentities, idText } from './identities.ts'
import { type JsonObject, objectMember } from './members.ts'
import type { CallNotes } from './notes.ts'

/** A call whose common members are read. */
export interface SentCall {
  readonly kind: Call
  readonly members: JsonObject
  readonly context: JsonObject
  /** What the context says of the person. */
  readonly contextTraits: JsonObject
  readonly identities: CallIdentities
  readonly notes: CallNotes
}

type Said = Pick<Message, 'event' | 'traits' | 'account'>

/** What each call says; undefined where it is rejected. */
export const KINDS: Readonly<Record<Call, (call: SentCall) => Said | undefined>> = {
  identify,
  track,
  page: view,
  screen: view,
  group,
  alias,
}

function identify({ members, contextTraits, identities, notes }: SentCall): Said {
  const given = objectMember(members, ['traits'], notes)
  identities.addOfTraits(given, ['traits'])
  // One of the published SDKs states traits in the context.
  const traits = { ...contextTraits, ...given }
  return Object.keys(traits).length === 0 ? {} : { traits }
}

function track(call: SentCall): Said | undefined {
  const { members, notes } = call
  const { event } = members
  if (typeof event !== 'string' || event === '') return notes.rejected('missing-event', ['event'])
  if (nameReason(event)) return notes.rejected('event-name-too-long', ['event'])
  return { event: { name: event, properties: propertiesOf(call) } }
}

function view(call: SentCall): Said {
  const { name, category } = call.members
  const titles = { ...(name !== undefined && { name }), ...(category !== undefined && { category }) }
  return { event: { name: call.kind, properties: { ...titles, ...propertiesOf(call) } } }
}

function group({ members, notes }: SentCall): Said | undefined {
  const id = idText(members.groupId)
  if (!id || nameReason(id)) return notes.rejected('missing-group', ['groupId'])
  return { account: { id, traits: objectMember(members, ['traits'], notes) } }
}

/**
 * Anybody's browser can send an alias, so it never joins two user ids: the previous id is an anonymous one,
 * whatever it looks like.
 */
function alias({ members, identities, notes }: SentCall): Said | undefined {
  const userId = idText(members.userId)
  const previousId = idText(members.previousId)
  if (!userId || !previousId) return notes.rejected('missing-alias', [userId ? 'previousId' : 'userId'])
  if (userId === previousId) notes.repaired('alias-of-itself', ['previousId'])
  else identities.add('anonymous_id', previousId, ['previousId'])
  return {}
}

function propertiesOf({ members, context, notes }: SentCall): JsonObject {
  const properties = objectMember(members, ['properties'], notes)
  if (Object.keys(context).length === 0) return properties
  if (Object.hasOwn(properties, 'context')) {
    notes.repaired('name-taken', ['properties', 'context'], sayLater`the context of the call`)
  }
  return { ...properties, context }
}
