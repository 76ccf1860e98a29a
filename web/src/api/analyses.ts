import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { newestAnswer } from './answers-question'
import { getJson, sendJson } from './client'
import { useSession } from './session'
import type { Operations, Schemas } from './wire'

/** A method of the statistics of customers, with what it can be asked. */
export type Analysis = Schemas['Analysis']
/** An analysis that was run once. */
export type AnalysisRun = Schemas['AnalysisRun']
/** The same with what it found; `Result` is that of `src/analyses/<method>`. */
export type AnalysisRunDetail<Result = unknown> = Omit<Schemas['AnalysisRunDetail'], 'result'> & {
  readonly result?: Result
}
export type AnalysisJob = Extract<Schemas['Job'], { readonly kind: 'analysis' }>
type RunsPage = Operations['listAnalysisRuns']['answer']

const KEY = ['analyses']
const RUN = 'evaluations:run'
/** The server gives the same answer again for longer than that, unless the data have changed. */
const FRESH_MS = 5 * 60_000
const SOON_MS = 150
const BUSY_MS = 1_000
/** Those of a method that are looked through for an answer by whoever may not ask. */
const KEPT_LOOKED_AT = 50

/** Every analysis with its options, and why it can give nothing where that is so. */
export function useAnalyses() {
  return useQuery({
    queryKey: [...KEY, 'methods'],
    queryFn: ({ signal }) => getJson<Operations['listAnalyses']['answer']>('/analyses', signal),
    select: ({ analyses }) => analyses,
  })
}

/** What was asked lately, newest first: of all analyses, or of one. */
export function useAnalysisRuns(asked: { method?: string; limit: number; after?: string | undefined }) {
  return useQuery({
    queryKey: [...KEY, 'runs', asked],
    queryFn: ({ signal }) => getJson<RunsPage>(runsAddress(asked), signal),
    placeholderData: keepPreviousData,
  })
}

function runsAddress({ method, limit, after }: Parameters<typeof useAnalysisRuns>[0]): string {
  const query = new URLSearchParams({
    limit: String(limit),
    ...(method && { method }),
    ...(after && { after }),
  })
  return `/analyses/runs?${query}`
}

/** A run with what it found, which never changes; while another loads, the one before it. */
export function useAnalysisRun<Result = unknown>(id: number | undefined) {
  return useQuery({
    queryKey: [...KEY, 'run', id],
    queryFn: ({ signal }) => getJson<AnalysisRunDetail<Result>>(`/analyses/runs/${id}`, signal),
    enabled: id !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  })
}

/** Asks an analysis; resolves with a job, which is done already where the question is answered. */
export function askAnalysis(
  method: string,
  question: { options: object; asOf?: string },
): Promise<AnalysisJob> {
  return sendJson<AnalysisJob>('POST', `/analyses/${encodeURIComponent(method)}/runs`, question)
}

/**
 * The job of an analysis as it goes on. It is asked after, not streamed: several may go on beside each other on one
 * page, and a browser has six connections to a server.
 */
export function useAnalysisJob(id: string | undefined) {
  const client = useQueryClient()
  const query = useQuery({
    queryKey: ['jobs', 'one', id],
    queryFn: ({ signal }) => getJson<AnalysisJob>(`/jobs/${encodeURIComponent(id ?? '')}`, signal),
    enabled: id !== undefined,
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data?.status === 'running' ? Math.min(BUSY_MS, SOON_MS * 2 ** dataUpdateCount) : false,
  })
  const isOver = query.data !== undefined && query.data.status !== 'running'
  useEffect(() => {
    if (isOver) void client.invalidateQueries({ queryKey: [...KEY, 'runs'] })
  }, [client, isOver])
  return query
}

/** Under which key it is known that a question was asked, for as long as the page is open. */
export function askedKey(method: string, options: object, asOf?: string) {
  return [...KEY, 'asked', method, options, asOf] as const
}

interface AnalysisQuestion {
  /** A day or an instant; now unless given. */
  readonly asOf?: string
  /** Nothing is asked while it is false. */
  readonly enabled?: boolean
}

/** What came of asking an analysis. */
export interface AskedAnalysis<Result> {
  /** `forbidden`: it was not asked before, and whoever looks may not ask. */
  readonly status: 'idle' | 'running' | 'done' | 'failed' | 'forbidden'
  /** The run that answers; while another question is being answered, that of the question before. */
  readonly run: AnalysisRunDetail<Result> | undefined
  /** Whether `run` answers the question before. */
  readonly isFormer: boolean
  /** What was asked of the method before, newest first; known of whoever may not ask alone. */
  readonly answered: readonly AnalysisRun[]
  /** The work, while it goes on and when it failed. */
  readonly job: AnalysisJob | undefined
  readonly error: unknown
  /** Asks once more, after a failure. */
  readonly retry: () => void
}

/**
 * Asks an analysis and tells how far it is, then what it found. The server answers the same question of unchanged data
 * with the run that is there, so it may be asked whenever a page is shown. Who may not run analyses is shown what
 * somebody else asked.
 */
export function useAnalysis<Result = unknown>(
  method: string,
  options: object,
  { asOf, enabled = true }: AnalysisQuestion = {},
): AskedAnalysis<Result> {
  const permissions = useSession().data?.permissions
  const mayAsk = permissions?.includes(RUN) ?? false
  const asked = useQuery({
    queryKey: askedKey(method, options, asOf),
    queryFn: () => askAnalysis(method, { options, ...(asOf && { asOf }) }),
    enabled: enabled && mayAsk,
    staleTime: FRESH_MS,
  })
  const kept = useQuery({
    queryKey: [...KEY, 'runs', { method, limit: KEPT_LOOKED_AT }],
    queryFn: ({ signal }) => getJson<RunsPage>(runsAddress({ method, limit: KEPT_LOOKED_AT }), signal),
    enabled: enabled && permissions !== undefined && !mayAsk,
    select: ({ runs }) => ({ runs, answer: newestAnswer(runs, options) ?? null }),
  })
  // Known runs of the method may be there for another reason; whoever may ask waits for an answer of their own.
  const former = mayAsk ? undefined : kept.data?.answer
  const followed = useAnalysisJob(asked.data?.id)
  const job = followed.data ?? asked.data
  const run = useAnalysisRun<Result>(job?.result?.run ?? former?.id)
  const error = asked.error ?? followed.error ?? kept.error ?? run.error
  return {
    status: statusOf({
      enabled,
      job,
      error,
      hasRun: run.isSuccess && !run.isPlaceholderData,
      kept: former,
    }),
    run: run.data,
    isFormer: run.isPlaceholderData,
    answered: mayAsk ? [] : (kept.data?.runs ?? []),
    job: job?.status === 'done' ? undefined : job,
    error,
    retry: () => void asked.refetch(),
  }
}

interface Standing {
  readonly enabled: boolean
  readonly job: AnalysisJob | undefined
  readonly error: unknown
  readonly hasRun: boolean
  /** Null: nobody has asked that. */
  readonly kept: AnalysisRun | null | undefined
}

/** How a question stands; a job that was cancelled or interrupted gave no answer. */
export function statusOf({ enabled, job, error, hasRun, kept }: Standing): AskedAnalysis<unknown>['status'] {
  if (!enabled) return 'idle'
  if (error || (job !== undefined && job.status !== 'running' && job.status !== 'done')) return 'failed'
  if (hasRun) return 'done'
  return kept === null ? 'forbidden' : 'running'
}
