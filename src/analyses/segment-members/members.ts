import { leafOf } from '../../conditions/index.ts'
import { describeNode } from '../../definition/describe.ts'
import { resolveDefinition } from '../../definition/library.ts'
import { leavesOf, type Node } from '../../definition/node.ts'
import { parseDefinition } from '../../definition/parse-definition.ts'
import { fail, SatsumaError } from '../../errors/index.ts'
import { evaluateBatch } from '../../evaluation/batch.ts'
import type { BitSet } from '../../evaluation/bit-set.ts'
import { type InEachLanguage, inEachLanguage, sayLater } from '../../language/index.ts'
import { loadDefinitions } from '../../membership/saved-definitions.ts'
import { findTarget } from '../../membership/targets.ts'
import { planTargets } from '../../plan/plan.ts'
import type { AnalysisWorkspace } from '../analysis.ts'

/** A segment to be looked at: the id of a saved one (`loyal`, `lifecycle/active`), or a definition as plain data. */
export interface SegmentChoice {
  readonly segment?: string | undefined
  readonly definition?: object | undefined
}

/** A segment that was found, ready to be evaluated. */
export interface ChosenSegment {
  readonly id: string
  readonly title: string
  /** What it means, in an English sentence. */
  readonly sentence: string
  /** The same to whoever reads it. */
  readonly said: InEachLanguage<string>
  readonly node: Node
  /** What its rule reads: in these its members differ by definition. */
  readonly reads: { readonly events: readonly string[]; readonly traits: readonly string[] }
  /** The texts that stand in its rule, values among them. */
  readonly words: ReadonlySet<string>
}

/** Finds what is chosen; exactly one of the two is to be said. */
export async function chooseSegment(
  workspace: Pick<AnalysisWorkspace, 'control'>,
  { segment, definition }: SegmentChoice,
): Promise<ChosenSegment> {
  if ((segment === undefined) === (definition === undefined)) {
    return fail('analysis/invalid-option', {
      option: '--segment',
      detail: sayLater`State one segment, by the name of a saved one or by a definition.`,
    })
  }
  return definition === undefined ? savedSegment(workspace, segment!) : writtenSegment(workspace, definition)
}

async function savedSegment(
  workspace: Pick<AnalysisWorkspace, 'control'>,
  id: string,
): Promise<ChosenSegment> {
  const { node, definition } = await findTarget(workspace, id)
  return chosen(id, definition.kind === 'segment' ? (definition.title ?? id) : id, node)
}

/** It may refer to saved definitions. */
async function writtenSegment(
  workspace: Pick<AnalysisWorkspace, 'control'>,
  written: object,
): Promise<ChosenSegment> {
  const { definition, problems } = parseDefinition(written)
  if (definition === undefined) throw new SatsumaError(problems)
  if (definition.kind !== 'segment') {
    return fail('analysis/invalid-option', { option: '--definition', detail: sayLater`It is no segment.` })
  }
  const { library } = await loadDefinitions(workspace)
  const resolved = resolveDefinition(definition, library)
  if (resolved.problems.length > 0) throw new SatsumaError(resolved.problems)
  return chosen(definition.name, definition.title ?? definition.name, resolved.targets[0]!.node)
}

function chosen(id: string, title: string, node: Node): ChosenSegment {
  const sources = leavesOf(node).map((leaf) => leafOf(leaf).source(leaf.body))
  const reads = {
    events: [...new Set(sources.flatMap(({ events }) => events))],
    traits: [...new Set(sources.flatMap(({ traits }) => traits))],
  }
  const words = new Set(leavesOf(node).flatMap(({ body }) => textsIn(body)))
  const said = inEachLanguage(() => describeNode(node))
  return { id, title, sentence: said.inEachLanguage.en, said, node, reads, words }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Who exists at an instant, and who of them is in each segment, in one evaluation. Within `readMerged`. */
export async function readMembers(
  { analytical, settings }: AnalysisWorkspace,
  segments: readonly ChosenSegment[],
  asOf: number,
  signal: AbortSignal,
): Promise<{ readonly everyone: BitSet; readonly members: readonly BitSet[] }> {
  const targets = segments.map(({ node }, index) => ({ id: String(index), node }))
  const moment = { now: asOf, calendar: settings }
  const { everyone, sets } = await evaluateBatch(analytical, planTargets(targets), moment, { signal })
  return { everyone, members: targets.map(({ id }) => sets.get(id)!) }
}
