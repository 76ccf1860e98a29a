import { MutationObserver, onlineManager, QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { ApiError, UNREACHABLE } from './client'
import { createQueryClient } from './query-client'

afterEach(() => {
  vi.useRealTimers()
  onlineManager.setOnline(true)
})

const refused = (status: number, code: string) =>
  new ApiError(status, { code, path: [], message: 'No.', mend: 'Not so.' })
const over = refused(401, 'access/not-signed-in')
const knowing = () => {
  const client = createQueryClient()
  client.setQueryData(['session'], { user: { name: 'Ada' } })
  const isAskedAgain = () => client.getQueryState(['session'])?.isInvalidated
  return { client, isAskedAgain }
}

test('whoever asks after the session ended has the session asked for', async () => {
  const { client, isAskedAgain } = knowing()
  await client.fetchQuery({ queryKey: ['segments'], queryFn: () => Promise.reject(over) }).catch(() => {})
  expect(isAskedAgain()).toBe(true)
})

test('so has whoever sends something', async () => {
  const { client, isAskedAgain } = knowing()
  await new MutationObserver(client, { mutationFn: () => Promise.reject(over) }).mutate().catch(() => {})
  expect(isAskedAgain()).toBe(true)
})

test.each([
  ['may not', refused(403, 'access/forbidden')],
  ['mistypes a password', refused(401, 'access/sign-in-refused')],
  ['finds nobody there', new ApiError(0, UNREACHABLE)],
])('whoever %s stays signed in', async (_, error) => {
  const { client, isAskedAgain } = knowing()
  await new MutationObserver(client, { mutationFn: () => Promise.reject(error) }).mutate().catch(() => {})
  expect(isAskedAgain()).toBe(false)
})

test.each([
  ['refused with a reason', refused(404, 'segments/not-found'), 1],
  ['broken', refused(500, 'server/failed'), 1],
  ['not there', new ApiError(0, UNREACHABLE), 3],
  ['odd', new TypeError('x'), 3],
])('a server that is %s (%s) is asked %d times', async (_, error, times) => {
  vi.useFakeTimers()
  const client = createQueryClient()
  const ask = vi.fn(() => Promise.reject(error))
  const observer = new QueryObserver(client, { queryKey: ['segments'], queryFn: ask })
  const stop = observer.subscribe(() => {})
  await vi.advanceTimersByTimeAsync(5_000)
  expect(ask).toHaveBeenCalledTimes(times)
  expect(observer.getCurrentResult().error).toBe(error)
  stop()
  client.clear()
})

test('without a network a server on this machine is asked, and whoever sends something is told what came of it', async () => {
  onlineManager.setOnline(false)
  const { client } = knowing()
  expect(await client.fetchQuery({ queryKey: ['segments'], queryFn: async () => 7 })).toBe(7)
  const lost = new ApiError(0, UNREACHABLE)
  const sending = new MutationObserver(client, { mutationFn: () => Promise.reject(lost) })
  await expect(sending.mutate()).rejects.toBe(lost)
})

test('what is shown is asked for again once there is a network', async () => {
  const { client } = knowing()
  const ask = vi.fn(async () => 7)
  const leave = new QueryObserver(client, { queryKey: ['segments'], queryFn: ask, staleTime: 0 }).subscribe(
    () => {},
  )
  client.mount()
  await vi.waitFor(() => expect(client.isFetching()).toBe(0))
  onlineManager.setOnline(false)
  onlineManager.setOnline(true)
  await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2))
  client.unmount()
  leave()
})
