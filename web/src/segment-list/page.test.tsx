import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { NEVER, Refusal } from '../testing/answers'
import { wordsIn } from '../testing/reading'
import { knownStatus } from '../testing/status'
import { CARTS, open, PARTS, ROWS, segments, tables, titles } from './testing/list'

describe('segmentations', () => {
  const at = '/segments?view=segmentations'

  test('have their parts in the order they are decided in, as a bar and as a list', async () => {
    const page = open(at)
    const card = await screen.findByRole('article', { name: 'Stage' })
    const listed = within(card).getAllByRole('listitem').map(wordsIn)
    expect(listed[0]).toMatch(/^new\s*0\s*0\.0%$/)
    expect(listed[2]).toMatch(/^others\s*200\s*66\.7%$/)
    expect(within(card).getByRole('img', { name: /^Stage: new 0\.0%, loyal 33\.3%/ })).toBeDefined()
    expect(within(card).getByRole('link', { name: 'loyal' }).getAttribute('href')).toBe(
      '/segments/stage/loyal',
    )
    await page.user.hover(within(card).getByText('loyal'))
    expect(within(card).getByText('loyal').closest('li')!.dataset.marked).toBe('true')
    await page.user.unhover(within(card).getByText('loyal'))
    expect(within(card).getByText('loyal').closest('li')!.dataset.marked).toBeUndefined()
  })

  test('that are paused have no bar', async () => {
    open(at, { 'GET /segments': segments(PARTS.map((part) => ({ ...part, status: 'paused' as const }))) })
    const card = await screen.findByRole('article')
    expect(wordsIn(card)).toContain('paused')
    expect(within(card).queryByRole('img')).toBeNull()
  })

  test('can be begun where there are none', async () => {
    open(at, { 'GET /segments': segments([CARTS]) })
    expect(await screen.findByText(/There are no segmentations yet/)).toBeDefined()
    expect(screen.getByRole('link', { name: 'New segmentation' }).getAttribute('href')).toBe(
      '/build?kind=segmentation',
    )
  })

  test('are another view, marked as the one that is shown', async () => {
    const page = open()
    await tables()
    const views = screen.getByRole('navigation', { name: 'What is listed' })
    const current = () => wordsIn(views.querySelector('[aria-current=page]'))
    expect(current()).toBe('Segments')
    await page.user.click(within(views).getByRole('link', { name: 'Segmentations' }))
    expect(current()).toBe('Segmentations')
    expect(page.where()).toBe(at)
    expect(screen.queryByRole('table')).toBeNull()
  })
})

describe('the page', () => {
  test('has a shape while it loads', () => {
    open('/segments', { 'GET /segments': NEVER })
    expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
    expect(screen.getByRole('heading', { level: 1, name: 'Segments' })).toBeDefined()
  })

  test('that cannot be had says why, and is asked for again', async () => {
    let tries = 0
    const page = open('/segments', {
      'GET /segments': () => {
        tries += 1
        return tries === 1 ? new Refusal(503, { message: 'Satsuma is being upgraded.' }) : segments(ROWS)
      },
    })
    expect(await screen.findByRole('heading', { name: 'Satsuma is being upgraded.' })).toBeDefined()
    await page.user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await titles()).toHaveLength(5)
  })

  test('without any segment leads to the first one', async () => {
    open('/segments', { 'GET /segments': segments([]) })
    expect(await screen.findByRole('region', { name: /./ })).toBeDefined()
    expect(screen.queryByRole('searchbox')).toBeNull()
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toContain('/gallery')
  })

  test('offers nothing to those who only read', async () => {
    open('/segments', {}, { may: [] })
    await tables()
    expect(screen.queryByRole('link', { name: 'New segment' })).toBeNull()
    expect(screen.getByRole('link', { name: 'Gallery' })).toBeDefined()
  })

  test('does without what segments are worth where it cannot be asked for', async () => {
    open('/segments', { 'GET /segment-measures': new Refusal(500) })
    expect(await titles()).toHaveLength(5)
  })

  const behind = { ...knownStatus()[1].live, lagMs: 60_000 }
  test('has segments evaluated where they are not kept up to date', async () => {
    const page = open(
      '/segments',
      { 'POST /evaluations': {}, 'GET /status': NEVER },
      { known: [knownStatus({ live: behind })] },
    )
    await page.user.click(await screen.findByRole('button', { name: 'Evaluate now' }))
    await waitFor(() => expect(page.asked.map(({ what }) => what)).toContain('POST /evaluations'))
  })

  test.each<[string, Partial<Parameters<typeof knownStatus>[0]>, readonly string[]]>([
    ['they are up to date', {}, ['evaluations:run']],
    ['there are no profiles', { live: behind, profiles: 0 }, ['evaluations:run']],
    ['one may not', { live: behind }, []],
  ])('does not offer that where %s', async (_, status, may) => {
    open('/segments', {}, { known: [knownStatus(status)], may })
    await tables()
    expect(screen.queryByRole('button', { name: 'Evaluate now' })).toBeNull()
  })

  test('says why segments are not evaluated', async () => {
    const refused = new Refusal(409, { message: 'A job runs already.', mend: 'Wait for it.' })
    const page = open(
      '/segments',
      { 'POST /evaluations': refused, 'GET /status': knownStatus({ live: behind })[1] },
      { known: [knownStatus({ live: behind })] },
    )
    await page.user.click(await screen.findByRole('button', { name: 'Evaluate now' }))
    expect(wordsIn(await screen.findByRole('alert'))).toBe('A job runs already. Wait for it.')
  })
})
