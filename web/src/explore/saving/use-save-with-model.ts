import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useAnalyses } from '../../api/analyses'
import { getJson, sendJson } from '../../api/client'
import type { Operations, Schemas } from '../../api/wire'
import { defaultsOf, freeName, modelThatSays, type NeededModel, unusual } from './needed-model'

type RefreshJob = Extract<Schemas['Job'], { readonly kind: 'refresh' }>

const POLL_MS = 400

/** Finds the model that a selection rests on, or saves and refreshes one first. */
export function useSaveWithModel(needed: NeededModel, onReady: (model: string) => void) {
  const client = useQueryClient()
  const models = useQuery({
    queryKey: ['models'],
    queryFn: ({ signal }) => getJson<Operations['listModels']['answer']>('/models', signal),
    select: ({ models: all }) => all,
  })
  const analyses = useAnalyses()
  const schema = analyses.data?.find(({ name }) => name === needed.method)?.options
  const defaults = defaultsOf(schema)
  const known = models.data && analyses.data && modelThatSays(models.data, needed, defaults)
  const begin = useMutation({
    mutationFn: async () => {
      const name = known?.name ?? (await save(needed, models.data ?? [], defaults))
      const job = await sendJson<RefreshJob>('POST', `/models/${encodeURIComponent(name)}/refresh`, {})
      return { name, job: job.id }
    },
  })
  const refresh = useQuery({
    queryKey: ['jobs', 'one', begin.data?.job],
    queryFn: async ({ signal }) => {
      const job = await getJson<RefreshJob>(`/jobs/${begin.data!.job}`, signal)
      if (job.status === 'done') {
        void client.invalidateQueries({ queryKey: ['models'] })
        onReady(begin.data!.name)
      }
      return job
    },
    enabled: begin.data !== undefined,
    refetchInterval: ({ state }) =>
      state.data === undefined || state.data.status === 'running' ? POLL_MS : false,
  })
  return {
    isLoading: models.isPending || analyses.isPending,
    /** There already, with values of every profile. */
    ready: known?.current === undefined ? undefined : known.name,
    name: known?.name ?? freeName(needed.method, models.data ?? []),
    begin: begin.mutate,
    job: refresh.data,
    isWorking:
      begin.isPending || (begin.data !== undefined && (refresh.data?.status ?? 'running') === 'running'),
    error: models.error ?? analyses.error ?? begin.error ?? refresh.error,
  }
}

async function save(
  { method, options }: NeededModel,
  models: readonly { readonly name: string }[],
  defaults: Readonly<Record<string, unknown>>,
): Promise<string> {
  const name = freeName(method, models)
  const body = { method, with: unusual(options, defaults), refresh: 'daily', expectedVersion: 0 }
  await sendJson('PUT', `/models/${encodeURIComponent(name)}`, body)
  return name
}
