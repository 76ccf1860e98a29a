import { sql } from 'kysely'
import type { ControlDb, ControlStore } from './control-store.ts'

/**
 * Takes `count` consecutive numbers and returns the first; a counter begins at 0. Numbers are never given
 * twice, also to callers at the same time; numbers taken and not used leave a gap.
 */
export async function allocate(control: ControlStore, name: string, count: number): Promise<number> {
  return allocateIn(control.db, name, count)
}

/** `allocate` inside a transaction: the numbers go back if it fails. */
export async function allocateIn(db: ControlDb, name: string, count: number): Promise<number> {
  const { value } = await db
    .insertInto('counters')
    .values({ name, value: count })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: sql`counters.value + ${count}` }))
    .returning('value')
    .executeTakeFirstOrThrow()
  return value - count
}

/** The next number that `allocate` would give. */
export async function readCounter({ db }: ControlStore, name: string): Promise<number> {
  const row = await db.selectFrom('counters').select('value').where('name', '=', name).executeTakeFirst()
  return row?.value ?? 0
}
