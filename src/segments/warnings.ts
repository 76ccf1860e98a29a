import { dataWarnings, readCatalogue } from '../catalogue/index.ts'
import type { LocatedProblem, ReadDefinitions } from '../definition/read.ts'
import type { Workspace } from '../workspace/index.ts'

/** What is odd about definitions that are right: in themselves, and beside what the data holds. */
export async function warningsOf(
  workspace: Workspace,
  files: readonly ReadDefinitions[],
): Promise<readonly LocatedProblem[]> {
  if (files.every(({ definitions }) => definitions.length === 0)) return files.flatMap((one) => one.warnings)
  const catalogue = await readCatalogue(workspace)
  return files.flatMap((file) => [
    ...file.warnings,
    ...file.definitions.flatMap((definition) =>
      dataWarnings(definition, catalogue).map((found) => file.locateIn(definition, found)),
    ),
  ])
}
