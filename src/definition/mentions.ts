import { aggregateMentions } from '../aggregates/mentions.ts'
import { conditionOf } from '../conditions/index.ts'
import type { Path } from '../errors/index.ts'
import type { Mention } from '../records/mention.ts'
import type { Definition } from './definition.ts'
import type { Node } from './node.ts'

/** The names of the data that a definition says itself, not those of other definitions it refers to. */
export function mentionsOf(definition: Definition): readonly Mention[] {
  switch (definition.kind) {
    case 'metric':
      return aggregateMentions(definition.aggregate, [])
    case 'segment':
      return nodeMentions(definition.when, ['when'])
    case 'segmentation':
      return definition.parts.flatMap(({ when }, index) => nodeMentions(when, ['parts', index, 'when']))
  }
}

function nodeMentions(node: Node, path: Path): readonly Mention[] {
  switch (node.kind) {
    case 'condition':
      return (conditionOf(node.condition).mentions?.(node.body) ?? []).map((one) => under(path, one))
    case 'not':
      return nodeMentions(node.part, [...path, 'not'])
    default:
      return node.parts.flatMap((part, index) => nodeMentions(part, [...path, node.kind, index]))
  }
}

function under(path: Path, mention: Mention): Mention {
  const demands = mention.demands.map((demand) => ({ ...demand, path: [...path, ...demand.path] }))
  return { ...mention, path: [...path, ...mention.path], demands }
}
