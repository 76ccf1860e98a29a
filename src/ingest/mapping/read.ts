import { closest, distance } from 'fastest-levenshtein'
import { stringify } from 'yaml'
import type { z } from 'zod'
import { type Path, type Problem, problem, SatsumaError } from '../../errors/index.ts'
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
  if (!result.success)
    throw new SatsumaError(result.error.issues.flatMap((issue) => problemsOf(issue, data, [])))
  const problems = [...contentProblems(result.data), ...ruleProblems(result.data)]
  if (problems.length > 0) throw new SatsumaError(problems)
  return result.data
}

/** The mapping as YAML, without the fields that hold their defaults. */
export function mappingToYaml(mapping: Mapping): string {
  return stringify(withoutDefaults(mapping), { lineWidth: 110 })
}

type Issue = z.core.$ZodIssue

function problemsOf(issue: Issue, data: unknown, prefix: Path): Problem[] {
  const path: Path = [...prefix, ...(issue.path as (string | number)[])]
  if (issue.code === 'unrecognized_keys') return issue.keys.map((field) => unknownField(field, path))
  if (issue.code === 'invalid_key')
    return issue.issues.map(({ message }) =>
      problem('ingest/mapping-invalid', { detail: sentence(message) }, path),
    )
  if (issue.code === 'invalid_union') return unionProblems(issue, data, path)
  if (issue.code === 'invalid_type' && valueAt(data, path) === undefined && path.length > 0)
    return [problem('ingest/mapping-missing-field', { field: String(path.at(-1)) }, path.slice(0, -1))]
  return [problem('ingest/mapping-invalid', { detail: sentence(issue.message) }, path)]
}

/** The alternative that fits best is the one whose complaints lie deepest. */
function unionProblems(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  data: unknown,
  path: Path,
): Problem[] {
  if (valueAt(data, path) === undefined && path.length > 0)
    return [problem('ingest/mapping-missing-field', { field: String(path.at(-1)) }, path.slice(0, -1))]
  const fits = issue.errors.filter((issues) =>
    issues.every((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'),
  )
  const best = fits.sort((a, b) => a.length - b.length)[0]
  if (best) return best.flatMap((inner) => problemsOf(inner, data, path))
  const expected = issue.errors.map((issues) => issues[0]?.message ?? '').join(' Or: ')
  return [problem('ingest/mapping-invalid', { detail: sentence(expected) }, path)]
}

function sentence(message: string): string {
  return message.endsWith('.') ? message : `${message}.`
}

function unknownField(field: string, path: Path): Problem {
  const nearest = closest(field, FIELDS)
  const near = distance(field, nearest) <= 3 && nearest !== field ? nearest : undefined
  return problem('ingest/mapping-unknown-field', { field, nearest: near }, [...path, field])
}

const FIELDS = [
  ...['version', 'file', 'customer', 'time', 'events', 'traits', 'traitsOf', 'strict'],
  ...['format', 'delimiter', 'quote', 'header', 'columns', 'encoding', 'decimal', 'thousands', 'absent'],
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

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  )
}

function contentProblems({ events, traits, traitsOf, time, file }: Mapping): Problem[] {
  const problems: Problem[] = []
  if (events.length === 0 && Object.keys(traits).length === 0 && !traitsOf)
    problems.push(problem('ingest/mapping-empty', {}))
  if (events.length > 0 && !time) problems.push(problem('ingest/mapping-no-time', {}))
  if (!file.header && !file.columns && file.format === 'csv')
    problems.push(problem('ingest/mapping-missing-field', { field: 'columns' }, ['file']))
  if (file.decimal === file.thousands) {
    const detail = 'Decimals and thousands are separated by the same character.'
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
        problem('ingest/mapping-invalid', { detail: '"lines" and "propertiesOf" exclude each other.' }, [
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
  const detail = 'This name is given twice.'
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
