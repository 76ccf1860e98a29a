import { expect, test } from 'vitest'
import type { Webhook } from '../../api/webhooks'
import { creationOf, draftOf, isStopped, NEW_WEBHOOK, namespacesOf, toneOf } from './webhook-form'

const webhook: Webhook = {
  ...{ id: 'wh', url: 'https://example.org', identities: ['user_id', 'email'], state: 'active' },
  ...{ createdAt: 0, delivered: { batches: 0, changes: 0 }, waiting: 0, deadLetters: 0 },
}

test('a draft becomes what is sent; without segments everything is told', () => {
  expect(creationOf({ ...NEW_WEBHOOK, url: 'https://a' })).toEqual({
    url: 'https://a',
    identities: ['user_id'],
  })
  const some = { ...NEW_WEBHOOK, url: 'https://a', tellsAll: false, segments: ['vip'] }
  expect(creationOf(some)).toMatchObject({ segments: ['vip'] })
  expect(creationOf({ ...some, tellsAll: true })).not.toHaveProperty('segments')
})

test('a webhook becomes the draft that would be sent for it', () => {
  expect(creationOf(draftOf(webhook))).toEqual({ url: webhook.url, identities: ['user_id', 'email'] })
  expect(draftOf({ ...webhook, segments: ['vip'] })).toMatchObject({ tellsAll: false, segments: ['vip'] })
})

test('namespaces stand with commas between, each once', () => {
  expect(namespacesOf(' user_id, email,,email ')).toEqual(['user_id', 'email'])
  expect(namespacesOf('')).toEqual([])
})

test('a state says whether somebody has to do something', () => {
  expect(['active', 'paused', 'failing', 'locked'].map((state) => toneOf(state as 'active'))).toEqual([
    ...['good', undefined, 'bad', 'bad'],
  ])
  expect(isStopped({ state: 'gone' })).toBe(true)
  expect(isStopped({ state: 'failing' })).toBe(false)
})
