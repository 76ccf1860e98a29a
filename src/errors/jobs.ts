import { say, translate } from '../language/index.ts'
import { called } from './called.ts'
import { entry } from './table.ts'

/** What can be wrong with long work. */
export const jobErrors = {
  'jobs/not-found': entry<{ id: string }>(
    ({ id }) => say`There is no job "${id}".`,
    () => say`List the latest: GET /api/v1/jobs`,
  ),
  'jobs/busy': entry<{ kind: string; most: number }>(
    ({ kind, most }) =>
      most === 1
        ? say`Another ${called(kind)} is running.`
        : say`${most} jobs of the kind ${called(kind)} are running.`,
    () => say`Wait until it is over, or cancel it: GET /api/v1/jobs`,
  ),
  'jobs/failed': entry<{ detail: string }>(
    ({ detail }) => say`The work failed unexpectedly: ${translate(detail)}`,
    () => say`Try again; what happened is in the server's terminal.`,
  ),
} as const
