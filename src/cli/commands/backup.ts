import type { Command } from 'commander'
import { backup } from '../../workspace/backup.ts'
import type { BackupManifest } from '../../workspace/backup-file.ts'
import { restore } from '../../workspace/restore.ts'
import { type Answer, type Context, placeOf, type Runner } from '../context.ts'
import { table } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { count, counted } from '../wording.ts'

export function addBackupCommands(program: Command, run: Runner): void {
  program
    .command('backup')
    .description('Write everything into one file: both stores and the reject files.')
    .argument('<file>', 'a file that does not exist yet')
    .action((file: string, _options: object, command: Command) =>
      run(command, (context) => writeBackup(context, file)),
    )
  program
    .command('restore')
    .description('Restore a backup into the data directory, which must be empty or not there yet.')
    .argument('<file>', 'a file that `satsuma backup` wrote')
    .action((file: string, _options: object, command: Command) =>
      run(command, (context) => readBackup(context, file)),
    )
}

async function writeBackup({ open, terminal, progress, record }: Context, file: string): Promise<Answer> {
  const workspace = await open()
  progress.show({ what: 'Writing the backup' })
  const manifest = await backup(workspace, file)
  await record('backup.run', file)
  return {
    json: { file, ...manifest },
    text: () => `Wrote ${file}: ${manifestText(manifest, terminal)}`,
  }
}

async function readBackup({ terminal, options, progress, record }: Context, file: string): Promise<Answer> {
  const { dataDir, ...servers } = placeOf(options)
  progress.show({ what: 'Restoring' })
  const manifest = await restore(file, dataDir, servers)
  await record('backup.restore', file)
  return {
    json: { dataDir, ...manifest },
    text: () => `Restored to ${dataDir}: ${manifestText(manifest, terminal)}`,
  }
}

function manifestText({ analytical, control }: BackupManifest, terminal: Terminal): string {
  const tables = [...analytical, ...control]
  const rows = tables.map(({ name, rows: of }) => [name, count(of)])
  return `${counted(tables.length, 'table')}\n\n${table(terminal, [{ name: 'Table' }, { name: 'Rows', number: true }], rows)}`
}
