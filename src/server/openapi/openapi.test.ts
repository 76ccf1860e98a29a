import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import type { OpenAPIV3_1 } from 'openapi-types'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSmallServer, type SmallServer } from '../../../test/support/small-server.ts'
import { clientOperations } from './client-operations.ts'
import { openApiDocument } from './document.ts'
import { typeText } from './typescript.ts'

let server: SmallServer
let app: FastifyInstance
let document: OpenAPIV3_1.Document
beforeAll(async () => {
  server = await openSmallServer({ empty: true })
  ;({ app } = server)
  await app.ready()
  document = openApiDocument(app)
})
afterAll(() => server.close())

function operations() {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item ?? {}).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      operation: operation as OpenAPIV3_1.OperationObject & { 'x-permission'?: string },
    })),
  )
}

test('docs/openapi.json is what the routes say of themselves; vitest -u writes it', async () => {
  await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot('../../../docs/openapi.json')
})

test('the operations of the client are those of the document; vitest -u writes them', async () => {
  await expect(clientOperations(document)).toMatchFileSnapshot('../../client/operations.ts')
})

describe('the document', () => {
  test('has every route of the API', () => {
    const routes = app.knownRoutes.flatMap(({ name, rules }) => {
      const path = name.replace(/:(\w+)/g, '{$1}')
      const isApi = / \/api\/v1\/(?!openapi\.json)/.test(path) && !path.startsWith('HEAD ')
      return isApi ? [[path, rules] as const] : []
    })
    const described = new Map(operations().map(({ name, operation }) => [name, operation]))
    expect(routes.map(([path]) => path).filter((path) => !described.has(path))).toEqual([])
    for (const [path, { permission }] of routes) {
      expect([path, described.get(path)?.['x-permission']]).toEqual([path, permission])
    }
  })

  test('names, describes and tags every operation, with its answers and its problems', () => {
    const ids = operations().map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    const tags = new Set((document.tags ?? []).map(({ name }) => name))
    for (const { name, operation } of operations()) {
      const statuses = Object.keys(operation.responses ?? {})
      expect([name, operation.operationId]).toEqual([name, expect.stringMatching(/^[a-z][A-Za-z]+$/)])
      expect([name, operation.summary]).toEqual([name, expect.stringMatching(/^[A-Z].*[^.]$/)])
      expect([name, tags.has(operation.tags?.[0] ?? '')]).toEqual([name, true])
      expect([name, statuses.filter((status) => status < '300').length]).toEqual([name, 1])
      expect([name, statuses.includes('400')]).toEqual([name, true])
      const needsSomebody = operation.security?.some((one) => 'apiKey' in one || 'session' in one) ?? false
      expect([name, statuses.includes('401') || !needsSomebody]).toEqual([name, true])
    }
  })

  test('refuses unknown members of every body and query', () => {
    for (const { name, operation } of operations().filter(({ name: one }) => one.includes(' /api/'))) {
      const { content = {} } = (operation.requestBody ?? {}) as OpenAPIV3_1.RequestBodyObject
      const schema = content['application/json']?.schema
      if (schema) expect([name, isStrict(schema)]).toEqual([name, true])
    }
  })

  test('has every address that docs/api.md names', () => {
    const page = readFileSync('docs/api.md', 'utf8')
    const named = [...page.matchAll(/`(GET|POST|PUT|PATCH|DELETE) (\/[^`?]*)/g)].map(
      ([, method, path]) => `${method} /api/v1${path}`,
    )
    const known = new Set(operations().map(({ name }) => name))
    expect(named.length).toBeGreaterThan(8)
    expect(named.filter((name) => !known.has(name))).toEqual([])
  })

  function isStrict(schema: OpenAPIV3_1.SchemaObject | OpenAPIV3_1.ReferenceObject): boolean {
    if ('$ref' in schema) return isStrict(document.components!.schemas![schema.$ref.split('/').at(-1)!]!)
    const { anyOf, oneOf, additionalProperties } = schema
    const options = anyOf ?? oneOf
    return options ? options.every(isStrict) : additionalProperties === false
  }

  test('is served, and shown as a page without scripts', async () => {
    const served = await app.inject('/api/v1/openapi.json')
    expect(served.json()).toEqual(JSON.parse(JSON.stringify(document)))
    const { body, headers, statusCode } = await app.inject('/api/docs')
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(headers['content-security-policy']).toMatch(/script-src 'self';/)
    for (const { operation } of operations())
      expect(body).toContain(`<details id="${operation.operationId}">`)
    expect(body).not.toMatch(/<script|https?:\/\/|undefined|\[object/)
  })
})

test.each([
  [{ type: 'string' }, 'string'],
  [{ type: ['string', 'null'] }, 'string | null'],
  [
    { type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'integer' }] } },
    'readonly (string | number)[]',
  ],
  [{ type: 'array', items: { type: 'array', items: { type: 'string' } } }, 'readonly (readonly string[])[]'],
  [{ enum: ['a', 'b'] }, '"a" | "b"'],
  [{ const: 1 }, '1'],
  [{ $ref: '#/components/schemas/Job' }, 'Schemas["Job"]'],
  [{ allOf: [{ $ref: '#/a/A' }, { $ref: '#/a/B' }] }, '(Schemas["A"] & Schemas["B"])'],
  [
    { type: 'object', properties: { a: { type: 'boolean' }, 'b-c': {} }, required: ['a'] },
    '{\n  readonly a: boolean\n  readonly "b-c"?: unknown\n}',
  ],
  [{ type: 'object', additionalProperties: { type: 'number' } }, '{ readonly [name: string]: number }'],
  [{ type: 'object', additionalProperties: false }, 'Record<string, never>'],
  [{}, 'unknown'],
])('the type of %j is %s', (schema, type) => {
  expect(typeText(schema as OpenAPIV3_1.SchemaObject)).toBe(type)
})
