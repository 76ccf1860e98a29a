import { useQuery } from '@tanstack/react-query'
import { getJson } from './client'
import type { Operations } from './wire'

/** The JSON Schema of definitions; it changes with Satsuma alone. */
export function useDefinitionSchema() {
  return useQuery({
    queryKey: ['definition-schema'],
    queryFn: ({ signal }) =>
      getJson<Operations['getDefinitionSchema']['answer']>('/definitions/schema', signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
