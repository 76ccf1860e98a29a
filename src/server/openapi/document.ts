import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { OpenAPIV3_1 } from 'openapi-types'
import { PRODUCT_VERSION } from '../../workspace/product-version.ts'
import { describeRoute } from './describe-route.ts'
import { trackingPaths } from './tracking-paths.ts'
import { usedSchemas } from './used-schemas.ts'

const INFO = {
  title: 'Satsuma',
  version: PRODUCT_VERSION,
  license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  description:
    'Everything of the command line over HTTP. Sign in with an API key (`Authorization: Bearer sk_...`) or the session of a page. What is refused is answered with problem details (RFC 9457): code, path, message and mend. Lists come by cursor: pass `next` as `after`. A write with an `Idempotency-Key` can be repeated safely for a day. Long work is answered with 202 and a job.',
}

const TAGS = [
  ['segments', 'Saved segments: sizes, members, who came and went, and why.'],
  ['definitions', 'Saving, previewing and removing definitions.'],
  ['drafts', 'Segments while they are written, before they are saved.'],
  ['evaluations', 'Evaluating, looking back, verifying.'],
  ['profiles', 'Single profiles, and who is who.'],
  ['memberships', 'Who is in what now, and who enters and leaves, as it happens.'],
  ['analyses', 'The statistics of customers on this workspace: what there is to ask, and what was found.'],
  ['models', 'Analyses that are run again and again, and what they say of every profile.'],
  ['webhooks', 'Receivers elsewhere that are told of changes, and what could not be delivered.'],
  ['imports', 'Files: upload, mapping, import.'],
  ['events', 'What comes in from tracking, and what was wrong with it.'],
  ['data', 'What lies in the stores: sources and freshness, single events and traits, who was joined.'],
  ['tracking', 'The tracking specification, for SDKs. It takes write keys.'],
  ['jobs', 'Long work.'],
  ['workspace', 'The workspace itself: settings, catalogue, check-up, backups.'],
  ['access', 'Users, sessions, keys, and who changed what.'],
] as const

/** Describes every route that is registered afterwards in one OpenAPI document. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: INFO,
      tags: TAGS.map(([name, description]) => ({ name, description })),
      components: {
        securitySchemes: {
          apiKey: { type: 'http', scheme: 'bearer', description: 'An API key, which begins with sk_.' },
          session: { type: 'apiKey', in: 'cookie', name: 'satsuma_session' },
          writeKey: { type: 'http', scheme: 'basic', description: 'A write key as the user name.' },
        },
      },
    },
    transform: describeRoute,
    transformObject: (given) => {
      const document = jsonSchemaTransformObject(given) as OpenAPIV3_1.Document
      const paths = { ...document.paths, ...trackingPaths() } as OpenAPIV3_1.PathsObject
      return usedSchemas({ ...document, paths })
    },
  })
}

/** The document of an app that is ready. */
export function openApiDocument(app: FastifyInstance): OpenAPIV3_1.Document {
  return app.swagger() as OpenAPIV3_1.Document
}
