import type { FastifyInstance } from 'fastify'
import { docsPage } from './docs-page.ts'
import { openApiDocument } from './document.ts'

const config = { public: 'It describes the product and holds no data.' }
const schema = { hide: true }

/** The OpenAPI document, and a page that shows it. */
export function addDocsRoutes(app: FastifyInstance): void {
  app.get('/api/v1/openapi.json', { config, schema }, async () => openApiDocument(app))
  app.get('/api/docs', { config, schema }, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(docsPage(openApiDocument(app))),
  )
}
