import { EMPTY_LIBRARY, resolveDefinition } from '../../definition/library.ts'
import { parseDefinition } from '../../definition/parse-definition.ts'
import { SatsumaError } from '../../errors/index.ts'
import { type Evaluated, evaluateBatch } from '../../evaluation/batch.ts'
import { planTargets, type Target } from '../../plan/plan.ts'
import type { AnalysisWorkspace } from '../analysis.ts'

/** Who existed and who was in each target at an instant, within `readMerged`. */
export function setsAt(
  { analytical, settings }: AnalysisWorkspace,
  targets: readonly Target[],
  at: number,
  signal: AbortSignal,
): Promise<Evaluated> {
  return evaluateBatch(analytical, planTargets(targets), { now: at, calendar: settings }, { signal })
}

/** The targets of a definition that an analysis wrote, which refers to no other. */
export function requireTargets(written: unknown): readonly Target[] {
  const { definition, problems } = parseDefinition(written)
  if (definition === undefined) throw new SatsumaError(problems)
  const resolved = resolveDefinition(definition, EMPTY_LIBRARY)
  if (resolved.problems.length > 0) throw new SatsumaError(resolved.problems)
  return resolved.targets
}
