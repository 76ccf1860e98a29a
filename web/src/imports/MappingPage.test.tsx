import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { type Answers, type Asked, NEVER, Refusal } from '../testing/answers'
import { factsIn, itemsIn, rowsIn, wordsIn } from '../testing/reading'
import { show } from '../testing/show'
import { knownStatus } from '../testing/status'
import { MappingPage } from './MappingPage'
import { importJob, MAPPING, PREVIEW, PROPOSAL, UPLOAD } from './testing/files'

const ANSWERS: Answers = {
  'GET /uploads': { uploads: [UPLOAD] },
  'GET /uploads/u-1/proposal': PROPOSAL,
  'POST /uploads/u-1/preview': PREVIEW,
}

function open(answers: Answers = {}, may: readonly string[] = ['imports:read', 'imports:write']) {
  return show(<MappingPage />, {
    at: '/imports/new/u-1',
    route: '/imports/new/:upload',
    answers: { ...ANSWERS, ...answers },
    known: [knownStatus({ timeZone: 'Europe/Oslo' })],
    may,
  })
}

const region = (name: string) => screen.getByLabelText(name, { selector: 'section' })
const start = () => screen.getByRole('button', { name: 'Start the import' })
const yaml = () => screen.getByLabelText<HTMLTextAreaElement>('Mapping as YAML')
const write = (text: string) => fireEvent.change(yaml(), { target: { value: text } })

test('says what the file holds, and why it is understood so', async () => {
  open()
  await screen.findByRole('heading', { level: 1, name: 'orders.csv' })
  await screen.findByRole('region', { name: 'What the file holds' })
  const holds = region('What the file holds')
  expect(factsIn(holds)).toMatchObject({ Format: 'CSV', 'Cells divided by': 'semicolon' })
  expect(rowsIn(within(holds).getByRole('table'))[2]).toEqual([
    'Total',
    'number',
    '998',
    '42',
    'Total 1 · Total 2 · Total 3',
  ])
  expect(wordsIn(holds)).toContain('Two columns are called Total.')
  expect(itemsIn(holds)).toEqual(['customer Its values look like numbers of customers.'])
  expect(wordsIn(region('What its columns mean'))).toContain('Is InvoiceDate in UTC?')
})

test('shows what the first rows become, in the time zone of the workspace', async () => {
  open()
  const table = await screen.findByRole('table', { name: 'Events and traits of the first rows' })
  expect(rowsIn(table)).toEqual([
    ['c-1', 'event order_completed', '2 Jan 2026, 00:30', 'amount 12.5 tags ["a","b"]'],
    ['c-2', 'traits', '2 Jan 2026, 09:00', 'country NO'],
  ])
  expect(screen.getByText('Some of the first rows, the earliest first.')).toBeDefined()
  expect(rowsIn(screen.getByRole('table', { name: /rejected/ }))).toEqual([
    ['2,300', '1,204', 'InvoiceDate', 'soon · ?', 'not a time'],
  ])
})

test('says so where no row gives anything, and where none is rejected', async () => {
  open({ 'POST /uploads/u-1/preview': { preview: [], rejects: [] } })
  await screen.findByText('Nothing: no row gives an event or a trait.')
  expect(screen.getByText('No row of these is rejected.')).toBeDefined()
  expect(screen.queryByText(/the earliest first/)).toBeNull()
})

test('what the preview refuses stands where it would be', async () => {
  open({ 'POST /uploads/u-1/preview': new Refusal(400, { message: 'There is no column "dat".' }) })
  expect(wordsIn(await screen.findByRole('alert'))).toContain('There is no column "dat".')
  expect(within(region('What the first rows become')).getByRole('alert')).toBeDefined()
})

test('the preview follows the mapping once typing pauses, and YAML that is none is not asked about', async () => {
  const { asked } = open()
  await screen.findByText('c-1')
  write('customer: [')
  write(MAPPING.replace('CustomerID', 'Kind'))
  const previews = () => asked.filter(({ what }) => what.endsWith('/preview'))
  await waitFor(() => expect(previews()).toHaveLength(2))
  expect(previews().map(({ body }) => (body as { mapping: string }).mapping)).toEqual([
    MAPPING,
    MAPPING.replace('CustomerID', 'Kind'),
  ])
})

test('broken YAML says where, keeps the fields waiting, and does not start', async () => {
  open()
  await screen.findByText('c-1')
  write('file:\n  format: csv\ncustomer: [')
  expect(wordsIn(screen.getByRole('alert'))).toMatch(/^Line 3: .*The fields wait until this is mended\.$/)
  expect(yaml().getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByText('The YAML beside this cannot be shown as fields at present.')).toBeDefined()
  expect(start()).toHaveProperty('disabled', true)
  write(MAPPING)
  expect(screen.queryByRole('alert')).toBeNull()
  expect(start()).toHaveProperty('disabled', false)
})

test('the import starts with the mapping as it stands, and is watched', async () => {
  const { user, where, asked } = open({ 'POST /imports': importJob() })
  await screen.findByText('c-1')
  write(`${MAPPING}# mine\n`)
  await user.click(start())
  await waitFor(() => expect(where()).toBe('/imports/jobs/j-1'))
  expect(asked.find(({ what }) => what === 'POST /imports')?.body).toEqual({
    uploads: ['u-1'],
    mapping: `${MAPPING}# mine\n`,
  })
})

test('says why an import cannot start', async () => {
  const { user, where } = open({ 'POST /imports': new Refusal(409, { message: 'Another import runs.' }) })
  await screen.findByText('c-1')
  await user.click(start())
  expect(wordsIn(await screen.findByRole('alert'))).toContain('Another import runs.')
  expect(where()).toBe('/imports/new/u-1')
})

test('has its shape while the file is looked at, and a title before its name is known', () => {
  open({ 'GET /uploads': NEVER, 'GET /uploads/u-1/proposal': NEVER })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('A file to import')
  expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
})

test('a file that cannot be read says why', async () => {
  open({ 'GET /uploads/u-1/proposal': new Refusal(400, { message: 'orders.csv is empty.' }) })
  expect(wordsIn(await screen.findByRole('alert'))).toContain('orders.csv is empty.')
})

test('whoever may not import sees none of the file', async () => {
  const { asked } = open({}, ['imports:read'])
  expect(screen.getByRole('heading', { name: 'You may not see this' })).toBeDefined()
  await screen.findByRole('heading', { level: 1, name: 'orders.csv' })
  expect(asked.map(({ what }: Asked) => what)).toEqual(['GET /uploads'])
})
