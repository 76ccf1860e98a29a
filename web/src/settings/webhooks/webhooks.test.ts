import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isStopped, isUnsettled, type Webhook } from '../../api/webhooks'
import { creationOf, draftOf, NEW_WEBHOOK, namespacesOf, toneOf } from './webhook-form'

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

const failing = { since: 0, attempts: 1, nextAt: 9, problem: { code: 'c', path: [], message: '', mend: '' } }

test.each<[string, Partial<Webhook>, boolean]>([
  ['has told everything', {}, false],
  ['has something to tell', { waiting: 3 }, true],
  ['has nothing new but a delivery that failed', { state: 'failing', failing }, true],
  ['is paused, whatever waits', { state: 'paused', waiting: 3 }, false],
  ['is gone, whatever failed before', { state: 'gone', failing }, false],
  ['is paused with what was given up, which may be tried again', { state: 'paused', deadLetters: 1 }, true],
])('one that %s is asked after: %j, %s', (_, change, expected) => {
  expect(isUnsettled({ ...webhook, ...change })).toBe(expected)
})

const names = fc.array(fc.stringMatching(/^[a-z_]{1,8}$/), { maxLength: 6 })

test('what a form shows of a webhook is what it sends of it, in any spelling of its commas', () => {
  fc.assert(
    fc.property(
      names,
      fc.option(names, { nil: undefined }),
      fc.constantFrom(',', ', ', ' ,, '),
      (...given) => {
        const [identities, segments, comma] = given
        const shown = draftOf({ ...webhook, identities, ...(segments && { segments }) })
        const sent = creationOf({ ...shown, identities: identities.join(comma) })
        expect(sent).toEqual({
          url: webhook.url,
          identities: [...new Set(identities)],
          ...(segments && { segments }),
        })
      },
    ),
  )
})
