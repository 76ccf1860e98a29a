import type { Aggregate } from '../aggregates/aggregate.ts'
import type { Library, Reference } from '../conditions/condition.ts'
import { conditionOf } from '../conditions/index.ts'
import { called, type Path, type Problem, problem, SatsumaError } from '../errors/index.ts'
import { say } from '../language/index.ts'
import { nearestName } from './nearest-name.ts'
import { type ConditionNode, leafKey, leavesOf, type Node } from './node.ts'

/** How many conditions a tree may have once everything it refers to stands in it, and how deep it may be. */
export const MAX_RESOLVED_CONDITIONS = 10_000
const MAX_RESOLVED_DEPTH = 250

/** A tree without macros and names of other definitions; with problems it must not be used. */
export interface Resolved {
  readonly node: Node
  readonly problems: readonly Problem[]
}

export interface ResolveOptions {
  /** Where the tree is in its definition; paths of problems begin there. */
  readonly path?: Path
  /** The definition that the tree belongs to, so that a circle through it is seen at once. */
  readonly self?: Pick<Reference, 'noun' | 'name'>
}

/**
 * Replaces conditions that are short for others by what they stand for, and puts other definitions where
 * they are referred to. What lies inside another definition is reported at the reference to it.
 */
export function resolveNode(node: Node, library: Library, options: ResolveOptions = {}): Resolved {
  const resolution = new Resolution(library)
  const trail = options.self === undefined ? [] : [nameOf(options.self)]
  const resolved = resolution.resolve(node, { path: options.path ?? [], inside: false, depth: 0, trail })
  return { node: resolved, problems: resolution.problems }
}

/** As `resolveNode`, for a tree that must be right. */
export function requireResolved(node: Node, library: Library, options?: ResolveOptions): Node {
  const resolved = resolveNode(node, library, options)
  if (resolved.problems.length > 0) throw new SatsumaError(resolved.problems)
  return resolved.node
}

/** The definitions that a tree refers to itself, each once. */
export function referencesOf(node: Node): readonly Pick<Reference, 'noun' | 'name'>[] {
  const written = leavesOf(node).flatMap(({ condition, body }) => [
    ...(conditionOf(condition).references?.(body) ?? []),
    ...metricOperands(body),
  ])
  return [...new Map(written.map(({ noun, name }) => [nameOf({ noun, name }), { noun, name }])).values()]
}

const NOTHING: Node = { kind: 'any', parts: [] }

const nameOf = ({ noun, name }: Pick<Reference, 'noun' | 'name'>) => say`${called(noun)} "${name}"`

interface Place {
  readonly path: Path
  /** Inside another definition, where the path stays at the reference to it. */
  readonly inside: boolean
  readonly depth: number
  /** The definitions being resolved, outermost first. */
  readonly trail: readonly string[]
}

function into(place: Place, ...steps: Path): Place {
  const path = place.inside ? place.path : [...place.path, ...steps]
  return { ...place, path, depth: place.depth + 1 }
}

class Resolution {
  readonly problems: Problem[] = []
  readonly #library: Library
  /** What macros came to, with the number of conditions; only those without problems. */
  readonly #done = new Map<string, { node: Node; conditions: number }>()
  #conditions = 0

  constructor(library: Library) {
    this.#library = library
  }

  resolve(node: Node, place: Place): Node {
    if (this.#conditions > MAX_RESOLVED_CONDITIONS) return NOTHING
    if (place.depth > MAX_RESOLVED_DEPTH) {
      return this.#refuse(problem('definition/too-deep', { limit: MAX_RESOLVED_DEPTH }, place.path))
    }
    switch (node.kind) {
      case 'not':
        return { kind: 'not', part: this.resolve(node.part, into(place, 'not')) }
      case 'condition':
        return this.#condition(node, place)
      default:
        return {
          kind: node.kind,
          parts: node.parts.map((part, index) => this.resolve(part, into(place, node.kind, index))),
        }
    }
  }

  #condition(node: ConditionNode, place: Place): Node {
    const key = leafKey(node)
    const done = this.#done.get(key)
    if (done !== undefined) {
      this.#count(done.conditions, place)
      return done.node
    }
    const before = { problems: this.problems.length, conditions: this.#conditions }
    const resolved = this.#expanded(node, place)
    if (this.problems.length === before.problems) {
      this.#done.set(key, { node: resolved, conditions: this.#conditions - before.conditions })
    }
    return resolved
  }

  #expanded(node: ConditionNode, place: Place): Node {
    const condition = conditionOf(node.condition)
    const references = condition.references?.(node.body) ?? []
    if (!this.#areKnown(references, place)) return NOTHING
    const inner = {
      ...into(place, ...(references[0]?.path ?? [])),
      inside: true,
      // A metric refers to nothing, so a comparison of a metric with itself is no circle.
      trail: [...place.trail, ...references.filter(({ noun }) => noun !== 'metric').map(nameOf)],
    }
    if (condition.kind === 'macro') {
      const mistakes = condition.mistakes?.(node.body, this.#library) ?? []
      if (mistakes.length > 0)
        return this.#refuse(...mistakes.map((one) => ({ ...one, path: into(place, ...one.path).path })))
      return this.resolve(condition.expand(node.body, this.#library), inner)
    }
    this.#count(1, place)
    const body = this.#inlineMetrics(node.body, place)
    const resolved = condition.resolve?.(body, {
      library: this.#library,
      resolve: (part) => this.resolve(part, inner),
      refuse: (found) => this.#refuse({ ...found, path: into(place, ...found.path).path }),
    })
    return { ...node, body: resolved ?? body }
  }

  #areKnown(references: readonly Reference[], place: Place): boolean {
    const unknown = references.filter(({ noun, name }) => this.#library[noun](name) === undefined)
    for (const { noun, name, path } of unknown) {
      const nearest = nearestName(name, this.#library.names(noun))
      this.#refuse(
        problem('definition/unknown-reference', { noun, name, nearest }, into(place, ...path).path),
      )
    }
    const circular = references.find((reference) => place.trail.includes(nameOf(reference)))
    if (circular !== undefined) {
      const start = place.trail.indexOf(nameOf(circular))
      const cycle = [...place.trail.slice(start), nameOf(circular)].join(' → ')
      this.#refuse(problem('definition/cycle', { cycle }, into(place, ...circular.path).path))
    }
    return unknown.length === 0 && circular === undefined
  }

  /** Replaces `{metric: name}`, wherever an aggregate may stand in a body, by the metric's aggregate. */
  #inlineMetrics(value: unknown, place: Place): unknown {
    if (Array.isArray(value)) return value.map((item, index) => this.#inlineMetrics(item, into(place, index)))
    if (typeof value !== 'object' || value === null) return value
    if (!isMetricOperand(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([field, item]) => [field, this.#inlineMetrics(item, into(place, field))]),
      )
    }
    const { metric, ...others } = value
    const known = this.#areKnown([{ noun: 'metric', name: metric, path: ['metric'] }], place)
    const aggregate: Aggregate = known ? this.#library.metric(metric)! : { event: metric }
    return { ...aggregate, ...others }
  }

  #count(conditions: number, place: Place): void {
    const before = this.#conditions
    this.#conditions += conditions
    if (before <= MAX_RESOLVED_CONDITIONS && this.#conditions > MAX_RESOLVED_CONDITIONS) {
      this.#refuse(problem('definition/too-large', { limit: MAX_RESOLVED_CONDITIONS }, place.path))
    }
  }

  #refuse(...problems: Problem[]): Node {
    this.problems.push(...problems)
    return NOTHING
  }
}

function isMetricOperand(value: object): value is { readonly metric: string } {
  return 'metric' in value && typeof value.metric === 'string' && !('event' in value)
}

function metricOperands(value: unknown): Pick<Reference, 'noun' | 'name'>[] {
  if (typeof value !== 'object' || value === null) return []
  if (isMetricOperand(value)) return [{ noun: 'metric', name: value.metric }]
  return Object.values(value).flatMap(metricOperands)
}
