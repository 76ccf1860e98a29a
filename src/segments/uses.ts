import type { Definition } from '../definition/definition.ts'
import { loadDefinitions } from '../membership/saved-definitions.ts'
import { findTarget, referredBy } from '../membership/targets.ts'
import type { Workspace } from '../workspace/index.ts'

/** A definition that a segment has to do with. */
export interface Related extends Pick<Definition, 'kind' | 'name'> {
  readonly title: string
}

/** What refers to a segment, and what it refers to itself; of a part that of its segmentation. */
export interface DefinitionUses {
  readonly usedBy: readonly Related[]
  readonly uses: readonly Related[]
}

/** How a definition stands among the others; `command/not-found` where there is none of that id. */
export async function definitionUses(
  workspace: Pick<Workspace, 'control'>,
  id: string,
): Promise<DefinitionUses> {
  const { definition } = await findTarget(workspace, id)
  const all = (await loadDefinitions(workspace)).all.map((one) => one.definition)
  const refers = (from: Definition, to: Definition) =>
    referredBy(from).some(({ noun, name }) => noun === to.kind && name === to.name)
  return {
    usedBy: all.filter((other) => refers(other, definition)).map(related),
    uses: all.filter((other) => refers(definition, other)).map(related),
  }
}

function related({ kind, name, title = name }: Definition): Related {
  return { kind, name, title }
}
