import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { type Proposal, parseMapping } from '../ingest/index.ts'
import { confirmProposal, proposalText } from './proposal.ts'
import { terminalOf } from './terminal.ts'

const PROPOSAL: Proposal = {
  files: ['orders.csv'],
  mapping: parseMapping({
    file: { format: 'csv' },
    customer: { column: 'customer' },
    time: { column: 'day' },
    events: [{ name: 'order' }],
  }),
  reasons: [{ field: 'customer', reason: '"customer" repeats and looks like an id' }],
  questions: ['Is 01/02/2025 in January or in February?'],
  warnings: [],
  columns: [{ name: 'customer', type: 'text', filled: 1, distinct: 3, samples: ['a', 'b'] }],
  parts: { customer: 'customer', time: 'day' },
  preview: [{ customer: 'a', event: 'order', occurredAt: '2025-01-02', properties: { total: 3 } }],
}

const stream = { isTTY: false, write: () => true }
const terminal = terminalOf({ env: {}, stdin: stream, stdout: stream, stderr: stream } as never)

/** Types a key into each question, once that listens. */
function answering(...keys: { name: string; sequence?: string }[]): Readable {
  const input = new Readable({ read: () => undefined })
  let coming: NodeJS.Immediate | undefined
  const next = () => {
    const key = keys.shift()
    if (key) input.emit('keypress', key.sequence ?? '', key)
  }
  input.on('newListener', (event) => {
    if (event !== 'keypress') return
    clearImmediate(coming)
    coming = setImmediate(next)
  })
  return input
}

test('a proposal shows columns, reasons, questions, first records and the mapping', () => {
  const text = proposalText(PROPOSAL, terminal)
  for (const part of [
    'customer  text',
    'looks like an id',
    'January or in February',
    '2025-01-02',
    'column: day',
  ]) {
    expect(text).toContain(part)
  }
})

test('is shown whole on a terminal without a size', () => {
  const unsized = { isTTY: true, columns: 0, write: () => true }
  const shown = terminalOf({
    env: { NO_COLOR: '1' },
    stdin: unsized,
    stdout: unsized,
    stderr: unsized,
  } as never)
  expect(proposalText(PROPOSAL, shown)).toBe(proposalText(PROPOSAL, terminal))
})

test('a yes asks where to save; the suggestion is taken by Enter', async () => {
  const input = answering({ name: 'return' }, { name: 'return' })
  await expect(confirmProposal(terminal, PROPOSAL, 'orders.mapping.yaml', input)).resolves.toBe(
    'orders.mapping.yaml',
  )
})

test('a no is command/mapping-declined', async () => {
  const input = answering({ name: 'n', sequence: 'n' })
  await expect(confirmProposal(terminal, PROPOSAL, 'x.yaml', input)).rejects.toMatchObject({
    code: 'command/mapping-declined',
  })
})
