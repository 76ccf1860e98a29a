import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { useAnalysis } from '../api/analyses'
import { type Answers, NEVER, Refusal } from '../testing/answers'
import { show } from '../testing/show'
import { knownStatus } from '../testing/status'
import { AskedPicture } from './AskedPicture'
import { analysed, jobOf } from './testing/analysed'

interface Found {
  readonly text: string
}

function Page({ scores = 5 }: { readonly scores?: number }) {
  const asked = useAnalysis<Found>('rfm', { scores })
  return (
    <AskedPicture asked={asked} height={300}>
      {({ text }) => <p>{text}</p>}
    </AskedPicture>
  )
}

const RESULT: Found = { text: 'Found it.' }
const page = (answers: Answers, may: readonly string[] = ['evaluations:run']) =>
  show(<Page />, { may, answers, known: [knownStatus({ timeZone: 'Asia/Tokyo' })] })

test('an answer says when it is from, in the time zone of the workspace', async () => {
  const { container } = page(analysed('rfm', { result: RESULT }))
  expect(await screen.findByText('Found it.')).toBeDefined()
  expect(screen.getByText('As of 3 Mar 2026, 23:05.')).toBeDefined()
  expect(container.querySelector('[aria-busy=true]')).toBeNull()
})

test('while nothing is known it says that it looks, and keeps the room of the picture', async () => {
  const { container } = page({ 'POST /analyses/rfm/runs': NEVER })
  expect(screen.getByRole('progressbar', { name: 'Looking at the data' })).toBeDefined()
  expect(screen.getByRole('status').textContent).toBe('Looking at the data')
  expect(container.querySelector<HTMLElement>('[role=status]')?.style.minHeight).toContain('300')
})

test('work that goes on tells how far it is, and in which phase', async () => {
  const progress = { done: 30, of: 120, phase: 'reading purchases' }
  page(analysed('rfm', {}, jobOf(7, { status: 'running', progress })))
  expect(await screen.findByText('reading purchases')).toBeDefined()
  const bar = screen.getByRole('progressbar', { name: 'Looking at the data' })
  await vi.waitFor(() => expect(bar.getAttribute('aria-valuenow')).toBe('25'))
})

test('too few data say why, and what helps', async () => {
  const report = { insufficient: { remedies: ['Import purchases.', 'Take fewer (--scores 3).'] } }
  page(analysed('rfm', { outcome: 'insufficient-data', reason: 'There are no purchases.', report }))
  expect(await screen.findByRole('heading', { name: 'There are no purchases.' })).toBeDefined()
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Import purchases.',
    'Take fewer (“Scores” 3).',
  ])
})

test('no result without a reason is told as such', async () => {
  page(analysed('rfm', { outcome: 'insufficient-data' }))
  expect(await screen.findByRole('heading', { name: 'These data give no result.' })).toBeDefined()
  expect(screen.queryByRole('list')).toBeNull()
})

test('a refusal says what is wrong and what to do, and can be tried again', async () => {
  const server = analysed('rfm', { result: RESULT })
  let isAway = true
  const refusal = new Refusal(503, { message: 'The store is away.', mend: 'Start it.' })
  const { user } = page({
    ...server,
    'POST /analyses/rfm/runs': () => (isAway ? refusal : server['POST /analyses/rfm/runs']),
  })
  expect((await screen.findByRole('alert')).textContent).toMatch(/^The store is away\.Start it\./)
  isAway = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Found it.')).toBeDefined()
})

test.each([
  ['failed', [{ code: 'x', path: [], message: 'Out of memory.', mend: 'Take fewer.' }], 'Out of memory.'],
  ['cancelled', undefined, 'The work was stopped before it was done.'],
  ['interrupted', [], 'The work was stopped before it was done.'],
] as const)('work that was %s says why', async (status, problems, text) => {
  page(analysed('rfm', {}, jobOf(7, { status, ...(problems && { problems }) })))
  expect((await screen.findByRole('alert')).textContent).toContain(text)
})

test('who may not ask sees what somebody else has asked, and nothing is asked anew', async () => {
  const { asked } = page(
    {
      ...analysed('rfm', { result: RESULT }),
      'GET /analyses/runs': { runs: [{ id: 7, options: { scores: 5, cuts: 'quantile' } }] },
    },
    [],
  )
  expect(await screen.findByText('Found it.')).toBeDefined()
  expect(asked.every(({ what }) => what.startsWith('GET'))).toBe(true)
})

test('who may not ask what nobody has asked is told so and who may, and is led to what was asked otherwise', async () => {
  const runs = [
    { id: 9, outcome: 'insufficient-data', headline: 'Nothing.' },
    { id: 7, outcome: 'result', headline: 'A quarter brings half.' },
  ].map((run) => ({ ...run, method: 'rfm', options: { scores: 4 }, startedBy: 'ada', finishedAt: 0 }))
  page({ 'GET /analyses/runs': { runs }, 'GET /analyses': { analyses: [] } }, [])
  expect(await screen.findByRole('heading', { name: 'Nobody has asked this yet.' })).toBeDefined()
  expect(screen.getByText(/Editors may ask/)).toBeDefined()
  const before = within(screen.getByRole('region', { name: 'Asked before, with other options' }))
  const links = before.getAllByRole('link').map((one) => [one.textContent, one.getAttribute('href')])
  expect(links).toEqual([['A quarter brings half.', '/analyses/runs/7']])
})

test('where nobody has asked anything, nothing is listed', async () => {
  page({ 'GET /analyses/runs': { runs: [] } }, [])
  expect(await screen.findByRole('heading', { name: 'Nobody has asked this yet.' })).toBeDefined()
  expect(screen.queryByRole('region', { name: 'Asked before, with other options' })).toBeNull()
})

test('while another question is worked on, the answer to the one before stays, marked as busy', async () => {
  const before = analysed('rfm', { result: RESULT })
  const { container, rerender } = page({
    ...before,
    ...analysed('rfm', { id: 8, result: { text: 'Something else.' } }),
    'POST /analyses/rfm/runs': ({ body }: { readonly body: unknown }) =>
      jobOf((body as { options: { scores: number } }).options.scores === 5 ? 7 : 8),
    'GET /analyses/runs/8': NEVER,
  })
  await screen.findByText('Found it.')
  rerender(<Page scores={4} />)
  await vi.waitFor(() => expect(container.querySelector('[aria-busy=true]')).not.toBeNull())
  expect(screen.getByText('Found it.')).toBeDefined()
})
