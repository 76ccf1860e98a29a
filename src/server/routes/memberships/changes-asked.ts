import { setImmediate as turn } from 'node:timers/promises'
import { fail } from '../../../errors/index.ts'
import { type Language, language, sayLater } from '../../../language/index.ts'
import type { LoggedChange } from '../../../live/index.ts'
import { type People, peopleOf } from '../../../webhooks/index.ts'
import type { ChangeFeed } from '../../changes/change-feed.ts'
import { readPlace, writePlace } from '../../changes/cursors.ts'
import type { Directory, Person } from '../../changes/person.ts'
import { type Told, tellChanges } from '../../changes/tell-changes.ts'
import type { Services } from '../../services.ts'
import { type Asker, personOf } from './asked.ts'
import { tellMemberships } from './memberships.ts'
import { tellChange } from './schemas.ts'

/** Which changes somebody asks for. */
export interface ChangesAsked {
  readonly asker: Asker
  readonly after: number
  readonly segment: string | undefined
  readonly person: Person | undefined
  /** What conditions are told in. */
  readonly language: Language
  /** Looks up the identities that are to be told along; undefined where none are. */
  readonly identitiesOf: ((profileIds: readonly number[]) => ReturnType<People>) | undefined
}

interface Stream {
  /** Whether the reader may still be told; asked as often as there is a heartbeat. */
  readonly mayStill: () => Promise<boolean>
  readonly signal: AbortSignal
}

interface Query {
  readonly after?: string | undefined
  readonly segment?: string | undefined
  readonly profile?: string | undefined
  /** Namespaces, with commas between. */
  readonly identities?: string | undefined
}

/** Pages that are looked through for changes of one segment before a page is given that is not full. */
const MOST_WINDOWS = 20
const HEARTBEAT_MS = 15_000

/** What a request asks for. Throws where a page asks about more than its own visitor, or the place is not kept. */
export function readAsked(
  feed: ChangeFeed,
  directory: Directory & Pick<Services, 'workspace'>,
  asker: Asker,
  { after, segment, profile, identities }: Query & { readonly after: string },
): ChangesAsked {
  if (asker.isPage && profile === undefined)
    fail('access/page-key', { detail: sayLater`it says of whom, by "profile"` })
  if (asker.isPage && identities)
    fail('access/page-key', { detail: sayLater`it does not say who somebody is` })
  const person = profile === undefined ? undefined : personOf(directory, profile, asker)
  const namespaces = identities?.split(',')
  const identitiesOf =
    namespaces && ((ids: readonly number[]) => peopleOf(directory.workspace)(ids, namespaces))
  return { asker, after: readPlace(feed, after), segment, person, language: language(), identitiesOf }
}

/** A page of changes, from the beginning of what is kept unless a place is given. */
export async function readChangePage(feed: ChangeFeed, asked: ChangesAsked, limit: number) {
  const { asker, segment, person } = asked
  const profileId = await person?.profile()
  const found = []
  let place = person && profileId === undefined ? feed.last : asked.after
  for (let window = 0; place < feed.last && found.length < limit && window < MOST_WINDOWS; window += 1) {
    if (window > 0) await turn()
    const page = feed.read(place, { segment, profileId }, limit - found.length)
    found.push(...page.changes.filter(({ segment }) => asker.mayHearOf(segment)))
    place = page.place
  }
  const cursor = writePlace(place)
  const changes = await tellAll(found, asked)
  return { changes, next: place < feed.last ? cursor : null, cursor }
}

/** Changes as server-sent events: `change`; `segments` with those that a profile is in; `place` when nothing happens. */
export async function* changeEvents(
  feed: ChangeFeed,
  directory: Directory,
  asked: ChangesAsked,
  { mayStill, signal }: Stream,
): AsyncGenerator<string> {
  let checkedAt = performance.now()
  for await (const told of tellChanges(feed, { ...asked, signal, heartbeatMs: HEARTBEAT_MS })) {
    if (performance.now() - checkedAt >= HEARTBEAT_MS) {
      if (!(await mayStill())) return
      checkedAt = performance.now()
    }
    const text = await eventsOf(told, directory, asked)
    if (text !== '') yield text
  }
}

async function eventsOf(told: Told, directory: Directory, asked: ChangesAsked): Promise<string> {
  const { kind, place } = told
  const cursor = writePlace(place)
  if (kind === 'place') return eventText('place', cursor, { cursor })
  if (kind === 'profile')
    return eventText('segments', cursor, tellMemberships(directory, told.profile, asked.asker))
  const views = await tellAll(told.changes, asked)
  return views.map((view) => eventText('change', view.cursor, view)).join('')
}

/** Those that whoever asks may hear of, as they are told. */
async function tellAll(changes: readonly LoggedChange[], { asker, identitiesOf }: ChangesAsked) {
  const told = changes.filter(({ segment }) => asker.mayHearOf(segment))
  const ids = [...new Set(told.map(({ profileId }) => profileId))]
  const people = ids.length > 0 ? await identitiesOf?.(ids) : undefined
  return told.map((change) =>
    tellChange(change, asker.isPage, people && (people.get(change.profileId) ?? [])),
  )
}

function eventText(event: string, id: string, data: object): string {
  return `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}
