import { CONDITIONS } from '../conditions/index.ts'
import { type Path, type Problem, problem, SatsumaError } from '../errors/index.ts'
import { say } from '../language/index.ts'
import { explain, unknownField } from './issues.ts'
import { nearestName } from './nearest-name.ts'
import type { ConditionNode, Node } from './node.ts'
import { brokenText, describeType, isDeeperThan, isRecord } from './plain-data.ts'

/** How deep a definition may be nested, and how many conditions it may have. */
export const MAX_DEPTH = 50
const MAX_CONDITIONS = 1_000
/** How deep its data may be nested: two levels for each of the tree, and the filters of a condition. */
const MAX_DATA_DEPTH = 2 * MAX_DEPTH + 100
/** More problems than these are not told. */
const MAX_PROBLEMS = 500

const JOINERS = ['all', 'any', 'not'] as const

/** A parsed condition tree, or everything that is wrong with it. */
export interface Parsed {
  readonly node: Node
  readonly problems: readonly Problem[]
  /** What is allowed, but hardly meant. */
  readonly warnings: readonly Problem[]
}

/**
 * Turns a definition's plain data into a tree. Every problem is found in one go, each with its path;
 * where there is one, the tree must not be used.
 */
export function parseNode(written: unknown, path: Path = []): Parsed {
  const unusable = checkData(written, path)
  if (unusable !== undefined) return { node: NOTHING, problems: [unusable], warnings: [] }
  const reader = new Reader()
  const node = reader.read(written, path, 0)
  return { node, problems: reader.problems, warnings: reader.warnings }
}

/** As `parseNode`, for a definition that must be right. */
export function requireNode(written: unknown, path: Path = []): Node {
  const { node, problems } = parseNode(written, path)
  if (problems.length > 0) throw new SatsumaError(problems)
  return node
}

/** Data that cannot be read at all, whatever it says. */
export function checkData(written: unknown, path: Path = []): Problem | undefined {
  if (isDeeperThan(written, MAX_DATA_DEPTH)) return problem('definition/too-deep', { limit: MAX_DEPTH }, path)
  const broken = brokenText(written)
  if (broken === undefined) return undefined
  const detail = say`The text ${JSON.stringify(broken.slice(0, 60))} has half a surrogate pair.`
  return problem('definition/invalid-value', { detail, mend: say`Write it as valid Unicode.` }, path)
}

const NOTHING: Node = { kind: 'any', parts: [] }

class Reader {
  readonly problems: Problem[] = []
  readonly warnings: Problem[] = []
  #conditions = 0

  read(written: unknown, path: Path, depth: number): Node {
    if (depth > MAX_DEPTH) return this.#refuse(problem('definition/too-deep', { limit: MAX_DEPTH }, path))
    if (!isRecord(written)) {
      const found = describeType(written)
      return this.#refuse(problem('definition/type', { expected: say`a condition (an object)`, found }, path))
    }
    const joiner = JOINERS.find((name) => Object.hasOwn(written, name))
    return joiner === undefined ? this.#condition(written, path) : this.#joined(joiner, written, path, depth)
  }

  #joined(
    joiner: (typeof JOINERS)[number],
    written: Readonly<Record<string, unknown>>,
    path: Path,
    depth: number,
  ): Node {
    for (const field of Object.keys(written)) {
      if (field !== joiner) this.#refuse(unknownField(field, [joiner], [...path, field]))
    }
    const inner = written[joiner]
    if (joiner === 'not') return { kind: 'not', part: this.read(inner, [...path, 'not'], depth + 1) }
    if (!Array.isArray(inner)) {
      const found = describeType(inner)
      return this.#refuse(
        problem('definition/type', { expected: say`a list of conditions`, found }, [...path, joiner]),
      )
    }
    if (inner.length === 0)
      this.warnings.push(problem('definition/empty-group', { joiner }, [...path, joiner]))
    // Unlike `map` this visits the holes of a list that is no plain data.
    const parts = Array.from(inner, (part, index) => this.read(part, [...path, joiner, index], depth + 1))
    return { kind: joiner, parts }
  }

  #condition(written: Readonly<Record<string, unknown>>, path: Path): Node {
    this.#conditions += 1
    if (this.#conditions > MAX_CONDITIONS) {
      if (this.#conditions > MAX_CONDITIONS + 1) return NOTHING
      return this.#refuse(problem('definition/too-large', { limit: MAX_CONDITIONS }, path))
    }
    const [condition, ...others] = CONDITIONS.filter(({ key }) => Object.hasOwn(written, key))
    if (condition === undefined) return this.#refuse(unknownCondition(written, path))
    if (others.length > 0) {
      const fields = [condition, ...others].map(({ key }) => `"${key}"`).join(', ')
      return this.#refuse(problem('definition/ambiguous-condition', { fields }, path))
    }
    const parsed = condition.schema.safeParse(written)
    if (!parsed.success) return this.#refuse(...explain(condition.schema, written, path))
    const node: ConditionNode = { kind: 'condition', condition: condition.key, body: parsed.data }
    for (const found of condition.problems?.(parsed.data) ?? []) {
      this.#refuse({ ...found, path: [...path, ...found.path] })
    }
    return node
  }

  #refuse(...problems: Problem[]): Node {
    this.problems.push(...problems.slice(0, MAX_PROBLEMS - this.problems.length))
    return NOTHING
  }
}

const MAX_FIELDS_TOLD = 8

function unknownCondition(written: Readonly<Record<string, unknown>>, path: Path): Problem {
  const names = [...JOINERS, ...CONDITIONS.map(({ key }) => key)]
  const fields = Object.keys(written).slice(0, MAX_FIELDS_TOLD)
  const nearest = fields.map((field) => nearestName(field, names)).find((name) => name !== undefined)
  const quoted = (list: readonly string[]) => list.map((name) => `"${name.slice(0, 60)}"`).join(', ')
  return problem(
    'definition/unknown-condition',
    { fields: quoted(fields) || say`of an empty object`, nearest, known: quoted(names) },
    path,
  )
}
