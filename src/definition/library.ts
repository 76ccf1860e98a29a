import type { Library, Reference } from '../conditions/condition.ts'
import type { Problem } from '../errors/index.ts'
import { type Definition, partsWithRest } from './definition.ts'
import { exclusiveNode } from './exclusive.ts'
import type { Node } from './node.ts'
import { type ResolveOptions, resolveNode } from './resolve.ts'

/** Parsed definitions to refer to; of several with one name the last counts. */
export function libraryOf(definitions: readonly Definition[]): Library {
  const byName = new Map(
    definitions.map((definition) => [keyOf(definition.kind, definition.name), definition]),
  )
  const find = <K extends Definition['kind']>(kind: K, name: string) =>
    byName.get(keyOf(kind, name)) as Extract<Definition, { kind: K }> | undefined
  return {
    segment: (name) => find('segment', name)?.when,
    segmentation: (name) => {
      const found = find('segmentation', name)
      return found && partsWithRest(found)
    },
    metric: (name) => find('metric', name)?.aggregate,
    names: (noun) => [...byName.values()].flatMap(({ kind, name }) => (kind === noun ? [name] : [])),
  }
}

const keyOf = (kind: Reference['noun'], name: string) => `${kind}:${name}`

/** Nothing to refer to. */
export const EMPTY_LIBRARY: Library = libraryOf([])

/** One thing to evaluate of a definition: the segment itself, or a part of a segmentation, ready to be planned. */
export interface ResolvedTarget {
  /** `segment`, or `segmentation/part`. */
  readonly id: string
  readonly node: Node
}

/** What a definition asks to be evaluated; a metric asks for nothing. With problems it must not be used. */
export function resolveDefinition(
  definition: Definition,
  library: Library,
): { readonly targets: readonly ResolvedTarget[]; readonly problems: readonly Problem[] } {
  const { kind, name } = definition
  if (kind === 'metric') return { targets: [], problems: [] }
  const resolve = (node: Node, options: ResolveOptions) =>
    resolveNode(node, library, { ...options, self: { noun: kind, name } })
  if (kind === 'segment') {
    const { node, problems } = resolve(definition.when, { path: ['when'] })
    return { targets: [{ id: name, node }], problems }
  }
  const parts = definition.parts.map((part, index) => ({
    ...part,
    ...resolve(part.when, { path: ['parts', index, 'when'] }),
  }))
  const resolved = [
    ...parts.map(({ name: part, node }) => ({ name: part, when: node })),
    ...partsWithRest(definition).slice(-1),
  ]
  const targets = resolved.map((part) => ({
    id: `${name}/${part.name}`,
    node: exclusiveNode(resolved, [part.name]),
  }))
  return { targets, problems: parts.flatMap(({ problems }) => problems) }
}
