import { listAnalysisRuns, listImports } from '../../src/control/index.ts'
import { listModels, modelHistory } from '../../src/models/index.ts'
import { listSegments } from '../../src/segments/index.ts'
import { sql } from '../../src/store/sql.ts'
import type { Workspace } from '../../src/workspace/index.ts'

/** Every page that needs nothing of the data. */
const FIXED = [
  '/',
  '/segments',
  '/gallery',
  '/build',
  '/explore',
  '/explore/rfm',
  '/explore/overlap',
  '/explore/movements',
  '/explore/retention',
  '/explore/funnel',
  '/explore/pareto',
  '/explore/regions',
  '/explore/clusters',
  '/analyses',
  '/analyses/runs',
  '/analyses/rfm',
  '/models',
  '/profiles',
  '/data',
  '/data/events',
  '/data/traits',
  '/data/merges',
  '/imports',
  '/imports/new',
  '/live',
  '/jobs',
  '/settings',
  '/settings/users',
  '/settings/identities',
  '/settings/keys',
  '/settings/webhooks',
  '/settings/audit',
  '/account',
  '/no-such-page',
] as const

/** All pages, with those of a segment, a profile, an event and so on that the data holds. */
export async function addressesOf(workspace: Workspace): Promise<readonly string[]> {
  return [
    ...FIXED,
    ...(await ofSegments(workspace)),
    ...(await ofRecords(workspace)),
    ...(await ofRuns(workspace)),
  ]
}

async function ofSegments(workspace: Workspace): Promise<string[]> {
  const segments = await listSegments(workspace)
  const own = segments.filter(({ id }) => !id.includes('/')).map(({ id }) => id)
  const [first, second] = own
  const part = segments.find(({ id }) => id.includes('/'))
  return [
    ...(first === undefined ? [] : [`/segments/${first}`, `/build/segment/${first}`]),
    ...(second === undefined ? [] : [`/compare?ids=${first},${second}`]),
    ...(part === undefined ? [] : [`/segments/${part.id}`]),
  ]
}

async function ofRecords({ analytical, control }: Workspace): Promise<string[]> {
  const named = async (table: 'events' | 'trait_changes', column: 'event' | 'trait') => {
    const name = column === 'event' ? sql`event` : sql`trait`
    const from = table === 'events' ? sql`events` : sql`trait_changes`
    const [row] = await analytical.query<{ name: string }>(
      sql`SELECT toString(${name}) AS name FROM ${from} GROUP BY ${name} ORDER BY count() DESC LIMIT 1`,
    )
    return row?.name
  }
  const [event, trait] = [await named('events', 'event'), await named('trait_changes', 'trait')]
  const [busiest] = await analytical.query<{ profile_id: number }>(
    sql`SELECT profile_id FROM events GROUP BY profile_id ORDER BY count() DESC LIMIT 1`,
  )
  const [latest] = await listImports(control, { limit: 1 })
  return [
    ...(event === undefined ? [] : [`/data/events/${encodeURIComponent(event)}`]),
    ...(trait === undefined ? [] : [`/data/traits/${encodeURIComponent(trait)}`]),
    ...(busiest === undefined ? [] : [`/profiles/${busiest.profile_id}`]),
    ...(latest === undefined ? [] : [`/imports/${latest.id}`]),
  ]
}

async function ofRuns(workspace: Workspace): Promise<string[]> {
  const [model] = await listModels(workspace)
  const [run] = model === undefined ? [] : await modelHistory(workspace, model.name, { limit: 1 })
  const [analysed] = await listAnalysisRuns(workspace.control, { limit: 1 })
  return [
    ...(model === undefined ? [] : [`/models/${model.name}`]),
    ...(run === undefined ? [] : [`/models/${model!.name}/runs/${run.id}`]),
    ...(analysed === undefined ? [] : [`/analyses/runs/${analysed.id}`]),
  ]
}
