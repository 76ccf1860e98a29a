import { afterEach, expect, test, vi } from 'vitest'
import { ApiError, getJson, problemOf, sendJson } from './client'

afterEach(() => vi.unstubAllGlobals())

const answer = (response: () => Promise<Response>) => vi.stubGlobal('fetch', vi.fn(response))
const caught = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

const ACCEPT = { accept: 'application/json', 'accept-language': 'en' }

test('an answer is parsed', async () => {
  answer(async () => Response.json({ profiles: 3 }))
  expect(await getJson('/status')).toEqual({ profiles: 3 })
  expect(fetch).toHaveBeenCalledWith('/api/v1/status', { headers: ACCEPT })
})

test('what is sent is JSON; an answer may be empty', async () => {
  answer(async () => new Response(null, { status: 204 }))
  expect(await sendJson('PUT', '/password', { password: 'old' })).toBeUndefined()
  expect(fetch).toHaveBeenCalledWith('/api/v1/password', {
    method: 'PUT',
    headers: { ...ACCEPT, 'content-type': 'application/json' },
    body: '{"password":"old"}',
  })
  await sendJson('DELETE', '/session')
  expect(fetch).toHaveBeenLastCalledWith('/api/v1/session', { method: 'DELETE', headers: ACCEPT })
})

test.each([
  [
    'command/not-found',
    'List what there is: satsuma segments list',
    'It may be gone, or the address mistyped. Go back to the list, and choose from what there is.',
  ],
  ['command/not-found', 'Did you mean "mostly-ios"?', 'Did you mean "mostly-ios"?'],
  ['jobs/busy', 'Wait, or: satsuma jobs', 'Wait, or: satsuma jobs'],
])('a page asks nobody to give a command where there is another way: %s, %s', async (code, mend, shown) => {
  const problem = { code, path: [], message: 'There is none.', mend }
  answer(async () => Response.json({ ...problem, problems: [problem] }, { status: 404 }))
  const error = await caught(getJson('/segments/x'))
  expect(problemOf(error).mend).toBe(shown)
  expect((error as ApiError).problems.map((one) => one.mend)).toEqual([shown])
})

test('a refusal carries the problem that the server named', async () => {
  const problem = { code: 'command/not-found', path: [], message: 'There is none.', mend: 'Look again.' }
  answer(async () => Response.json(problem, { status: 404 }))
  const error = await caught(getJson('/segments/x'))
  expect(error).toBeInstanceOf(ApiError)
  expect(error).toMatchObject({ status: 404, message: 'There is none.' })
  expect(problemOf(error)).toEqual(problem)
})

test('an answer that is no problem document, and no answer at all, are named too', async () => {
  answer(async () => new Response('<html>', { status: 502 }))
  expect(problemOf(await caught(getJson('/status')))).toMatchObject({ code: 'page/unexpected-answer' })
  answer(async () => Promise.reject(new TypeError('fetch failed')))
  expect(problemOf(await caught(getJson('/status')))).toMatchObject({ code: 'page/unreachable' })
  expect(problemOf(new TypeError('x is undefined'))).toMatchObject({ code: 'page/failed' })
})
