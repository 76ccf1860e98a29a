import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { analyticalStoreSuite } from '../analytical.suite.ts'
import { openAnalyticalStore } from '../index.ts'
import { startBridge } from '../testing/start-bridge.ts'

let root: string
let bridge: Awaited<ReturnType<typeof startBridge>>
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'satsuma-server-'))
  bridge = await startBridge(join(root, 'data'))
})
afterAll(async () => {
  await bridge.stop()
  await rm(root, { recursive: true, force: true })
})

describe('a server by URL (the chDB engine behind an HTTP bridge, not a ClickHouse server)', () => {
  analyticalStoreSuite(() => openAnalyticalStore({ url: bridge.url }))
})

test.each(['http://127.0.0.1:9', 'not a url'])('%s is store/unavailable', async (url) => {
  await expect(openAnalyticalStore({ url })).rejects.toMatchObject({ code: 'store/unavailable' })
})
