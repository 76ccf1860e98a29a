import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AnalyticalStore, migrateAnalyticalStore, openAnalyticalStore } from './index.ts'
import { sql } from './sql.ts'
import { defineSurvivors, survivorsDictionary } from './survivors-dictionary.ts'

let root: string
let store: AnalyticalStore
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'satsuma-dictionary-'))
  store = await openAnalyticalStore({ path: root })
  await migrateAnalyticalStore(store)
  await store.insert('profile_merges', [{ profile_id: 5, survivor: 3, previous: 5, version: 1, at: 0 }])
})
afterAll(async () => {
  await store.close()
  await rm(root, { recursive: true })
})

async function survivorOf5(): Promise<number> {
  await store.command(sql`SYSTEM RELOAD DICTIONARY survivors`)
  const [row] = await store.query<{ survivor: number }>(
    sql`SELECT dictGetOrDefault('survivors', 'survivor', toUInt64(5), toUInt32(5)) AS survivor`,
  )
  return row!.survivor
}

test('the dictionary reads the tables of the database that the connection has', async () => {
  expect(await survivorOf5()).toBe(3)
  await defineSurvivors(store, 'http://127.0.0.1:8123')
  expect(await survivorOf5()).toBe(3)
  const odd = 'it`s "odd" \\ one'
  const name = sql`\`it\\\`s "odd" \\\\ one\``
  await store.command(sql`CREATE DATABASE ${name}`)
  await store.command(sql`CREATE TABLE ${name}.profile_merges AS profile_merges`)
  await store.command(survivorsDictionary({ database: odd }))
  expect(await survivorOf5()).toBe(5)
})

test('it reads them as the user of the URL, whose password nobody is shown', async () => {
  await defineSurvivors(store, 'http://default@127.0.0.1:8123')
  expect(await survivorOf5()).toBe(3)
  await defineSurvivors(store, "http://default:it's%20%7Bp0%3AString%7D%20%5C@127.0.0.1:8123")
  await expect(survivorOf5()).rejects.toMatchObject({
    message: expect.stringContaining('Authentication failed'),
  })
  const [row] = await store.query<{ text: string }>(
    sql`SELECT create_table_query AS text FROM system.tables WHERE name = 'survivors'`,
  )
  expect(row!.text).toContain("USER 'default' PASSWORD '[HIDDEN]'")
})
