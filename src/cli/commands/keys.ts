import { type Command, Option } from 'commander'
import {
  ALL_PERMISSIONS,
  accessOf,
  createApiKey,
  createPageKey,
  createWriteKey,
  type Key,
  keyCalled,
  keyCreated,
  listKeys,
  type NewKey,
  PERMISSIONS,
  type Permission,
  revokeKey,
} from '../../access/index.ts'
import { nearestName } from '../../definition/nearest-name.ts'
import { fail } from '../../errors/index.ts'
import { instantOf } from '../../time/written-instant.ts'
import type { Workspace } from '../../workspace/index.ts'
import type { Answer, Context, Runner } from '../context.ts'
import { INSTANT_HELP } from '../instants.ts'
import { table } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { instant } from '../wording.ts'

interface Options {
  readonly write?: true
  readonly page?: readonly string[]
  readonly scope?: readonly Permission[]
  readonly expires?: string
}

export function addKeyCommands(program: Command, run: Runner): void {
  const keys = program.command('keys').description('Keys of programs and pages.')
  keys
    .command('create')
    .description(
      `Create a key and print it, once: a write key (--write), which may send events and nothing else; a page key (--page), which tells the pages of a site whether their visitor is in some segments; or an API key with scopes: ${ALL_PERMISSIONS.join(', ')}.`,
    )
    .argument('<name>', 'what the key is for, such as "web shop"')
    .addOption(new Option('--write', 'a write key, for a source of events').conflicts(['scope', 'expires']))
    .addOption(
      new Option('--page <segment>', 'a segment that a page key tells of; give it several times for more')
        .conflicts(['write', 'scope', 'expires'])
        .argParser((segment: string, before: readonly string[] = []) => [...before, segment]),
    )
    .option('--scope <permission>', 'what an API key may do; give it several times for more', addScope)
    .option('--expires <instant>', `until when an API key is valid: ${INSTANT_HELP}`)
    .action((name: string, options: Options, command: Command) =>
      run(command, (context) => create(context, name, options)),
    )
  keys
    .command('list')
    .description('List all keys, newest first; what is secret of them is not kept.')
    .action((_options: object, command: Command) => run(command, list))
  keys
    .command('revoke')
    .description('Revoke a key.')
    .argument('<id>', 'as `keys list` prints it')
    .action((id: string, _options: object, command: Command) =>
      run(command, (context) => revoke(context, id)),
    )
}

function addScope(text: string, scopes: readonly Permission[] = []): readonly Permission[] {
  const scope = ALL_PERMISSIONS.find((name) => name === text)
  if (scope) return [...scopes, scope]
  return fail('access/unknown-permission', {
    name: text,
    nearest: nearestName(text, ALL_PERMISSIONS),
    known: ALL_PERMISSIONS.join(', '),
  })
}

async function create(context: Context, name: string, options: Options): Promise<Answer> {
  if (!options.write && !options.page && !options.scope) fail('access/no-scope', {})
  const key = await createKey(await context.open(), name, options)
  await context.record('key.create', key.id, keyCreated(key))
  return { json: key, text: () => newKeyText(key, context.terminal) }
}

function createKey(workspace: Workspace, name: string, options: Options): Promise<NewKey> {
  const { write, page, scope = [], expires } = options
  const access = accessOf(workspace)
  if (write) return createWriteKey(access, name)
  if (page) return createPageKey(access, { name, segments: page })
  return createApiKey(access, { name, scopes: scope, expiresAt: instantOf(expires, workspace.settings) })
}

function newKeyText(key: NewKey, { colors }: Terminal): string {
  return `${colors.bold(key.secret)}\n\nKeep it now: it is not shown again. ${allowed(key)}\nTo revoke it: satsuma keys revoke ${key.id}\n`
}

function allowed({ kind, scopes, segments }: NewKey): string {
  if (kind === 'write') return 'It may send events, and nothing else.'
  if (kind === 'page') return `It tells a page whether its visitor is in: ${segments.join(', ')}.`
  return scopes.map((scope) => `${scope}: ${PERMISSIONS[scope]}`).join('\n')
}

async function list({ open, terminal }: Context): Promise<Answer> {
  const workspace = await open()
  const keys = await listKeys(accessOf(workspace))
  return {
    json: { keys },
    text: () => keysText(keys, terminal, workspace.settings.timeZone, workspace.clock()),
  }
}

const COLUMNS = ['Id', 'Name', 'Begins', 'Created', 'Last used', 'State', 'May'].map((name) => ({ name }))

function keysText(keys: readonly Key[], terminal: Terminal, timeZone: string, now: number): string {
  if (keys.length === 0) return 'There are no keys: satsuma keys create\n'
  const when = (at: number | undefined) => (at === undefined ? 'never' : instant(at, timeZone))
  const rows = keys.map((key) => [
    ...[key.id, key.name, `${key.hint}…`, when(key.createdAt), when(key.lastUsedAt), stateOf(key, now)],
    wordsOf(key),
  ])
  return table(terminal, COLUMNS, rows)
}

function wordsOf({ kind, scopes, segments }: Key): string {
  if (kind === 'write') return 'send events'
  return kind === 'page' ? `tell visitors of ${segments.join(', ')}` : scopes.join(', ')
}

function stateOf({ revokedAt, expiresAt = Number.POSITIVE_INFINITY }: Key, now: number): string {
  if (revokedAt !== undefined) return 'revoked'
  return expiresAt <= now ? 'expired' : 'valid'
}

async function revoke(context: Context, id: string): Promise<Answer> {
  const key = await revokeKey(accessOf(await context.open()), id)
  await context.record('key.revoke', id, keyCalled(key))
  return { json: key, text: () => `Revoked the key ${key.name}.\n` }
}
