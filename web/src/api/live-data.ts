import { type Query, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { ChangeFeed, type ChangeListener, type Connection } from './change-feed'
import { ApiError } from './client'
import { readTogether } from './shared-stream'
import { both, type Concerned, concernedBy, isStale, mayMove } from './stale-queries'
import type { StreamPlan } from './stream'

const CHANGES: StreamPlan = {
  address: '/v1/changes',
  types: ['change', 'place'],
  after: (cursor) => `/v1/changes?${new URLSearchParams({ after: cursor })}`,
}

/** Of the page, whatever it shows. */
const ofPage = new ChangeFeed((reader) => readTogether(CHANGES, reader))

/** What is shown is asked for again at once, and then once in so long as long as it changes. */
const EVERY_MS = 1_000
/** The totals count everything there is. */
const TOTALS_EVERY_MS = 5_000

/** As long as somebody looks at the page, keeps what it shows true. */
export function useLiveData(feed = ofPage): void {
  const client = useQueryClient()
  useEffect(() => {
    const refresh = refresher(client)
    const stop = feed.listen(refresh.listener)
    const look = () => (document.hidden ? feed.close() : feed.open())
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      stop()
      refresh.stop()
      feed.close()
    }
  }, [client, feed])
}

/** Tells of changes for as long as a component is shown. The listener must stay the same. */
export function useChanges(listener: ChangeListener): void {
  useEffect(() => ofPage.listen(listener), [listener])
}

export function useConnection(): Connection {
  return useSyncExternalStore(
    (watcher) => ofPage.watch(watcher),
    () => ofPage.connection,
  )
}

/** Asks again for what changed: soon, since somebody waits, and not often, since much may change. */
function refresher(client: QueryClient) {
  let waiting: Concerned | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let totalsAt = 0
  const refresh = (concerned: Concerned) =>
    void client.invalidateQueries({
      predicate: ({ queryKey, state }) => isStale(queryKey, state.data, concerned),
    })
  const flush = () => {
    timer = undefined
    if (waiting === undefined) return
    refresh(waiting)
    waiting = undefined
    timer = setTimeout(flush, EVERY_MS)
    if (performance.now() - totalsAt < TOTALS_EVERY_MS) return
    totalsAt = performance.now()
    void client.invalidateQueries({ queryKey: ['status'] })
  }
  const listener: ChangeListener = {
    changed: (changes) => {
      const concerned = concernedBy(changes)
      // Once more after a while: memberships are true before the records that changed them are stored.
      if (timer === undefined) refresh(concerned)
      waiting = waiting ? both(waiting, concerned) : concerned
      timer ??= setTimeout(flush, EVERY_MS)
    },
    missed: () => refreshAll(client),
    // Nobody has read far in a list by then.
    began: () => void client.invalidateQueries({ predicate: isOfMembers }),
    returned: () => void client.invalidateQueries({ predicate: isUnanswered }),
  }
  return { listener, stop: () => clearTimeout(timer) }
}

/** What is asked for again when an evaluation was committed, or changes were missed. */
const REFRESHED: readonly unknown[] = ['segments', 'profiles', 'home', 'segment-measures', 'webhooks']

/** Asks again for everything that follows from memberships but for lists that would move. */
export function refreshAll(client: QueryClient): void {
  void client.invalidateQueries({ predicate: (query) => isOfMembers(query) && !mayMove(query.queryKey) })
}

/** What nobody answered while the server was away; what it refused it will refuse again. */
function isUnanswered({ state: { error } }: Query): boolean {
  return error !== null && !(error instanceof ApiError && error.status >= 400 && error.status < 500)
}

function isOfMembers({ queryKey: [kind] }: Pick<Query, 'queryKey'>): boolean {
  return REFRESHED.includes(kind)
}
