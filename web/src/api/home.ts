import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getJson } from './client'
import type { Schemas } from './wire'

/** What is new since a day ago. */
export type Home = Schemas['Home']
export type SegmentChange = Schemas['SegmentChange']
export type PartMove = Schemas['PartMove']
export type MovesByRules = Schemas['MovesByRules']
export type RevenueAtRisk = Schemas['RevenueAtRisk']
/** All customers by the parts of two segmentations. */
export type CustomerBase = Schemas['CustomerBase']

/** While values are computed, nobody tells when they are there. */
const COMPUTING_MS = 2_000
const whileMeasuring = ({ state }: { state: { data?: { measuring: boolean } | undefined } }) =>
  state.data?.measuring ? COMPUTING_MS : false

export function useHome() {
  return useQuery({
    queryKey: ['home'],
    queryFn: ({ signal }) => getJson<Home>('/home', signal),
    refetchInterval: whileMeasuring,
  })
}

/** Which segmentations; without a name those that the server chooses. */
interface BaseAsked {
  readonly columns: string | undefined
  readonly rows: string | undefined
}

/** A day ago is evaluated anew for it, so it is not asked again with every change. */
const BY_RULES_STALE_MS = 10 * 60_000

/** Who went from one part to another since a day ago, where that was not recorded for so long. */
export function useMovesByRules() {
  return useQuery({
    queryKey: ['moves-by-rules'],
    queryFn: ({ signal }) => getJson<MovesByRules>('/home/moves', signal),
    staleTime: BY_RULES_STALE_MS,
  })
}

export function useCustomerBase({ columns, rows }: BaseAsked) {
  const query = new URLSearchParams({
    ...(columns === undefined ? {} : { columns }),
    ...(rows === undefined ? {} : { rows }),
  })
  return useQuery({
    queryKey: ['home', 'base', columns, rows],
    queryFn: ({ signal }) => getJson<CustomerBase>(`/home/base?${query}`, signal),
    refetchInterval: whileMeasuring,
    placeholderData: keepPreviousData,
  })
}
