import type { Analysis, AnalysisWorkspace } from './analysis.ts'
import type { Subject } from './perform.ts'
import { takenBack, takenBackNote } from './purchases/index.ts'

/** What a report says of a workspace that an analysis looks at as of an instant. */
export async function subjectOfWorkspace(
  workspace: AnalysisWorkspace,
  { reads }: Pick<Analysis, 'reads'>,
  asOf: number,
): Promise<() => Subject> {
  const { currency } = workspace.settings
  const given = reads === 'purchases' ? await takenBack(workspace, asOf) : []
  return () => ({
    trust: given.map(takenBackNote),
    ...(currency !== null && { currency }),
  })
}
