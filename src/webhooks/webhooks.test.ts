import { afterAll, beforeAll, describe } from 'vitest'
import { startPostgres, type TestPostgres } from '../control/testing/postgres.ts'
import { webhooksSuite } from './webhooks.suite.ts'

let postgres: TestPostgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

describe('webhooks on SQLite', () => webhooksSuite(async () => undefined))

describe('webhooks on Postgres', () => webhooksSuite(async () => ({ url: await postgres.createDatabase() })))
