import type { z } from 'zod'
import { type ErrorCode, type Path, type Problem, problem } from '../errors/index.ts'
import { say } from '../language/index.ts'
import { eitherOf } from './either-of.ts'
import { limitProblem } from './limits.ts'
import { nearestName } from './nearest-name.ts'
import { describeType, isRecord } from './plain-data.ts'
import {
  expectedWords,
  fieldsOf,
  fits,
  optionsOf,
  requiredFieldsOf,
  schemaAt,
  valueAt,
} from './schema-walk.ts'
import { typeInWords } from './type-words.ts'

/** Complaints about one value beyond these help nobody. */
const MAX_ISSUES = 50
/** What is wrong where the schema has no words of its own for it, instead of the validator's. */
const UNSAID = ''

/**
 * What is wrong with a value by its schema, in problems of the error table. Where the schema has
 * alternatives, the one that the writer most likely meant speaks.
 */
export function explain(schema: z.ZodType, written: unknown, path: Path): Problem[] {
  const { error } = schema.safeParse(written, { error: () => UNSAID })
  return leading(error?.issues ?? [])
    .slice(0, MAX_ISSUES)
    .flatMap((issue) => explainIssue(issue, schema, written, path))
}

/** An object with a misspelt field often breaks a rule over its fields too; only the cause is told. */
function leading(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const misspelt = issues.filter(({ code }) => code === 'unrecognized_keys').map(({ path }) => path.join())
  return issues.filter(({ code, path }) => code !== 'custom' || !misspelt.includes(path.join()))
}

/** What a problem that {@link explain} found says in one text, for problems with codes of their own. */
export function wordsOf({ code, message, mend }: Problem): string {
  return WITH_MEND.includes(code) && mend !== changeIt() ? `${message} ${mend}` : message
}

/** Of these the mend says more than the message. */
const WITH_MEND: readonly ErrorCode[] = ['definition/invalid-value', 'definition/unknown-field']

function explainIssue(issue: z.core.$ZodIssue, schema: z.ZodType, written: unknown, path: Path): Problem[] {
  const steps = issue.path.filter((step) => typeof step !== 'symbol')
  const place = [...path, ...steps]
  const value = valueAt(written, steps)
  const inner = schemaAt(schema, steps, written)
  if (issue.code === 'unrecognized_keys') {
    const known = inner === undefined ? [] : fieldsOf(inner)
    return issue.keys.map((key) => unknownField(key, known, [...place, key]))
  }
  const field = steps.at(-1)
  if (value === undefined && typeof field === 'string')
    return [problem('definition/missing-field', { field }, place)]
  if (issue.code === 'invalid_key')
    return issue.issues.map((one) =>
      one.message === UNSAID ? limitProblem(one, field, place) : invalidValue(one.message, place),
    )
  if (issue.code === 'invalid_union' && inner !== undefined) return explainUnion(inner, value, place)
  if (issue.code === 'invalid_type') return [typeProblem(typeInWords(issue.expected), value, place)]
  return [issue.message === UNSAID ? limitProblem(issue, value, place) : invalidValue(issue.message, place)]
}

function explainUnion(union: z.ZodType, value: unknown, place: Path): Problem[] {
  const options = optionsOf(union)
  const fitting = options.filter((option) => fits(option, value))
  if (fitting.length === 0) return [typeProblem(alternatives(options), value, place)]
  if (!isRecord(value)) {
    const found = fitting.map((option) => explain(option, value, place))
    const deeper = found.find((problems) => problems.some(({ path }) => path.length > place.length))
    if (deeper !== undefined || found.length === 1) return deeper ?? found[0]!
    return [invalidValue([...new Set(found.flat().map(({ message }) => message))].join(' '), place)]
  }
  const best = meant(fitting, value)
  if (best !== undefined) return explain(best, value, place)
  const known = [...new Set(fitting.flatMap(fieldsOf))]
  const unknown = Object.keys(value).filter((key) => !known.includes(key))
  if (unknown.length === 0) return [typeProblem(alternatives(fitting), value, place)]
  return unknown.slice(0, MAX_ISSUES).map((key) => unknownField(key, known, [...place, key]))
}

/** The alternative with which the object has most fields in common, if it has any; then that which misses fewest. */
function meant(
  options: readonly z.ZodType[],
  value: Readonly<Record<string, unknown>>,
): z.ZodType | undefined {
  const scored = options.map((option) => {
    const common = fieldsOf(option).filter((field) => Object.hasOwn(value, field)).length
    const missing = requiredFieldsOf(option).filter((field) => !Object.hasOwn(value, field)).length
    return { option, common, missing }
  })
  const [best] = scored
    .filter(({ common }) => common > 0)
    .sort((a, b) => b.common - a.common || a.missing - b.missing)
  return best?.option
}

const alternatives = (options: readonly z.ZodType[]) => eitherOf([...new Set(options.map(expectedWords))])

function typeProblem(expected: string, value: unknown, path: Path): Problem {
  return problem('definition/type', { expected, found: describeType(value) }, path)
}

const changeIt = () => say`Change it accordingly.`

function invalidValue(detail: string, path: Path): Problem {
  return problem('definition/invalid-value', { detail, mend: changeIt() }, path)
}

/** A field that has no meaning where it is written; `known` are those that have. */
export function unknownField(field: string, known: readonly string[], path: Path): Problem {
  return problem(
    'definition/unknown-field',
    {
      field: field.slice(0, 100),
      nearest: nearestName(field, known),
      known: known.map((name) => `"${name}"`).join(', '),
    },
    path,
  )
}
