import { type Catalogue, dataWarnings, readCatalogue, recentCatalogue } from '../catalogue/index.ts'
import type { LocatedProblem, ReadDefinitions } from '../definition/read.ts'
import type { Workspace } from '../workspace/index.ts'

/** What is odd about definitions that are right: in themselves, and beside what the data holds. */
export async function warningsOf(
  workspace: Workspace,
  files: readonly ReadDefinitions[],
): Promise<readonly LocatedProblem[]> {
  if (files.every(({ definitions }) => definitions.length === 0)) return files.flatMap((one) => one.warnings)
  const found = warningsBeside(await recentCatalogue(workspace), files)
  // What is not there by what was known may have come since.
  return found.length === 0 ? found : warningsBeside(await readCatalogue(workspace), files)
}

function warningsBeside(catalogue: Catalogue, files: readonly ReadDefinitions[]): readonly LocatedProblem[] {
  return files.flatMap((file) => [
    ...file.warnings,
    ...file.definitions.flatMap((definition) =>
      dataWarnings(definition, catalogue).map((found) => file.locateIn(definition, found)),
    ),
  ])
}
