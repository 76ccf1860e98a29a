import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest'
import { GALLERY, INSUFFICIENT } from '../../../src/reports/testing/gallery.ts'
import { hostile } from '../../../src/reports/testing/hostile.ts'
import { SAMPLE_CHARTS } from '../../../src/reports/testing/sample-charts.ts'
import { factsIn, itemsIn, rowsIn, wordsIn } from '../testing/reading'
import { giveRoom } from '../testing/room'
import { show } from '../testing/show'
import { ReportView } from './ReportView'
import type { Block, Chart, Report, Table } from './report'

giveRoom(720)

const REPORT: Report = {
  title: 'RFM of the shop',
  asOf: Date.UTC(2026, 10, 21, 23, 30),
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  about: [{ label: 'Customers', value: { measure: 'count', value: 4_338 } }],
  findings: [
    {
      figure: { measure: 'share', value: { value: 0.483, low: 0.462, high: 0.505 } },
      sentence: 'of revenue came from the best.',
      advice: 'Look again with --days 30.',
    },
    { sentence: 'Nobody is new.' },
  ],
  trust: [
    { level: 'sound', text: 'Every row was read.' },
    { level: 'warning', text: 'Few customers.' },
  ],
  sections: [],
  method: [],
}

const withBlocks = (...blocks: readonly Block[]) => {
  const report = { ...REPORT, sections: [{ title: 'Blocks', lead: 'All of them.', blocks }] }
  const page = show(<ReportView report={report} />)
  return { ...page, section: screen.getByRole('region', { name: 'Blocks' }) }
}

describe('the first screen', () => {
  test('says of when and of what it is, what was found, and how far to trust it', () => {
    const { container } = show(<ReportView report={REPORT} />)
    expect(factsIn(container)).toEqual({ 'As of': '22 Nov 2026, 00:30', Customers: '4,338' })
    expect(itemsIn(screen.getByRole('region', { name: 'What was found' }))).toEqual([
      '48.3% 46.2% to 50.5% of revenue came from the best. Look again with “Days” 30.',
      'Nobody is new.',
    ])
    expect(itemsIn(screen.getByRole('region', { name: 'How far to trust this' }))).toEqual([
      'Warning Few customers.',
      'Checked Every row was read.',
    ])
    expect(wordsIn(container)).toContain('Days and times are those of Europe/Berlin.')
  })

  test('without a result says why, and what would help', () => {
    show(<ReportView report={INSUFFICIENT} />)
    const none = screen.getByRole('region', { name: 'These data give no result' })
    expect(wordsIn(none)).toContain(INSUFFICIENT.insufficient!.reason)
    expect(itemsIn(none).length).toBe(INSUFFICIENT.insufficient!.remedies.length)
    expect(screen.queryByRole('region', { name: 'What was found' })).toBeNull()
  })

  test('has no list of contents where it is short, and no word on trust where there is none', () => {
    show(<ReportView report={{ ...REPORT, trust: [] }} />)
    expect(screen.queryByRole('navigation')).toBeNull()
    expect(screen.queryByRole('region', { name: 'How far to trust this' })).toBeNull()
  })
})

test('contents lead to every section, and to how it was computed', () => {
  show(<ReportView report={GALLERY} />)
  const contents = within(screen.getByRole('navigation', { name: 'In this report' })).getAllByRole('link')
  expect(contents.map((link) => link.textContent)).toEqual([
    ...GALLERY.sections.map(({ title }) => title),
    'How it was computed',
  ])
  for (const link of contents) {
    const place = document.querySelector(link.getAttribute('href')!)?.closest('section')
    expect(place?.querySelector('h2')?.textContent).toBe(link.textContent)
  }
})

describe('what is detail', () => {
  const DETAIL = {
    title: 'How it was checked',
    detail: true,
    blocks: [{ kind: 'text', text: 'By hand.' }],
  } as const
  const PLAIN = { title: 'One', blocks: [] }
  const folds = () => [...document.querySelectorAll('details')].map(({ open }) => open)
  const atPlace = (hash: string) => {
    history.replaceState(null, '', hash)
    window.dispatchEvent(new HashChangeEvent('hashchange'))
  }
  let scroll: MockInstance
  beforeEach(() => {
    scroll = vi.spyOn(Element.prototype, 'scrollIntoView')
    return () => atPlace('/')
  })

  test('is folded in a long report, and all there in a short one', () => {
    const method = [{ name: 'Plain', text: 'Counts.' }]
    const { unmount } = show(<ReportView report={{ ...REPORT, sections: [DETAIL, PLAIN], method }} />)
    expect(folds()).toEqual([false, false])
    unmount()
    show(<ReportView report={{ ...REPORT, sections: [DETAIL], method }} />)
    expect(folds()).toEqual([])
  })

  test('opens where the address names it, then and later', () => {
    const report = { ...REPORT, title: 'Straße', sections: [PLAIN, DETAIL, { ...DETAIL, title: 'Other' }] }
    atPlace('#straße-2')
    show(<ReportView report={report} />)
    expect(folds()).toEqual([true, false])
    expect(scroll.mock.contexts).toEqual([screen.getAllByText('By hand.')[0]!.closest('[id]')])
    atPlace('#straße-3')
    expect(folds()).toEqual([true, true])
  })

  test('stays folded where the address names what is not there, or is damaged', () => {
    const sections = [PLAIN, { ...PLAIN, title: 'Two' }, DETAIL]
    atPlace('#%E0%A4')
    show(<ReportView report={{ ...REPORT, sections }} />)
    expect(folds()).toEqual([false])
  })
})

test('what a report says is in its own language where that is not the page’s', () => {
  const sections = [{ title: 'One', blocks: [] }]
  const method = [{ name: 'Plain', text: 'Counts.' }]
  const said = () =>
    ['Nobody is new.', 'Few customers.', 'One', 'Counts.'].map(
      (text) => screen.getByText(text).closest<HTMLElement>('[lang]')?.lang,
    )
  const { unmount } = show(<ReportView report={{ ...REPORT, sections, method, language: 'de' }} />)
  expect(said()).toEqual(['de', 'de', 'de', 'de'])
  expect(screen.getByText('22. November 2026, 00:30')).toBeDefined()
  unmount()
  show(<ReportView report={{ ...REPORT, sections, method }} />)
  expect(said()).toEqual([undefined, undefined, undefined, undefined])
})

test('two reports on one page do not share their places', () => {
  const sections = [{ title: 'One', blocks: [] }]
  show(
    <>
      <ReportView report={{ ...REPORT, sections }} />
      <ReportView report={{ ...REPORT, title: 'Another', sections }} />
    </>,
  )
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

describe('a block of', () => {
  test('text, a list, facts, and words that must not be missed', () => {
    const { section } = withBlocks(
      { kind: 'text', text: 'Say --least-size.' },
      { kind: 'list', items: ['First.', 'Second.'] },
      { kind: 'facts', facts: [{ label: 'Mean', value: { measure: 'money', value: 12 } }] },
      { kind: 'callout', tone: 'note', title: 'Mind', text: 'It is early.' },
    )
    expect(wordsIn(section)).toBe(
      'Blocks All of them. Say “Least size”. First. Second. Mean €12.00 Mind It is early.',
    )
  })

  test.each(Object.entries(SAMPLE_CHARTS))('%s is drawn, and said in a sentence', async (_, make) => {
    const { section } = withBlocks(make({ values: [3, 1, 2, 5], labels: ['a', 'b', 'c', 'd'] }))
    const figure = within(section).getByRole('figure', { name: 'A chart' })
    const [drawing] = await within(figure).findAllByRole('img', { name: /^A chart\. It shows something\./ })
    expect(drawing?.childElementCount).toBeGreaterThan(0)
  })

  test.each(Object.entries(SAMPLE_CHARTS))(
    '%s without values says that there is nothing to draw',
    (_, make) => {
      const { section } = withBlocks(make({ values: [], labels: [] }))
      expect(wordsIn(within(section).getByRole('figure'))).toContain(
        'There is nothing to draw: no value is known.',
      )
    },
  )

  test('several charts that are compared, each with its title', () => {
    const panels = ['North', 'South'].map((title) => ({
      ...SAMPLE_CHARTS.bars({ values: [1, 2], labels: ['a', 'b'] }),
      title,
    }))
    const multiples = { kind: 'multiples', title: 'Both', description: 'Side by side.', panels } as Chart
    const { section } = withBlocks(multiples)
    const figure = within(section).getByRole('figure', { name: 'Both' })
    expect(within(figure).getAllByRole('heading', { level: 4 }).map(wordsIn)).toEqual(['North', 'South'])
    expect(within(figure).getAllByRole('img')).toHaveLength(2)
  })
})

describe('a table', () => {
  const table = (rows: number, more: Partial<Table> = {}): Table => ({
    kind: 'table',
    title: 'Cells',
    columns: [
      { name: 'Cell', is: 'text' },
      { name: 'Share', is: 'share', interval: '95%', bar: true },
    ],
    rows: Array.from({ length: rows }, (_, index) => [`cell ${index}`, { value: 0.5, low: 0.4, high: 0.6 }]),
    ...more,
  })
  const shown = () => document.querySelectorAll('tbody tr').length

  test('has intervals and bars in cells of their own, under one head', () => {
    withBlocks(table(1, { total: ['All', 1] }))
    expect(rowsIn(screen.getByRole('table'))).toEqual([['cell 0', '50.0%', '40.0% to 60.0%', '']])
    expect(screen.getAllByRole('columnheader').map((head) => head.getAttribute('colspan'))).toEqual([
      '1',
      '3',
    ])
    expect(wordsIn(document.querySelector('tfoot'))).toBe('All 100.0%')
  })

  test('shows the rest on demand, and less again', async () => {
    const { user } = withBlocks(table(30))
    expect(shown()).toBe(20)
    await user.click(screen.getByRole('button', { name: 'Show the other 10 rows' }))
    expect(shown()).toBe(30)
    await user.click(screen.getByRole('button', { name: 'Show fewer rows' }))
    expect(shown()).toBe(20)
  })

  test('of very many rows stops where a page would be slow, and says so', () => {
    withBlocks(table(1_003))
    fireEvent.click(screen.getByText('Show the other 980 rows'))
    expect(shown()).toBe(1_000)
    expect(screen.getByText('3 more rows are left out; the CSV has them.')).toBeDefined()
  })

  test('is reached by keyboard, since it scrolls', () => {
    withBlocks(table(1))
    expect(screen.getByRole('region', { name: 'Cells' }).tabIndex).toBe(0)
  })
})

test('how it was computed: formula, assumptions and source, as far as there are', () => {
  const method = [
    {
      name: 'RFM',
      text: 'Scores.',
      formula: 'r + f',
      assumptions: ['Orders are dated.'],
      source: 'Hughes 1994',
    },
    { name: 'Plain', text: 'Counts.' },
  ]
  show(<ReportView report={{ ...REPORT, method }} />)
  expect(wordsIn(screen.getByRole('region', { name: 'How it was computed' }))).toBe(
    'How it was computed RFM Scores. r + f It assumes: Orders are dated. Source: Hughes 1994 Plain Counts.',
  )
})

test('whatever the data hold is text, whose hidden characters are written out', () => {
  let count = 0
  const numbered = (_: string, value: unknown) =>
    typeof value === 'string' && value.includes('evil') ? `${value}${count++}` : value
  const report = JSON.parse(JSON.stringify(hostile(GALLERY)), numbered) as Report
  const { container } = show(<ReportView report={report} />)
  expect(container.querySelector('script, img, iframe, [onerror]')).toBeNull()
  expect(container.textContent).toContain('<script>alert(1)</script>')
  for (const hidden of ['\u202E', '\u001B']) expect(container.innerHTML).not.toContain(hidden)
  expect(container.textContent).toContain('\\u202Eevil')
})
