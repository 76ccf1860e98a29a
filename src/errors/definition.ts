import { say, translate } from '../language/index.ts'
import { called } from './called.ts'
import { entry } from './table.ts'

/** What can be wrong with a segment, segmentation or metric definition. */
export const definitionErrors = {
  'definition/syntax': entry<{ detail: string }>(
    ({ detail }) => say`The definition is not valid JSON or YAML: ${translate(detail)}`,
    () => say`Correct the text at that place; an editor with the published JSON Schema marks it.`,
  ),
  'definition/type': entry<{ expected: string; found: string }>(
    ({ expected, found }) => say`Expected ${translate(expected)}, found ${translate(found)}.`,
    ({ expected }) => say`Write ${translate(expected)} here.`,
  ),
  'definition/missing-field': entry<{ field: string }>(
    ({ field }) => say`The field "${field}" is missing.`,
    ({ field }) => say`Add the field "${field}".`,
  ),
  'definition/unknown-field': entry<{ field: string; nearest: string | undefined; known: string }>(
    ({ field }) => say`The field "${field}" is not understood here.`,
    ({ nearest, known }) =>
      nearest ? say`Did you mean "${nearest}"? Known fields: ${known}.` : say`Known fields: ${known}.`,
  ),
  'definition/unknown-condition': entry<{ fields: string; nearest: string | undefined; known: string }>(
    ({ fields }) => say`No condition is known by the fields ${fields}.`,
    ({ nearest, known }) =>
      nearest
        ? say`Did you mean "${nearest}"? A condition has exactly one of: ${known}.`
        : say`A condition has exactly one of: ${known}.`,
  ),
  'definition/ambiguous-condition': entry<{ fields: string }>(
    ({ fields }) => say`Several conditions in one place: ${fields}.`,
    () => say`Put each into an item of its own under "all" or "any".`,
  ),
  'definition/invalid-value': entry<{ detail: string; mend: string }>(
    ({ detail }) => translate(detail),
    ({ mend }) => translate(mend),
  ),
  'definition/too-deep': entry<{ limit: number }>(
    ({ limit }) => say`The definition is nested deeper than ${limit} levels.`,
    () => say`Name a part of it as a segment of its own and refer to it with "segment".`,
  ),
  'definition/too-large': entry<{ limit: number }>(
    ({ limit }) => say`The definition has more than ${limit} conditions.`,
    () => say`Split it into several segments, or use a list for many values.`,
  ),
  'definition/unknown-reference': entry<{ noun: string; name: string; nearest: string | undefined }>(
    ({ noun, name }) => say`There is no ${called(noun)} named "${name}".`,
    ({ noun, nearest }) =>
      nearest ? say`Did you mean "${nearest}"?` : say`Define the ${called(noun)} first.`,
  ),
  'definition/cycle': entry<{ cycle: string }>(
    ({ cycle }) => say`Definitions refer to each other in a circle: ${cycle}.`,
    () => say`Take one of these references out.`,
  ),
  'definition/not-over-time': entry<{ condition: string; name: string }>(
    ({ condition, name }) =>
      say`"${name}" uses the condition "${condition}", which compares a profile with all others and is known at the present instant only.`,
    () => say`Take that condition out of it, or ask for the present membership with "segment".`,
  ),
  'definition/unknown-kind': entry<{ fields: string }>(
    ({ fields }) => say`This defines nothing that is known; its fields are ${fields}.`,
    () =>
      say`Begin with "segment: name", "segmentation: name" or "metric: name". Models have files of their own: satsuma models apply`,
  ),
  'definition/empty-group': entry<{ joiner: 'all' | 'any' }>(
    ({ joiner }) =>
      joiner === 'all'
        ? say`An empty "all" is true of every profile.`
        : say`An empty "any" is true of no profile.`,
    () => say`Add a condition, or take the group out.`,
  ),
  'definition/unknown-name': entry<{ what: string; nearest: string | undefined }>(
    ({ what }) => say`The data holds no ${what}.`,
    ({ nearest }) =>
      nearest
        ? say`Did you mean "${nearest}"? Leave it if such data is still to come.`
        : say`See what there is: satsuma catalogue. Leave it if such data is still to come.`,
  ),
  'definition/other-type': entry<{ what: string; found: string; field: string; wanted: string }>(
    ({ what, found, field, wanted }) =>
      say`The ${what} is ${found} in the data, and "${field}" looks for ${wanted}.`,
    () => say`Write it as the data holds it ("5" is not 5). Leave it if such data is still to come.`,
  ),
  'definition/duplicate-name': entry<{ noun: string; name: string }>(
    ({ noun, name }) => say`The ${called(noun)} "${name}" is defined twice.`,
    () => say`Give each its own name.`,
  ),
} as const
