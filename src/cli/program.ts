import { Command, Option } from 'commander'
import { PRODUCT_VERSION } from '../workspace/product-version.ts'
import { addAnalyzeCommands } from './commands/analyze.ts'
import { addBackupCommands } from './commands/backup.ts'
import { addCatalogueCommand } from './commands/catalogue.ts'
import { addDoctorCommand } from './commands/doctor.ts'
import { addEvaluateCommands } from './commands/evaluate.ts'
import { addExportCommand } from './commands/export.ts'
import { addImportCommand } from './commands/import.ts'
import { addKeyCommands } from './commands/keys.ts'
import { addModelCommands } from './commands/models.ts'
import { addProfileCommands } from './commands/profiles.ts'
import { addSchemaCommand } from './commands/schema.ts'
import { addSegmentCommands } from './commands/segments.ts'
import { addSettingsCommands } from './commands/settings.ts'
import { addStartCommand } from './commands/start.ts'
import { addUserCommands } from './commands/users.ts'
import { addVerifyCommand } from './commands/verify.ts'
import type { Runner } from './context.ts'

const GROUPS = [
  addStartCommand,
  addImportCommand,
  addAnalyzeCommands,
  addCatalogueCommand,
  addSegmentCommands,
  addEvaluateCommands,
  addModelCommands,
  addProfileCommands,
  addExportCommand,
  addVerifyCommand,
  addDoctorCommand,
  addSettingsCommands,
  addUserCommands,
  addKeyCommands,
  addBackupCommands,
  addSchemaCommand,
]

/** The tree of commands; `run` does the work of the one that is called. */
export function createProgram(run: Runner): Command {
  const program = new Command('satsuma')
    .description('Customer segmentation on one machine: files in, exact and explained segments out.')
    .version(PRODUCT_VERSION, '-V, --version')
    .addOption(new Option('--data <dir>', 'the data directory').default('./.satsuma').env('SATSUMA_DATA'))
    .addOption(
      new Option('--clickhouse <url>', 'a ClickHouse server instead of the embedded engine').env(
        'SATSUMA_CLICKHOUSE',
      ),
    )
    .addOption(new Option('--postgres <url>', 'Postgres instead of SQLite').env('SATSUMA_POSTGRES'))
    .option('--json', 'print one JSON document and nothing else')
    .option('--debug', 'print stack traces')
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError()
  for (const add of GROUPS) add(program, run)
  return program
}
