import { useTimeZone } from '../../api/status'
import { Figure } from '../../charts/export/Figure'
import { formatDay } from '../../format/date'
import { formatCount, formatShare } from '../../format/number'
import { toggled } from '../../frame/address-state'
import { texts } from '../../i18n'
import { SelectionBar } from '../saving/SelectionBar'
import { pickedMovements, titleOf } from './picked'
import { keyOf, type Movement, type MovementsResult, movementsOf } from './result'
import { Sankey } from './Sankey'

const t = texts('explore')

interface MovementsPictureProps {
  readonly result: MovementsResult
  /** Keys of movements. */
  readonly picked: readonly string[]
  readonly onPick: (picked: readonly string[]) => void
}

/** The movement between parts, whose bands and ends can be picked. */
export function MovementsPicture({ result, picked, onPick }: MovementsPictureProps) {
  const timeZone = useTimeZone()
  const movements = movementsOf(result)
  const days = { from: formatDay(result.from, timeZone), to: formatDay(result.to, timeZone) }
  const wereIn = (from: number | undefined) =>
    (result.counts[from ?? result.parts.length] ?? []).reduce((sum, value) => sum + value, 0)
  const linesOf = (movement: Movement) => [
    t('people', { count: movement.count, written: formatCount(movement.count) }),
    ...(movement.kind === 'flow' && movement.from !== undefined
      ? [t('movements.shareOf', { share: formatShare(movement.count / wereIn(movement.from)) })]
      : []),
  ]
  const pick = (movement: Movement) => {
    // Bands may be taken together; the parts at an end stand for themselves, or people would count twice.
    const others = movement.kind === 'flow' ? picked.filter((key) => /^(\d+|new)-/.test(key)) : []
    const key = keyOf(movement)
    onPick(picked.includes(key) ? picked.filter((one) => one !== key) : toggled(others, key))
  }
  return (
    <>
      <Figure
        name="picture"
        title={t('movements.figure', { title: result.title, ...days })}
        description={
          result.stayed === null
            ? t('movements.figureNote')
            : t('movements.stayedShare', { share: formatShare(result.stayed) })
        }
        note={t('movements.note')}
        level={2}
        tables={[
          {
            columns: [
              { name: t('movements.before') },
              { name: t('movements.now') },
              { name: t('profiles'), write: formatCount },
            ],
            rows: movements.flatMap((movement) =>
              movement.kind === 'flow'
                ? [
                    [
                      movement.from === undefined
                        ? t('movements.new')
                        : (result.parts[movement.from]?.title ?? ''),
                      result.parts[movement.to]?.title ?? '',
                      movement.count,
                    ],
                  ]
                : [],
            ),
          },
        ]}
      >
        <Sankey
          label={t('movements.figure', { title: result.title, ...days })}
          result={result}
          movements={movements}
          words={(movement) => ({ title: titleOf(result, movement), lines: linesOf(movement) })}
          names={{ before: days.from, now: days.to, newcomers: t('movements.new') }}
          picked={picked}
          onPick={pick}
        />
      </Figure>
      <SelectionBar
        picked={pickedMovements(result, picked, timeZone)}
        hint={t('movements.hint')}
        onClear={() => onPick([])}
      />
    </>
  )
}
