/** A parsed definition: a tree of all, any and not over conditions. */
export type Node =
  | { readonly kind: 'all'; readonly parts: readonly Node[] }
  | { readonly kind: 'any'; readonly parts: readonly Node[] }
  | { readonly kind: 'not'; readonly part: Node }
  | ConditionNode

/** A condition by the key of its kind, with its body as its schema gave it. */
export interface ConditionNode {
  readonly kind: 'condition'
  readonly condition: string
  readonly body: unknown
}

/** A text equal for conditions that mean the same: fields in order of name, undefined ones left out. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`)
  return `{${fields.join(',')}}`
}

/** The key under which equal conditions share one evaluation. */
export function leafKey({ condition, body }: ConditionNode): string {
  return `${condition}:${canonicalJson(body)}`
}

/** The conditions of a tree, from left to right. */
export function leavesOf(node: Node): ConditionNode[] {
  if (node.kind === 'condition') return [node]
  return (node.kind === 'not' ? [node.part] : node.parts).flatMap(leavesOf)
}
