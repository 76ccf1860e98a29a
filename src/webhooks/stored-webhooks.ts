import type { Selectable } from 'kysely'
import type { ControlDb, ControlStore, Tables } from '../control/index.ts'
import type { Lane } from './lane.ts'
import type { Progress, Webhook } from './webhook.ts'

/** A webhook as it is kept. */
export interface StoredWebhook {
  readonly webhook: Webhook
  readonly progress: Progress
}

/** All of them, oldest first. */
export async function readWebhooks({ db }: ControlStore): Promise<StoredWebhook[]> {
  const rows = await db.selectFrom('webhooks').selectAll().orderBy('created_at').orderBy('id').execute()
  const lanes = await db.selectFrom('webhook_lanes').selectAll().orderBy('lane').execute()
  return rows.map((row) => ({
    webhook: webhookOf(row),
    progress: progressOf(
      row,
      lanes.filter(({ webhook_id }) => webhook_id === row.id),
    ),
  }))
}

export async function insertWebhook(
  control: ControlStore,
  { webhook, progress }: StoredWebhook,
): Promise<void> {
  await control.transaction(async (db) => {
    const { id, createdAt: created_at } = webhook
    const row = { id, created_at, ...webhookColumns(webhook), ...progressColumns(progress) }
    await db.insertInto('webhooks').values(row).execute()
    await insertLanes(db, id, progress.lanes)
  })
}

/** Keeps what somebody changed of a webhook; how far it is stays. */
export async function updateWebhook({ db }: ControlStore, webhook: Webhook): Promise<void> {
  await db.updateTable('webhooks').set(webhookColumns(webhook)).where('id', '=', webhook.id).execute()
}

export async function deleteWebhook({ db }: ControlStore, id: string): Promise<void> {
  await db.deleteFrom('webhooks').where('id', '=', id).execute()
}

/** Within a transaction: how far a webhook is; of its lanes those that changed. */
export async function saveProgress(
  db: ControlDb,
  id: string,
  progress: Progress,
  lanes: readonly Lane[],
): Promise<void> {
  await db.updateTable('webhooks').set(progressColumns(progress)).where('id', '=', id).execute()
  if (lanes.length === 0) return
  const indexes = lanes.map(({ index }) => index)
  await db.deleteFrom('webhook_lanes').where('webhook_id', '=', id).where('lane', 'in', indexes).execute()
  await insertLanes(db, id, lanes)
}

async function insertLanes(db: ControlDb, id: string, lanes: readonly Lane[]): Promise<void> {
  const rows = lanes.map(({ index: lane, place, ...state }) => ({
    webhook_id: id,
    lane,
    place,
    state: JSON.stringify(state),
  }))
  await db.insertInto('webhook_lanes').values(rows).execute()
}

function webhookColumns({ url, segments, identities, secret, previous }: Webhook) {
  return {
    url,
    segments: segments ? JSON.stringify(segments) : null,
    identities: JSON.stringify(identities),
    secret,
    previous_secret: previous?.secret ?? null,
    previous_until: previous?.until ?? null,
  }
}

function progressColumns({ status, delivered, missed }: Progress) {
  return {
    status,
    delivered_batches: delivered.batches,
    delivered_changes: delivered.changes,
    last_delivered_at: delivered.lastAt ?? null,
    missed_after: missed?.after ?? null,
    missed_until: missed?.until ?? null,
    missed_at: missed?.at ?? null,
  }
}

function webhookOf(row: Selectable<Tables['webhooks']>): Webhook {
  const { id, url, segments, identities, secret, previous_secret, previous_until, created_at } = row
  return {
    ...{ id, url, secret, createdAt: created_at },
    segments: segments === null ? undefined : JSON.parse(segments),
    identities: JSON.parse(identities),
    previous: previous_secret === null ? undefined : { secret: previous_secret, until: previous_until! },
  }
}

function progressOf(
  row: Selectable<Tables['webhooks']>,
  lanes: readonly Selectable<Tables['webhook_lanes']>[],
): Progress {
  const { status, delivered_batches, delivered_changes, last_delivered_at } = row
  const { missed_after: after, missed_until: until, missed_at: at } = row
  return {
    status,
    lanes: lanes.map(({ lane: index, place, state }) => ({ ...JSON.parse(state), index, place })),
    delivered: {
      batches: delivered_batches,
      changes: delivered_changes,
      lastAt: last_delivered_at ?? undefined,
    },
    missed: after === null ? undefined : { after, until: until!, at: at! },
  }
}
