import { type Command, Option } from 'commander'
import { z } from 'zod'
import type { Analysis } from '../analyses/index.ts'
import { explain, wordsOf } from '../definition/issues.ts'
import { readItems } from '../definition/read.ts'
import { formatPath, problem, SatsumaError } from '../errors/index.ts'
import { readText } from './text-file.ts'

/** What JSON Schema says of one option of an analysis. */
interface Property {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly description?: string
  readonly default?: unknown
  readonly items?: Property
  readonly $ref?: string
}

/** Options that the doors of purchases take care of. */
const ELSEWHERE = ['purchases']

function properties({ options }: Analysis): [string, Property][] {
  const { properties: written = {}, $defs = {} } = z.toJSONSchema(options, { io: 'input' }) as Schema
  const meant = ({ $ref, ...property }: Property): Property =>
    $ref === undefined ? property : { ...$defs[$ref.replace('#/$defs/', '')], ...property }
  return Object.entries(written).map(([key, property]) => [key, meant(property)])
}

interface Schema {
  readonly properties?: Readonly<Record<string, Property>>
  /** What several options are: a duration. */
  readonly $defs?: Readonly<Record<string, Property>>
}

/** Adds a flag for each option of an analysis: `recencyCuts` is `--recency-cuts 30,90,180,365`. */
export function addAnalysisFlags(command: Command, analysis: Analysis): void {
  for (const [key, property] of properties(analysis)) {
    if (!ELSEWHERE.includes(key)) command.addOption(flagOf(key, property))
  }
}

function flagOf(key: string, property: Property): Option {
  const flag = `--${kebab(key)}`
  const initial = property.default
  if (property.type === 'boolean')
    return new Option(initial === true ? `--no-${kebab(key)}` : flag, sentence(property))
  const option = new Option(`${flag} <${placeholder(property)}>`, sentence(property))
  return property.enum ? option.choices([...property.enum]) : option
}

/** As other flags are described. The default is the schema's, so that a flag that was not given is told apart. */
function sentence({ description = '', default: initial, type }: Property): string {
  const words = `${description.charAt(0).toLowerCase()}${description.slice(1)}`.replace(/\.$/, '')
  return initial === undefined || type === 'boolean' ? words : `${words}; ${String(initial)} unless said`
}

const kebab = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function placeholder({ type, enum: choices, items }: Property): string {
  if (choices) return 'word'
  if (type === 'integer' || type === 'number') return 'number'
  if (type === 'array') return isScalar(items) ? `${placeholder(items)},...` : 'file.yaml'
  return type === 'string' ? 'text' : 'file.yaml'
}

const isScalar = (property: Property | undefined): property is Property =>
  property?.type !== undefined && ['string', 'number', 'integer'].includes(property.type)

/** The options of an analysis out of flags; what is not simple is read from a YAML file. Throws all that is wrong. */
export async function analysisOptions<Parsed = unknown>(
  analysis: Analysis,
  flags: Readonly<Record<string, unknown>>,
  besides: Readonly<Record<string, unknown>>,
): Promise<Parsed> {
  const given: Record<string, unknown> = { ...besides }
  for (const [key, property] of properties(analysis)) {
    const value = flags[key]
    if (value !== undefined && !ELSEWHERE.includes(key))
      given[key] = await valueGiven(value, property, schemaOf(analysis, key))
  }
  const parsed = analysis.options.safeParse(given)
  if (parsed.success) return parsed.data as Parsed
  throw new SatsumaError(
    explain(analysis.options, given, []).map((found) => {
      const [option = '', ...path] = found.path
      const place = path.length > 0 ? `${formatPath(path)}: ` : ''
      const detail = `${place}${wordsOf(found)}`
      return problem('analysis/invalid-option', { option: `--${kebab(String(option))}`, detail })
    }),
  )
}

async function valueGiven(
  value: unknown,
  property: Property,
  schema: z.ZodType | undefined,
): Promise<unknown> {
  if (typeof value !== 'string' || property.enum) return value
  if (property.type === 'array' && isScalar(property.items)) {
    const items = value.split(',').map((item) => item.trim())
    return items.map((item) => scalar(item, property.items!))
  }
  return isScalar(property) ? scalar(value, property) : yamlOf(value, schema)
}

/** Text that is no number stays text, so that the schema says what is wrong with it. */
function scalar(text: string, { type }: Property): unknown {
  if (type === 'string') return text
  return text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text)
}

/** What a YAML file says, a list or one of it; throws all that is wrong with it, each with its line. */
async function yamlOf(file: string, schema: z.ZodType | undefined): Promise<unknown> {
  const text = await readText(file)
  const isList = schema instanceof z.ZodArray
  const item = isList ? (schema.element as z.ZodType) : (schema ?? z.unknown())
  let count = 0
  const { definitions, problems } = readItems(text, file, (written, path) => ({
    definition: { kind: 'item', name: String(count++), written },
    problems: explain(item, written, path),
    warnings: [],
  }))
  if (problems.length > 0) throw new SatsumaError(problems)
  const items = definitions.map(({ written }) => written)
  return isList ? items : items[0]
}

/** The schema of an option, without its default. */
function schemaOf({ options }: Analysis, key: string): z.ZodType | undefined {
  const written = (options.shape as Readonly<Record<string, z.ZodType>>)[key]
  if (written instanceof z.ZodOptional || written instanceof z.ZodDefault)
    return written.unwrap() as z.ZodType
  return written
}
