import { useTimeZone } from '../../api/status'
import { Figure } from '../../charts/export/Figure'
import { formatCount, formatShare } from '../../format/number'
import { texts } from '../../i18n'
import { HeatMap } from '../heat-map/HeatMap'
import { SelectionBar } from '../saving/SelectionBar'
import { useMoney } from '../use-money'
import { localDay } from './days'
import { periodName } from './period-name'
import { keyOf, pickedCell } from './picked'
import { type CohortCell, type CohortsResult, cohortCells, type ShownValue, shownValue } from './result'

const t = texts('explore')

interface RetentionPictureProps {
  readonly title: string
  readonly result: CohortsResult
  readonly shown: ShownValue
  /** So many cohorts, the latest. */
  readonly most: number
  readonly picked: string
  readonly onPick: (key: string) => void
}

/** What outshines the scale is not shaded: the full colour would say that it is as much as the strongest on it. */
const levelOf = (share: number) => (share > 1 ? 0 : share)

/** Cohorts by row, their age by column, shaded by how many are still active. */
export function RetentionPicture({ title, result, shown, most, picked, onPick }: RetentionPictureProps) {
  const timeZone = useTimeZone()
  const { money, shortMoney } = useMoney(result.currencies)
  const { cohorts, ages, cells } = cohortCells(result, most)
  const nameOf = ({ start }: { readonly start: number }) => periodName(localDay(start, timeZone), result.unit)
  // In the period in which they came all were active where coming is what counts, which would outshine the rest.
  const there = cells.filter((cell) => cell !== null)
  const later = there.filter(({ age }) => age > 0)
  const compared = (later.length > 0 ? later : there).map((cell) => shownValue(cell, shown))
  const strongest = Math.max(Number.MIN_VALUE, ...compared)
  const write = (value: number) =>
    shown === 'retention' ? formatShare(value) : shown === 'revenue' ? shortMoney(value) : formatCount(value)
  const titleOf = ({ cohort, age }: CohortCell) =>
    t('retention.cell', { cohort: nameOf(cohort), age: t(`retention.later.${result.unit}`, { count: age }) })
  const linesOf = (cell: CohortCell) => [
    t('retention.activeOf', {
      active: formatCount(cell.active),
      of: formatCount(cell.cohort.customers),
      share: formatShare(cell.cohort.customers === 0 ? 0 : cell.active / cell.cohort.customers),
    }),
    ...(result.hasMoney ? [t('retention.spent', { money: money(cell.money) })] : []),
    ...(cell.isWhole ? [] : [t('retention.notOver')]),
  ]
  const mean = result.ages.find(({ age }) => age === 1)?.retention.value
  return (
    <>
      <Figure
        name="picture"
        title={title}
        description={
          mean === undefined
            ? t('retention.figureNote')
            : t('retention.meanNote', {
                share: formatShare(mean),
                age: t(`retention.later.${result.unit}`, { count: 1 }),
              })
        }
        note={`${t('retention.note')} ${t('retention.scale')}`}
        level={2}
        tables={[
          {
            columns: [
              { name: t('retention.cohort') },
              { name: t('retention.size'), write: formatCount },
              ...Array.from({ length: ages }, (_, age) => ({ name: String(age), write })),
            ],
            rows: cohorts.map((cohort, row) => [
              nameOf(cohort),
              cohort.customers,
              ...cells
                .slice(row * ages, (row + 1) * ages)
                .map((cell) => (cell === null ? null : shownValue(cell, shown))),
            ]),
          },
        ]}
      >
        <HeatMap
          label={title}
          rows={cohorts.map((cohort) => `${nameOf(cohort)}  ${formatCount(cohort.customers)}`)}
          columns={Array.from({ length: ages }, (_, age) => String(age))}
          rowTitle={t('retention.cohort')}
          columnTitle={t(`retention.after.${result.unit}`)}
          cells={cells.map((cell) =>
            cell === null
              ? null
              : {
                  level: levelOf(shownValue(cell, shown) / strongest),
                  text: write(shownValue(cell, shown)),
                  title: titleOf(cell),
                  lines: linesOf(cell),
                  isFaint: !cell.isWhole,
                },
          )}
          isPicked={(index) => cells[index] != null && keyOf(cells[index]) === picked}
          onPick={(index) => {
            const key = keyOf(cells[index]!)
            onPick(key === picked ? '' : key)
          }}
        />
      </Figure>
      <SelectionBar
        picked={pickedCell(result, cells, picked, timeZone, titleOf)}
        hint={t('retention.hint')}
        onClear={() => onPick('')}
      />
    </>
  )
}
