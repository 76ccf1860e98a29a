import { useDocumentVisibility } from '@mantine/hooks'
import { keepPreviousData, skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { getJson, sendJson, spokenHere } from './client'
import { readTogether } from './shared-stream'
import type { Operations, Schemas } from './wire'

/** Long work that somebody asked for. */
export type Job = Schemas['ListedJob']
export type JobStatus = Job['status']
/** How far work is: `done` of `of`, in units of its kind. */
export type JobProgress = NonNullable<Job['progress']>
/** An import with what it came to. */
export type ImportJob = Extract<Schemas['Job'], { readonly kind: 'import' }>
export type JobsPage = Operations['listJobs']['answer']

const KEY = ['jobs']
const BUSY_MS = 1_000
const IDLE_MS = 15_000
/** More than run at a time. */
const LATEST = 20

/** What runs now; asked more often while something does. */
export function useRunningJobs(): readonly Job[] {
  const { data } = useQuery({
    queryKey: [...KEY, 'running'],
    queryFn: ({ signal }) => getJson<JobsPage>(`/jobs?limit=${LATEST}`, signal),
    select: ({ jobs }) => jobs.filter(isRunning),
    refetchInterval: ({ state }) => (state.data?.jobs.some(isRunning) ? BUSY_MS : IDLE_MS),
  })
  return data ?? []
}

/** The look back that runs, as the header knows it: whoever shows it beside a picture asks nothing more. */
export function useLookBack(): Job | undefined {
  const { data } = useQuery<JobsPage>({ queryKey: [...KEY, 'running'], queryFn: skipToken })
  return data?.jobs.find((job) => job.kind === 'look-back' && isRunning(job))
}

/** A page of what runs and ran, newest first; while it loads, the page before it. */
export function useJobs(after: string | undefined, limit: number) {
  const query = new URLSearchParams({ limit: String(limit), ...(after === undefined ? {} : { after }) })
  return useQuery({
    queryKey: [...KEY, 'list', limit, after],
    queryFn: ({ signal }) => getJson<JobsPage>(`/jobs?${query}`, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.jobs.some(isRunning) ? BUSY_MS : IDLE_MS),
  })
}

/** A job as it goes on: what the server tells of it while somebody looks, until it is over; asked after where it does not. */
export function useJob(id: string) {
  const client = useQueryClient()
  const [told, setTold] = useState<ImportJob>()
  const [isRefused, setRefused] = useState(false)
  const query = useQuery({
    queryKey: [...KEY, 'one', id],
    queryFn: ({ signal }) => getJson<ImportJob>(`/jobs/${encodeURIComponent(id)}`, signal),
    refetchInterval: ({ state }) => (isRefused && state.data && isRunning(state.data) ? BUSY_MS : false),
  })
  const watched = query.data?.status === 'running'
  const isSeen = useDocumentVisibility() !== 'hidden'
  useEffect(() => {
    if (!watched || !isSeen) return
    const address = spokenHere(`/api/v1/jobs/${encodeURIComponent(id)}/events`)
    const close = readTogether(
      { address, types: ['job'], retold: 1 },
      {
        opened: () => setRefused(false),
        interrupted: () => setRefused(false),
        refused: () => setRefused(true),
        told: ({ data }) => {
          const job = JSON.parse(data) as ImportJob
          setTold(job)
          if (isRunning(job)) return
          close()
          void client.invalidateQueries()
        },
      },
    )
    return close
  }, [client, id, watched, isSeen])
  const isOver = isRefused && query.data !== undefined && !watched
  useEffect(() => {
    if (isOver) void client.invalidateQueries()
  }, [client, isOver])
  return { ...query, data: told?.id === id && watched && !isRefused ? told : query.data }
}

export function useCancelJob() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => sendJson<Job>('POST', `/jobs/${encodeURIComponent(id)}/cancel`),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  })
}

export function isRunning({ status }: Job): boolean {
  return status === 'running'
}
