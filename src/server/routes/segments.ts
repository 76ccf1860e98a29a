import type { FastifyInstance } from 'fastify'
import { stringify } from 'yaml'
import { explainMembership } from '../../membership/explain.ts'
import { segmentMembers } from '../../membership/members.ts'
import { readMovements } from '../../membership/movements.ts'
import { listSegments, type SegmentListing, showSegment } from '../../segments/index.ts'
import type { Workspace } from '../../workspace/index.ts'
import { countOf, type Query, requiredText } from './parameters.ts'
import { recentSizes } from './recent-sizes.ts'

/** A part's id holds a slash, which the address has encoded: `/segments/lifecycle%2Floyal`. */
export interface OfSegment {
  Params: { readonly id: string }
  Querystring: Query
}

const PAGE = 50
const LARGEST_PAGE = 1_000
const SPARKLINE_POINTS = 53
const CHART_POINTS = 366

export function addSegmentRoutes(app: FastifyInstance, workspace: Workspace): void {
  const readable = { permission: 'segments:read' } as const
  app.get('/segments', { config: readable }, async () => {
    const segments = await listSegments(workspace)
    return { segments: segments.map((row) => withRecentSizes(row, workspace.clock(), SPARKLINE_POINTS)) }
  })

  app.get<OfSegment>('/segments/:id', { config: readable }, async ({ params: { id } }) => {
    const segment = withRecentSizes(await showSegment(workspace, id), workspace.clock(), CHART_POINTS)
    const movements = await readMovements(workspace.analytical, id)
    return { ...segment, yaml: stringify(segment.definition, { lineWidth: 88 }), movements }
  })

  app.get<OfSegment>('/segments/:id/members', { config: readable }, async ({ params: { id }, query }) => {
    const after = countOf(query, 'after', 0)
    const limit = Math.min(countOf(query, 'limit', 1) ?? PAGE, LARGEST_PAGE)
    const options = after === undefined ? { limit } : { limit, after }
    const { next, ...page } = await segmentMembers(workspace, id, options)
    return { ...page, next: next === undefined ? null : String(next) }
  })

  app.get<OfSegment>(
    '/segments/:id/explain',
    { config: { permission: 'profiles:read' } },
    async ({ params: { id }, query }) => explainMembership(workspace, id, requiredText(query, 'identity')),
  )
}

function withRecentSizes<S extends SegmentListing>(segment: S, now: number, most: number): S {
  return { ...segment, sizes: recentSizes(segment.sizes, now, most) }
}
