import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../../../../test/support/workspace.ts'
import { keyHeaders } from '../../../access/testing/credentials.ts'
import { createApp } from '../../app.ts'
import { openServices, type Services } from '../../services.ts'

let bench: TestWorkspace
let services: Services
let app: Awaited<ReturnType<typeof createApp>>
beforeAll(async () => {
  bench = await openTestWorkspace()
  const at = '2025-05-01T00:00:00Z'
  const properties = { revenue: 22.4, items: 2 }
  await bench.add([{ profile: 0, at, event: 'order_completed', properties }])
  services = await openServices(bench.workspace)
  app = await createApp(services, { host: '127.0.0.1' })
})
afterAll(async () => {
  await app.close()
  await services.close()
  await bench.close()
})

test('what purchases come to is told with the currency of the workspace, other numbers without', async () => {
  const headers = await keyHeaders(bench.workspace)
  const valuesAt = async (path: string) => {
    const query = { of: 'event', name: 'order_completed', path }
    return (await app.inject({ url: '/api/v1/catalogue/values', headers, query })).json()
  }
  const setCurrency = (currency: string | null) =>
    app.inject({ method: 'PATCH', url: '/api/v1/settings', headers, payload: { currency } })
  await setCurrency('EUR')
  expect(await valuesAt('revenue')).toMatchObject({ currency: 'EUR', perProfile: { sum: { p50: 22.4 } } })
  expect(await valuesAt('items')).not.toHaveProperty('currency')
  await setCurrency(null)
  expect(await valuesAt('revenue')).not.toHaveProperty('currency')
})
