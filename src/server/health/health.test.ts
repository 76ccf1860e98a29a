import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openSmallServer, type SmallServer } from '../../../test/support/small-server.ts'
import type { Services } from '../services.ts'

let server: SmallServer
let services: Services
let app: FastifyInstance
beforeAll(async () => {
  server = await openSmallServer()
  ;({ app, services } = server)
})
afterAll(() => server.close())

test('anybody may ask whether the server runs and is ready', async () => {
  await expect.poll(async () => (await app.inject('/readyz')).json()).toEqual({ status: 'ok' })
  const { statusCode, body } = await app.inject('/healthz')
  expect([statusCode, body]).toEqual([200, '{"status":"ok"}'])
})

test('it is not healthy while nothing can be made durable', async () => {
  const isDurable = vi.spyOn(services.tracking, 'isDurable').mockResolvedValue(false)
  const answer = await app.inject('/healthz')
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([
    503,
    'application/problem+json; charset=utf-8',
  ])
  expect(answer.json()).toMatchObject({ code: 'health/not-durable', mend: expect.any(String) })
  isDurable.mockRestore()
})

test('it is not ready while live evaluation fails; the reason is for those who may see the status', async () => {
  const trouble = 'no space left on /var/lib/satsuma'
  const state = vi.spyOn(services.live, 'state', 'get')
  state.mockReturnValue({ ...services.live.state, trouble })
  const answer = await app.inject('/readyz')
  expect([answer.statusCode, answer.json().code]).toEqual([503, 'health/trouble'])
  expect(answer.body).not.toContain('/var/lib')
  state.mockRestore()
})
