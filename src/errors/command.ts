import { entry } from './table.ts'

/** What can be wrong with a command or a request, apart from its data. */
export const commandErrors = {
  'command/not-found': entry<{ noun: string; name: string; nearest: string | undefined }>(
    ({ noun, name }) => `There is no ${noun} "${name}".`,
    ({ noun, nearest }) =>
      nearest ? `Did you mean "${nearest}"?` : `List what there is: satsuma ${noun}s list`,
  ),
  'command/profile-not-found': entry<{ identity: string }>(
    ({ identity }) => `No profile is known as "${identity}".`,
    () => 'Write an identity as it was imported, or look for it: satsuma profiles search TEXT',
  ),
  'command/identity-ambiguous': entry<{ identity: string }>(
    ({ identity }) => `Several profiles are known as "${identity}".`,
    () => 'Put its namespace before it, as in "email:ada@example.org".',
  ),
  'command/clock-behind': entry<{ latest: string }>(
    ({ latest }) => `The clock is behind the last evaluation, which was as of ${latest}.`,
    () => "Set this machine's clock right, or evaluate with --as-of, which stores nothing.",
  ),
} as const
