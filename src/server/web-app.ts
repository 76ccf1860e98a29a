import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { fail } from '../errors/index.ts'

/** Where `npm run build -w web` puts the pages; the same place from `src/` and from `dist/`. */
export const WEB_APP = fileURLToPath(new URL('../../web/dist', import.meta.url))

const PAGE = 'index.html'
/** Vite puts a digest of the content into these files' names. */
const DIGESTED = /[\\/]assets[\\/]/

/** Serves the built pages. Addresses without a file are the app's own; those under /api are unknown. */
export async function addWebApp(app: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(join(folder, PAGE))
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      serve: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header(
          'cache-control',
          DIGESTED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
        )
      },
    })
    const config = { public: 'The pages are the same for everybody and hold no data.' }
    app.get('/*', { config, schema: { hide: true } }, (request, reply) => {
      reply.sendFile(pathOf(request))
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const path = pathOf(request)
    if (request.method !== 'GET' && request.method !== 'HEAD') return fail('command/unknown-route', { path })
    if (path === '/api' || path.startsWith('/api/')) return fail('command/unknown-route', { path })
    if (!built) return fail('command/page-not-built', {})
    // A file that is not there is not a page: an old script must fail instead of being given HTML.
    if (basename(path).includes('.') && path.startsWith('/assets/')) {
      return fail('command/unknown-route', { path })
    }
    return reply.sendFile(PAGE)
  })
}

function pathOf({ url }: FastifyRequest): string {
  return url.split('?', 1)[0] ?? ''
}
