import { expect, test } from 'vitest'
import { openSmallWorkspace } from '../../../test/support/small-workspace.ts'
import { fuzzApi } from './fuzz-api.ts'

const REQUESTS = Number(process.env.SATSUMA_FUZZ_API ?? 2_000)

test(`${REQUESTS} random requests to all routes: none fails on our side, none hangs`, {
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
  } finally {
    await small.close()
  }
})
