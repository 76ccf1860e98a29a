import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { getJson } from './client'
import { segmentAddress } from './segments'
import type { Operations, Schemas } from './wire'

/** From which segments members came within a period, and to which they went. */
export type SegmentFlows = Schemas['SegmentFlows']
export type Movers = SegmentFlows['cameFrom']
/** What depends on a segment, and on what it depends. */
export type SegmentUses = Schemas['SegmentUses']
/** What a model says of the members beside everybody. */
export type MemberScores = Schemas['MemberScores']
export type MemberScore = MemberScores['outputs'][number]
export type ScoredGroup = MemberScore['members']

/** The rules are evaluated anew for it, so it is not asked again with every change. */
const FLOWS_STALE_MS = 10 * 60_000
const DAY_MS = 86_400_000

const flowsOf = (id: string, periodMs: number) =>
  queryOptions({
    queryKey: ['flows', id, periodMs],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ days: String(Math.round(periodMs / DAY_MS)) })
      return getJson<SegmentFlows>(segmentAddress(id, `/flows?${query}`), signal)
    },
    staleTime: FLOWS_STALE_MS,
  })

/** Of a period that ends now; while another one is counted, the one before it. */
export function useFlows(id: string, periodMs: number) {
  return useQuery({ ...flowsOf(id, periodMs), placeholderData: keepPreviousData })
}

/** Has flows be counted that are likely to be asked for in a moment: the first of an hour take a second. */
export function useFlowsAhead(id: string, periodMs: number): () => void {
  const client = useQueryClient()
  return () => void client.prefetchQuery(flowsOf(id, periodMs))
}

/** What refers to a segment, and what it refers to. */
export function useUses(id: string) {
  return useQuery({
    queryKey: ['segments', id, 'uses'],
    queryFn: ({ signal }) => getJson<SegmentUses>(segmentAddress(id, '/uses'), signal),
  })
}

/** What all models say of the members of a segment. */
export function useMemberScores(id: string) {
  return useQuery({
    queryKey: ['scores', id],
    queryFn: ({ signal }) =>
      getJson<Operations['getMemberScores']['answer']>(segmentAddress(id, '/scores'), signal),
    select: ({ scores }) => scores,
    staleTime: FLOWS_STALE_MS,
  })
}

type Webhook = Operations['listWebhooks']['answer']['webhooks'][number]

/** The webhooks that tell of a segment; for whoever may see webhooks. */
export function useWebhooksOf(id: string) {
  return useQuery({
    queryKey: ['webhooks', 'of segments'],
    queryFn: ({ signal }) => getJson<Operations['listWebhooks']['answer']>('/webhooks', signal),
    select: ({ webhooks }) => webhooks.filter((webhook) => tellsOf(webhook, id)),
  })
}

/** Whether a webhook tells of a segment: of everything, of it, or of the segmentation that it is a part of. */
export function tellsOf({ segments }: Pick<Webhook, 'segments'>, id: string): boolean {
  return segments === undefined || segments.includes(id) || segments.includes(id.split('/')[0]!)
}
