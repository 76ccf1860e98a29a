import type { SwaggerTransform } from '@fastify/swagger'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { PERMISSIONS } from '../../access/index.ts'
import type { RouteRules } from '../access/route-rules.ts'
import { changes } from '../access/same-origin.ts'
import { problemDetails } from '../routes/schemas.ts'

const PROBLEMS = {
  400: 'The request is not right; every problem is named.',
  401: 'Nobody is signed in, or the key is not known.',
  403: 'The permission is missing.',
  404: 'It is not there.',
  409: 'It cannot be done as things stand.',
  413: 'The body is too large.',
  422: 'A draft that is not understood, or an Idempotency-Key that came with another request before.',
  429: 'Too many requests; `Retry-After` says how long to wait.',
  500: 'A fault in Satsuma.',
  503: 'A store cannot be reached.',
} as const

const IDEMPOTENCY_KEY = {
  type: 'object',
  properties: {
    'idempotency-key': {
      type: 'string',
      maxLength: 200,
      description: 'Makes the request safe to repeat for a day.',
    },
  },
}

/** A route as the document has it: its zod schemas, who may call it, and how it can be refused. */
export const describeRoute: SwaggerTransform = (given) => {
  const { config = {}, method } = given.route as {
    config?: RouteRules & { unrepeatable?: string }
    method: string
  }
  const schema = { ...given.schema, response: { ...(given.schema?.response ?? {}) } }
  if (given.schema && !given.schema.hide) {
    for (const status of problemsOf(config, method, given.url, schema.body)) {
      Object.assign(schema.response, { [status]: problemAnswer(status) })
    }
  }
  const { schema: described, url } = jsonSchemaTransform({ ...given, schema: given.schema && schema })
  if (!described || described.hide) return { schema: described, url }
  const repeatable = changes(method) && !config.public && !config.unrepeatable
  return {
    url,
    schema: {
      ...described,
      description: [described.description, ruleText(config)].filter(Boolean).join('\n\n'),
      security: config.public ? [] : config.account ? [{ session: [] }] : [{ apiKey: [] }, { session: [] }],
      ...(config.permission && { 'x-permission': config.permission }),
      ...(config.streamedAs && { 'x-streamed-as': config.streamedAs }),
      ...(repeatable && { headers: IDEMPOTENCY_KEY }),
    },
  }
}

function ruleText({ permission, pageKeys, account, public: reason }: RouteRules): string {
  const orPage = pageKeys ? ' Or a page key, about its own visitor.' : ''
  if (permission) return `Needs the permission \`${permission}\`: ${PERMISSIONS[permission]}${orPage}`
  return account ? 'For whoever is signed in, about themselves.' : `For anybody: ${reason}`
}

type Status = keyof typeof PROBLEMS

function problemsOf(rules: RouteRules, method: string, url: string, body: unknown): Status[] {
  return [
    400,
    ...(rules.public ? [] : ([401, 403, 429] as const)),
    ...(url.includes(':') ? ([404] as const) : []),
    ...(changes(method) ? ([409, 422] as const) : []),
    ...(body ? ([413] as const) : []),
    500,
    503,
  ]
}

function problemAnswer(status: Status) {
  return {
    description: PROBLEMS[status],
    content: { 'application/problem+json': { schema: problemDetails } },
  }
}
