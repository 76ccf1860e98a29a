import type { Command } from 'commander'
import type { Runner } from '../context.ts'
import { INSTANT_HELP, wholeNumber } from '../instants.ts'
import { apply, refresh, remove } from './model-changes.ts'
import { type HistoryChoices, history, list, show } from './model-views.ts'

const NAME = 'the name of the model'

export function addModelCommands(program: Command, run: Runner): void {
  const models = program
    .command('models')
    .description('Analyses that are run again and again, and what they say of every profile.')
  addChanging(models, run)
  addLooking(models, run)
}

function addChanging(models: Command, run: Runner): void {
  models
    .command('apply')
    .description('Save the models of files: all of them, or none where anything is wrong.')
    .argument('<files...>', 'models as YAML or JSON')
    .option('--dry-run', 'say what would be saved, and save nothing')
    .action((files: string[], { dryRun }: { dryRun?: true }, command: Command) =>
      run(command, (context) => apply(context, files, dryRun === true)),
    )
  models
    .command('refresh')
    .description(
      'Run a model, and write what changed of what it says of profiles. A server does so by itself where the model has a schedule.',
    )
    .argument('<name>', NAME)
    .option(
      '--as-of <instant>',
      `look at nothing later than ${INSTANT_HELP}; later than that of the refresh before, and now unless given`,
    )
    .action((name: string, { asOf }: { asOf?: string }, command: Command) =>
      run(command, (context) => refresh(context, name, asOf)),
    )
  models
    .command('remove')
    .description(
      'Remove a model that no definition refers to, with its runs. What it says of profiles ends; what it said of the past stays.',
    )
    .argument('<name>', NAME)
    .action((name: string, _options: object, command: Command) =>
      run(command, (context) => remove(context, name)),
    )
}

function addLooking(models: Command, run: Runner): void {
  models
    .command('list')
    .description('Every model with its method, when it is refreshed, and its last run.')
    .action((_options: object, command: Command) => run(command, list))
  models
    .command('show')
    .description('One model: its method and options, what it says of profiles, how it stands.')
    .argument('<name>', NAME)
    .action((name: string, _options: object, command: Command) =>
      run(command, (context) => show(context, name)),
    )
  models
    .command('history')
    .description('The runs of a model, the newest first, or one of them with its report.')
    .argument('<name>', NAME)
    .option('--limit <n>', 'how many to print', wholeNumber('--limit', 1), 20)
    .option('--run <n>', 'the report of this run', wholeNumber('--run', 1))
    .option('--html <file>', 'with --run: write its report as a page with charts')
    .action((name: string, choices: HistoryChoices, command: Command) =>
      run(command, (context) => history(context, name, choices)),
    )
}
