import { closest, distance } from 'fastest-levenshtein'
import { stringify } from 'yaml'
import { explain, wordsOf } from '../../definition/issues.ts'
import { type Path, type Problem, problem, SatsumaError } from '../../errors/index.ts'
import { say } from '../../language/index.ts'
import { type LineGroup, type Mapping, mappingSchema } from './schema.ts'
import { parseYaml } from './yaml.ts'

/**
 * Reads a mapping from YAML (or JSON) text. Throws a {@link SatsumaError} with every problem at once,
 * each with its path; unknown fields are refused.
 */
export function readMapping(text: string): Mapping {
  return parseMapping(parseYaml(text))
}

/** Checks a mapping given as data and fills in its defaults. */
export function parseMapping(data: unknown): Mapping {
  const result = mappingSchema.safeParse(data)
  if (!result.success) throw new SatsumaError(schemaProblems(data))
  const problems = [...contentProblems(result.data), ...ruleProblems(result.data)]
  if (problems.length > 0) throw new SatsumaError(problems)
  return result.data
}

/** The mapping as YAML, without the fields that hold their defaults. */
export function mappingToYaml(mapping: Mapping): string {
  return stringify(withoutDefaults(mapping), { lineWidth: 110 })
}

/** What is wrong with a mapping by its schema, in problems of its own codes. */
function schemaProblems(data: unknown): Problem[] {
  return explain(mappingSchema, data, []).map((found) => {
    const { code, path } = found
    const [field, within] = [String(path.at(-1)), path.slice(0, -1)]
    if (code === 'definition/missing-field') return problem('ingest/mapping-missing-field', { field }, within)
    if (code === 'definition/unknown-field') return unknownField(field, within)
    return problem('ingest/mapping-invalid', { detail: wordsOf(found) }, path)
  })
}

function unknownField(field: string, path: Path): Problem {
  const nearest = closest(field, FIELDS)
  const near = distance(field, nearest) <= 3 && nearest !== field ? nearest : undefined
  return problem('ingest/mapping-unknown-field', { field, nearest: near }, [...path, field])
}

const FIELDS = [
  ...['version', 'file', 'customer', 'time', 'events', 'traits', 'traitsOf', 'strict'],
  ...[
    'format',
    'delimiter',
    'quote',
    'header',
    'columns',
    'encoding',
    'decimal',
    'thousands',
    'currency',
    'absent',
  ],
  ...['column', 'namespace', 'accept', 'timeZone', 'constant', 'type'],
  ...['name', 'when', 'besides', 'id', 'properties', 'propertiesOf', 'lines', 'by', 'as', 'fields', 'sums'],
  ...[
    'equals',
    'oneOf',
    'startsWith',
    'endsWith',
    'contains',
    'empty',
    'below',
    'above',
    'atLeast',
    'atMost',
    'not',
  ],
]

function contentProblems({ events, traits, traitsOf, time, file }: Mapping): Problem[] {
  const problems: Problem[] = []
  if (events.length === 0 && Object.keys(traits).length === 0 && !traitsOf)
    problems.push(problem('ingest/mapping-empty', {}))
  if (events.length > 0 && !time) problems.push(problem('ingest/mapping-no-time', {}))
  if (!file.header && !file.columns && file.format === 'csv')
    problems.push(problem('ingest/mapping-missing-field', { field: 'columns' }, ['file']))
  if (file.decimal === file.thousands) {
    const detail = say`Decimals and thousands are separated by the same character.`
    problems.push(problem('ingest/mapping-invalid', { detail }, ['file', 'thousands']))
  }
  if (file.format === 'csv' && traitsOf)
    problems.push(
      problem('ingest/mapping-not-for-format', { field: 'traitsOf', format: 'csv' }, ['traitsOf']),
    )
  return problems
}

function ruleProblems({ events, file }: Mapping): Problem[] {
  const all = events.findIndex((rule) => !rule.when && !rule.besides)
  return events.flatMap((rule, index) => {
    const problems: Problem[] = []
    if (all >= 0 && index > all && !rule.besides)
      problems.push(problem('ingest/mapping-unreachable', { rule: all }, ['events', index]))
    if (file.format === 'csv' && rule.propertiesOf)
      problems.push(
        problem('ingest/mapping-not-for-format', { field: 'propertiesOf', format: 'csv' }, [
          'events',
          index,
          'propertiesOf',
        ]),
      )
    if (rule.lines && rule.propertiesOf)
      problems.push(
        problem('ingest/mapping-invalid', { detail: say`"lines" and "propertiesOf" exclude each other.` }, [
          'events',
          index,
        ]),
      )
    if (rule.lines) problems.push(...namesTwice(rule.properties, rule.lines, ['events', index, 'lines']))
    return problems
  })
}

/** What `lines` gives, and the properties beside it, lie under one name each. */
function namesTwice(properties: object, { as, sums }: LineGroup, path: Path): Problem[] {
  const given = [
    ...(Object.hasOwn(properties, as) || Object.hasOwn(sums, as) ? [[...path, 'as']] : []),
    ...Object.keys(sums)
      .filter((sum) => Object.hasOwn(properties, sum))
      .map((sum) => [...path, 'sums', sum]),
  ]
  const detail = say`This name is given twice.`
  return given.map((place) => problem('ingest/mapping-invalid', { detail }, place))
}

function withoutDefaults(mapping: Mapping): unknown {
  const { version, file, customer, time, events, traits, traitsOf, strict } = mapping
  return prune({
    version,
    file: {
      ...file,
      delimiter: file.format === 'csv' ? file.delimiter : undefined,
      quote: file.quote === '"' ? undefined : file.quote,
      header: file.header ? undefined : false,
      decimal: file.decimal === '.' ? undefined : file.decimal,
      absent: file.absent.length > 0 ? file.absent : undefined,
    },
    customer: { ...customer, accept: customer.accept.length > 0 ? customer.accept : undefined },
    time,
    events: events.map((rule) => ({
      ...rule,
      besides: rule.besides || undefined,
      properties: filled(rule.properties),
    })),
    traits: filled(traits),
    traitsOf,
    strict: strict || undefined,
  })
}

function filled<T extends object>(value: T): T | undefined {
  return Object.keys(value).length > 0 ? value : undefined
}

function prune(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(prune)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(kept.map(([key, member]) => [key, prune(member)]))
}
