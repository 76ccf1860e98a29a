import { expect, test } from 'vitest'
import { openSmallWorkspace } from '../../../test/support/small-workspace.ts'
import { sql } from '../../store/sql.ts'
import { fuzzApi } from './fuzz-api.ts'

const REQUESTS = Number(process.env.SATSUMA_FUZZ_API ?? 2_000)

test(`${REQUESTS} random requests to all routes: none fails on our side, none hangs, no table is held`, {
  timeout: 600_000,
}, async () => {
  const small = await openSmallWorkspace()
  try {
    const { failures, fives, hangs, statuses, log } = await fuzzApi(await small.services(), {
      requests: REQUESTS,
      seed: Date.now(),
    })
    expect({ failures, fives, hangs, log }).toEqual({ failures: [], fives: 0, hangs: 0, log: [] })
    expect(statuses['200']).toBeGreaterThan(REQUESTS / 10)
    expect(statuses['400']).toBeGreaterThan(REQUESTS / 10)
    // Backups and imports may be under way still, and drop their tables as they end.
    const held = () => small.workspace.analytical.query(sql`SELECT table FROM system.dropped_tables`)
    await expect.poll(held, { timeout: 60_000 }).toEqual([])
  } finally {
    await small.close()
  }
})
