import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startPostgres, type TestPostgres } from '../control/testing/postgres.ts'
import { accessSuite } from './access.suite.ts'
import { Passwords } from './passwords.ts'
import { networkOf } from './sign-in-guard.ts'

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

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['::1', ':0:0:0'],
])('attempts from %s count for %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test('hashes are computed one at a time, and too many at once are told to come later', async () => {
  const passwords = new Passwords()
  const ended: number[] = []
  const all = Array.from({ length: 8 }, (_, index) => {
    expect(passwords.isBusy).toBe(false)
    return passwords.matches('x', undefined).then(() => ended.push(index))
  })
  expect(passwords.isBusy).toBe(true)
  await Promise.all(all)
  expect(ended).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  expect(passwords.isBusy).toBe(false)
})
