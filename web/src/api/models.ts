import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getJson, sendJson } from './client'
import type { Operations, Schemas } from './wire'

/** An analysis that is run again and again. */
export type Model = Schemas['Model']
export type ModelDetail = Schemas['ModelDetail']
/** One run of a model. */
export type ModelRun = Schemas['ModelRun']
type SaveModel = Operations['saveModel']['body']
export type Schedule = NonNullable<SaveModel['refresh']>
type RefreshJob = Extract<Schemas['Job'], { readonly kind: 'refresh' }>
type RunsPage = Operations['listModelRuns']['answer']

const KEY = ['models']
const BUSY_MS = 2_000
const SOON_MS = 200

const modelAddress = (name: string): string => `/models/${encodeURIComponent(name)}`

/** All models with their last run; asked more often while one runs. */
export function useModels() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => getJson<Operations['listModels']['answer']>('/models', signal),
    select: ({ models }) => models,
    refetchInterval: ({ state }) => (state.data?.models.some(isRunning) ? BUSY_MS : false),
  })
}

/** One model with what it says of every profile. */
export function useModel(name: string) {
  return useQuery({
    queryKey: [...KEY, name],
    queryFn: ({ signal }) => getJson<ModelDetail>(modelAddress(name), signal),
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? BUSY_MS : false),
  })
}

/** Whether a model is being refreshed. */
export function isRunning({ lastRun }: Pick<Model, 'lastRun'>): boolean {
  return lastRun?.status === 'running' || lastRun?.status === 'publishing'
}

/** The runs of a model, the latest first. */
export function useModelRuns(
  name: string,
  page: { readonly limit: number; readonly after: string | undefined },
) {
  const { limit, after } = page
  const query = new URLSearchParams({ limit: String(limit), ...(after && { after }) })
  return useQuery({
    queryKey: [...KEY, name, 'runs', page],
    queryFn: ({ signal }) => getJson<RunsPage>(`${modelAddress(name)}/runs?${query}`, signal),
    refetchInterval: ({ state }) =>
      state.data?.runs.some((lastRun) => isRunning({ lastRun })) ? BUSY_MS : false,
  })
}

/** A run with its report, as far as that is kept. */
export function useModelRun(name: string, run: number) {
  return useQuery({
    queryKey: [...KEY, name, 'run', run],
    queryFn: ({ signal }) => getJson<Schemas['ModelRunDetail']>(`${modelAddress(name)}/runs/${run}`, signal),
  })
}

/** Saves a model. */
export function useSaveModel() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ name, model }: { readonly name: string; readonly model: SaveModel }) =>
      sendJson<Schemas['SavedModel']>('PUT', modelAddress(name), model),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  })
}

/** Has a model run as of now, and ends when that is over; how far it is shows with the jobs. */
export function useRefreshModel() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (name: string) => {
      const job = await sendJson<RefreshJob>('POST', `${modelAddress(name)}/refresh`, {})
      void client.invalidateQueries({ queryKey: ['jobs'] })
      return over(job)
    },
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  })
}

/** A job when it is over. */
async function over(job: RefreshJob): Promise<RefreshJob> {
  let now = job
  for (let wait = SOON_MS; now.status === 'running'; wait = Math.min(BUSY_MS, 2 * wait)) {
    await new Promise((resolve) => setTimeout(resolve, wait))
    now = await getJson<RefreshJob>(`/jobs/${encodeURIComponent(job.id)}`)
  }
  return now
}

/** Removes a model that nothing refers to. */
export function useRemoveModel() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => sendJson<Operations['removeModel']['answer']>('DELETE', modelAddress(name)),
    // Not what is known of the model itself: the page of it is still there.
    onSuccess: () => client.invalidateQueries({ queryKey: KEY, exact: true }),
  })
}
