import { z } from 'zod'
import { sayLater } from '../../language/index.ts'
import { isListTrait, reservedReason } from '../../records/reserved-traits.ts'
import { dateText } from '../../time/instant.ts'
import { timeZoneName } from '../../time/time-zone.ts'
import { isTimeFormat } from './time-format.ts'

/** A column of the file by its name; in JSON Lines a member, or a path such as `context.page`. */
const column = z.string().min(1)

const name = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => !text.includes('\0'), { error: sayLater`Expected a name without NUL characters.` })

const traitName = name.refine((text) => reservedReason(text) === undefined || isListTrait(text), {
  error: ({ input }) => sayLater`It cannot be imported: ${reservedReason(String(input)) ?? ''}.`,
})

const timeFormat = z.string().refine(isTimeFormat, {
  error: sayLater`Expected iso, unix, unix-ms, excel, or a pattern of YYYY YY MM M MMM DD D hh h mm ss SSS A Z.`,
})

/** How a value is read. Without it a cell is a text, and a member of a JSON record keeps its JSON type. */
export const VALUE_TYPES = ['text', 'number', 'flag', 'date', 'json'] as const

const typedColumn = z.strictObject({
  column,
  type: z.enum(VALUE_TYPES).optional(),
  format: timeFormat.optional(),
  timeZone: timeZoneName.optional(),
})

const valueSource = z.union([column, typedColumn])

const traits = z.record(traitName, valueSource).superRefine((sources, context) => {
  for (const [trait, source] of Object.entries(sources)) {
    if (!isListTrait(trait) || (typeof source === 'object' && source.type === 'flag')) continue
    const message = sayLater`Expected the type flag: whether somebody is on the list.`
    context.addIssue({ code: 'custom', path: [trait], message })
  }
})

const condition = z.strictObject({
  column,
  equals: z.union([z.string(), z.number()]).optional(),
  oneOf: z.array(z.string()).min(1).optional(),
  startsWith: z.string().min(1).optional(),
  endsWith: z.string().min(1).optional(),
  contains: z.string().min(1).optional(),
  empty: z.boolean().optional(),
  below: z.number().optional(),
  above: z.number().optional(),
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
  not: z.boolean().optional(),
})

const lines = z.strictObject({
  by: column,
  as: name.default('products'),
  fields: z.record(name, valueSource).default({}),
  sums: z.record(name, z.union([column, z.array(column).min(1).max(4)])).default({}),
})

const eventRule = z.strictObject({
  name: z.union([name, z.strictObject({ column })]),
  when: z.union([condition, z.array(condition).min(1)]).optional(),
  besides: z.boolean().default(false),
  id: column.optional(),
  properties: z.record(name, valueSource).default({}),
  propertiesOf: column.optional(),
  lines: lines.optional(),
})

const delimiter = z.string().regex(/^(?!["'a-zA-Z0-9])[\t -~]$/, {
  error: sayLater`Expected one ASCII character that is no letter, digit or quote, or "whitespace".`,
})

const columnNames = z
  .array(column)
  .min(1)
  .refine((names) => new Set(names).size === names.length, { error: sayLater`Expected each name once.` })

const currencyText = z.string().regex(/^[\p{L}\p{Sc}.]{1,10}$/u, {
  error: sayLater`Expected a sign or a code of a currency, such as € or EUR.`,
})

const file = z.strictObject({
  format: z.enum(['csv', 'jsonl', 'parquet']),
  delimiter: z.union([z.literal('whitespace'), delimiter]).default(','),
  quote: z.enum(['"', "'", 'none']).default('"'),
  header: z.boolean().default(true),
  columns: columnNames.optional(),
  encoding: z.enum(['utf-8', 'windows-1252', 'iso-8859-1', 'utf-16le', 'utf-16be']).default('utf-8'),
  decimal: z.enum(['.', ',']).default('.'),
  thousands: z.enum(['.', ',', ' ', "'"]).optional(),
  /** Texts that may stand before or after a number, such as `€` and `EUR`. */
  currency: z.array(currencyText).min(1).max(10).optional(),
  absent: z.array(z.string()).default([]),
})

/** The mapping of a file's columns to customers, events and traits, as it is written in YAML. */
export const mappingSchema = z.strictObject({
  version: z.literal(1).default(1),
  file,
  customer: z.strictObject({
    /** `#row`: each row is a customer, under its number. */
    column,
    namespace: z.string().min(1).max(200).default('customer_id'),
    accept: z.array(z.string()).default([]),
  }),
  time: z
    .union([
      z.strictObject({ column, format: timeFormat.default('iso'), timeZone: timeZoneName.default('UTC') }),
      z.strictObject({ constant: dateText }),
    ])
    .optional(),
  events: z.array(eventRule).max(60).default([]),
  traits: traits.default({}),
  traitsOf: column.optional(),
  strict: z.boolean().default(false),
})

/** A mapping with all defaults filled in. */
export type Mapping = z.output<typeof mappingSchema>
export type FileFormat = Mapping['file']
export type EventRule = Mapping['events'][number]
export type LineGroup = z.output<typeof lines>
export type Condition = z.output<typeof condition>
export type ValueSource = z.output<typeof valueSource>
export type ValueType = (typeof VALUE_TYPES)[number]
