import { optionLabel } from '../../format/option-words'

/** What a form asks for one option. */
export interface Field {
  readonly key: string
  /** In the language of the page. */
  readonly label: string
  readonly kind: 'choice' | 'number' | 'flag' | 'text' | 'names' | 'numbers' | 'yaml' | 'group'
  readonly description: string
  /** What holds where nothing is said, as text. */
  readonly usual: string
  readonly choices: readonly string[]
  readonly min: number | undefined
  readonly max: number | undefined
  readonly isWhole: boolean
  /** Of a group: its own. */
  readonly fields: readonly Field[]
}

/** What is read of JSON Schema. */
interface Schema {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly description?: string
  readonly default?: unknown
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly anyOf?: readonly Schema[]
  readonly minimum?: number
  readonly maximum?: number
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
}

/** The fields of a form for the options of an analysis, made of their JSON Schema. */
export function fieldsOf(schema: unknown): readonly Field[] {
  const { properties = {}, $defs = {} } = schema as Schema
  return Object.entries(properties).map(([key, property]) => fieldOf(key, meant(property, $defs)))
}

/** What several options are, as a duration, is written once. */
function meant({ $ref, ...schema }: Schema, definitions: NonNullable<Schema['$defs']>): Schema {
  return $ref === undefined ? schema : { ...definitions[$ref.replace('#/$defs/', '')], ...schema }
}

function fieldOf(key: string, schema: Schema): Field {
  const { description = '', default: usual, minimum, maximum } = schema
  const kind = kindOf(schema)
  return {
    key,
    label: optionLabel(key),
    kind,
    description,
    usual: usual === undefined || Array.isArray(usual) ? '' : String(usual),
    choices: schema.enum ?? [],
    min: minimum,
    max: maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum,
    isWhole: schema.type === 'integer',
    fields: kind === 'group' ? fieldsOf(schema) : [],
  }
}

function kindOf({ type, enum: choices, items, properties, anyOf = [] }: Schema): Field['kind'] {
  if (choices) return 'choice'
  if (type === 'integer' || type === 'number') return 'number'
  if (type === 'boolean') return 'flag'
  if (type === 'string' || anyOf.some((one) => one.type === 'string')) return 'text'
  if (type === 'array' && items?.type === 'string') return 'names'
  if (type === 'array' && (items?.type === 'number' || items?.type === 'integer')) return 'numbers'
  return properties === undefined ? 'yaml' : 'group'
}
