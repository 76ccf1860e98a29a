import { say, sayLater, translate } from '../language/index.ts'
import { called } from './called.ts'
import { entry } from './table.ts'

/** What can be wrong with a command or a request, apart from its data. */
export const commandErrors = {
  'command/not-found': entry<{ noun: string; name: string; nearest: string | undefined }>(
    ({ noun, name }) => say`There is no ${called(noun)} "${name}".`,
    ({ noun, nearest }) =>
      nearest ? say`Did you mean "${nearest}"?` : say`List what there is: satsuma ${noun}s list`,
  ),
  'command/profile-not-found': entry<{ identity: string }>(
    ({ identity }) => say`No profile is known as "${identity}".`,
    () => say`Write an identity as it was imported, or look for it: satsuma profiles search TEXT`,
  ),
  'command/identity-ambiguous': entry<{ identity: string }>(
    ({ identity }) => say`Several profiles are known as "${identity}".`,
    () => say`Put its namespace before it, as in "email:ada@example.org".`,
  ),
  'command/still-used': entry<{ noun: string; name: string; users: readonly SavedName[] }>(
    ({ noun, name, users }) =>
      say`The ${called(noun)} "${name}" is still used by ${users.map(({ kind, name }) => say`${called(kind)} "${name}"`).join(', ')}.`,
    ({ users }) => {
      const commands = users.map((user) => segmentsCommand('remove', user.kind, user.name)).join('; ')
      return users.length === 1
        ? say`Take it out of it first, or remove it: ${commands}`
        : say`Take it out of them first, or remove them: ${commands}`
    },
  ),
  'command/archived': entry<{ noun: string; name: string }>(
    ({ noun, name }) => say`The ${called(noun)} "${name}" is archived and cannot be edited.`,
    ({ noun, name }) => say`Restore it first: ${segmentsCommand('restore', noun, name)}`,
  ),
  'command/other-status': entry<{ noun: string; name: string; status: string; move: string }>(
    ({ noun, name, status, move }) =>
      say`The ${called(noun)} "${name}" is ${translate(status)} and cannot be ${translate(MOVED[move] ?? `${move}d`)}.`,
    ({ noun, name, status }) =>
      status === 'archived'
        ? say`Restore it: ${segmentsCommand('restore', noun, name)}`
        : say`Resume it: ${segmentsCommand('resume', noun, name)}`,
  ),
  'command/clock-behind': entry<{ latest: string }>(
    ({ latest }) => say`The clock is behind the last evaluation, which was as of ${latest}.`,
    () => say`Set this machine's clock right, or evaluate with --as-of, which stores nothing.`,
  ),
  'command/empty-period': entry<{ from: string; to: string }>(
    ({ from, to }) => say`Nothing lies between ${from} and ${to}.`,
    () => say`State an end that is later than the beginning.`,
  ),
  'command/not-an-instant': entry<{ text: string }>(
    ({ text }) => say`"${text}" is not an instant between 1900 and 2299.`,
    () => say`Write a day such as 2025-03-01, or an instant such as 2025-03-01T09:30:00Z.`,
  ),
  'command/not-a-count': entry<{ option: string; text: string; low: number }>(
    ({ option, text, low }) => say`${option}: "${text}" is not a whole number from ${low} on.`,
    ({ option, low }) => say`Write a number, such as ${option} ${String(Math.max(low, 10))}.`,
  ),
  'command/unknown-setting': entry<{ name: string; nearest: string | undefined; known: string }>(
    ({ name }) => say`There is no setting "${name}".`,
    ({ nearest, known }) => (nearest ? say`Did you mean "${nearest}"?` : say`Settings: ${known}.`),
  ),
  'command/invalid-setting': entry<{ name: string; text: string; expected: string }>(
    ({ name, text }) => say`"${text}" is no value of the setting ${name}.`,
    ({ expected }) => say`Write ${translate(expected)}.`,
  ),
  'command/unknown-trait': entry<{ trait: string; nearest: string | undefined }>(
    ({ trait }) => say`No profile has a trait "${trait}".`,
    ({ nearest }) =>
      nearest ? say`Did you mean "${nearest}"?` : say`See what a profile has: satsuma profiles show IDENTITY`,
  ),
  'command/file-unreadable': entry<{ file: string; detail: string }>(
    ({ file, detail }) => say`The file ${file} cannot be read: ${translate(detail)}.`,
    () => say`Check the path and that you may read it.`,
  ),
  'command/mapping-unconfirmed': entry<{ file: string }>(
    ({ file }) =>
      say`A mapping was proposed for ${file}, and nobody is here to confirm it; nothing was imported.`,
    () =>
      say`Give --yes to import by the proposal, --save-map FILE.yaml to look at it first, or --map FILE.yaml with a mapping of your own.`,
  ),
  'command/mapping-declined': entry(
    () => say`Nothing was imported, as the mapping was not agreed to.`,
    () => say`Save the proposal with --save-map FILE.yaml, correct it, and give it with --map FILE.yaml.`,
  ),
  'command/file-unwritable': entry<{ file: string; detail: string }>(
    ({ file, detail }) => say`The file ${file} cannot be written: ${translate(detail)}.`,
    () => say`Check the path and that you may write there.`,
  ),
  'command/port-taken': entry<{ port: number }>(
    ({ port }) => say`Port ${String(port)} is in use.`,
    ({ port }) => say`Choose another: --port ${String(port + 1)}`,
  ),
  'command/address-unusable': entry<{ host: string; port: number; detail: string }>(
    ({ host, port, detail }) =>
      say`The server cannot listen on ${host} port ${String(port)}: ${translate(detail)}.`,
    () => say`Choose another --host or --port; ports below 1024 need special rights.`,
  ),
  'command/foreign-host': entry<{ host: string }>(
    ({ host }) => say`This server does not answer to the name "${host}".`,
    () => say`Open it as http://localhost with its port, or start it with --host for other machines.`,
  ),
  'command/unknown-route': entry<{ path: string }>(
    ({ path }) => say`There is nothing at ${path}.`,
    () => say`All addresses are listed at /api/docs; events go to /v1/track, /v1/identify and /v1/batch.`,
  ),
  'command/invalid-request': entry<{ detail: string }>(
    ({ detail }) => say`The request cannot be understood: ${translate(detail)}.`,
    () =>
      say`Correct the address, where special characters are percent-encoded, or the body: JSON, sent with Content-Type: application/json.`,
  ),
  'command/invalid-field': entry<{ detail: string }>(
    ({ detail }) => translate(detail),
    () => say`Correct this field and send the request again.`,
  ),
  'command/page-not-built': entry(
    () => say`The pages are not built yet.`,
    () => say`Run: npm run build`,
  ),
  'command/unexpected': entry(
    () => say`Something went wrong that should not have.`,
    () => say`Try again; what happened is in the server's terminal.`,
  ),
} as const

/** What was done to a definition that is moved to another status. */
const MOVED: Readonly<Record<string, string>> = {
  pause: sayLater`paused`,
  resume: sayLater`resumed`,
  archive: sayLater`archived`,
  restore: sayLater`restored`,
}

/** A saved definition. */
export interface SavedName {
  readonly kind: string
  readonly name: string
}

function segmentsCommand(verb: 'restore' | 'resume' | 'remove', noun: string, name: string): string {
  return `satsuma segments ${verb} ${name}${noun === 'segment' ? '' : ` --kind ${noun}`}`
}
