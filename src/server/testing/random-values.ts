import type { OpenAPIV3_1 } from 'openapi-types'
import type { Random } from './random.ts'

type Schema = OpenAPIV3_1.SchemaObject | OpenAPIV3_1.ReferenceObject

const DEFINITIONS = [
  'segment: fuzzed\nwhen: {event: order_completed, count: true, atLeast: 2}',
  'segment: fuzzed\nwhen: {any: [{trait: plan, is: pro}, {not: {event: page_viewed}}]}',
  'segmentation: stages\nparts: [{name: a, when: {trait: plan, is: pro}}]\nrest: {name: b}',
  'metric: spend\nevent: order_completed\nsum: amount',
  '[{segment: a, when: {segment: b}}, {segment: b, when: {segment: a}}]',
  'segment: fuzzed\nwhen: {trait: "\u0000", matches: "(a+)+$"}',
  '&a [*a, *a]',
  '{"segment": "x", "when": {"all": []}}',
]
const MAPPINGS = [
  'file: {format: csv}\ncustomer: {column: customer}\ntime: {column: when}\nevents: [{name: sale}]',
  'file: {format: jsonl}\ncustomer: {column: id}\ntraitsOf: traits',
  'file: {format: parquet}\ncustomer: {column: id}\ntraits: {a: a}',
]
const ODD = [
  ...['', ' ', '0', '-1', '1e400', 'NaN', 'null', 'true', '\u0000', '\ud800', '💥', 'é'.repeat(50)],
  ...[
    "' OR 1=1 --",
    `\${7*7}`,
    '{{7*7}}',
    '<script>alert(1)</script>',
    '../../etc/passwd',
    '%00',
    '%2e%2e%2f',
  ],
  ...['__proto__', 'constructor', 'toString', 'c-10', 'user_id:c-10', 'profile_id:10', 'x'.repeat(5_000)],
]
const DATES = [
  '2026-11-01',
  '2026-10-01T09:30:00Z',
  '1785000000000',
  '1899-12-31',
  '2300-01-01',
  '2026-02-30',
]

/** Valid values by the name of what they are for; what an answer gave is added to them. */
export class Known {
  readonly #values = new Map<string, string[]>([
    ['text', DEFINITIONS],
    ['mapping', MAPPINGS],
    ['asOf', DATES],
    ['from', DATES],
    ['to', DATES],
    ['since', DATES],
    ['identity', ['c-10', 'user_id:c-4', 'email:c4@example.org', 'profile_id:7', 'c-4000']],
    ['namespace', ['user_id', 'email', 'phone', 'customer_id']],
    ['value', ['c-1', 'c-2', 'c4@example.org', '+49 30 901820']],
    ['timeZone', ['UTC', 'Europe/Berlin', 'Mars/Olympus']],
    ['traits', ['all', 'plan', 'plan,none']],
    ['name', ['buyers', 'plan', 'fuzzed', 'orders.csv']],
    ['kind', ['segment', 'segmentation', 'metric']],
    ['id', ['buyers', 'plan/pro', '1', '7e7b3a86-8d1c-4f26-9d5c-2b52f7a8f000']],
    ['segment', ['buyers', 'plan/pro', 'nothing']],
  ])

  of(name: string): readonly string[] | undefined {
    return this.#values.get(name)
  }

  /** Learns ids and cursors of an answer. */
  learn(answer: unknown): void {
    if (typeof answer !== 'object' || answer === null) return
    for (const [name, value] of Object.entries(answer)) {
      if (typeof value === 'object') this.learn(value)
      else if (typeof value === 'string' && /^(id|next|backupId)$/.test(name)) {
        this.#add(name === 'next' ? 'after' : 'id', value)
        if (name === 'id') this.#add('uploads', value)
      }
    }
  }

  #add(name: string, value: string): void {
    this.#values.set(name, [...(this.#values.get(name) ?? []).slice(-30), value])
  }
}

/** Values that a schema admits, or nearly. */
export class RandomValues {
  readonly #random: Random
  readonly #schemas: Readonly<Record<string, Schema>>
  readonly #known: Known

  constructor(random: Random, schemas: Readonly<Record<string, Schema>>, known: Known) {
    this.#random = random
    this.#schemas = schemas
    this.#known = known
  }

  /** A text of the kind that breaks things. */
  odd(): string {
    return this.#random.pick(ODD)
  }

  /** A value of a schema; `name` is what it is for. */
  valid(schema: Schema, name = '', depth = 0): unknown {
    if ('$ref' in schema && schema.$ref) {
      return this.valid(this.#schemas[schema.$ref.split('/').at(-1)!]!, name, depth)
    }
    const {
      anyOf,
      oneOf,
      const: constant,
      enum: values,
    } = schema as OpenAPIV3_1.SchemaObject & { const?: unknown }
    if (constant !== undefined) return constant
    if (values) return this.#random.pick(values)
    const options = anyOf ?? oneOf
    if (options) return this.valid(this.#random.pick(options), name, depth)
    return this.#ofType(schema as OpenAPIV3_1.SchemaObject, name, depth)
  }

  #ofType(schema: OpenAPIV3_1.SchemaObject, name: string, depth: number): unknown {
    const type = Array.isArray(schema.type) ? this.#random.pick(schema.type) : schema.type
    switch (type) {
      case 'string':
        return this.#text(name)
      case 'integer':
      case 'number':
        return this.#number(schema)
      case 'boolean':
        return this.#random.chance(0.5)
      case 'null':
        return null
      case 'array': {
        const items = 'items' in schema ? schema.items : {}
        return Array.from({ length: this.#random.below(4) }, () => this.valid(items, name, depth + 1))
      }
      default:
        return depth > 6 ? {} : this.#object(schema, name, depth)
    }
  }

  #text(name: string): string {
    const known = this.#known.of(name)
    return known && this.#random.chance(0.8) ? this.#random.pick(known) : this.odd()
  }

  #number({ minimum = -5, maximum = 1_000, type }: OpenAPIV3_1.SchemaObject): number {
    const span = Math.min(Number(maximum), 1e6) - Math.max(Number(minimum), -1e6)
    const value = Math.max(Number(minimum), -1e6) + this.#random.unit() * span
    return type === 'integer' ? Math.round(value) : value
  }

  #object({ properties = {}, required = [] }: OpenAPIV3_1.SchemaObject, name: string, depth: number): object {
    const entries = Object.entries(properties).flatMap(([key, schema]) => {
      if (!required.includes(key) && this.#random.chance(0.4)) return []
      return [[key, this.valid(schema, key, depth + 1)] as const]
    })
    if (Object.keys(properties).length > 0) return Object.fromEntries(entries)
    return this.#random.chance(0.5) ? {} : { [name || 'a']: this.odd() }
  }

  /** The value with something wrong somewhere in it. */
  mutated(value: unknown): unknown {
    if (Array.isArray(value) && value.length > 0 && this.#random.chance(0.7)) {
      const index = this.#random.below(value.length)
      return value.with(index, this.mutated(value[index]))
    }
    if (typeof value === 'object' && value !== null && this.#random.chance(0.8)) {
      const key = this.#random.pick([...Object.keys(value), this.odd()])
      const { [key as never]: member, ...rest } = value as Record<string, unknown>
      if (this.#random.chance(0.25)) return rest
      return { ...rest, [key]: this.mutated(member) }
    }
    return this.#random.pick<unknown>([
      ...[null, true, -1, 0.5, 1e308, 2 ** 53, this.odd(), [], {}, [[]], { '': 1 }],
      ...[this.odd(), Array(2_000).fill(0), { constructor: { prototype: 1 } }, nested(600)],
    ])
  }
}

function nested(depth: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value }
  return value
}
