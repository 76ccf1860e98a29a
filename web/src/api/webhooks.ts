import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getJson, sendJson } from './client'
import type { Operations, Schemas } from './wire'

/** A receiver that is told of changes, and how far that is. */
export type Webhook = Schemas['Webhook']
export type WebhookState = Webhook['state']
/** A webhook with its new secret, which the server tells once. */
export type WebhookWithSecret = Schemas['WebhookWithSecret']
/** A batch that was given up. */
export type DeadLetter = Schemas['DeadLetter']
export type WebhookCreation = Operations['createWebhook']['body']
type WebhookChange = Operations['changeWebhook']['body']
export type TestResult = Operations['testWebhook']['answer']

const KEY = 'webhooks'
/** The stream of changes tells that there is something to deliver; how far deliveries are nobody tells. */
const UNSETTLED_MS = 5_000

/** It sends nothing until somebody resumes it. */
export function isStopped({ state }: Pick<Webhook, 'state'>): boolean {
  return state === 'paused' || state === 'gone'
}

/** Whether it may be another one soon: something is delivered, or was given up and may be tried again. */
export function isUnsettled(webhook: Webhook): boolean {
  if (webhook.deadLetters > 0) return true
  return !isStopped(webhook) && (webhook.waiting > 0 || webhook.failing !== undefined)
}

export function useWebhooks() {
  return useQuery({
    queryKey: [KEY, 'list'],
    queryFn: ({ signal }) => getJson<Operations['listWebhooks']['answer']>('/webhooks', signal),
    select: ({ webhooks }) => webhooks,
    refetchInterval: ({ state }) => (state.data?.webhooks.some(isUnsettled) ? UNSETTLED_MS : false),
  })
}

export function useWebhook(id: string) {
  return useQuery({
    queryKey: [KEY, 'one', id],
    queryFn: ({ signal }) => getJson<Webhook>(`/webhooks/${encodeURIComponent(id)}`, signal),
    refetchInterval: ({ state }) => (state.data && isUnsettled(state.data) ? UNSETTLED_MS : false),
  })
}

/** What could not be delivered, a page at a time, in the order of the changes; asked again when there is more or less. */
export function useDeadLetters(
  { id, deadLetters }: Pick<Webhook, 'id' | 'deadLetters'>,
  after: string | undefined,
  limit: number,
) {
  const query = new URLSearchParams({ limit: String(limit), ...(after === undefined ? {} : { after }) })
  return useQuery({
    queryKey: [KEY, 'letters', id, deadLetters, limit, after],
    queryFn: ({ signal }) =>
      getJson<Operations['listDeadLetters']['answer']>(`/webhooks/${id}/dead-letters?${query}`, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.deadLetters.length ? UNSETTLED_MS : false),
  })
}

/** Sends something about webhooks, and asks again for all that is shown of them. */
function useSend<Sent, Answer>(send: (sent: Sent) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () => client.invalidateQueries({ queryKey: [KEY] }),
  })
}

export function useCreateWebhook() {
  return useSend((creation: WebhookCreation) => sendJson<WebhookWithSecret>('POST', '/webhooks', creation))
}

export function useChangeWebhook(id: string) {
  return useSend((change: WebhookChange) => sendJson<Webhook>('PATCH', `/webhooks/${id}`, change))
}

/** What is shown of the one that is gone is not asked for again. */
export function useRemoveWebhook(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => sendJson<Webhook>('DELETE', `/webhooks/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: [KEY, 'list'] }),
  })
}

export function useTestWebhook(id: string) {
  return useSend(() => sendJson<TestResult>('POST', `/webhooks/${id}/test`))
}

export function useRotateSecret(id: string) {
  return useSend((keepPreviousHours: number) =>
    sendJson<WebhookWithSecret>('POST', `/webhooks/${id}/rotate-secret`, { keepPreviousHours }),
  )
}

export function useAcknowledgeMissed(id: string) {
  return useSend(() => sendJson<Webhook>('POST', `/webhooks/${id}/acknowledge`))
}

/** Tries dead letters once more, or forgets them: one, or all where none is named. */
export function useLetterDeed(id: string, deed: 'replay' | 'drop') {
  return useSend((letter: string | undefined) => {
    const address = `/webhooks/${id}/dead-letters${letter === undefined ? '' : `/${letter}`}`
    return deed === 'drop'
      ? sendJson<object>('DELETE', address)
      : sendJson<object>('POST', `${address}/replay`)
  })
}

/** Hosts that webhooks may call although they are private. */
export function useAllowedHosts() {
  return useQuery({
    queryKey: [KEY, 'hosts'],
    queryFn: ({ signal }) =>
      getJson<{ readonly hosts: readonly string[] }>('/webhooks/allowed-hosts', signal),
    select: ({ hosts }) => hosts,
  })
}

export function useAllowHosts() {
  return useSend((hosts: readonly string[]) => sendJson<object>('PUT', '/webhooks/allowed-hosts', { hosts }))
}
