import type { Command } from 'commander'
import { type Catalogue, type CatalogueEntry, readCatalogue, typeWords } from '../../catalogue/index.ts'
import type { Answer, Context, Runner } from '../context.ts'
import { table } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { count, share } from '../wording.ts'

const number = true as const

export function addCatalogueCommand(program: Command, run: Runner): void {
  program
    .command('catalogue')
    .description(
      'What the data holds: events with their properties, traits, and the types of their values. The names are those that segments use.',
    )
    .action((_options: object, command: Command) => run(command, catalogue))
}

async function catalogue({ open, terminal, progress }: Context): Promise<Answer> {
  const workspace = await open()
  progress.show({ what: 'Looking through the data' })
  const found = await readCatalogue(workspace)
  return { json: found, text: () => catalogueText(found, terminal) }
}

const EVENT_COLUMNS = [
  { name: 'Event' },
  { name: 'Events', number },
  { name: 'Profiles', number },
  { name: 'Property' },
  { name: 'Present', number },
  { name: 'Holds' },
]
const TRAIT_COLUMNS = [{ name: 'Trait' }, { name: 'Profiles', number }, { name: 'Holds' }]

function catalogueText({ events, traits }: Catalogue, terminal: Terminal): string {
  const tables = [
    ...(events.length > 0 ? [table(terminal, EVENT_COLUMNS, events.flatMap(eventRows))] : []),
    ...(traits.length > 0 ? [table(terminal, TRAIT_COLUMNS, traits.flatMap(traitRows))] : []),
  ]
  return tables.length === 0 ? 'There is no data yet: satsuma import\n' : tables.join('\n')
}

/** A row for each property, the first with what is known of the event. */
function eventRows({ name, records, profiles, sampled, values }: CatalogueEntry): string[][] {
  const head = [name, count(records), count(profiles)]
  if (values.length === 0) return [[...head, '', '', '']]
  return values.map(({ path, types }, index) => [
    ...(index === 0 ? head : ['', '', '']),
    path,
    share(recordsOf(types) / sampled),
    typeWords(types),
  ])
}

/** A date counts as the text that it is kept as, too. */
function recordsOf({ date: _date, ...types }: CatalogueEntry['values'][number]['types']): number {
  return Object.values(types).reduce((sum, records) => sum + records, 0)
}

/** A row for the trait and one for each of its members, named as segments name them. */
function traitRows({ name, profiles, values }: CatalogueEntry): string[][] {
  const own = values.find(({ path }) => path === '')
  const members = values.filter(({ path }) => path !== '')
  return [
    [name, count(profiles), own ? typeWords(own.types) : ''],
    ...members.map(({ path, types }) => [`${name}.${path}`, '', typeWords(types)]),
  ]
}
