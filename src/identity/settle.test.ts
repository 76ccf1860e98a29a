import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { startPostgres, type TestPostgres } from '../control/testing/postgres.ts'
import { settleSuite } from './settle.suite.ts'

let root: string
let postgres: TestPostgres
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'satsuma-identity-'))
  postgres = await startPostgres()
})
afterAll(async () => {
  await postgres.stop()
  await rm(root, { recursive: true })
})

describe('the graph on SQLite', () => {
  settleSuite(async () => ({ path: join(root, 'control.sqlite') }), 150)
})

describe('the graph on Postgres', () => {
  settleSuite(async () => ({ url: await postgres.createDatabase() }), 25)
})
