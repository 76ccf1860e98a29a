import { z } from 'zod'
import type { Aggregate } from '../aggregates/aggregate.ts'
import { type Path, type Problem, problem } from '../errors/index.ts'
import { say } from '../language/index.ts'
import { DEFINITION_KINDS, type Definition, type Part } from './definition.ts'
import { definitionSchemas, MAX_PARTS } from './definition-schema.ts'
import { explain } from './issues.ts'
import { checkData, parseNode } from './parse.ts'
import { describeType, isRecord } from './plain-data.ts'

/** A parsed definition, absent where there are problems, and all that is wrong or odd about it. */
export interface ParsedDefinition {
  readonly definition?: Definition
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
}

/** The envelope is checked by schema; its condition trees are read by `parseNode`. */
const SCHEMAS = definitionSchemas(z.unknown())

/** Turns the plain data of a segment, segmentation or metric into a definition; all problems at once. */
export function parseDefinition(written: unknown, path: Path = []): ParsedDefinition {
  const unusable = checkData(written, path) ?? checkKind(written, path)
  if (unusable !== undefined) return { problems: [unusable], warnings: [] }
  const fields = written as Readonly<Record<string, unknown>>
  const kind = DEFINITION_KINDS.find((name) => Object.hasOwn(fields, name))!
  const trees = new Trees()
  const envelope = explain(SCHEMAS[kind], fields, path)
  const definition = { written: fields, ...build(kind, fields, path, trees) } as Definition
  const problems = [...envelope, ...trees.problems]
  return { ...(problems.length === 0 ? { definition } : {}), problems, warnings: trees.warnings }
}

function checkKind(written: unknown, path: Path): Problem | undefined {
  if (!isRecord(written)) {
    return problem(
      'definition/type',
      { expected: say`a definition (an object)`, found: describeType(written) },
      path,
    )
  }
  if (DEFINITION_KINDS.some((name) => Object.hasOwn(written, name))) return undefined
  const fields = Object.keys(written)
    .slice(0, 8)
    .map((field) => JSON.stringify(field.slice(0, 60)))
  return problem('definition/unknown-kind', { fields: fields.join(', ') || say`none` }, path)
}

/** Reads condition trees and keeps what is said about them. */
class Trees {
  readonly problems: Problem[] = []
  readonly warnings: Problem[] = []

  /** A tree that is not there is the envelope's to tell. */
  read(fields: Readonly<Record<string, unknown>>, path: Path) {
    const { node, problems, warnings } = parseNode(fields.when, [...path, 'when'])
    if (fields.when !== undefined) {
      this.problems.push(...problems)
      this.warnings.push(...warnings)
    }
    return node
  }
}

function build(
  kind: Definition['kind'],
  { [kind]: name, ...fields }: Readonly<Record<string, unknown>>,
  path: Path,
  trees: Trees,
): object {
  if (kind === 'segment') return { kind, name, ...fields, when: trees.read(fields, path) }
  if (kind === 'metric') {
    const { title, description, tags, ...aggregate } = fields
    const told = { title, description, tags }
    return { kind, name, ...told, aggregate: aggregate as unknown as Aggregate }
  }
  const written = Array.isArray(fields.parts) ? fields.parts.slice(0, MAX_PARTS) : []
  const parts = Array.from(written, (item, index) => {
    const part = isRecord(item) ? item : {}
    return { ...part, when: trees.read(part, [...path, 'parts', index]) }
  }) as unknown as Part[]
  checkPartNames(parts, fields.rest, path, trees)
  return { kind, name, ...fields, parts }
}

function checkPartNames(parts: readonly Part[], rest: unknown, path: Path, trees: Trees): void {
  const named = [
    ...parts.map(({ name }, index) => ({ name, path: [...path, 'parts', index, 'name'] })),
    ...(isRecord(rest) ? [{ name: rest.name, path: [...path, 'rest', 'name'] }] : []),
  ]
  for (const [index, { name, path: place }] of named.entries()) {
    if (typeof name !== 'string' || named.findIndex((other) => other.name === name) === index) continue
    trees.problems.push(problem('definition/duplicate-name', { noun: 'part', name }, place))
  }
}
