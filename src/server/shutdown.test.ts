import { once } from 'node:events'
import { connect } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, expect, test } from 'vitest'
import { withResolvers } from '../../test/support/with-resolvers.ts'
import { eventStream } from './event-stream.ts'
import { OpenStreams } from './open-streams.ts'
import { reportProblems } from './problems.ts'
import { stopGracefully } from './shutdown.ts'

const MINUTE_MS = 60_000

let app: FastifyInstance
afterEach(() => app.close())

/** A server with a request that takes as long as the test wants. */
async function listening(drainMs: number) {
  app = Fastify({ forceCloseConnections: true, return503OnClosing: false })
  app.decorate('openStreams', new OpenStreams())
  app.decorateRequest('principal', undefined)
  reportProblems(app)
  stopGracefully(app, drainMs)
  const came = withResolvers<void>()
  const end = withResolvers<void>()
  app.get('/slow', async () => {
    came.resolve()
    await end.promise
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
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  return { address, slowCame: came.promise, endSlow: end.resolve }
}

test('what is being answered is answered, streams end, and nobody else is let in', async () => {
  const { address, slowCame, endSlow } = await listening(MINUTE_MS)
  const slow = fetch(`${address}/slow`)
  const stream = await fetch(`${address}/stream`)
  await slowCame
  const closed = app.close()
  const refused = await fetch(`${address}/slow`)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60'])
  expect(await refused.json()).toMatchObject({ code: 'health/stopping' })
  expect(await (await fetch(`${address}/probe`)).json()).toBe(true)
  expect(await stream.text()).toContain('event: hello')
  endSlow()
  expect(await (await slow).json()).toEqual({ done: true })
  expect((await slow).headers.get('connection')).toBe('close')
  await closed
  await expect(fetch(address)).rejects.toThrow()
})

test('requests that wait behind another on their connection do not hold it up', async () => {
  const { address, slowCame, endSlow } = await listening(MINUTE_MS)
  const socket = connect(Number(new URL(address).port), '127.0.0.1')
  const request = 'GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n'
  let answered = ''
  socket.setEncoding('utf8').on('data', (chunk) => {
    answered += chunk
  })
  socket.write(request + request)
  await slowCame
  const closed = [app.close(), once(socket, 'close')]
  endSlow()
  await Promise.all(closed)
  expect(answered).toMatch(/^HTTP\/1.1 200 .*"done":true/s)
})

test('what takes too long is cut off', async () => {
  const { address, slowCame } = await listening(200)
  const slow = fetch(`${address}/slow`)
  await slowCame
  await Promise.all([app.close(), expect(slow).rejects.toThrow()])
})
