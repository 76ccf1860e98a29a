import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { keyHeaders } from '../access/testing/credentials.ts'
import { createApp } from './app.ts'
import type { Services } from './services.ts'
import { languageOf } from './speak.ts'

let small: SmallWorkspace
let services: Services
let app: FastifyInstance
let key: Record<string, string>
beforeAll(async () => {
  small = await openSmallWorkspace()
  services = await small.services()
  app = await createApp(services, { host: '127.0.0.1' })
  key = await keyHeaders(small.workspace)
})
afterAll(async () => {
  await app.close()
  await small.close()
})

const chosen = (acceptLanguage?: string, choice?: string) =>
  languageOf({
    headers: acceptLanguage === undefined ? {} : { 'accept-language': acceptLanguage },
    cookies: choice === undefined ? {} : { satsuma_language: choice },
  })

test('who asks is answered in what they chose, otherwise in what they like best', () => {
  expect(chosen()).toBe('en')
  expect(chosen('de-AT')).toBe('de')
  expect(chosen('fr, de;q=0.5, en;q=0.4')).toBe('de')
  expect(chosen('fr')).toBe('en')
  expect(chosen('de', 'en')).toBe('en')
  expect(chosen('en', 'de')).toBe('de')
  expect(chosen('de', 'xx')).toBe('de')
  expect(chosen('*')).toBe('en')
  expect(chosen('not a language ; q=x')).toBe('en')
})

const EVERYBODY = { segment: 'everybody', when: { all: [] } }

/** The sentence of a definition that is sent, and the language that the answer says it is in. */
async function describe(headers: Record<string, string>) {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/definitions/describe',
    headers: { ...key, ...headers },
    payload: { definition: EVERYBODY },
  })
  return [answer.json().sentences[0].text, answer.headers['content-language']]
}

test('a body is read and answered in the language of its request, beside others', async () => {
  const german = ['Alle Profile.', 'de']
  const english = ['All profiles.', 'en']
  const answers = await Promise.all([
    describe({ 'accept-language': 'de' }),
    describe({}),
    describe({ cookie: 'satsuma_language=de', 'accept-language': 'en' }),
    describe({ 'accept-language': 'en' }),
  ])
  expect(answers).toEqual([german, english, german, english])
})

test('a stream goes on in the language of whoever opened it, whoever brings the news', async () => {
  let finish = () => {}
  const asked = { kind: 'evaluation', title: 'All profiles.', startedBy: 'test' }
  const job = await services.jobs.start(asked, async ({ progress }) => {
    await new Promise<void>((resolve) => {
      finish = resolve
    })
    progress({ done: 1, of: 1, phase: 'No profiles.' })
  })
  const stream = (language: string) =>
    app.inject({ url: `/api/v1/jobs/${job.id}/events`, headers: { ...key, 'accept-language': language } })
  const streams = Promise.all([stream('de'), stream('en')])
  await expect.poll(() => app.openStreams.size).toBe(2)
  finish()
  const titles = (await streams).map(({ body }) => new Set(body.match(/"title":"[^"]*"/g)))
  expect(titles).toEqual([new Set(['"title":"Alle Profile."']), new Set(['"title":"All profiles."'])])
})
