import { entry } from './table.ts'

/** What can be wrong with a segment, segmentation or metric definition. */
export const definitionErrors = {
  'definition/syntax': entry<{ detail: string }>(
    ({ detail }) => `The definition is not valid JSON or YAML: ${detail}`,
    () => 'Correct the text at that place; an editor with the published JSON Schema marks it.',
  ),
  'definition/type': entry<{ expected: string; found: string }>(
    ({ expected, found }) => `Expected ${expected}, found ${found}.`,
    ({ expected }) => `Write ${expected} here.`,
  ),
  'definition/missing-field': entry<{ field: string }>(
    ({ field }) => `The field "${field}" is missing.`,
    ({ field }) => `Add "${field}".`,
  ),
  'definition/unknown-field': entry<{ field: string; nearest: string | undefined; known: string }>(
    ({ field }) => `The field "${field}" is not understood here.`,
    ({ nearest, known }) =>
      nearest ? `Did you mean "${nearest}"? Known fields: ${known}.` : `Known fields: ${known}.`,
  ),
  'definition/unknown-condition': entry<{ fields: string; nearest: string | undefined; known: string }>(
    ({ fields }) => `No condition is known by the fields ${fields}.`,
    ({ nearest, known }) =>
      `${nearest ? `Did you mean "${nearest}"? ` : ''}A condition has exactly one of: ${known}.`,
  ),
  'definition/ambiguous-condition': entry<{ fields: string }>(
    ({ fields }) => `Several conditions in one place: ${fields}.`,
    () => 'Put each into an item of its own under "all" or "any".',
  ),
  'definition/invalid-value': entry<{ detail: string; mend: string }>(
    ({ detail }) => detail,
    ({ mend }) => mend,
  ),
  'definition/too-deep': entry<{ limit: number }>(
    ({ limit }) => `The definition is nested deeper than ${limit} levels.`,
    () => 'Name a part of it as a segment of its own and refer to it with "segment".',
  ),
  'definition/too-large': entry<{ limit: number }>(
    ({ limit }) => `The definition has more than ${limit} conditions.`,
    () => 'Split it into several segments, or use a list for many values.',
  ),
  'definition/unknown-reference': entry<{ noun: string; name: string; nearest: string | undefined }>(
    ({ noun, name }) => `There is no ${noun} named "${name}".`,
    ({ noun, nearest }) => (nearest ? `Did you mean "${nearest}"?` : `Define the ${noun} first.`),
  ),
  'definition/cycle': entry<{ cycle: string }>(
    ({ cycle }) => `Definitions refer to each other in a circle: ${cycle}.`,
    () => 'Take one of these references out.',
  ),
  'definition/not-over-time': entry<{ condition: string; name: string }>(
    ({ condition, name }) =>
      `"${name}" uses the condition "${condition}", which compares a profile with all others and is known at the present instant only.`,
    () => 'Take that condition out of it, or ask for the present membership with "segment".',
  ),
  'definition/unknown-kind': entry<{ fields: string }>(
    ({ fields }) => `This defines nothing that is known; its fields are ${fields}.`,
    () =>
      'Begin with "segment: name", "segmentation: name" or "metric: name". Models have files of their own: satsuma models apply',
  ),
  'definition/empty-group': entry<{ joiner: 'all' | 'any' }>(
    ({ joiner }) =>
      joiner === 'all' ? 'An empty "all" is true of every profile.' : 'An empty "any" is true of no profile.',
    () => 'Add a condition, or take the group out.',
  ),
  'definition/unknown-name': entry<{ what: string; nearest: string | undefined }>(
    ({ what }) => `The data holds no ${what}.`,
    ({ nearest }) =>
      `${nearest ? `Did you mean "${nearest}"?` : 'See what there is: satsuma catalogue.'} Leave it if such data is still to come.`,
  ),
  'definition/other-type': entry<{ what: string; found: string; field: string; wanted: string }>(
    ({ what, found, field, wanted }) =>
      `The ${what} is ${found} in the data, and "${field}" looks for ${wanted}.`,
    () => 'Write it as the data holds it ("5" is not 5). Leave it if such data is still to come.',
  ),
  'definition/duplicate-name': entry<{ noun: string; name: string }>(
    ({ noun, name }) => `The ${noun} "${name}" is defined twice.`,
    () => 'Give each its own name.',
  ),
} as const
