import type { Selectable } from 'kysely'
import type { ControlDb, ControlStore, Tables } from '../control/index.ts'
import { fail } from '../errors/index.ts'
import type { Batch } from './batch.ts'

/** A batch that was given up. */
export interface DeadLetter {
  readonly webhookId: string
  readonly lane: number
  readonly batch: Batch
  readonly diedAt: number
  /** Whether it is to be tried once more. */
  readonly isReplaying: boolean
}

/** A place in the list of dead letters: oldest changes first. */
export interface LetterPlace {
  readonly firstSeq: number
  readonly id: string
}

/** Dead letters of a webhook after a place, in the order of their changes. */
export async function listDeadLetters(
  { db }: ControlStore,
  webhookId: string,
  { limit, after }: { readonly limit: number; readonly after?: LetterPlace | undefined },
): Promise<DeadLetter[]> {
  const letters = ordered(db, webhookId).limit(limit)
  const rest =
    after &&
    letters.where(({ eb, or, and }) =>
      or([
        eb('first_seq', '>', after.firstSeq),
        and([eb('first_seq', '=', after.firstSeq), eb('id', '>', after.id)]),
      ]),
    )
  return (await (rest ?? letters).execute()).map(fromRow)
}

/** Throws `webhooks/dead-letter-not-found`. */
export async function findDeadLetter(
  { db }: ControlStore,
  webhookId: string,
  id: string,
): Promise<DeadLetter> {
  const row = await ordered(db, webhookId).where('id', '=', id).executeTakeFirst()
  return row ? fromRow(row) : fail('webhooks/dead-letter-not-found', { id })
}

/** How many dead letters there are, by webhook. */
export async function countDeadLetters({ db }: ControlStore): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('webhook_dead_letters')
    .select(['webhook_id', ({ fn }) => fn.countAll<number>().as('letters')])
    .groupBy('webhook_id')
    .execute()
  return new Map(rows.map(({ webhook_id, letters }) => [webhook_id, Number(letters)]))
}

/** The oldest dead letter of a lane, or of those that are to be tried once more. */
export async function oldestOfLane(
  { db }: ControlStore,
  webhookId: string,
  lane: number,
  { onlyReplaying }: { readonly onlyReplaying: boolean },
): Promise<DeadLetter | undefined> {
  const letters = ordered(db, webhookId).where('lane', '=', lane).limit(1)
  const row = await (onlyReplaying ? letters.where('replaying', '=', 1) : letters).executeTakeFirst()
  return row && fromRow(row)
}

/** Has one dead letter, or all of a webhook, be tried once more; returns how many. */
export async function markReplaying({ db }: ControlStore, webhookId: string, id?: string): Promise<number> {
  const letters = db
    .updateTable('webhook_dead_letters')
    .set({ replaying: 1 })
    .where('webhook_id', '=', webhookId)
  const { numUpdatedRows } = await (id === undefined
    ? letters
    : letters.where('id', '=', id)
  ).executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Forgets one dead letter, or all of a webhook; returns how many. */
export async function dropDeadLetters(db: ControlDb, webhookId: string, id?: string): Promise<number> {
  const letters = db.deleteFrom('webhook_dead_letters').where('webhook_id', '=', webhookId)
  const { numDeletedRows } = await (id === undefined
    ? letters
    : letters.where('id', '=', id)
  ).executeTakeFirst()
  return Number(numDeletedRows)
}

/** Within a transaction. */
export async function insertDeadLetter(db: ControlDb, letter: DeadLetter): Promise<void> {
  const { webhookId, lane, batch, diedAt, isReplaying } = letter
  await db
    .insertInto('webhook_dead_letters')
    .values({
      id: batch.id,
      webhook_id: webhookId,
      lane,
      first_seq: batch.firstSeq,
      died_at: diedAt,
      replaying: isReplaying ? 1 : 0,
      batch: JSON.stringify(batch),
    })
    .execute()
}

/** Within a transaction: a dead letter that failed again; those after it in its lane are not tried either. */
export async function stopReplaying(
  db: ControlDb,
  { webhookId, lane, batch }: Pick<DeadLetter, 'webhookId' | 'lane' | 'batch'>,
): Promise<void> {
  const letters = db.updateTable('webhook_dead_letters').where('webhook_id', '=', webhookId)
  await letters.set({ replaying: 0 }).where('lane', '=', lane).execute()
  await letters
    .set({ batch: JSON.stringify(batch) })
    .where('id', '=', batch.id)
    .execute()
}

function ordered(db: ControlDb, webhookId: string) {
  return db
    .selectFrom('webhook_dead_letters')
    .selectAll()
    .where('webhook_id', '=', webhookId)
    .orderBy('first_seq')
    .orderBy('id')
}

function fromRow(row: Selectable<Tables['webhook_dead_letters']>): DeadLetter {
  const { webhook_id, lane, died_at, replaying, batch } = row
  return {
    webhookId: webhook_id,
    lane,
    batch: JSON.parse(batch),
    diedAt: died_at,
    isReplaying: replaying === 1,
  }
}
