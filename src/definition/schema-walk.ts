import type { z } from 'zod'
import { say } from '../language/index.ts'
import { eitherOf } from './either-of.ts'
import { isRecord } from './plain-data.ts'

/** The parts of a schema's own description that problems are explained with. */
interface Described {
  readonly type: string
  readonly innerType?: z.ZodType
  readonly getter?: () => z.ZodType
  readonly in?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly element?: z.ZodType
  readonly valueType?: z.ZodType
  readonly items?: readonly z.ZodType[]
  readonly values?: readonly unknown[]
  readonly entries?: Readonly<Record<string, unknown>>
}

const described = (schema: z.ZodType) => schema.def as unknown as Described

/** The schema inside of what only says that a value may be left out, or that delays its definition. */
function unwrap(schema: z.ZodType): z.ZodType {
  const { innerType, getter, type, in: input } = described(schema)
  const inner = type === 'lazy' ? getter?.() : type === 'pipe' ? input : innerType
  return inner === undefined ? schema : unwrap(inner)
}

/** The schema of a value inside a value; where there are alternatives, of the one with that field. */
export function schemaAt(
  schema: z.ZodType,
  path: readonly (string | number)[],
  written: unknown,
): z.ZodType | undefined {
  const [step, ...rest] = path
  const inner = unwrap(schema)
  if (step === undefined) return inner
  const { type, shape, element, items, options, valueType } = described(inner)
  if (type === 'union') {
    const fitting = options?.filter((option) => fits(option, written)) ?? []
    for (const option of fitting) {
      const found = schemaAt(option, path, written)
      if (found !== undefined) return found
    }
    return undefined
  }
  const next = typeof step === 'number' ? (items?.[step] ?? element) : (shape?.[step] ?? valueType)
  return next && schemaAt(next, rest, valueAt(written, [step]))
}

export function valueAt(written: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    written,
  )
}

/** The alternatives of a schema, those of alternatives included. */
export function optionsOf(schema: z.ZodType): readonly z.ZodType[] {
  const inner = unwrap(schema)
  const { type, options } = described(inner)
  return type === 'union' ? (options ?? []).flatMap(optionsOf) : [inner]
}

/** The fields that an object of this schema may have. */
export function fieldsOf(schema: z.ZodType): readonly string[] {
  return optionsOf(schema).flatMap((option) => Object.keys(described(option).shape ?? {}))
}

/** The fields that an object of this schema must have. */
export function requiredFieldsOf(schema: z.ZodType): readonly string[] {
  const fields = Object.entries(described(unwrap(schema)).shape ?? {})
  return fields.filter(([, field]) => !field.safeParse(undefined).success).map(([name]) => name)
}

/** Whether a value is at least of the kind (text, number, list, object) that a schema is about. */
export function fits(schema: z.ZodType, value: unknown): boolean {
  return optionsOf(schema).some((option) => {
    const { type } = described(option)
    if (type === 'object' || type === 'record') return isRecord(value)
    if (type === 'array' || type === 'tuple') return Array.isArray(value)
    if (type === 'enum') return typeof value === 'string'
    if (type === 'literal')
      return described(option).values?.some((one) => typeof one === typeof value) ?? false
    return typeof value === type
  })
}

/** What a schema expects, in words. */
export function expectedWords(schema: z.ZodType): string {
  const { type, shape, values, entries } = described(unwrap(schema))
  switch (type) {
    case 'string':
      return say`a text`
    case 'number':
      return say`a number`
    case 'boolean':
      return say`true or false`
    case 'array':
    case 'tuple':
      return say`a list`
    case 'record':
      return say`an object`
    case 'object':
      return say`an object with ${listed(Object.keys(shape ?? {}))}`
    case 'enum':
      return listed(Object.values(entries ?? {}))
    case 'literal':
      return listed(values ?? [])
    case 'union':
      return eitherOf([...new Set(optionsOf(schema).map(expectedWords))])
    default:
      return `a ${type}`
  }
}

function listed(values: readonly unknown[]): string {
  const shown = values.slice(0, 8).map((value) => JSON.stringify(value))
  return `${shown.join(', ')}${values.length > 8 ? ', …' : ''}`
}
