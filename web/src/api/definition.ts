import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ApiError, getJson, sendJson } from './client'
import type { Operations, Schemas } from './wire'

/** A saved definition with its version, as YAML. */
export type SavedDefinition = Schemas['Definition']

const addressOf = (kind: string, name: string) =>
  `/definitions/${encodeURIComponent(kind)}/${encodeURIComponent(name)}`

export function getDefinition(kind: string, name: string, signal?: AbortSignal): Promise<SavedDefinition> {
  return getJson<SavedDefinition>(addressOf(kind, name), signal)
}

/** A definition as it is when it is opened: what somebody else saves meanwhile does not come in between. */
export function useDefinition(kind: string, name: string) {
  return useQuery({
    queryKey: ['definition', kind, name],
    queryFn: ({ signal }) => getDefinition(kind, name, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
}

/** A definition as it is now, for whoever has an older one before them. */
export function useNewestDefinition(kind: string, name: string) {
  return useQuery({
    queryKey: ['definition', kind, name, 'newest'],
    queryFn: ({ signal }) => getDefinition(kind, name, signal),
    gcTime: 0,
    staleTime: 0,
  })
}

/** What is saved, and the version that it replaces: 0 for what is not there yet. */
export interface Save {
  readonly kind: string
  readonly name: string
  readonly definition: object
  /** The YAML that says the same, where it has comments, which are kept. */
  readonly text?: string | undefined
  readonly expectedVersion: number
}

/** Saves one definition; `CONFLICT` where somebody else saved it meanwhile. */
export function useSaveDefinition() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ kind, name, definition, text, expectedVersion }: Save) => {
      const written = text === undefined ? { definitions: [definition] } : { text }
      const body = { ...written, expectedVersion }
      await sendJson<Operations['applyDefinitions']['answer']>('POST', '/definitions', body)
      return getDefinition(kind, name)
    },
    onSuccess: (saved) => {
      client.setQueryData(['definition', saved.kind, saved.name], saved)
      // Drafts are compared with what is saved.
      for (const queryKey of [['segments'], ['drafts']]) void client.invalidateQueries({ queryKey })
    },
  })
}

/** Whether saving was refused because the version is not the expected one any more. */
export function isConflict(error: unknown): boolean {
  return error instanceof ApiError && error.problem.code === 'store/version-conflict'
}
