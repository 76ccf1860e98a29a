import type { OpenAPIV3_1 } from 'openapi-types'
import { typeText } from './typescript.ts'

type Schema = OpenAPIV3_1.SchemaObject | OpenAPIV3_1.ReferenceObject

const HEAD = `// Made from docs/openapi.json; \`npx vitest run src/server/openapi -u\` makes it anew.

import type { Bytes } from './bytes.ts'
import type { Events } from './events.ts'

`

interface Described {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly operation: OpenAPIV3_1.OperationObject
}

/** The module that the typed client is made of: the schemas, and of every operation what it takes and answers. */
export function clientOperations(document: OpenAPIV3_1.Document): string {
  const schemas = Object.entries(document.components?.schemas ?? {}).map(
    ([name, schema]) => `  readonly ${name}: ${typeText(schema, '  ')}\n`,
  )
  const operations = operationsOf(document)
  return [
    HEAD,
    `/** What the API takes and answers, by name. */\nexport interface Schemas {\n${schemas.join('')}}\n\n`,
    `/** What every operation takes and answers. */\nexport interface Operations {\n${operations.map(typesOf).join('')}}\n\n`,
    `/** Where every operation is, and how its answer comes. */\nexport const OPERATIONS = {\n${operations.map(placeOf).join('')}} as const satisfies Record<keyof Operations, OperationPlace>\n\n`,
    `export interface OperationPlace {\n  readonly method: string\n  readonly path: string\n  readonly body: 'json' | 'bytes' | 'none'\n  readonly answer: 'json' | 'bytes' | 'events' | 'nothing'\n}\n`,
  ].join('')
}

/** Those of tracking are for SDKs. */
function operationsOf({ paths = {} }: OpenAPIV3_1.Document): Described[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item ?? {}).flatMap(([method, found]) => {
      const operation = found as OpenAPIV3_1.OperationObject
      if (operation.tags?.includes('tracking')) return []
      const described = { id: operation.operationId!, method: method.toUpperCase(), path, operation }
      return [described, ...streamed(described)]
    }),
  )
}

/** The same, as the client has it when the answer comes as server-sent events. */
function streamed(described: Described): Described[] {
  const { 'x-streamed-as': id } = described.operation as { readonly 'x-streamed-as'?: string }
  if (id === undefined) return []
  const responses = { 200: { description: 'Events', content: { 'text/event-stream': {} } } }
  const { summary } = described.operation
  const operation = { ...described.operation, summary: `${summary}: as it happens`, responses }
  return [{ ...described, id, operation }]
}

function typesOf({ id, operation }: Described): string {
  const members = [
    ...parameterMember('params', operation, 'path'),
    ...parameterMember('query', operation, 'query'),
    ...bodyMember(operation),
    `    readonly answer: ${answerType(operation)}\n`,
  ]
  return `  /** ${operation.summary}. */\n  readonly ${id}: {\n${members.join('')}  }\n`
}

function parameterMember(
  name: string,
  { parameters = [] }: OpenAPIV3_1.OperationObject,
  place: string,
): string[] {
  const own = (parameters as OpenAPIV3_1.ParameterObject[]).filter((one) => one.in === place)
  if (own.length === 0) return []
  const properties = Object.fromEntries(own.map((one) => [one.name, one.schema as Schema]))
  const required = own.flatMap((one) => (one.required ? [one.name] : []))
  return member(name, { type: 'object', properties, required })
}

/** A member that may be left out if all of its own may be. */
function member(name: string, schema: OpenAPIV3_1.SchemaObject): string[] {
  const optional = schema.type === 'object' && schema.properties && (schema.required ?? []).length === 0
  return [`    readonly ${name}${optional ? '?' : ''}: ${typeText(schema, '    ')}\n`]
}

function bodyMember({ requestBody }: OpenAPIV3_1.OperationObject): string[] {
  const { content = {} } = (requestBody ?? {}) as OpenAPIV3_1.RequestBodyObject
  const schema = content['application/json']?.schema
  if (schema) return member('body', schema as OpenAPIV3_1.SchemaObject)
  return Object.keys(content).length > 0 ? ['    readonly body: Bytes\n'] : []
}

function answerOf({ responses = {} }: OpenAPIV3_1.OperationObject) {
  const [, answer] = Object.entries(responses).find(([status]) => status < '300')!
  const { content = {} } = answer as OpenAPIV3_1.ResponseObject
  const [type, { schema = {} } = {}] = Object.entries(content)[0] ?? []
  return { type, schema: schema as Schema }
}

function answerType(operation: OpenAPIV3_1.OperationObject): string {
  const { type, schema } = answerOf(operation)
  const kind = answerKind(type)
  if (kind === 'json') return typeText(schema, '    ')
  return { bytes: 'ReadableStream<Uint8Array>', events: 'Events', nothing: 'undefined' }[kind]
}

function answerKind(type: string | undefined) {
  if (type === undefined) return 'nothing'
  if (type === 'application/json') return 'json'
  if (type === 'text/event-stream') return 'events'
  return 'bytes'
}

function placeOf({ id, method, path, operation }: Described): string {
  const { content = {} } = (operation.requestBody ?? {}) as OpenAPIV3_1.RequestBodyObject
  const types = Object.keys(content)
  const body = types.length === 0 ? 'none' : types.includes('application/json') ? 'json' : 'bytes'
  const answer = answerKind(answerOf(operation).type)
  return `  ${id}: { method: '${method}', path: '${path}', body: '${body}', answer: '${answer}' },\n`
}
