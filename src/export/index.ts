import { nearestName } from '../definition/nearest-name.ts'
import { fail } from '../errors/index.ts'
import { csvLine } from '../ingest/csv-line.ts'
import { allMembers, type Member } from '../membership/members.ts'
import { latestTraits } from '../records/latest-traits.ts'
import { sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'

export const EXPORT_FORMATS = ['csv', 'jsonl'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export interface ExportOptions {
  readonly format?: ExportFormat
  /** Traits to export with their values at the instant of the members. */
  readonly traits?: readonly string[]
  /** Members as of this instant (ms); otherwise as the last evaluation stored them. */
  readonly asOf?: number
  readonly signal?: AbortSignal
}

/** A member with the traits that were asked for; a trait that the profile does not have is left out. */
export interface ExportedMember extends Member {
  readonly traits: Readonly<Record<string, unknown>>
}

/** The members of a segment with traits, some thousands at a time; memory stays bounded. */
export async function* exportMembers(
  workspace: Workspace,
  segment: string,
  { traits = [], asOf, signal }: Omit<ExportOptions, 'format'> = {},
): AsyncGenerator<readonly ExportedMember[]> {
  await checkTraits(workspace, traits)
  const at = asOf ?? workspace.clock()
  for await (const members of allMembers(workspace, segment, asOf)) {
    signal?.throwIfAborted()
    const ids = members.map(({ profileId }) => profileId)
    const values = await latestTraits(workspace.analytical, ids, traits, at)
    yield members.map((member) => ({ ...member, traits: values.get(member.profileId) ?? {} }))
  }
}

/** The same as text: CSV with a header (a column for each namespace of identities), or one JSON object a line. */
export async function* exportSegment(
  workspace: Workspace,
  segment: string,
  { format = 'csv', ...options }: ExportOptions = {},
): AsyncGenerator<string> {
  const namespaces = format === 'csv' ? await listNamespaces(workspace) : []
  const line = format === 'csv' ? csvWriter(namespaces, options.traits ?? []) : jsonLine
  // Nothing is written for a segment that is not there.
  const pages = exportMembers(workspace, segment, options)
  try {
    let page = await pages.next()
    if (format === 'csv') yield `${csvLine(headerOf(namespaces, options.traits ?? []))}\n`
    for (; !page.done; page = await pages.next()) yield `${page.value.map(line).join('\n')}\n`
  } finally {
    await pages.return(undefined)
  }
}

/** No two columns have the same name: a trait that is called as identities are is `trait:email`. */
function headerOf(namespaces: readonly string[], traits: readonly string[]): readonly string[] {
  const identities = ['profile_id', ...namespaces]
  return [...identities, ...traits.map((trait) => (identities.includes(trait) ? `trait:${trait}` : trait))]
}

function csvWriter(namespaces: readonly string[], traits: readonly string[]) {
  return ({ profileId, identities, traits: values }: ExportedMember): string => {
    const known = namespaces.map((wanted) =>
      identities.flatMap(({ namespace, value }) => (namespace === wanted ? [value] : [])).join(';'),
    )
    return csvLine([profileId, ...known, ...traits.map((trait) => values[trait])])
  }
}

async function listNamespaces({ analytical }: Workspace): Promise<string[]> {
  const rows = await analytical.query<{ namespace: string }>(
    sql`SELECT DISTINCT toString(namespace) AS namespace FROM identities ORDER BY namespace`,
  )
  return rows.map(({ namespace }) => namespace)
}

async function checkTraits({ analytical }: Workspace, traits: readonly string[]): Promise<void> {
  if (traits.length === 0) return
  const rows = await analytical.query<{ trait: string }>(
    sql`SELECT DISTINCT toString(trait) AS trait FROM trait_changes`,
  )
  const known = rows.map(({ trait }) => trait)
  const unknown = traits.find((trait) => !known.includes(trait))
  if (unknown !== undefined) {
    fail('command/unknown-trait', { trait: unknown, nearest: nearestName(unknown, known) })
  }
}

function jsonLine(member: ExportedMember): string {
  return JSON.stringify(member)
}
