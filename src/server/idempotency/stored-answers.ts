import type { ControlStore } from '../../control/index.ts'

const KEPT_MS = 86_400_000

/** Whose request, and the key that it came with. */
export interface RepeatKey {
  readonly principal: string
  readonly key: string
}

/** What is known of a key: nothing before, so that the request is the first; or a former request. */
export type Claim =
  | { readonly kind: 'first' }
  | { readonly kind: 'other-request' }
  | { readonly kind: 'running' }
  | { readonly kind: 'answered'; readonly status: number; readonly body: string }

/** Claims a key for a request, given by its digest; of two at once one is the first. */
export async function claim(
  control: ControlStore,
  { principal, key }: RepeatKey,
  request: string,
  now: number,
): Promise<Claim> {
  await control.db
    .deleteFrom('idempotency_keys')
    .where('at', '<=', now - KEPT_MS)
    .execute()
  const inserted = await control.db
    .insertInto('idempotency_keys')
    .values({ principal, key, request, at: now, status: null, body: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows === 1n) return { kind: 'first' }
  const known = await rowOf(control, { principal, key })
  if (known === undefined) return claim(control, { principal, key }, request, now)
  if (known.request !== request) return { kind: 'other-request' }
  if (known.status === null) return { kind: 'running' }
  return { kind: 'answered', status: known.status, body: known.body ?? '' }
}

/** Keeps the answer to the first request of a key. */
export async function keepAnswer(
  { db }: ControlStore,
  { principal, key }: RepeatKey,
  answer: { readonly status: number; readonly body: string },
): Promise<void> {
  await db
    .updateTable('idempotency_keys')
    .set(answer)
    .where('principal', '=', principal)
    .where('key', '=', key)
    .execute()
}

/** Forgets a key whose request came to nothing, so that it can be sent again. */
export async function forget({ db }: ControlStore, { principal, key }: RepeatKey): Promise<void> {
  await db.deleteFrom('idempotency_keys').where('principal', '=', principal).where('key', '=', key).execute()
}

/** For start-up: requests that a killed process was working on may be sent again. */
export async function forgetRunning({ db }: ControlStore): Promise<void> {
  await db.deleteFrom('idempotency_keys').where('status', 'is', null).execute()
}

function rowOf({ db }: ControlStore, { principal, key }: RepeatKey) {
  return db
    .selectFrom('idempotency_keys')
    .selectAll()
    .where('principal', '=', principal)
    .where('key', '=', key)
    .executeTakeFirst()
}
