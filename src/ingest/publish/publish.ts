import { sql } from '../../store/sql.ts'
import { countOf, type PublishContext, run } from './bucket.ts'
import { buildEvents } from './events.ts'
import { type AllocateProfiles, givesRecord, publishProfiles, resolveIdentities } from './identities.ts'
import { buildTraitChanges } from './trait-changes.ts'

export interface PublishedCounts {
  readonly events: number
  readonly eventsNew: number
  readonly traitChanges: number
  readonly traitChangesNew: number
  readonly profilesNew: number
  /** Accepted rows that fulfil the condition of no event and have no traits. */
  readonly unusedRows: number
}

/**
 * Turns the staged rows into records and makes them visible:
 *
 *   staging_rows -> identities -> staging_events, staging_trait_changes -> events, trait_changes, profiles
 *
 * The last step moves whole parts, which takes milliseconds. Killed before it, nothing is visible; killed
 * within it, the next import of the same files finds what is there by its ids and adds the rest.
 */
export async function publish(
  context: PublishContext,
  buckets: number,
  allocate: AllocateProfiles,
  onShare: (share: number) => void,
): Promise<PublishedCounts> {
  let events = 0
  let traitChanges = 0
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    await resolveIdentities(context, bucket, allocate)
    onShare((bucket + 1 / 3) / buckets)
    events += await buildEvents(context, bucket)
    onShare((bucket + 2 / 3) / buckets)
    traitChanges += await buildTraitChanges(context, bucket)
    onShare((bucket + 1) / buckets)
  }
  const eventsNew = await countOf(context, sql`staging_events`)
  const traitChangesNew = await countOf(context, sql`staging_trait_changes`)
  context.signal?.throwIfAborted()
  await run(context, sql`ALTER TABLE events ATTACH PARTITION tuple() FROM staging_events`)
  await run(context, sql`ALTER TABLE trait_changes ATTACH PARTITION tuple() FROM staging_trait_changes`)
  const profilesNew = await publishProfiles(context)
  const unusedRows = await countOf(
    context,
    sql`(SELECT gives FROM staging_rows WHERE NOT ${givesRecord(context)})`,
  )
  return { events, eventsNew, traitChanges, traitChangesNew, profilesNew, unusedRows }
}
