import type {
  ImportDetail,
  ImportSummary,
  MappingPreview,
  Proposal,
  StoredImport,
  Upload,
} from '../../api/imports'
import type { ImportJob } from '../../api/jobs'

export const UPLOAD: Upload = { id: 'u-1', name: 'orders.csv', bytes: 1_000, uploadedAt: 1 }

export const MAPPING = `# Orders of the shop
file:
  format: csv
  delimiter: ;
customer:
  column: CustomerID # theirs
time:
  column: InvoiceDate
  format: D.M.YYYY
events:
  - name: order_completed
    properties:
      amount: Total
traits:
  country: Country
`

export const PROPOSAL: Proposal = {
  mapping: { file: { format: 'csv', delimiter: ';' } },
  yaml: MAPPING,
  reasons: [{ field: 'customer', reason: 'Its values look like numbers of customers.' }],
  questions: ['Is InvoiceDate in UTC?'],
  warnings: ['Two columns are called Total.'],
  columns: ['CustomerID', 'InvoiceDate', 'Total', 'Country', 'Kind'].map((name, index) => ({
    ...{ name, type: index === 2 ? 'number' : 'text', filled: 1_000 - index, distinct: 40 + index },
    samples: [`${name} 1`, `${name} 2`, `${name} 3`, `${name} 4`],
  })),
  preview: [],
}

export const PREVIEW: MappingPreview = {
  preview: [
    {
      customer: 'c-1',
      event: 'order_completed',
      occurredAt: '2026-01-01 23:30:00.000',
      properties: { amount: 12.5, tags: ['a', 'b'] },
    },
    { customer: 'c-2', occurredAt: '2026-01-02 08:00:00.000', properties: { country: 'NO' } },
  ],
  rejects: [
    { rows: 2_300, line: 1_204, column: 'InvoiceDate', value: 'soon', others: ['?'], reason: 'not a time' },
  ],
}

export function storedImport(more: Partial<StoredImport> = {}): StoredImport {
  return {
    ...{ id: 7, files: ['orders.csv'], startedAt: Date.UTC(2026, 10, 20, 9, 30), status: 'done' },
    ...{ rows: 12_000, events: 11_500, traitChanges: 300, profiles: 900, rejected: 0, hasRejects: false },
    ...more,
  }
}

export const importDetail = (more: Partial<ImportDetail> = {}): ImportDetail => ({
  ...storedImport(),
  mapping: MAPPING,
  ...more,
})

export const SUMMARY: ImportSummary = {
  ...{ importId: 7, rows: 12_000, events: 11_500, eventsNew: 11_500, traitChanges: 300, traitChangesNew: 20 },
  ...{ profilesNew: 900, unusedRows: 0, rejectedRows: 0, rejectedValues: 0, hasRejects: false, seconds: 75 },
}

export const importJob = (more: Partial<ImportJob> = {}): ImportJob => ({
  ...{
    id: 'j-1',
    kind: 'import',
    title: 'Importing orders.csv',
    startedBy: 'Ada',
    startedAt: 1,
    status: 'running',
  },
  ...more,
})
