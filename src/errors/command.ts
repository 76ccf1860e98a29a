import { entry } from './table.ts'

/** What can be wrong with a command or a request, apart from its data. */
export const commandErrors = {
  'command/not-found': entry<{ noun: string; name: string; nearest: string | undefined }>(
    ({ noun, name }) => `There is no ${noun} "${name}".`,
    ({ noun, nearest }) => (nearest ? `Did you mean "${nearest}"?` : `List what there is: satsuma ${noun}s list`),
  ),
} as const
