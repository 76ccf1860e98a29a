import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, expect, test } from 'vitest'
import { eventStream } from './event-stream.ts'
import { OpenStreams } from './open-streams.ts'
import { reportProblems } from './problems.ts'
import { stopGracefully } from './shutdown.ts'

let app: FastifyInstance
afterEach(() => app.close())

async function listening(drainMs: number): Promise<string> {
  app = Fastify({ forceCloseConnections: true, return503OnClosing: false })
  app.decorate('openStreams', new OpenStreams())
  app.decorateRequest('principal', undefined)
  reportProblems(app)
  stopGracefully(app, drainMs)
  app.get('/slow/:ms', async ({ params }) => {
    await pause(Number((params as { ms: string }).ms))
    return { done: true }
  })
  app.get('/probe', { config: { whileStopping: true } }, async () => app.shutdown.isStopping)
  app.get('/stream', async (request, reply) => {
    request.principal = { kind: 'key', id: 'k', name: 'k', permissions: new Set() }
    const stream = eventStream(({ send }) => {
      send('hello', 1)
      return () => undefined
    })
    reply.server.openStreams.add(request, stream)
    return reply.type('text/event-stream').send(stream)
  })
  return app.listen({ host: '127.0.0.1', port: 0 })
}

test('what is being answered is answered, streams end, and nobody else is let in', async () => {
  const address = await listening(5_000)
  const slow = fetch(`${address}/slow/300`)
  const stream = await fetch(`${address}/stream`)
  await pause(100)
  const closed = app.close()
  const refused = await fetch(`${address}/slow/0`)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
  expect(await refused.json()).toMatchObject({ code: 'health/stopping' })
  expect(await (await fetch(`${address}/probe`)).json()).toBe(true)
  expect(await (await slow).json()).toEqual({ done: true })
  expect((await slow).headers.get('connection')).toBe('close')
  expect(await stream.text()).toContain('event: hello')
  await closed
  await expect(fetch(address)).rejects.toThrow()
})

test('requests that wait behind another on their connection do not hold it up', async () => {
  const { port } = new URL(await listening(5_000))
  const socket = connect(Number(port), '127.0.0.1')
  const request = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`
  let answered = ''
  socket.setEncoding('utf8').on('data', (chunk) => {
    answered += chunk
  })
  socket.write(request('/slow/300') + request('/slow/0'))
  await pause(100)
  const begun = performance.now()
  await Promise.all([app.close(), once(socket, 'close')])
  expect(answered).toMatch(/^HTTP\/1.1 200 .*"done":true/s)
  expect(performance.now() - begun).toBeLessThan(2_000)
})

test('what takes too long is cut off', async () => {
  const address = await listening(200)
  const slow = fetch(`${address}/slow/60000`)
  await pause(100)
  const begun = performance.now()
  await Promise.all([app.close(), expect(slow).rejects.toThrow()])
  expect(performance.now() - begun).toBeLessThan(2_000)
})
