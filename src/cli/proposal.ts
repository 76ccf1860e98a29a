import type { Readable } from 'node:stream'
import { confirm, isCancel, text } from '@clack/prompts'
import { fail } from '../errors/index.ts'
import { mappingToYaml, type Proposal } from '../ingest/index.ts'
import { pairs, table } from './table.ts'
import type { Terminal } from './terminal.ts'
import { count, plain } from './wording.ts'

/** Shows a proposal and asks for consent; returns where the mapping shall be saved. */
export async function confirmProposal(
  terminal: Terminal,
  proposal: Proposal,
  suggested: string,
  input: Readable = process.stdin,
): Promise<string> {
  terminal.tell(proposalText(proposal, terminal))
  const streams = { input, output: process.stderr }
  const agreed = await confirm({ message: 'Import by this mapping?', ...streams })
  if (isCancel(agreed) || !agreed) fail('command/mapping-declined', {})
  const file = await text({
    message: 'Save the mapping as',
    defaultValue: suggested,
    placeholder: suggested,
    ...streams,
  })
  return isCancel(file) ? fail('command/mapping-declined', {}) : file
}

/** The columns, what each stands for, what is open, the first records, and the mapping itself. */
export function proposalText(proposal: Proposal, terminal: Pick<Terminal, 'colors' | 'columns'>): string {
  const { bold, yellow } = terminal.colors
  const columns = proposal.columns.map(({ name, type, filled, distinct, samples }) => [
    name,
    type,
    count(filled),
    count(distinct),
    samples.join(', '),
  ])
  const number = true as const
  const head = [
    { name: 'Column' },
    { name: 'Type' },
    { name: 'Filled', number },
    { name: 'Distinct', number },
    { name: 'Such as' },
  ]
  const notes = [...proposal.questions, ...proposal.warnings].map((note) => `${yellow('?')} ${note}\n`)
  const records = proposal.preview.map(({ customer, event, occurredAt, properties }) => [
    customer,
    event ?? 'traits',
    occurredAt,
    plain(properties),
  ])
  const recordHead = ['Customer', 'Event', 'Time', 'Values'].map((name) => ({ name }))
  return [
    `\n${table(terminal, head, columns)}`,
    `\n${bold('Why')}\n${pairs(
      terminal,
      proposal.reasons.map(({ field, reason }) => [field, reason]),
    )}`,
    notes.length === 0 ? '' : `\n${notes.join('')}`,
    `\n${bold('The first records')}\n${table(terminal, recordHead, records)}`,
    `\n${bold('Mapping')}\n${mappingToYaml(proposal.mapping)}\n`,
  ].join('')
}
