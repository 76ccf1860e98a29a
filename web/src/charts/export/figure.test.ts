import { MantineProvider } from '@mantine/core'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { DataTables } from './DataTables'
import type { DataTable } from './data-table'
import { Figure } from './Figure'

const rendered = (element: Parameters<typeof renderToStaticMarkup>[0]) =>
  renderToStaticMarkup(
    createElement(MantineProvider, null, createElement(MemoryRouter, null, element)),
  ).replaceAll(/<style.*?<\/style>/gs, '')

const table: DataTable = {
  columns: [{ name: 'Group' }, { name: 'Share', write: (value) => `${value * 100}%` }],
  rows: [
    ['Loyal', 0.25],
    ['Lost', null],
  ],
}

test('a picture has a title, a sentence, a note, and a menu that no export shows', () => {
  const html = rendered(
    createElement(Figure, {
      title: 'Customers by group',
      description: 'Loyal ones are few.',
      note: 'Of 2026.',
      tables: [table],
      actions: createElement('a', null, 'Save this selection'),
      // biome-ignore lint/correctness/noChildrenProp: it is required, and no JSX is here
      children: createElement('svg'),
    }),
  )
  expect(html).toMatch(/<figure[^>]*aria-labelledby="([^"]*)".*<h3 id="\1"[^>]*>Customers by group</s)
  expect(html).toMatch(/data-not-exported="true">.*Save this selection.*Show as table.*PNG.*SVG.*CSV/s)
  expect(html).toContain('aria-label="Export or read as a table: Customers by group"')
  expect(html).toContain('Loyal ones are few.')
  expect(html).toContain('Of 2026.')
  expect(html).toContain('<svg>')
})

test('a picture stands under whatever heading its page has', () => {
  // biome-ignore lint/correctness/noChildrenProp: it is required, and no JSX is here
  const figure = createElement(Figure, { title: 'T', tables: [], level: 2, children: null })
  expect(rendered(figure)).toMatch(/<h2 [^>]*>T<\/h2>/)
})

test('its numbers are a table with heads of columns and rows, numbers at the end', () => {
  const html = rendered(createElement(DataTables, { tables: [table], label: 'Customers by group' }))
  expect(html).toContain('aria-label="The numbers of Customers by group"')
  expect(html).toMatch(
    /<th scope="col" data-number="false">Group<\/th><th scope="col" data-number="true">Share/,
  )
  expect(html).toMatch(/<th scope="row"[^>]*>Loyal<\/th><td[^>]*data-number="true">25%/)
  expect(html).toMatch(/Lost<\/th><td[^>]*>–</)
})

test('several tables have their titles, and of very many rows the rest is in the CSV', () => {
  const rows = Array.from({ length: 1_002 }, (_, index) => [`row ${index}`, index])
  const html = rendered(
    createElement(DataTables, {
      tables: [
        { ...table, title: 'First' },
        { ...table, rows, title: 'Second' },
      ],
      label: 'T',
    }),
  )
  expect(html).toMatch(/<h4[^>]*>First<\/h4>.*<h4[^>]*>Second<\/h4>/s)
  expect(html).toContain('row 999')
  expect(html).not.toContain('row 1000')
  expect(html).toContain('2 more rows are in the CSV.')
})
