import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getJson } from './client'
import { type Movement, segmentAddress } from './segments'
import type { Operations } from './wire'

/** What a chart of some hundred pixels asks for at most. */
const MOST_PAGES = 5
const PAGE = 1_000

function readPage(id: string, limit: number, after: string | undefined, signal: AbortSignal) {
  const query = new URLSearchParams({ limit: String(limit), ...(after === undefined ? {} : { after }) })
  return getJson<Operations['listMovements']['answer']>(segmentAddress(id, `/movements?${query}`), signal)
}

/** Movements since an instant, the latest first; `completeSince` where earlier ones of that time were left out. */
export function useMovementsSince(id: string, since: number) {
  return useQuery({
    queryKey: ['segments', id, 'movements', 'since', since],
    queryFn: ({ signal }) => readSince(id, since, signal),
    placeholderData: (before) => before,
  })
}

async function readSince(id: string, since: number, signal: AbortSignal) {
  const movements: Movement[] = []
  let after: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const { movements: more, next } = await readPage(id, PAGE, after, signal)
    movements.push(...more)
    if (next === null || (more.at(-1)?.at ?? 0) < since) return { movements, completeSince: undefined }
    after = next
  }
  return { movements, completeSince: movements.at(-1)?.at }
}

/** All movements, the latest first, as far as they were asked for. */
export function useMovements(id: string, limit: number) {
  return useInfiniteQuery({
    queryKey: ['segments', id, 'movements', 'pages', limit],
    queryFn: ({ pageParam, signal }) => readPage(id, limit, pageParam ?? undefined, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ movements }) => movements),
  })
}
