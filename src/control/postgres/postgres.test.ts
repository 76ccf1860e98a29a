import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { analysisRunsSuite } from '../analysis-runs.suite.ts'
import { controlStoreSuite } from '../control.suite.ts'
import { openControlStore, writeSetting } from '../index.ts'
import { modelTablesSuite } from '../models.suite.ts'
import { startPostgres, type TestPostgres } from '../testing/postgres.ts'

let postgres: TestPostgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

describe('the control store on Postgres', () => {
  controlStoreSuite(async () => ({ url: await postgres.createDatabase() }))
  modelTablesSuite(async () => ({ url: await postgres.createDatabase() }))
  analysisRunsSuite(async () => ({ url: await postgres.createDatabase() }))
})

test('a Postgres that stops while it is used is store/unavailable, and is found again afterwards', async () => {
  const control = await openControlStore({ url: await postgres.createDatabase() })
  const kill = sql`SELECT pg_terminate_backend(pg_backend_pid())`
  await expect(kill.execute(control.db)).rejects.toMatchObject({ code: 'store/unavailable' })
  await expect.poll(() => writeSetting(control, 'timeZone', 'UTC')).toBe(undefined)
  await control.close()
})

test('a Postgres that cannot be reached is store/unavailable', async () => {
  await expect(openControlStore({ url: 'postgres://x@127.0.0.1:9/x' })).rejects.toMatchObject({
    code: 'store/unavailable',
    message: expect.stringContaining('ECONNREFUSED'),
  })
})
