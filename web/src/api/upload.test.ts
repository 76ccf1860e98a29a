import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ApiError, problemOf } from './client'
import { type Sent, sendFile } from './upload'

/** What of an `XMLHttpRequest` is used, and what the network does with it. */
class FakeRequest {
  readonly upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {}
  readonly headers: Record<string, string> = {}
  onload?: () => void
  onerror?: () => void
  status = 0
  response: unknown = null
  responseType = ''
  opened = ''
  body: unknown
  isAborted = false

  constructor() {
    request = this
  }
  open(method: string, address: string): void {
    this.opened = `${method} ${address}`
  }
  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value
  }
  send(body: unknown): void {
    this.body = body
  }
  abort(): void {
    this.isAborted = true
  }
  answer(status: number, response: unknown): void {
    Object.assign(this, { status, response })
    this.onload?.()
  }
}

let request: FakeRequest
beforeEach(() => vi.stubGlobal('XMLHttpRequest', FakeRequest))
afterEach(() => vi.unstubAllGlobals())

const file = (name: string) => new File(['a,b\n1,2\n'], name)
const failure = (work: Promise<unknown>) =>
  work.then(
    () => expect.unreachable(),
    (error: unknown) => error,
  )

function begin(name = 'orders.csv') {
  const sent: Sent[] = []
  const stop = new AbortController()
  const given = file(name)
  const answer = sendFile(given, (progress) => sent.push(progress), stop.signal)
  return { answer, sent, stop, given }
}

test('a file is sent as it is, under its name', async () => {
  const { answer, given } = begin('orders & customers ü.csv')
  expect(request.opened).toBe('POST /api/v1/uploads?name=orders+%26+customers+%C3%BC.csv')
  expect(request.headers).toEqual({
    'content-type': 'application/octet-stream',
    'accept-language': 'en',
  })
  expect(request.body).toBe(given)
  request.answer(201, { id: 'up1', name: 'orders' })
  expect(await answer).toEqual({ id: 'up1', name: 'orders' })
})

test('how much was sent is told as it goes', () => {
  const { sent } = begin()
  request.upload.onprogress?.({ loaded: 0, total: 8 })
  request.upload.onprogress?.({ loaded: 8, total: 8 })
  expect(sent).toEqual([
    { bytes: 0, of: 8 },
    { bytes: 8, of: 8 },
  ])
})

describe('a file that was not taken says why:', () => {
  test('what the server says', async () => {
    const problem = { code: 'uploads/too-large', path: [], message: 'Too large.', mend: 'Split it.' }
    const { answer } = begin()
    request.answer(413, problem)
    const error = await failure(answer)
    expect(error).toBeInstanceOf(ApiError)
    expect((error as ApiError).status).toBe(413)
    expect(problemOf(error)).toEqual(problem)
  })

  test('that something on the way answered', async () => {
    const { answer } = begin()
    request.answer(502, null)
    expect(problemOf(await failure(answer)).code).toBe('page/unexpected-answer')
  })

  test('that nobody answered', async () => {
    const { answer } = begin()
    request.onerror?.()
    expect(problemOf(await failure(answer)).code).toBe('page/unreachable')
  })
})

test('it stops when somebody changes their mind', () => {
  const { stop } = begin()
  expect(request.isAborted).toBe(false)
  stop.abort()
  expect(request.isAborted).toBe(true)
})
