import { entry } from './table.ts'

/** What can be wrong with long work. */
export const jobErrors = {
  'jobs/not-found': entry<{ id: string }>(
    ({ id }) => `There is no job "${id}".`,
    () => 'List the latest: GET /api/v1/jobs',
  ),
  'jobs/busy': entry<{ kind: string; most: number }>(
    ({ kind, most }) =>
      most === 1 ? `Another ${kind} is running.` : `${most} jobs of the kind ${kind} are running.`,
    () => 'Wait until it is over, or cancel it: GET /api/v1/jobs',
  ),
  'jobs/failed': entry<{ detail: string }>(
    ({ detail }) => `The work failed unexpectedly: ${detail}`,
    () => "Try again; what happened is in the server's terminal.",
  ),
} as const
