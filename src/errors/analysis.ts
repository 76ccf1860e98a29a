import { say, translate } from '../language/index.ts'
import { entry } from './table.ts'

const listed = (names: readonly string[]) => (names.length === 0 ? say`none` : names.slice(0, 20).join(', '))

/** What can be wrong with what an analysis is asked; what is wrong with data is a result. */
export const analysisErrors = {
  'analysis/invalid-option': entry<{ option: string; detail: string }>(
    ({ option, detail }) => `${option}: ${translate(/[.?!]$/.test(detail) ? detail : `${detail}.`)}`,
    () => say`See what it takes: docs/analyze.md, or --help.`,
  ),
  'analysis/no-purchases': entry<{ events: readonly string[] }>(
    () => say`It cannot be told which event is a purchase.`,
    ({ events }) => say`State it with --event NAME and --amount PROPERTY. Events: ${listed(events)}.`,
  ),
  'analysis/unknown-event': entry<{ event: string; nearest: string | undefined; events: readonly string[] }>(
    ({ event }) => say`There is no event "${event}".`,
    ({ nearest, events }) => (nearest ? say`Did you mean "${nearest}"?` : say`Events: ${listed(events)}.`),
  ),
  'analysis/unknown-property': entry<{
    event: string
    property: string
    nearest: string | undefined
    known: readonly string[]
  }>(
    ({ event, property }) => say`No "${event}" has a number "${property}".`,
    ({ nearest, known }) => (nearest ? say`Did you mean "${nearest}"?` : say`Its numbers: ${listed(known)}.`),
  ),
  'analysis/unknown-item': entry<{ item: string; nearest: string | undefined; known: readonly string[] }>(
    ({ item }) => say`Nobody has an answer "${item}".`,
    ({ nearest, known }) =>
      nearest
        ? say`Did you mean "${nearest}"?`
        : say`Take it out, or import its answers. There are: ${listed(known)}.`,
  ),
  'analysis/no-column': entry<{ found: string; flag: string }>(
    ({ found }) => translate(found),
    ({ flag }) => say`Name the column: ${flag} COLUMN.`,
  ),
  'analysis/run-not-found': entry<{ id: number }>(
    ({ id }) => say`There is no run ${String(id)} of an analysis, or not any more.`,
    () => say`Ask the question again; those that are kept: GET /api/v1/analyses/runs`,
  ),
  'analysis/no-file': entry<{ flag: string }>(
    ({ flag }) => say`${flag} is said of a file, and none is given.`,
    () => say`Name the file after the command, or leave the flag out to look at the workspace.`,
  ),
} as const
