import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openSmallServer, type SmallServer } from '../../../../test/support/small-server.ts'
import { accessOf, listAudit } from '../../../access/index.ts'
import { inEnglish } from '../../../language/index.ts'

let server: SmallServer
beforeAll(async () => {
  server = await openSmallServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  await server.small.workspace.control.db.updateTable('definitions').set({ status: 'active' }).execute()
})

const get = async (path: string) =>
  (await server.app.inject({ url: `/api/v1${path}`, headers: server.key })).json()
const post = async (path: string, payload?: object) => {
  const request = { method: 'POST', url: `/api/v1/definitions${path}`, headers: server.key } as const
  const response = await server.app.inject(payload === undefined ? request : { ...request, payload })
  return [response.statusCode, response.json()] as const
}
const names = async (query = '') =>
  (await get(`/definitions${query}`)).definitions.map(({ name }: { name: string }) => name)
const ids = async (query = '') =>
  (await get(`/segments${query}`)).segments.map(({ id }: { id: string }) => id)

test('a segment is paused and resumed, and the audit log says by whom', async () => {
  expect(await post('/segment/buyers/pause')).toMatchObject([200, { status: 'paused', version: 1 }])
  const paused = await get('/segments/buyers')
  expect(paused).toMatchObject({ status: 'paused', version: 1 })
  expect(paused).not.toHaveProperty('size')
  expect(await get('/segments/buyers/members')).toMatchObject({ size: 0, members: [] })
  expect(await get('/segments/buyers/explain?identity=c-40')).toMatchObject({
    member: false,
    status: 'paused',
    because: { holds: true },
  })
  expect(await post('/segment/buyers/resume')).toMatchObject([200, { status: 'active', version: 1 }])
  expect(await get('/segments/buyers')).toMatchObject({ status: 'active', size: 31 })
  const audit = await listAudit(accessOf(server.small.workspace), { limit: 2 })
  expect(audit.map(({ action, target, summary }) => [action, target, inEnglish(summary)])).toEqual([
    ['definition.resume', 'buyers', 'segment buyers'],
    ['definition.pause', 'buyers', 'segment buyers'],
  ])
})

test('what is archived is in lists that ask for it, and is not edited until it is restored', async () => {
  await post('/segmentation/plan/archive')
  await post('/segment/nobody/pause')
  expect(await names()).toEqual(['buyers', 'nobody', 'visitors'])
  expect(await names('?status=archived')).toEqual(['plan'])
  expect(await names('?status=all&limit=3')).toEqual(['buyers', 'nobody', 'visitors'])
  expect(await ids()).toEqual(['buyers', 'nobody', 'visitors'])
  expect(await ids('?status=paused')).toEqual(['nobody'])
  expect(await ids('?status=archived')).toEqual(['plan/pro', 'plan/free', 'plan/none'])
  expect(await ids('?status=all')).toHaveLength(6)
  const definitions = [
    {
      segmentation: 'plan',
      parts: [{ name: 'pro', when: { trait: 'plan', is: 'x' } }],
      rest: { name: 'none' },
    },
  ]
  expect(await post('', { definitions })).toMatchObject([409, { code: 'command/archived' }])
  expect(await post('', { definitions, dryRun: true })).toMatchObject([409, { code: 'command/archived' }])
  await post('/segmentation/plan/restore')
  expect(await post('', { definitions, dryRun: true })).toMatchObject([200, { applied: [{ version: 2 }] }])
})

test('what cannot be done is refused', async () => {
  expect(await post('/segment/none/pause')).toMatchObject([404, { code: 'command/not-found' }])
  expect(await post('/metric/spend/pause')).toMatchObject([400, { code: 'command/invalid-field' }])
  await post('/segment/buyers/archive')
  expect(await post('/segment/buyers/resume')).toMatchObject([409, { code: 'command/other-status' }])
})
