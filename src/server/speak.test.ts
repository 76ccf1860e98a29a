import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallServer, type SmallServer } from '../../test/support/small-server.ts'
import { sentence } from '../language/index.ts'
import { languageOf } from './speak.ts'

let server: SmallServer
beforeAll(async () => {
  server = await openSmallServer()
})
afterAll(() => server.close())

const asked = (acceptLanguage?: string, query?: unknown) =>
  languageOf({ headers: acceptLanguage === undefined ? {} : { 'accept-language': acceptLanguage }, query })

test('who asks is answered in what the address names, otherwise in what they like best', () => {
  expect(asked()).toBe('en')
  expect(asked('de-AT')).toBe('de')
  expect(asked('fr, de;q=0.5, en;q=0.4')).toBe('de')
  expect(asked('fr')).toBe('en')
  expect(asked('de', { language: 'en' })).toBe('en')
  expect(asked('en', { language: 'de' })).toBe('de')
  expect(asked('de', { language: 'xx' })).toBe('de')
  expect(asked('de', { language: ['en', 'de'] })).toBe('de')
  expect(asked('*')).toBe('en')
  expect(asked('not a language ; q=x')).toBe('en')
})

const EVERYBODY = { segment: 'everybody', when: { all: [] } }

/** The sentence of a definition that is sent, and the language that the answer says it is in. */
async function describe(headers: Record<string, string>) {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/v1/definitions/describe',
    headers: { ...server.key, ...headers },
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
    describe({ 'accept-language': 'de' }),
    describe({ 'accept-language': 'en' }),
  ])
  expect(answers).toEqual([german, english, german, english])
})

test('a stream goes on in the language of whoever opened it, whoever brings the news', async () => {
  let finish = () => {}
  const asked = { kind: 'evaluation', title: sentence`All profiles.`, startedBy: 'test' }
  const job = await server.services.jobs.start(asked, async ({ progress }) => {
    await new Promise<void>((resolve) => {
      finish = resolve
    })
    progress({ done: 1, of: 1, phase: sentence`No profiles.` })
  })
  const stream = (acceptLanguage: string, query = '') =>
    server.app.inject({
      url: `/api/v1/jobs/${job.id}/events${query}`,
      headers: { ...server.key, 'accept-language': acceptLanguage },
    })
  const streams = Promise.all([stream('de'), stream('en'), stream('en', '?language=de')])
  await expect.poll(() => server.app.openStreams.size).toBe(3)
  finish()
  const titles = (await streams).map(({ body }) => new Set(body.match(/"title":"[^"]*"/g)))
  const german = new Set(['"title":"Alle Profile."'])
  expect(titles).toEqual([german, new Set(['"title":"All profiles."']), german])
})
