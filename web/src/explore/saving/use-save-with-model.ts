import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useAnalyses } from '../../api/analyses'
import { getJson, sendJson } from '../../api/client'
import type { Operations, Schemas } from '../../api/wire'
import { defaultsOf, freeName, modelThatSays, type NeededModel, unusual } from './needed-model'

type ModelDetail = Schemas['ModelDetail']

const POLL_MS = 400
const UNDER_WAY = ['running', 'publishing']

const addressOf = (name: string) => `/models/${encodeURIComponent(name)}`

/** Finds the model that a selection rests on, or saves one and waits until it has said something of everybody. */
export function useSaveWithModel(needed: NeededModel, onReady: (model: string, isNew: boolean) => void) {
  const client = useQueryClient()
  const models = useQuery({
    queryKey: ['models'],
    queryFn: ({ signal }) => getJson<Operations['listModels']['answer']>('/models', signal),
    select: ({ models: all }) => all,
  })
  const analyses = useAnalyses()
  const defaults = defaultsOf(analyses.data?.find(({ name }) => name === needed.method)?.options)
  const known = models.data && analyses.data && modelThatSays(models.data, needed, defaults)
  const begin = useMutation({
    mutationFn: async () => {
      if (known === undefined) return { name: await save(needed, models.data ?? [], defaults), isNew: true }
      await sendJson('POST', `${addressOf(known.name)}/refresh`, {})
      return { name: known.name, isNew: false }
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['models'], exact: true }),
  })
  const name = begin.data?.name
  const saved = useQuery({
    queryKey: ['models', name, 'until said'],
    queryFn: ({ signal }) => getJson<ModelDetail>(addressOf(name!), signal),
    enabled: name !== undefined,
    refetchInterval: ({ state }) => (isOver(state.data) ? false : POLL_MS),
  })
  const isSaid = saved.data?.current !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: gone on to once, whoever renders again
  useEffect(() => {
    if (name === undefined || !isSaid) return
    void client.invalidateQueries({ queryKey: ['models'], exact: true })
    onReady(name, begin.data!.isNew)
  }, [client, name, isSaid])
  return {
    isLoading: models.isPending || analyses.isPending,
    /** There already, with values of every profile. */
    ready: known?.current === undefined ? undefined : known.name,
    begin: begin.mutate,
    isWorking: begin.isPending || (name !== undefined && !isOver(saved.data)),
    /** Why the model says nothing. */
    reason: isSaid ? undefined : saved.data?.lastRun?.reason,
    error: models.error ?? analyses.error ?? begin.error ?? saved.error,
  }
}

/** Whether a model has said something, or has tried to. */
function isOver(model: ModelDetail | undefined): boolean {
  if (model === undefined) return false
  const { current, lastRun } = model
  return current !== undefined || (lastRun !== undefined && !UNDER_WAY.includes(lastRun.status))
}

/** A model with a schedule is run as soon as it is saved. */
async function save(
  { method, options }: NeededModel,
  models: readonly { readonly name: string }[],
  defaults: Readonly<Record<string, unknown>>,
): Promise<string> {
  const name = freeName(method, models)
  const body = { method, with: unusual(options, defaults), refresh: 'daily', expectedVersion: 0 }
  await sendJson('PUT', addressOf(name), body)
  return name
}
