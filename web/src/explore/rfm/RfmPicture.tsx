import { Figure } from '../../charts/export/Figure'
import { formatShare } from '../../format/number'
import { toggled } from '../../frame/address-state'
import { texts } from '../../i18n'
import { HeatMap } from '../heat-map/HeatMap'
import { PickList } from '../pick-list/PickList'
import { SelectionBar } from '../saving/SelectionBar'
import { useMoney } from '../use-money'
import { customersLine } from './customers-line'
import { pickedCells, pickedGroups } from './picked'
import type { RfmResult } from './result'
import { type RfmCell, readCells, writeCells } from './selection'
import { type ShownValue, useShownSquares } from './shown-squares'

const t = texts('explore')

interface RfmPictureProps {
  readonly result: RfmResult
  readonly options: Readonly<Record<string, unknown>>
  readonly shown: ShownValue
  /** What is picked, as the address has it: cells or groups. */
  readonly cells: string
  readonly groups: string
  readonly onChange: (changes: { readonly cells: string; readonly groups: string }) => void
}

/** The heat map of recency and frequency, and the named groups below it. */
export function RfmPicture({ result, options, shown, cells, groups, onChange }: RfmPictureProps) {
  const picked = readCells(cells, result.scores)
  const named = groups.split('~').filter((name) => result.groups.some((group) => group.name === name))
  const selection =
    named.length > 0 ? pickedGroups(result, options, named) : pickedCells(result, options, picked)
  return (
    <>
      <Squares
        result={result}
        shown={shown}
        picked={picked}
        onPick={(next) => onChange({ cells: writeCells(next), groups: '' })}
      />
      <Groups
        result={result}
        picked={named}
        onPick={(next) => onChange({ cells: '', groups: next.join('~') })}
      />
      <SelectionBar
        picked={selection}
        hint={t('rfm.hint')}
        onClear={() => onChange({ cells: '', groups: '' })}
      />
    </>
  )
}

interface SquaresProps extends Pick<RfmPictureProps, 'result' | 'shown'> {
  readonly picked: readonly RfmCell[]
  readonly onPick: (picked: readonly RfmCell[]) => void
}

function Squares({ result, shown, picked, onPick }: SquaresProps) {
  const { squares, rows, columns, cells, table, note } = useShownSquares(result, shown)
  const pickedAt = (index: number) => {
    const { recency, frequency } = squares[index]!
    return picked.find((cell) => cell.recency === recency && cell.frequency === frequency)
  }
  const pick = (index: number) => {
    const { recency, frequency } = squares[index]!
    onPick(toggled(picked, pickedAt(index) ?? { recency, frequency }))
  }
  return (
    <Figure
      name="picture"
      title={t('rfm.figure')}
      description={t('rfm.figureNote')}
      note={note}
      level={2}
      tables={[table]}
    >
      <HeatMap
        label={t('rfm.figure')}
        rows={rows}
        columns={columns}
        rowTitle={t('rfm.recency')}
        columnTitle={t('rfm.frequency')}
        cells={cells}
        isPicked={(index) => pickedAt(index) !== undefined}
        onPick={pick}
      />
    </Figure>
  )
}

interface GroupsProps extends Pick<RfmPictureProps, 'result'> {
  /** Names. */
  readonly picked: readonly string[]
  readonly onPick: (picked: readonly string[]) => void
}

function Groups({ result, picked, onPick }: GroupsProps) {
  const { shortMoney } = useMoney(result.currencies)
  const items = result.groups
    .filter(({ customers }) => customers > 0)
    .map(({ name, customers, shareOfCustomers, revenue, shareOfRevenue }) => {
      const share = shareOfRevenue === null ? [] : [formatShare(shareOfRevenue)]
      const lines = [customersLine(customers, shareOfCustomers), [shortMoney(revenue), ...share].join(' · ')]
      return { key: name, name, value: customers, lines }
    })
  return (
    <PickList
      id="groups"
      title={t('rfm.groups')}
      note={t('rfm.groupsNote')}
      items={items}
      picked={picked}
      onPick={(name) => onPick(toggled(picked, name))}
    />
  )
}
