import type { Command } from 'commander'
import type { Identity } from '../../identity/identity.ts'
import { searchProfiles } from '../../profiles/search.ts'
import { type ProfileView, showProfile } from '../../profiles/show.ts'
import type { Answer, Context, Runner } from '../context.ts'
import { wholeNumber } from '../instants.ts'
import { pairs, table } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { count, instant, plain } from '../wording.ts'

export function addProfileCommands(program: Command, run: Runner): void {
  const profiles = program.command('profiles').description('Look at single profiles.')
  profiles
    .command('show')
    .description('Everything known of one profile: traits, events, segments, entries and exits.')
    .argument(
      '<identity>',
      'as it was imported: c-17, with its namespace: email:ada@example.org, or by number: profile_id:17',
    )
    .action((identity: string, _options: object, command: Command) =>
      run(command, (context) => show(context, identity)),
    )
  profiles
    .command('search')
    .description('Find profiles by a part of an identity.')
    .argument('<text>', 'what the identity begins with or contains')
    .option('--limit <n>', 'how many at most', wholeNumber('--limit', 1), 20)
    .action((text: string, { limit }: { limit: number }, command: Command) =>
      run(command, (context) => search(context, text, limit)),
    )
}

async function show({ open, terminal }: Context, identity: string): Promise<Answer> {
  const workspace = await open()
  const profile = await showProfile(workspace, identity)
  return { json: profile, text: () => profileText(profile, terminal, workspace.settings.timeZone) }
}

async function search({ open, terminal }: Context, text: string, limit: number): Promise<Answer> {
  const found = await searchProfiles(await open(), text, limit)
  const columns = [{ name: 'Identity' }, { name: 'Namespace' }, { name: 'Profile', number: true as const }]
  const rows = found.map(({ value, namespace, profileId }) => [value, namespace, String(profileId)])
  return {
    json: { profiles: found },
    text: () => (found.length === 0 ? `No identity contains "${text}".\n` : table(terminal, columns, rows)),
  }
}

/** `c-17`, and its namespace where it is not the common one. */
export function identityText({ namespace, value }: Identity): string {
  return namespace === 'customer_id' ? value : `${namespace}:${value}`
}

function profileText(profile: ProfileView, terminal: Terminal, timeZone: string): string {
  const { bold } = terminal.colors
  const when = (at: number) => instant(at, timeZone)
  const section = (title: string, body: string) => (body === '' ? '' : `\n${bold(title)}\n${body}`)
  const traits = Object.entries(profile.traits).map(([trait, { value, since }]) => [
    trait,
    plain(value),
    when(since),
  ])
  const events = Object.entries(profile.events).map(([event, { count: times, firstAt, lastAt }]) => [
    event,
    count(times),
    when(firstAt),
    when(lastAt),
  ])
  const number = true as const
  return [
    `${bold(profile.identities.map(identityText).join(', '))}, known since ${when(profile.firstAt)} (${timeZone})\n`,
    section('Segments', profile.segments.map((name) => `${name}\n`).join('')),
    section(
      'Traits',
      traits.length === 0
        ? ''
        : table(terminal, [{ name: 'Trait' }, { name: 'Value' }, { name: 'Since' }], traits),
    ),
    section(
      'Events',
      events.length === 0
        ? ''
        : table(
            terminal,
            [{ name: 'Event' }, { name: 'Times', number }, { name: 'First' }, { name: 'Last' }],
            events,
          ),
    ),
    section(
      'Latest events',
      profile.recent.length === 0
        ? ''
        : table(
            terminal,
            [{ name: 'When' }, { name: 'Event' }, { name: 'Properties' }],
            profile.recent.map(({ event, at, properties }) => [when(at), event, plain(properties)]),
          ),
    ),
    section(
      'Entries and exits',
      pairs(
        terminal,
        profile.changes.map(({ at, segment, entered, cause }) => [
          when(at),
          `${entered ? 'entered' : 'left'} ${segment} (${cause})`,
        ]),
      ),
    ),
  ].join('')
}
