import type { ControlStore } from './control-store.ts'

/** The stored value of a setting, or `fallback` when it was never written. */
export async function readSetting<T>({ db }: ControlStore, name: string, fallback: T): Promise<T> {
  const row = await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst()
  return row === undefined ? fallback : (JSON.parse(row.value) as T)
}

/** Stores a setting, any JSON value. */
export async function writeSetting({ db }: ControlStore, name: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value)
  await db
    .insertInto('settings')
    .values({ name, value: text })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: text }))
    .execute()
}
