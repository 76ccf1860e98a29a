import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { controlStoreSuite } from '../control.suite.ts'
import { openControlStore } from '../index.ts'
import { startPostgres, type TestPostgres } from '../testing/postgres.ts'

let postgres: TestPostgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

describe('the control store on Postgres', () => {
  controlStoreSuite(async () => ({ url: await postgres.createDatabase() }))
})

test('a Postgres that cannot be reached is store/unavailable', async () => {
  await expect(openControlStore({ url: 'postgres://x@127.0.0.1:9/x' })).rejects.toMatchObject({
    code: 'store/unavailable',
    message: expect.stringContaining('ECONNREFUSED'),
  })
})
