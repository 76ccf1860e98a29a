import type { OpenAPIV3_1 } from 'openapi-types'

type Schema = OpenAPIV3_1.SchemaObject | OpenAPIV3_1.ReferenceObject

/** The TypeScript type of what a schema admits; named schemas are members of `Schemas`. */
export function typeText(schema: Schema | boolean, indent = ''): string {
  if (typeof schema === 'boolean') return schema ? 'unknown' : 'never'
  if ('$ref' in schema && schema.$ref) return `Schemas[${JSON.stringify(schema.$ref.split('/').at(-1))}]`
  const {
    const: constant,
    enum: values,
    anyOf,
    oneOf,
    allOf,
  } = schema as OpenAPIV3_1.SchemaObject & {
    const?: unknown
  }
  if (constant !== undefined) return JSON.stringify(constant)
  if (values) return values.map((value) => JSON.stringify(value)).join(' | ')
  if (anyOf ?? oneOf) return joined((anyOf ?? oneOf)!, ' | ', indent)
  if (allOf) return joined(allOf, ' & ', indent)
  return typeOf(schema as OpenAPIV3_1.SchemaObject, indent)
}

function joined(schemas: readonly Schema[], separator: string, indent: string): string {
  const types = [...new Set(schemas.map((schema) => typeText(schema, indent)))]
  return types.length === 1 ? types[0]! : `(${types.join(separator)})`
}

function typeOf(schema: OpenAPIV3_1.SchemaObject, indent: string): string {
  const { type } = schema
  if (Array.isArray(type)) {
    return type.map((one) => typeOf({ ...schema, type: one } as OpenAPIV3_1.SchemaObject, indent)).join(' | ')
  }
  switch (type) {
    case 'string':
    case 'boolean':
    case 'null':
      return type
    case 'integer':
    case 'number':
      return 'number'
    case 'array':
      return `readonly ${element(typeText(schema.items ?? {}, indent))}[]`
    case 'object':
      return objectText(schema, indent)
    default:
      return 'unknown'
  }
}

function element(type: string): string {
  return /^readonly |[ |&]/.test(type) && !/^[({]/.test(type) ? `(${type})` : type
}

function objectText(
  { properties, required = [], additionalProperties }: OpenAPIV3_1.SchemaObject,
  indent: string,
): string {
  const inner = `${indent}  `
  const members = Object.entries(properties ?? {}).map(([name, schema]) => {
    const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name)
    return `${inner}readonly ${key}${required.includes(name) ? '' : '?'}: ${typeText(schema, inner)}`
  })
  if (members.length > 0) return `{\n${members.join('\n')}\n${indent}}`
  const rest = additionalProperties === undefined || additionalProperties === true ? {} : additionalProperties
  return rest === false ? 'Record<string, never>' : `{ readonly [name: string]: ${typeText(rest, inner)} }`
}
