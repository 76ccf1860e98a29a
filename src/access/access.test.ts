import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { startPostgres, type TestPostgres } from '../control/testing/postgres.ts'
import { accessSuite } from './access.suite.ts'

let root: string
let postgres: TestPostgres
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'satsuma-access-'))
  postgres = await startPostgres()
})
afterAll(async () => {
  await postgres.stop()
  await rm(root, { recursive: true })
})

describe('access on SQLite', () => {
  accessSuite(async () => ({ path: join(root, 'control.sqlite') }))
})

describe('access on Postgres', () => {
  accessSuite(async () => ({ url: await postgres.createDatabase() }))
})
