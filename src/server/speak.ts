import type { FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import { followSpeech, isLanguage, LANGUAGES, type Language, speaking } from '../language/index.ts'
import type { Api } from './api.ts'

/** A request, whose query is read unless it is refused before. */
type Asking = Pick<FastifyRequest, 'headers'> & Partial<Pick<FastifyRequest, 'query'>>

/** The language that the address names, otherwise the one that whoever asks likes best, otherwise English. */
export function languageOf({ headers, query }: Asking): Language {
  const { language = '' } = (query ?? {}) as { readonly language?: string }
  if (isLanguage(language)) return language
  const [preferred = ''] = new Negotiator({ headers }).languages([...LANGUAGES])
  return isLanguage(preferred) ? preferred : 'en'
}

/**
 * Answers every request in the language of whoever asks, and says which it is. Streams are followed until they begin:
 * what tells them more later speaks their language by itself.
 */
export function speakToEachInTheirLanguage(api: Api): void {
  const followed = new WeakMap<FastifyRequest, () => void>()
  api.addHook('onRequest', (request, reply, done) => {
    const spoken = languageOf(request)
    reply.header('content-language', spoken)
    if (spoken !== 'en') {
      const end = followSpeech()
      followed.set(request, end)
      reply.raw.once('close', end)
    }
    speaking(spoken, done)
  })
  // While a body is read, the language of the request is forgotten.
  api.addHook('preValidation', (request, _reply, done) => speaking(languageOf(request), done))
  api.addHook('onSend', (request, _reply, _payload, done) => {
    followed.get(request)?.()
    done()
  })
}
