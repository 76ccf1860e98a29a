import { type Clause, clausesOf } from '../definition/clauses.ts'
import type { Definition } from '../definition/definition.ts'
import { describeNode } from '../definition/describe.ts'
import { libraryOf, resolveDefinition } from '../definition/library.ts'
import { parseDefinition } from '../definition/parse-definition.ts'
import { titlesOf } from '../definition/titles.ts'
import type { Path, Problem } from '../errors/index.ts'
import { loadDefinitions } from '../membership/saved-definitions.ts'
import type { Workspace } from '../workspace/index.ts'

/** What a definition says in words; without sentences where there are problems. */
export interface DraftWords {
  /** Of the segment, or of each part: the place of its condition, and its sentence. */
  readonly sentences: readonly Clause[]
  readonly clauses: readonly Clause[]
  /** With their places in the definition. */
  readonly problems: readonly Problem[]
}

/** A definition that is being written, in words. No data is looked at. */
export async function describeDraft(workspace: Workspace, written: unknown): Promise<DraftWords> {
  const { definition, problems } = parseDefinition(written)
  if (definition === undefined) return { sentences: [], clauses: [], problems }
  const { all } = await loadDefinitions(workspace)
  const definitions = [...all.map((saved) => saved.definition), definition]
  const titles = titlesOf(definitions)
  const trees = treesOf(definition)
  return {
    sentences: trees.map(({ path, when }) => ({ path, text: describeNode(when, titles) })),
    clauses: trees.flatMap(({ path, when }) => clausesOf(when, path, titles)),
    problems: resolveDefinition(definition, libraryOf(definitions)).problems,
  }
}

function treesOf(definition: Definition) {
  if (definition.kind === 'metric') return []
  if (definition.kind === 'segment') return [{ path: ['when'] as Path, when: definition.when }]
  return definition.parts.map(({ when }, index) => ({ path: ['parts', index, 'when'] as Path, when }))
}
