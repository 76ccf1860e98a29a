import type { OpenAPIV3_1 } from 'openapi-types'
import { CALLS, type Call } from '../../tracking/message.ts'

type Schema = OpenAPIV3_1.SchemaObject

const SUMMARIES: Readonly<Record<Call | 'batch', string>> = {
  identify: 'Say who somebody is, and traits of theirs',
  track: 'Record an event',
  page: 'Record the view of a page',
  screen: 'Record the view of a screen',
  group: 'Put somebody into an account, and say traits of the account',
  alias: 'Say that two identities are one person',
  batch: 'Send several calls at once',
}

const text: Schema = { type: 'string' }
const object: Schema = { type: 'object', additionalProperties: true }

const COMMON: Record<string, Schema> = {
  userId: text,
  anonymousId: text,
  messageId: { type: 'string', description: 'A call whose id came before changes nothing.' },
  timestamp: { type: 'string', format: 'date-time' },
  sentAt: { type: 'string', format: 'date-time' },
  context: object,
  integrations: object,
  writeKey: { type: 'string', description: 'Instead of the Authorization header.' },
}

const OWN: Readonly<
  Record<Call, { readonly properties: Record<string, Schema>; readonly required: string[] }>
> = {
  identify: { properties: { traits: object }, required: [] },
  track: { properties: { event: text, properties: object }, required: ['event'] },
  page: { properties: { name: text, category: text, properties: object }, required: [] },
  screen: { properties: { name: text, category: text, properties: object }, required: [] },
  group: { properties: { groupId: text, traits: object }, required: ['groupId'] },
  alias: { properties: { previousId: text }, required: ['previousId'] },
}

const ANSWER: OpenAPIV3_1.ResponsesObject = {
  200: {
    description: 'What came is on the disk; calls of a batch that were rejected are named.',
    content: {
      'application/json': {
        schema: {
          type: 'object',
          required: ['success'],
          properties: { success: { const: true }, rejected: { type: 'array', items: object } },
        },
      },
    },
  },
  ...Object.fromEntries(
    [
      [400, 'The call was rejected, or the body cannot be read.'],
      [401, 'There is no write key that is in use.'],
      [413, 'A request may have 500 KB and 2,500 calls, a call 32 KB.'],
      [429, 'More comes in than can be worked off; `Retry-After` says when to try again.'],
      [503, 'What came could not be written to the disk.'],
    ].map(([status, description]) => [
      status,
      {
        description,
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDetails' } } },
      },
    ]),
  ),
}

/**
 * The routes of tracking. Their bodies are read by hand, whatever they call themselves, so that no schemas of theirs
 * could describe them; each has a short path beside it, such as /v1/t.
 */
export function trackingPaths(): Record<string, { readonly post: OpenAPIV3_1.OperationObject }> {
  const calls = CALLS.map((call) => [call, callSchema(call)] as const)
  const batch: Schema = {
    type: 'object',
    required: ['batch'],
    properties: {
      batch: { type: 'array', maxItems: 2_500, items: { ...object, required: ['type'] } },
      sentAt: COMMON.sentAt!,
      context: object,
      writeKey: COMMON.writeKey!,
    },
  }
  return Object.fromEntries(
    [...calls, ['batch', batch] as const].map(([call, schema]) => [
      `/v1/${call}`,
      { post: operation(call, schema) },
    ]),
  )
}

function callSchema(call: Call): Schema {
  const { properties, required } = OWN[call]
  return { type: 'object', required, properties: { ...COMMON, ...properties } }
}

function operation(call: Call | 'batch', schema: Schema): OpenAPIV3_1.OperationObject {
  return {
    operationId: `track${call[0]!.toUpperCase()}${call.slice(1)}`,
    tags: ['tracking'],
    summary: SUMMARIES[call],
    description: `Also at \`/v1/${call[0]}\`. For anybody with a write key, from pages of any site.`,
    security: [{ writeKey: [] }, {}],
    requestBody: { required: true, content: { 'application/json': { schema } } },
    responses: ANSWER,
  }
}
