import type { Path } from '../../definition/node'
import type { Fields } from '../../definition/plain-data'
import type { Offer } from './offer'

/** The part of a JSON Schema that completion reads. */
export interface Schema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly type?: string
  readonly description?: string
}

/** What a schema allows, alternatives and references followed. */
function variantsOf(root: Schema, schema: Schema): readonly Schema[] {
  if (schema.$ref !== undefined) return variantsOf(root, definitionAt(root, schema.$ref))
  return schema.anyOf ? schema.anyOf.flatMap((one) => variantsOf(root, one)) : [schema]
}

/** `#/$defs/condition` */
function definitionAt({ $defs = {} }: Schema, ref: string): Schema {
  return $defs[ref.slice(ref.lastIndexOf('/') + 1)] ?? {}
}

function schemasAt(root: Schema, path: Path): readonly Schema[] {
  return path.reduce<readonly Schema[]>(
    (schemas, key) =>
      schemas.flatMap(({ properties, items }) => {
        const inner = typeof key === 'number' ? items : properties?.[key]
        return inner === undefined ? [] : variantsOf(root, inner)
      }),
    variantsOf(root, root),
  )
}

/** The fields that an object at a place may have beside those that it has. */
export function fieldsAt(root: Schema, path: Path, beside: Fields): readonly Offer[] {
  const objects = schemasAt(root, path).filter(({ properties }) => properties !== undefined)
  const written = Object.keys(beside)
  const fitting = objects.filter(({ properties = {} }) =>
    written.every((name) => Object.hasOwn(properties, name)),
  )
  const fields = new Map<string, Offer>()
  for (const { properties = {} } of fitting) {
    for (const [name, schema] of Object.entries(properties)) {
      if (fields.has(name) || Object.hasOwn(beside, name)) continue
      fields.set(name, { name, meaning: meaningOf(root, schema) })
    }
  }
  return [...fields.values()]
}

function meaningOf(root: Schema, { description, $ref }: Schema): string | undefined {
  return description ?? ($ref === undefined ? undefined : definitionAt(root, $ref).description)
}

/** The values that are named in the schema of a place. */
export function valuesAt(root: Schema, path: Path): readonly Offer[] {
  const values = schemasAt(root, path).flatMap(({ enum: named = [], const: only, type }) => {
    if (only !== undefined) return [only]
    return type === 'boolean' ? [true, false] : named
  })
  return [...new Set(values.map(String))].map((name) => ({ name }))
}
