import type { z } from 'zod'
import { CONDITIONS } from '../conditions/index.ts'
import { type Path, type Problem, problem, SatsumaError } from '../errors/index.ts'
import { nearestName } from './nearest-name.ts'
import type { ConditionNode, Node } from './node.ts'

export { nearestName }

/** How deep a definition may be nested, and how many conditions it may have. */
export const MAX_DEPTH = 50
export const MAX_CONDITIONS = 1_000

const JOINERS = ['all', 'any', 'not'] as const

/** A parsed condition tree, or everything that is wrong with it. */
export interface Parsed {
  readonly node: Node
  readonly problems: readonly Problem[]
}

/**
 * Turns a definition's plain data into a tree. Every problem is found in one go, each with its path;
 * where there is one, the tree must not be used.
 */
export function parseNode(written: unknown, path: Path = []): Parsed {
  const reader = new Reader()
  const node = reader.read(written, path, 0)
  return { node, problems: reader.problems }
}

/** As `parseNode`, for a definition that must be right. */
export function requireNode(written: unknown, path: Path = []): Node {
  const { node, problems } = parseNode(written, path)
  if (problems.length > 0) throw new SatsumaError(problems)
  return node
}

const NOTHING: Node = { kind: 'any', parts: [] }

class Reader {
  readonly problems: Problem[] = []
  #conditions = 0

  read(written: unknown, path: Path, depth: number): Node {
    if (depth > MAX_DEPTH) return this.#refuse(problem('definition/too-deep', { limit: MAX_DEPTH }, path))
    if (!isRecord(written)) {
      const found = describeType(written)
      return this.#refuse(problem('definition/type', { expected: 'a condition (an object)', found }, path))
    }
    const joiner = JOINERS.find((name) => name in written)
    return joiner === undefined ? this.#condition(written, path) : this.#joined(joiner, written, path, depth)
  }

  #joined(
    joiner: (typeof JOINERS)[number],
    written: Record<string, unknown>,
    path: Path,
    depth: number,
  ): Node {
    for (const field of Object.keys(written)) {
      if (field !== joiner) this.problems.push(unknownField(field, [joiner], [...path, field]))
    }
    const inner = written[joiner]
    if (joiner === 'not') return { kind: 'not', part: this.read(inner, [...path, 'not'], depth + 1) }
    if (!Array.isArray(inner)) {
      const found = describeType(inner)
      return this.#refuse(
        problem('definition/type', { expected: 'a list of conditions', found }, [...path, joiner]),
      )
    }
    const parts = inner.map((part, index) => this.read(part, [...path, joiner, index], depth + 1))
    return { kind: joiner, parts }
  }

  #condition(written: Record<string, unknown>, path: Path): Node {
    this.#conditions += 1
    if (this.#conditions === MAX_CONDITIONS + 1) {
      this.problems.push(problem('definition/too-large', { limit: MAX_CONDITIONS }, path))
    }
    const keys = CONDITIONS.filter(({ key }) => key in written)
    const [condition] = keys
    if (condition === undefined) return this.#refuse(unknownCondition(written, path))
    if (keys.length > 1) {
      const fields = keys.map(({ key }) => `"${key}"`).join(', ')
      return this.#refuse(problem('definition/ambiguous-condition', { fields }, path))
    }
    const parsed = condition.schema.safeParse(written)
    if (!parsed.success)
      return this.#refuse(...parsed.error.issues.flatMap((issue) => toProblems(issue, written, path)))
    const node: ConditionNode = { kind: 'condition', condition: condition.key, body: parsed.data }
    for (const found of condition.problems?.(parsed.data) ?? []) {
      this.problems.push({ ...found, path: [...path, ...found.path] })
    }
    return node
  }

  #refuse(...problems: Problem[]): Node {
    this.problems.push(...problems)
    return NOTHING
  }
}

function unknownCondition(written: Record<string, unknown>, path: Path): Problem {
  const known = [...JOINERS, ...CONDITIONS.map(({ key }) => key)].map((key) => `"${key}"`).join(', ')
  const fields = Object.keys(written)
    .map((key) => `"${key}"`)
    .join(', ')
  return problem('definition/unknown-condition', { fields: fields || 'of an empty object', known }, path)
}

/** Translates what the schema library found into problems of the error table. */
export function toProblems(issue: z.core.$ZodIssue, written: unknown, path: Path): Problem[] {
  const place = [...path, ...issue.path.filter((step) => typeof step !== 'symbol')]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(key, [], [...place, key]))
    case 'invalid_type':
      return [typeProblem(issue.expected, valueAtPath(written, issue.path), place)]
    case 'invalid_union':
      return [unionProblem(issue, written, path, place)]
    default:
      return [
        problem('definition/invalid-value', { detail: issue.message, mend: 'Change it accordingly.' }, place),
      ]
  }
}

/** Of a union's branches the one that fits best speaks: the one whose complaint lies deepest. */
function unionProblem(
  issue: z.core.$ZodIssueInvalidUnion,
  written: unknown,
  path: Path,
  place: Path,
): Problem {
  const inner = valueAtPath(written, issue.path)
  const branches = issue.errors.map((issues) => issues.flatMap((one) => toProblems(one, inner, place)))
  const depth = (problems: readonly Problem[]) => Math.max(...problems.map((one) => one.path.length))
  const fitting = branches.filter((problems) => problems.every(({ code }) => code !== 'definition/type'))
  const best = (fitting.length > 0 ? fitting : branches).sort(
    (a, b) => a.length - b.length || depth(b) - depth(a),
  )[0]
  const first = best?.[0]
  if (first !== undefined && branches.length === 1) return first
  if (first !== undefined && fitting.length > 0) return first
  const expected = branches.flatMap((problems) =>
    problems.map(({ mend }) => mend.replace(/^Write | here\.$/g, '')),
  )
  return problem(
    'definition/type',
    { expected: [...new Set(expected)].slice(0, 4).join(' or '), found: describeType(inner) },
    path.length > place.length ? path : place,
  )
}

function typeProblem(expected: string, found: unknown, path: Path): Problem {
  const field = path.at(-1)
  if (found === undefined && typeof field === 'string')
    return problem('definition/missing-field', { field }, path)
  return problem(
    'definition/type',
    { expected: TYPE_WORDS[expected] ?? expected, found: describeType(found) },
    path,
  )
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}

function unknownField(field: string, known: readonly string[], path: Path): Problem {
  const names = known.length > 0 ? known : CONDITIONS.flatMap(({ schema }) => schemaFields(schema))
  const unique = [...new Set(names)]
  return problem(
    'definition/unknown-field',
    { field, nearest: nearestName(field, unique), known: unique.map((name) => `"${name}"`).join(', ') },
    path,
  )
}

function schemaFields(schema: z.ZodType): string[] {
  return 'shape' in schema ? Object.keys(schema.shape as object) : []
}

function valueAtPath(written: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (isIndexable(value) ? value[step as string] : undefined),
    written,
  )
}

function isIndexable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return isIndexable(value) && !Array.isArray(value)
}

function describeType(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  if (typeof value === 'string') return `the text ${JSON.stringify(value.slice(0, 60))}`
  return `${typeof value === 'number' ? 'the number ' : ''}${String(value)}`
}
