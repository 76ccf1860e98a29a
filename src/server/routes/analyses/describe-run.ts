import { ANALYSES } from '../../../analyses/index.ts'
import type { AnalysisRun } from '../../../control/index.ts'
import { inTheirLanguage, translate } from '../../../language/index.ts'

/** A kept run as the API tells of it, in the words of whoever asks. */
export function describeRun(run: AnalysisRun) {
  return {
    ...run,
    reason: run.reason === undefined ? undefined : translate(run.reason),
    headline: inTheirLanguage(run.headline),
  }
}

/** The segmentation that what was found proposes, as it is saved; undefined where it proposes none. */
export function proposalOf({ method, outcome }: AnalysisRun, result: unknown) {
  if (outcome !== 'result') return undefined
  return ANALYSES.find(({ name }) => name === method)?.proposes?.(result)
}
