import { Figure } from '../../charts/export/Figure'
import { formatCount, formatShare } from '../../format/number'
import { toggled } from '../../frame/address-state'
import { texts } from '../../i18n'
import { HeatMap } from '../heat-map/HeatMap'
import { PickList } from '../pick-list/PickList'
import { SelectionBar } from '../saving/SelectionBar'
import { useMoney } from '../use-money'
import { pickedCells, pickedGroups } from './picked'
import { type RfmResult, squaresOf } from './result'
import { fallingRanges, risingRanges } from './score-ranges'
import { readCells, writeCells } from './selection'
import { shownScores, tiesNote } from './ties-note'

const t = texts('explore')

interface RfmPictureProps {
  readonly result: RfmResult
  readonly options: Readonly<Record<string, unknown>>
  readonly shown: 'customers' | 'revenue'
  readonly cells: string
  readonly groups: string
  readonly onChange: (changes: { readonly cells: string; readonly groups: string }) => void
}

/** The heat map of recency and frequency, and the named groups beside it. */
export function RfmPicture({
  result,
  options,
  shown,
  cells: written,
  groups: named,
  onChange,
}: RfmPictureProps) {
  const { money, shortMoney } = useMoney(result.currencies)
  const recencyRanges = fallingRanges(result.cuts.recency)
  const frequencyRanges = risingRanges(result.cuts.frequency)
  const recency = new Map(
    [...shownScores(result, 'recency', recencyRanges)].map(([score, range]) => [
      score,
      t('rfm.days', { range }),
    ]),
  )
  const frequency = shownScores(result, 'frequency', frequencyRanges)
  const squares = squaresOf(result).filter(
    (square) => recency.has(square.recency) && frequency.has(square.frequency),
  )
  const picked = readCells(written, result.scores)
  const groups = named.split('~').filter((name) => result.groups.some((group) => group.name === name))
  const most = Math.max(1, ...squares.map((square) => square[shown]))
  const title = (square: (typeof squares)[number]) =>
    t('rfm.cell', {
      recency: recency.get(square.recency) ?? '',
      frequency: frequency.get(square.frequency) ?? '',
    })
  const linesOf = ({ customers, revenue }: (typeof squares)[number]) => [
    customersLine(customers, result.customers === 0 ? 0 : customers / result.customers),
    t('rfm.revenueOf', { money: money(revenue) }),
  ]
  const selection =
    groups.length > 0 ? pickedGroups(result, options, groups) : pickedCells(result, options, picked)
  return (
    <>
      <Figure
        name="picture"
        title={t('rfm.figure')}
        description={t('rfm.figureNote')}
        note={[
          ...tiesNote(result, 'recency', recencyRanges, recency),
          ...tiesNote(result, 'frequency', frequencyRanges, frequency),
        ].join(' ')}
        level={2}
        tables={[
          {
            columns: [
              { name: t('rfm.recency') },
              { name: t('rfm.frequency') },
              { name: t('rfm.customers'), write: formatCount },
              { name: t('rfm.revenue'), write: money },
            ],
            rows: squares.map((square) => [
              recency.get(square.recency) ?? '',
              frequency.get(square.frequency) ?? '',
              square.customers,
              square.revenue,
            ]),
          },
        ]}
      >
        <HeatMap
          label={t('rfm.figure')}
          rows={[...recency.values()]}
          columns={[...frequency.values()]}
          rowTitle={t('rfm.recency')}
          columnTitle={t('rfm.frequency')}
          cells={squares.map((square) => ({
            level: square[shown] / most,
            text: shown === 'revenue' ? shortMoney(square.revenue) : formatCount(square.customers),
            title: title(square),
            lines: linesOf(square),
          }))}
          isPicked={(index) => picked.some((cell) => isSame(cell, squares[index]!))}
          onPick={(index) => {
            const { recency: r, frequency: f } = squares[index]!
            const known = picked.find((cell) => isSame(cell, squares[index]!))
            onChange({
              cells: writeCells(toggled(picked, known ?? { recency: r, frequency: f })),
              groups: '',
            })
          }}
        />
      </Figure>
      <PickList
        id="groups"
        title={t('rfm.groups')}
        note={t('rfm.groupsNote')}
        items={result.groups
          .filter(({ customers }) => customers > 0)
          .map(({ name, customers, shareOfCustomers, revenue, shareOfRevenue }) => ({
            key: name,
            name,
            value: customers,
            lines: [
              customersLine(customers, shareOfCustomers),
              [shortMoney(revenue), ...(shareOfRevenue === null ? [] : [formatShare(shareOfRevenue)])].join(
                ' · ',
              ),
            ],
          }))}
        picked={groups}
        onPick={(name) => onChange({ cells: '', groups: toggled(groups, name).join('~') })}
      />
      <SelectionBar
        picked={selection}
        hint={t('rfm.hint')}
        onClear={() => onChange({ cells: '', groups: '' })}
      />
    </>
  )
}

const customersLine = (count: number, share: number) =>
  t('rfm.customersShare', { written: formatCount(count), count, share: formatShare(share) })

const isSame = (
  a: { readonly recency: number; readonly frequency: number },
  b: { readonly recency: number; readonly frequency: number },
) => a.recency === b.recency && a.frequency === b.frequency
