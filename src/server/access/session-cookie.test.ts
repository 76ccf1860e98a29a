import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallServer, type SmallServer } from '../../../test/support/small-server.ts'
import type { SmallWorkspace } from '../../../test/support/small-workspace.ts'
import { sessionOf } from '../../access/testing/credentials.ts'

const ADA = { name: 'Ada', email: 'ada@example.org', password: 'correct horse battery' }
const address = (port: number) => ({ host: `localhost:${port}`, origin: `http://localhost:${port}` })

let server: SmallServer
let small: SmallWorkspace
let app: FastifyInstance

beforeAll(async () => {
  server = await openSmallServer({ empty: true })
  ;({ small, app } = server)
})
afterAll(() => server.close())

test('two servers of one machine each have a cookie of their own; standard ports need none', async () => {
  const setUp = await app.inject({
    ...{ method: 'POST', url: '/api/v1/setup', payload: ADA, headers: address(4701) },
  })
  const [cookie] = setUp.cookies
  expect(cookie?.name).toBe('satsuma_session_4701')

  const session = `${cookie?.name}=${cookie?.value}`
  const nameAt = async (port: number, cookies: string) =>
    (await app.inject({ url: '/api/v1/session', headers: { ...address(port), cookie: cookies } })).json().user
      ?.name
  expect(await nameAt(4701, `satsuma_session_4700=of-another; satsuma_session=of-another; ${session}`)).toBe(
    'Ada',
  )
  expect(await nameAt(4700, session)).toBeUndefined()
  expect(await nameAt(80, `satsuma_session=${await sessionOf(small.workspace, 'viewer')}`)).toBeDefined()
})

test('signing out takes away the cookie that was used', async () => {
  const signOut = async (name: string) => {
    const session = await sessionOf(small.workspace, 'viewer')
    const headers = { ...address(4701), cookie: `${name}=${session}` }
    return (await app.inject({ method: 'DELETE', url: '/api/v1/session', headers })).cookies.map(
      (one) => one.name,
    )
  }
  expect(await signOut('satsuma_session_4701')).toEqual(['satsuma_session_4701'])
  expect(await signOut('satsuma_session')).toEqual(['satsuma_session'])
})
