import { CLI_NAME } from '../../access/index.ts'
import type { Definition } from '../../definition/definition.ts'
import { named } from '../../errors/index.ts'
import {
  type ApplyResult,
  applyDefinitions,
  changeStatus,
  type OfStatus,
  removeDefinition,
  type StatusMove,
} from '../../segments/index.ts'
import type { Answer, Context } from '../context.ts'
import { table } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { readText } from '../text-file.ts'
import { warningLines } from '../warnings.ts'
import { counted } from '../wording.ts'

export async function apply(
  { open, terminal, record }: Context,
  files: readonly string[],
  dryRun: boolean,
): Promise<Answer> {
  const texts = await Promise.all(files.map(async (name) => ({ name, text: await readText(name) })))
  const result = await applyDefinitions(await open(), texts, { dryRun, by: CLI_NAME })
  const changed = result.applied.filter(({ action }) => action !== 'unchanged').map(({ name }) => name)
  if (!dryRun && changed.length > 0) await record('definition.apply', changed[0], changed.join(', '))
  return { json: { ...result, dryRun }, text: () => appliedText(result, dryRun, terminal) }
}

function appliedText({ applied, warnings }: ApplyResult, dryRun: boolean, terminal: Terminal): string {
  const changed = applied.filter(({ action }) => action !== 'unchanged').length
  const rows = applied.map(({ kind, name, action, version }) => [name, kind, action, String(version)])
  const columns = [
    { name: 'Name' },
    { name: 'Kind' },
    { name: 'Action' },
    { name: 'Version', number: true as const },
  ]
  const verdict = dryRun
    ? `${counted(changed, 'definition')} would change; nothing was saved.`
    : `${counted(changed, 'definition')} changed. Who is in: satsuma evaluate`
  return `${warningLines(warnings, terminal)}${table(terminal, columns, rows)}\n${verdict}\n`
}

export async function remove(
  { open, record }: Context,
  kind: Definition['kind'],
  name: string,
): Promise<Answer> {
  await removeDefinition(await open(), kind, name)
  await record('definition.remove', name, named(kind, name))
  return { json: { removed: { kind, name } }, text: () => `Removed the ${kind} ${name}.\n` }
}

const EFFECTS: Readonly<Record<StatusMove, string>> = {
  pause: 'Nobody is in it until it is resumed',
  resume: 'Who is in it: satsuma evaluate',
  archive: 'Nobody is in it until it is restored, and lists leave it out',
  restore: 'Who is in it: satsuma evaluate',
}

export async function move(
  { open, record }: Context,
  { kind, name }: OfStatus,
  to: StatusMove,
): Promise<Answer> {
  const { version, status } = await changeStatus(await open(), { kind, name }, to)
  await record(`definition.${to}`, name, named(kind, name))
  return {
    json: { kind, name, version, status },
    text: () => `The ${kind} ${name} is ${status}. ${EFFECTS[to]}.\n`,
  }
}
