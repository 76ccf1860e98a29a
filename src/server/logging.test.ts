import { once } from 'node:events'
import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { accessOf, createWriteKey } from '../access/index.ts'
import { keyHeaders, sessionOf } from '../access/testing/credentials.ts'
import { createApp } from './app.ts'
import { loggerOf } from './logging.ts'
import { reportProblems } from './problems.ts'

let small: SmallWorkspace
beforeAll(async () => {
  small = await openSmallWorkspace({ empty: true })
})
afterAll(() => small.close())

test('however much is logged, no secret of a request or an answer is', async () => {
  const lines: string[] = []
  const log = { level: 'trace', stream: { write: (line: string) => void lines.push(line) } }
  const app = await createApp(await small.services(), { host: '127.0.0.1', log })
  const session = await sessionOf(small.workspace, 'admin')
  const { authorization } = await keyHeaders(small.workspace)
  const { secret } = await createWriteKey(accessOf(small.workspace), 'shop')
  const user = { email: 'bob@example.org', name: 'Bob', role: 'viewer', password: 'correct horse battery' }
  const own = { cookie: `satsuma_session=${session}`, 'sec-fetch-site': 'same-origin' }
  const post = (url: string, payload: object, headers: Record<string, string>) =>
    app.inject({ method: 'POST', url: `/api/v1${url}`, payload, headers })
  await post('/users', user, own)
  const { cookies } = await post('/session', { email: user.email, password: user.password }, {})
  await post('/session', { email: user.email, password: 'wrong horse battery' }, {})
  const { json } = await post('/keys', { kind: 'write', name: 'app' }, { authorization })
  await post('/keys', { kind: 'write', writeKey: secret }, { authorization: `Bearer ${secret}` })
  await app.close()
  const logged = lines.join('')
  expect(logged).toContain('/api/v1/session')
  const secrets = [session, authorization.slice(7), secret, cookies[0]!.value, json().secret, user.password]
  for (const one of [...secrets, 'wrong horse battery']) expect(logged).not.toContain(one)
})

test('what is logged on purpose leaves secrets out wherever they stand', async () => {
  const lines: string[] = []
  const app = Fastify({
    logger: loggerOf({ level: 'info', stream: { write: (line) => void lines.push(line) } }),
  })
  const headers = { authorization: 'hidden', cookie: 'hidden', 'set-cookie': 'hidden', host: 'shown' }
  const body = { password: 'hidden', newPassword: 'hidden', writeKey: 'hidden', name: 'shown' }
  app.log.info({ headers, ...body })
  app.log.info({ request: { headers, body }, reply: { headers, secret: 'hidden', token: 'hidden' } })
  expect(lines).toHaveLength(2)
  expect(lines.join('')).not.toContain('hidden')
  expect(lines.join('').match(/shown/g)).toHaveLength(5)
  await app.close()
})

test('what is given up because whoever asked has gone is no failure; anything else is, then too', async () => {
  const lines: string[] = []
  const app = Fastify({
    logger: loggerOf({ level: 'error', stream: { write: (line) => void lines.push(line) } }),
  })
  reportProblems(app)
  const failures = [new DOMException('given up', 'AbortError'), new Error('broken')]
  const thrown = failures.map((failure, at) => {
    return new Promise<void>((resolve) => {
      app.get(`/${at}`, async (_, reply) => {
        await once(reply.raw, 'close')
        setImmediate(resolve)
        throw failure
      })
    })
  })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  for (const at of failures.keys()) {
    const gone = new AbortController()
    const answer = fetch(`${address}/${at}`, { signal: gone.signal })
    await new Promise((resolve) => app.server.once('request', resolve))
    gone.abort()
    await expect(answer).rejects.toThrow()
    await thrown[at]
  }
  expect(lines.map((line) => JSON.parse(line).err.message)).toEqual(['broken'])
  await app.close()
})
