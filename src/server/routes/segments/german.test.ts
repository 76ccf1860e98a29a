import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openSmallWorkspace, type SmallWorkspace } from '../../../../test/support/small-workspace.ts'
import { accessOf, createWriteKey } from '../../../access/index.ts'
import { keyHeaders } from '../../../access/testing/credentials.ts'
import { applyDefinitions } from '../../../segments/index.ts'
import { createApp } from '../../app.ts'
import type { Services } from '../../services.ts'

const DEFINITION = `
segment: carts
when:
  all:
    - {event: cart_added, in: {last: 1 hour}, atLeast: 2}
    - {not: {trait: plan, is: pro}}
`

let small: SmallWorkspace
let services: Services
let app: FastifyInstance
let headers: Record<string, string>
beforeAll(async () => {
  small = await openSmallWorkspace({ empty: true })
  await applyDefinitions(small.workspace, [{ name: 'segments.yaml', text: DEFINITION }])
  services = await small.services()
  await services.live.settled()
  app = await createApp(services, { host: '127.0.0.1' })
  headers = await keyHeaders(small.workspace, ['segments:read', 'profiles:read'])
  const { secret } = await createWriteKey(accessOf(small.workspace), 'shop')
  for (const call of [1, 2]) await track(secret, call)
  await small.workspace.live?.recordsStored()
})
afterAll(async () => {
  await app?.close()
  await small?.close()
})

async function track(secret: string, call: number): Promise<void> {
  const write = { authorization: `Basic ${btoa(`${secret}:`)}`, 'accept-language': 'de' }
  const payload = { userId: 'u-1', event: 'cart_added' }
  await app.inject({ method: 'POST', url: '/v1/track', headers: write, payload })
  await vi.waitFor(() => expect(services.tracking.state.counts.followed).toBe(call), { interval: 1 })
}

async function get(url: string, language: string) {
  const response = await app.inject({ url, headers: { ...headers, 'accept-language': language } })
  expect(response.statusCode).toBe(200)
  return response.json()
}

test('why somebody is in a segment is said in the language of whoever asks', async () => {
  const found = await get('/api/v1/segments/carts/explain?identity=u-1', 'de')
  expect(found.because.parts).toMatchObject([
    {
      sentence: 'Profile, die cart_added in der letzten Stunde mindestens 2-mal ausgeführt haben',
      found: '2-mal',
    },
    { parts: [{ sentence: 'Profile, deren plan „pro“ ist', found: 'nicht bekannt' }] },
  ])
})

test.each(['/profiles/u-1', '/profiles/u-1/memberships'])(
  'what brought a change about is kept in English, and told in the language of whoever asks: %s',
  async (place) => {
    const conditionsIn = async (language: string) =>
      (await get(`/api/v1${place}`, language)).changes[0].evidence.conditions
    expect(await conditionsIn('en')).toEqual(['did cart_added in the last 1 hour at least 2 times'])
    expect(await conditionsIn('de')).toEqual([
      'Profile, die cart_added in der letzten Stunde mindestens 2-mal ausgeführt haben',
    ])
  },
)

test('segments are listed with their German sentence', async () => {
  const { segments } = await get('/api/v1/segments', 'de')
  expect(segments[0].sentence).toBe(
    'Profile, die cart_added in der letzten Stunde mindestens 2-mal ausgeführt haben und die nicht zu denen gehören, deren plan „pro“ ist.',
  )
})

test('ready-made segments say in German what they need', async () => {
  const { categories, templates } = await get('/api/v1/gallery', 'de')
  expect(categories[0].title).toBe('Warenkörbe und Interesse')
  expect(templates.find(({ name }: { name: string }) => name === 'lapsed-vips')).toMatchObject({
    title: 'Eingeschlafene VIPs',
    purpose: 'Einen Anruf wert: einst im besten Fünftel und seit einem halben Jahr ohne Bestellung.',
    missing: [{ title: 'Käufe' }, { title: 'der Betrag eines Kaufs' }],
  })
})
