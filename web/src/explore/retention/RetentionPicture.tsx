import { useTimeZone } from '../../api/status'
import type { DataTable } from '../../charts/export/data-table'
import { Figure } from '../../charts/export/Figure'
import { formatCount, formatShare } from '../../format/number'
import { texts } from '../../i18n'
import { type HeatCell, HeatMap } from '../heat-map/HeatMap'
import { SelectionBar } from '../saving/SelectionBar'
import { useCohortWords } from './cohort-words'
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

/** Cohorts by row, their age by column, shaded by how many are still active. */
export function RetentionPicture({ title, result, shown, most, picked, onPick }: RetentionPictureProps) {
  const words = useCohortWords(result, shown)
  const timeZone = useTimeZone()
  const found = cohortCells(result, most)
  const { cohorts, ages, cells } = found
  const pick = (cell: CohortCell) => onPick(keyOf(cell) === picked ? '' : keyOf(cell))
  return (
    <>
      <Figure
        name="picture"
        title={title}
        description={meanOf(result)}
        note={`${t('retention.note')} ${t('retention.scale')}`}
        level={2}
        tables={[tableOf(found, shown, words)]}
      >
        <HeatMap
          label={title}
          rows={cohorts.map((cohort) => `${words.nameOf(cohort)}  ${formatCount(cohort.customers)}`)}
          columns={Array.from({ length: ages }, (_, age) => String(age))}
          rowTitle={t('retention.cohort')}
          columnTitle={t(`retention.after.${result.unit}`)}
          cells={shaded(cells, shown, words)}
          isPicked={(index) => cells[index] != null && keyOf(cells[index]) === picked}
          onPick={(index) => pick(cells[index]!)}
        />
      </Figure>
      <SelectionBar
        picked={pickedCell(result, cells, picked, timeZone, words.titleOf)}
        hint={t('retention.hint')}
        onClear={() => onPick('')}
      />
    </>
  )
}

function meanOf({ ages, unit }: CohortsResult): string {
  const mean = ages.find(({ age }) => age === 1)?.retention.value
  if (mean === undefined) return t('retention.figureNote')
  const age = t(`retention.later.${unit}`, { count: 1 })
  return t('retention.meanNote', { share: formatShare(mean), age })
}

type Words = ReturnType<typeof useCohortWords>
type Cells = ReturnType<typeof cohortCells>

function tableOf({ cohorts, ages, cells }: Cells, shown: ShownValue, { nameOf, write }: Words): DataTable {
  return {
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
  }
}

/**
 * In the period in which they came all were active where coming is what counts, which would outshine the rest: the other
 * periods set the scale, and what is beyond it is not shaded, since the full colour would say that it is on it.
 */
function shaded(
  cells: Cells['cells'],
  shown: ShownValue,
  { titleOf, linesOf, write }: Words,
): readonly (HeatCell | null)[] {
  const there = cells.filter((cell) => cell !== null)
  const later = there.filter(({ age }) => age > 0)
  const compared = (later.length > 0 ? later : there).map((cell) => shownValue(cell, shown))
  const strongest = Math.max(Number.MIN_VALUE, ...compared)
  return cells.map((cell) => {
    if (cell === null) return null
    const value = shownValue(cell, shown)
    return {
      level: value > strongest ? 0 : value / strongest,
      text: write(value),
      title: titleOf(cell),
      lines: linesOf(cell),
      isFaint: !cell.isWhole,
    }
  })
}
