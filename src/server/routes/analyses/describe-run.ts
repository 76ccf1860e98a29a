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
