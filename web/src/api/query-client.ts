import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError } from './client'

const RETRIES = 2

/**
 * A server on this machine answers without a network; and whoever saves without one is told, instead of its being done
 * some time later.
 */
const ASKED_AT_ONCE = { networkMode: 'always' } as const

/** What the pages know of the server, and how they ask it. */
export function createQueryClient(): QueryClient {
  // A session that ended meanwhile shows in whatever is asked or sent next.
  const onError = (error: Error) => {
    if (error instanceof ApiError && error.problem.code === 'access/not-signed-in') {
      void client.invalidateQueries({ queryKey: ['session'] })
    }
  }
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        ...ASKED_AT_ONCE,
        refetchOnReconnect: true,
        staleTime: 10_000,
        // What the server refused with a reason it will refuse again.
        retry: (failures, error) => failures < RETRIES && !(error instanceof ApiError && error.status >= 400),
        retryDelay: (failures) => 300 * 2 ** failures,
      },
      mutations: ASKED_AT_ONCE,
    },
  })
  return client
}
