import { say } from '../language/index.ts'
import { entry } from './table.ts'

/** What can be wrong with models and their refreshes. */
export const modelErrors = {
  'models/unknown-method': entry<{ method: string; nearest: string | undefined; known: string }>(
    ({ method }) => say`There is no method "${method.slice(0, 100)}".`,
    ({ nearest, known }) =>
      nearest ? say`Did you mean "${nearest}"?` : say`Methods: ${known || say`none yet`}.`,
  ),
  'models/unknown-output': entry<{
    method: string
    output: string
    nearest: string | undefined
    known: string
  }>(
    ({ method, output }) => say`The method "${method}" has no output "${output.slice(0, 100)}".`,
    ({ nearest, known }) => (nearest ? say`Did you mean "${nearest}"?` : say`Outputs: ${known}.`),
  ),
  'models/no-outputs': entry<{ method: string }>(
    ({ method }) =>
      say`The method "${method}" says nothing of single profiles, so there is nothing to refresh.`,
    ({ method }) => say`Run it once: satsuma analyze ${method}`,
  ),
  'models/as-of-not-later': entry<{ model: string; asOf: string; latest: string }>(
    ({ model, asOf, latest }) =>
      say`The model "${model}" has said something as of ${latest} already, and ${asOf} is not later.`,
    () => say`Refresh it as of a later instant: what it says of the past is filled in from the past on.`,
  ),
  'models/as-of-ahead': entry<{ asOf: string }>(
    ({ asOf }) => say`${asOf} is in the future.`,
    () => say`Refresh as of now, which is what happens without an instant.`,
  ),
  'models/run-not-found': entry<{ model: string; id: number }>(
    ({ model, id }) => say`The model "${model}" has no run ${String(id)}.`,
    ({ model }) => say`List those there are: satsuma models history ${model}`,
  ),
  'models/no-reasons': entry<{ model: string }>(
    ({ model }) => say`The model "${model}" has no reasons for single profiles.`,
    () => say`Only models that foretell have them (churn, propensity), once they were refreshed.`,
  ),
} as const
