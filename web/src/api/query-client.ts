import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError } from './client'

const RETRIES = 2

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
        staleTime: 10_000,
        // What the server refused with a reason it will refuse again.
        retry: (failures, error) => failures < RETRIES && !(error instanceof ApiError && error.status >= 400),
        retryDelay: (failures) => 300 * 2 ** failures,
      },
    },
  })
  return client
}
