import type { Command } from 'commander'
import { changeSetting, NO_CURRENCY, SETTINGS, settingChanged } from '../../settings/index.ts'
import type { WorkspaceSettings } from '../../workspace/index.ts'
import type { Answer, Context, Runner } from '../context.ts'
import { table } from '../table.ts'
import type { Terminal } from '../terminal.ts'

export function addSettingsCommands(program: Command, run: Runner): void {
  const settings = program.command('settings').description('Settings of the workspace.')
  settings
    .command('show')
    .description('Print all settings.')
    .action((_options: object, command: Command) => run(command, show))
  settings
    .command('set')
    .description(
      `Change a setting: ${Object.keys(SETTINGS).join(', ')}. Segments follow the calendar from the next evaluation on, reports the currency.`,
    )
    .argument('<name>', 'such as timeZone')
    .argument('<value>', 'such as Europe/Berlin')
    .action((name: string, value: string, _options: object, command: Command) =>
      run(command, (context) => set(context, name, value)),
    )
}

async function show({ open, terminal }: Context): Promise<Answer> {
  const { settings } = await open()
  return { json: settings, text: () => settingsText(settings, terminal) }
}

async function set({ open, terminal, record }: Context, name: string, value: string): Promise<Answer> {
  const settings = await changeSetting(await open(), name, value)
  await record('settings.change', name, settingChanged(name, value))
  return { json: settings, text: () => settingsText(settings, terminal) }
}

function settingsText(settings: WorkspaceSettings, terminal: Terminal): string {
  const rows = Object.entries(settings).map(([name, value]) => [
    name,
    String(value ?? NO_CURRENCY),
    SETTINGS[name as keyof WorkspaceSettings].meaning,
  ])
  return table(terminal, [{ name: 'Setting' }, { name: 'Value' }, { name: 'Meaning' }], rows)
}
