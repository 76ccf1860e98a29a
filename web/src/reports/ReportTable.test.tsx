import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { rowsIn, wordsIn } from '../testing/reading'
import { giveRoom } from '../testing/room'
import { show } from '../testing/show'
import { ReportTable } from './ReportTable'
import { formatsOf, type Table } from './report'

const WHY = 'last page viewed 173 days ago (× 2.6); no page viewed in 90 days (× 1.3)'
const TABLE: Table = {
  kind: 'table',
  columns: [
    { name: 'Customer', is: 'text' },
    { name: 'Group', is: 'text' },
    { name: 'Why', is: 'text' },
    { name: 'Probability', is: 'share', bar: true },
  ],
  rows: [['c-1', 'Loyal', WHY, 0.5]],
  total: ['All', null, null, 0.5],
}
const heads = () => screen.getAllByRole('columnheader').map((head) => head.textContent)
const showTable = () => show(<ReportTable table={TABLE} formats={formatsOf({ timeZone: 'UTC' })} />)

describe('a table on a telephone', () => {
  giveRoom(358)

  test('has sentences below the rest of their row, by their name', () => {
    showTable()
    expect(heads()).toEqual(['Customer', 'Group', 'Probability'])
    expect(rowsIn(screen.getByRole('table'))).toEqual([['c-1', 'Loyal', '50.0%', ''], [`Why ${WHY}`]])
    expect(screen.getByText(WHY, { exact: false }).closest('td')?.colSpan).toBe(4)
    expect(wordsIn(document.querySelector('tfoot'))).toBe('All – 50.0%')
  })
})

describe('a table where there is room', () => {
  giveRoom(720)

  test('has every column beside the others', () => {
    showTable()
    expect(heads()).toEqual(['Customer', 'Group', 'Why', 'Probability'])
    expect(rowsIn(screen.getByRole('table'))).toEqual([['c-1', 'Loyal', WHY, '50.0%', '']])
  })
})
