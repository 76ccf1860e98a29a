import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openSmallServer, type SmallServer } from '../../test/support/small-server.ts'
import type { SmallWorkspace } from '../../test/support/small-workspace.ts'
import { keyHeaders } from '../access/testing/credentials.ts'
import { openDataDirectory } from '../workspace/data-directory.ts'
import { Uploads } from './uploads.ts'

let server: SmallServer
let small: SmallWorkspace
let app: FastifyInstance
let key: Record<string, string>
let folder: string
beforeAll(async () => {
  server = await openSmallServer({ empty: true })
  ;({ small, app } = server)
  key = { ...(await keyHeaders(small.workspace)), 'content-type': 'application/octet-stream' }
  folder = join(await mkdtemp(join(tmpdir(), 'satsuma-uploads-')), 'uploads')
})
afterAll(async () => {
  await server.close()
  await rm(join(folder, '..'), { recursive: true })
})

let now = 1_000
const uploadsOf = (limits = {}) =>
  new Uploads({ directory: { ...small.workspace.directory, uploads: folder }, clock: () => now }, limits)

test('an upload that is too large, or cut off, is refused, and nothing of it is left', async () => {
  const uploads = uploadsOf({ bytes: 10 })
  const large = uploads.receive('a.csv', Readable.from([Buffer.alloc(6), Buffer.alloc(6)]))
  await expect(large).rejects.toMatchObject({ code: 'api/upload-too-large' })
  const cut = new Readable({ read: () => undefined })
  const cutOff = uploads.receive('a.csv', cut)
  await expect.poll(() => readdir(folder)).toHaveLength(1)
  cut.destroy(new Error('gone'))
  await expect(cutOff).rejects.toMatchObject({ code: 'api/upload-cut-off' })
  const full = Readable.from(
    (async function* () {
      yield Buffer.alloc(1)
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
    })(),
  )
  await expect(uploads.receive('a.csv', full)).rejects.toMatchObject({ code: 'api/upload-not-stored' })
  expect(await readdir(folder)).toEqual([])
})

test('so many wait at most, and none for more than a day', async () => {
  const uploads = uploadsOf({ files: 2 })
  for (const name of ['a', 'b']) await uploads.receive(name, Readable.from(['x']))
  await expect(uploads.receive('c', Readable.from(['x']))).rejects.toMatchObject({ code: 'api/uploads-full' })
  now += 86_400_000
  await uploads.receive('c', Readable.from(['x']))
  expect((await uploads.list()).map(({ name }) => name)).toEqual(['c'])
})

test('they outlive the server; what was cut off with it does not', async () => {
  const root = join(folder, '..', 'data')
  const opened = await openDataDirectory(root)
  const clock = () => now
  const before = new Uploads({ directory: opened, clock })
  const whole = await before.receive('whole.csv', Readable.from(['x']))
  const [torn, halfDescribed] = [randomUUID(), randomUUID()]
  for (const id of [torn, halfDescribed]) {
    await mkdir(join(opened.uploads, id))
    await writeFile(join(opened.uploads, id, 'file'), 'half')
  }
  await writeFile(join(opened.uploads, halfDescribed, 'upload.json'), '{"id":')
  await opened.release()

  const directory = await openDataDirectory(root)
  onTestFinished(() => directory.release())
  const after = new Uploads({ directory, clock })
  const names = async () => (await after.list()).map(({ name }) => name)
  const coming = new Readable({ read: () => undefined })
  const received = after.receive('coming.csv', coming)
  const others = async () => (await readdir(directory.uploads)).filter((id) => id !== whole.id)
  await expect.poll(others).toEqual([expect.not.stringMatching(`${torn}|${halfDescribed}`)])
  expect([await names(), (await after.get(whole.id)).name]).toEqual([['whole.csv'], 'whole.csv'])
  coming.push('rest')
  coming.push(null)
  await received
  expect((await names()).sort()).toEqual(['coming.csv', 'whole.csv'])
})

test('an id is one of ours or nothing', async () => {
  await mkdir(folder, { recursive: true })
  const kept = await readdir(folder)
  for (const id of ['..', '../..', 'x', '', '/etc']) {
    await expect(uploadsOf().get(id)).rejects.toMatchObject({ code: 'api/not-found' })
    await uploadsOf().delete(id)
  }
  expect(await readdir(join(folder, '..'))).toContain('uploads')
  expect(await readdir(folder)).toEqual(kept)
})

test.each(['../a.csv', 'a/b', 'a\\b', '..', '.', '', ' ', 'a\u0000b', 'a\nb', 'x'.repeat(201)])(
  'a file cannot be called %j',
  async (name) => {
    const url = `/api/v1/uploads?name=${encodeURIComponent(name)}`
    const { statusCode } = await app.inject({ method: 'POST', url, headers: key, payload: 'x' })
    expect(statusCode).toBe(400)
  },
)

test('what is wrong with a file is told by its name and not by our path', async () => {
  const sent = await app.inject({
    method: 'POST',
    url: '/api/v1/uploads?name=new.csv',
    headers: key,
    payload: '',
  })
  const { id } = sent.json()
  const refused = await app.inject({ url: `/api/v1/uploads/${id}/proposal`, headers: key })
  expect([refused.statusCode, refused.json().message]).toEqual([400, 'The file new.csv holds no rows.'])
  expect(refused.body).not.toContain(small.workspace.dataDir)
})

test('an import of what was not sent is refused', async () => {
  const headers = { ...key, 'content-type': 'application/json' }
  const mapping = 'file: {format: csv}\ncustomer: {column: a}\ntraits: {b: b}'
  const payload = { uploads: ['7e7b3a86-8d1c-4f26-9d5c-2b52f7a8f000'], mapping }
  const refused = await app.inject({ method: 'POST', url: '/api/v1/imports', headers, payload })
  expect([refused.statusCode, refused.json().code]).toEqual([404, 'api/not-found'])
  const wrong = { ...payload, mapping: 'file: {format: csv}' }
  const unread = await app.inject({ method: 'POST', url: '/api/v1/imports', headers, payload: wrong })
  expect([unread.statusCode, unread.json().code]).toEqual([400, 'ingest/mapping-missing-field'])
})
