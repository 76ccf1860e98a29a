import { entry } from './table.ts'

/** What can be wrong with models and their refreshes. */
export const modelErrors = {
  'models/unknown-method': entry<{ method: string; nearest: string | undefined; known: string }>(
    ({ method }) => `There is no method "${method.slice(0, 100)}".`,
    ({ nearest, known }) => (nearest ? `Did you mean "${nearest}"?` : `Methods: ${known || 'none yet'}.`),
  ),
  'models/unknown-output': entry<{
    method: string
    output: string
    nearest: string | undefined
    known: string
  }>(
    ({ method, output }) => `The method "${method}" has no output "${output.slice(0, 100)}".`,
    ({ nearest, known }) => (nearest ? `Did you mean "${nearest}"?` : `Outputs: ${known}.`),
  ),
  'models/no-outputs': entry<{ method: string }>(
    ({ method }) => `The method "${method}" says nothing of single profiles, so there is nothing to refresh.`,
    ({ method }) => `Run it once: satsuma analyze ${method}`,
  ),
  'models/as-of-not-later': entry<{ model: string; asOf: string; latest: string }>(
    ({ model, asOf, latest }) =>
      `The model "${model}" has said something as of ${latest} already, and ${asOf} is not later.`,
    () => 'Refresh it as of a later instant: what it says of the past is filled in from the past on.',
  ),
  'models/as-of-ahead': entry<{ asOf: string }>(
    ({ asOf }) => `${asOf} is in the future.`,
    () => 'Refresh as of now, which is what happens without an instant.',
  ),
  'models/run-not-found': entry<{ model: string; id: number }>(
    ({ model, id }) => `The model "${model}" has no run ${id}.`,
    ({ model }) => `List those there are: satsuma models history ${model}`,
  ),
  'models/no-reasons': entry<{ model: string }>(
    ({ model }) => `The model "${model}" has no reasons for single profiles.`,
    () => 'Only models that foretell have them (churn, propensity), once they were refreshed.',
  ),
} as const
