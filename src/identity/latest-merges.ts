import type { ControlStore } from '../control/index.ts'
import { changeOf, isOneChange, type ProfileChange } from './history.ts'
import type { Identity } from './identity.ts'

/** Identities that went from one profile to another at once, among those of all profiles. */
export interface ListedChange extends Omit<ProfileChange, 'identities'> {
  /** The place of its oldest row: what is older lies below. */
  readonly id: number
  /** Some of them. */
  readonly identities: readonly Identity[]
  /** How many they are. */
  readonly moved: number
}

/** Rows that are looked at for one page; a change of more rows is listed in pieces. */
const MOST_ROWS = 2_000
const MOST_IDENTITIES = 5

/** What was joined and separated lately, the latest first. */
export async function latestMerges(
  { control }: { readonly control: ControlStore },
  { limit, before }: { readonly limit: number; readonly before?: number | undefined },
): Promise<readonly ListedChange[]> {
  const rows = await control.db
    .selectFrom('identity_merges')
    .innerJoin('identity_nodes', 'identity_nodes.number', 'identity_merges.number')
    .selectAll('identity_merges')
    .select(['namespace', 'value'])
    .$if(before !== undefined, (query) => query.where('id', '<', before!))
    .orderBy('id', 'desc')
    .limit(MOST_ROWS)
    .execute()
  const changes: (ListedChange & { identities: Identity[]; moved: number; id: number })[] = []
  for (const row of rows) {
    const identity = { namespace: row.namespace, value: row.value }
    const last = changes.at(-1)
    if (last === undefined || !isOneChange(last, row)) {
      changes.push({ ...changeOf(row, identity), id: row.id, moved: 1 })
      continue
    }
    last.id = row.id
    last.moved += 1
    if (last.identities.length < MOST_IDENTITIES) last.identities.push(identity)
  }
  // The last one may go on below what was looked at.
  const whole = rows.length === MOST_ROWS && changes.length > 1 ? changes.slice(0, -1) : changes
  return whole.slice(0, limit)
}
