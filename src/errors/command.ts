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
  'command/still-used': entry<{ noun: string; name: string; users: readonly SavedName[] }>(
    ({ noun, name, users }) =>
      `The ${noun} "${name}" is still used by ${users.map((user) => `${user.kind} "${user.name}"`).join(', ')}.`,
    ({ users }) => {
      const them = users.length === 1 ? 'it' : 'them'
      const commands = users.map((user) => segmentsCommand('remove', user.kind, user.name))
      return `Take it out of ${them} first, or remove ${them}: ${commands.join('; ')}`
    },
  ),
  'command/archived': entry<{ noun: string; name: string }>(
    ({ noun, name }) => `The ${noun} "${name}" is archived and cannot be edited.`,
    ({ noun, name }) => `Restore it first: ${segmentsCommand('restore', noun, name)}`,
  ),
  'command/other-status': entry<{ noun: string; name: string; status: string; move: string }>(
    ({ noun, name, status, move }) => `The ${noun} "${name}" is ${status} and cannot be ${move}d.`,
    ({ noun, name, status }) =>
      status === 'archived'
        ? `Restore it: ${segmentsCommand('restore', noun, name)}`
        : `Resume it: ${segmentsCommand('resume', noun, name)}`,
  ),
  'command/clock-behind': entry<{ latest: string }>(
    ({ latest }) => `The clock is behind the last evaluation, which was as of ${latest}.`,
    () => "Set this machine's clock right, or evaluate with --as-of, which stores nothing.",
  ),
  'command/empty-period': entry<{ from: string; to: string }>(
    ({ from, to }) => `Nothing lies between ${from} and ${to}.`,
    () => 'State an end that is later than the beginning.',
  ),
  'command/not-an-instant': entry<{ text: string }>(
    ({ text }) => `"${text}" is not an instant between 1900 and 2299.`,
    () => 'Write a day such as 2025-03-01, or an instant such as 2025-03-01T09:30:00Z.',
  ),
  'command/not-a-count': entry<{ option: string; text: string; low: number }>(
    ({ option, text, low }) => `${option}: "${text}" is not a whole number from ${low} on.`,
    ({ option, low }) => `Write a number, such as ${option} ${Math.max(low, 10)}.`,
  ),
  'command/unknown-setting': entry<{ name: string; nearest: string | undefined; known: string }>(
    ({ name }) => `There is no setting "${name}".`,
    ({ nearest, known }) => (nearest ? `Did you mean "${nearest}"?` : `Settings: ${known}.`),
  ),
  'command/invalid-setting': entry<{ name: string; text: string; expected: string }>(
    ({ name, text }) => `"${text}" is no value of the setting ${name}.`,
    ({ expected }) => `Write ${expected}.`,
  ),
  'command/unknown-trait': entry<{ trait: string; nearest: string | undefined }>(
    ({ trait }) => `No profile has a trait "${trait}".`,
    ({ nearest }) =>
      nearest ? `Did you mean "${nearest}"?` : 'See what a profile has: satsuma profiles show IDENTITY',
  ),
  'command/file-unreadable': entry<{ file: string; detail: string }>(
    ({ file, detail }) => `The file ${file} cannot be read: ${detail}.`,
    () => 'Check the path and that you may read it.',
  ),
  'command/mapping-unconfirmed': entry<{ file: string }>(
    ({ file }) =>
      `A mapping was proposed for ${file}, and nobody is here to confirm it; nothing was imported.`,
    () =>
      'Give --yes to import by the proposal, --save-map FILE.yaml to look at it first, or --map FILE.yaml with a mapping of your own.',
  ),
  'command/mapping-declined': entry(
    () => 'Nothing was imported, as the mapping was not agreed to.',
    () => 'Save the proposal with --save-map FILE.yaml, correct it, and give it with --map FILE.yaml.',
  ),
  'command/file-unwritable': entry<{ file: string; detail: string }>(
    ({ file, detail }) => `The file ${file} cannot be written: ${detail}.`,
    () => 'Check the path and that you may write there.',
  ),
  'command/port-taken': entry<{ port: number }>(
    ({ port }) => `Port ${port} is in use.`,
    ({ port }) => `Choose another: --port ${port + 1}`,
  ),
  'command/address-unusable': entry<{ host: string; port: number; detail: string }>(
    ({ host, port, detail }) => `The server cannot listen on ${host} port ${port}: ${detail}.`,
    () => 'Choose another --host or --port; ports below 1024 need special rights.',
  ),
  'command/foreign-host': entry<{ host: string }>(
    ({ host }) => `This server does not answer to the name "${host}".`,
    () => 'Open it as http://localhost with its port, or start it with --host for other machines.',
  ),
  'command/unknown-route': entry<{ path: string }>(
    ({ path }) => `There is nothing at ${path}.`,
    () => 'All addresses are listed at /api/docs; events go to /v1/track, /v1/identify and /v1/batch.',
  ),
  'command/invalid-request': entry<{ detail: string }>(
    ({ detail }) => `The request cannot be understood: ${detail}.`,
    () =>
      'Correct the address, where special characters are percent-encoded, or the body: JSON, sent with Content-Type: application/json.',
  ),
  'command/invalid-field': entry<{ detail: string }>(
    ({ detail }) => detail,
    () => 'Correct this field and send the request again.',
  ),
  'command/page-not-built': entry(
    () => 'The pages are not built yet.',
    () => 'Run: npm run build',
  ),
  'command/unexpected': entry(
    () => 'Something went wrong that should not have.',
    () => "Try again; what happened is in the server's terminal.",
  ),
} as const

/** A saved definition. */
export interface SavedName {
  readonly kind: string
  readonly name: string
}

function segmentsCommand(verb: 'restore' | 'resume' | 'remove', noun: string, name: string): string {
  return `satsuma segments ${verb} ${name}${noun === 'segment' ? '' : ` --kind ${noun}`}`
}
