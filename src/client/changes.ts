import { type ChangesOptions, changeEvents } from './change-events.ts'
import type { Client } from './client.ts'
import type { ServerEvent } from './events.ts'
import { type Identity, writtenIdentity } from './identity.ts'
import type { Schemas } from './operations.ts'

/** An entry or exit; a page key is told less of it. */
export type Change = Schemas['Change']

/** The segments that somebody is in, and the instant as of which that is so. */
export type Memberships = Schemas['Memberships']

/**
 * Who enters and who leaves, as it happens, without end. A connection that breaks is made anew and begins where the one
 * before it ended: no change comes twice, none is left out. Keep the `cursor` of the last change that you have dealt
 * with, to go on behind it after a restart. Throws `SatsumaProblem` where trying again is of no use, such as
 * `live/cursor-gone`.
 *
 * @example for await (const { segment, change, profileId } of changes(satsuma)) console.log(segment, change, profileId)
 */
export async function* changes(client: Client, options: ChangesOptions = {}): AsyncGenerator<Change> {
  for await (const { event, data } of changeEvents(client, options)) {
    if (event === 'change') yield data as Change
  }
}

/**
 * The segments that somebody is in at present. With a page key it may be asked of an `anonymous_id`.
 *
 * @example const { segments } = await segmentsOf(satsuma, { namespace: 'email', value: 'ada@example.org' })
 */
export function segmentsOf(
  client: Client,
  identity: Identity | string,
  options: Pick<ChangesOptions, 'signal'> = {},
): Promise<Memberships> {
  return client.lookUpSegments({ params: { identity: writtenIdentity(identity) } }, options)
}

/**
 * The segments that somebody is in, now and whenever they are others: for a page that goes by who its visitor is.
 *
 * @example for await (const segments of followSegments(satsuma, { namespace: 'anonymous_id', value: id })) show(segments)
 */
export async function* followSegments(
  client: Client,
  identity: Identity | string,
  options: Pick<ChangesOptions, 'signal'> = {},
): AsyncGenerator<readonly string[]> {
  let segments: readonly string[] | undefined
  for await (const told of changeEvents(client, { ...options, profile: identity })) {
    const now = segmentsAfter(segments, told)
    if (now === undefined || isSame(now, segments)) continue
    segments = now
    yield now
  }
}

function segmentsAfter(before: readonly string[] | undefined, { event, data }: ServerEvent) {
  if (event === 'segments') return (data as Memberships).segments
  if (event !== 'change' || before === undefined) return before
  const { segment, change } = data as Change
  const others = before.filter((other) => other !== segment)
  return change === 'entered' ? [...others, segment] : others
}

function isSame(some: readonly string[], others: readonly string[] | undefined): boolean {
  return some.length === others?.length && some.every((one) => others.includes(one))
}
