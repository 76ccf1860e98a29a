import { Figure } from '../../charts/export/Figure'
import { formatCount, formatShare } from '../../format/number'
import { toggled } from '../../frame/address-state'
import { texts } from '../../i18n'
import { anyOf } from '../saving/condition'
import { type Picked, SelectionBar } from '../saving/SelectionBar'
import { Outside } from './Outside'
import { type Intersection, keyOf, type Overlap } from './result'
import { intersectionCondition } from './selection'
import { UpsetPlot } from './UpsetPlot'

const t = texts('explore')

interface OverlapPictureProps {
  readonly overlap: Overlap
  /** Of the segments, in their order. */
  readonly titles: readonly string[]
  /** Keys of intersections. */
  readonly picked: readonly string[]
  readonly onPick: (picked: readonly string[]) => void
}

/** The intersections of segments, each of which can be made a segment of its own. */
export function OverlapPicture({ overlap, titles, picked, onPick }: OverlapPictureProps) {
  const { intersections, segments, profiles, nonEmpty } = overlap
  const titleOf = ({ sets }: Intersection) =>
    sets.length === 0
      ? t('overlap.none')
      : t('overlap.only', { names: sets.map((set) => titles[set]).join(' + ') })
  const linesOf = ({ size }: Intersection) => [
    t('people', { count: size, written: formatCount(size) }),
    t('shareOfAll', { share: formatShare(profiles === 0 ? 0 : size / profiles) }),
  ]
  const left = nonEmpty - intersections.length
  const columns = intersections.filter(({ sets }) => sets.length > 0)
  const outside = intersections.find(({ sets }) => sets.length === 0)
  const pick = (one: Intersection) => onPick(toggled(picked, keyOf(one)))
  const isPicked = (one: Intersection) => picked.includes(keyOf(one))
  return (
    <>
      <Figure
        name="picture"
        title={t('overlap.figure')}
        description={t('overlap.figureNote')}
        note={left > 0 ? t('overlap.left', { count: left }) : undefined}
        level={2}
        tables={[
          {
            columns: [
              { name: t('overlap.inExactly') },
              { name: t('profiles'), write: formatCount },
              { name: t('share'), write: formatShare },
            ],
            rows: intersections.map((one) => [
              titleOf(one),
              one.size,
              profiles === 0 ? null : one.size / profiles,
            ]),
          },
        ]}
      >
        <UpsetPlot
          label={t('overlap.figure')}
          sets={titles.map((name, set) => ({ name, size: formatCount(segments[set]?.size ?? 0) }))}
          columns={columns.map((one) => ({ ...one, title: titleOf(one), lines: linesOf(one) }))}
          isPicked={(column) => isPicked(columns[column]!)}
          onPick={(column) => pick(columns[column]!)}
        />
        {outside && (
          <Outside
            title={titleOf(outside)}
            lines={linesOf(outside)}
            isPicked={isPicked(outside)}
            onPick={() => pick(outside)}
          />
        )}
      </Figure>
      <SelectionBar
        picked={pickedOf(overlap, picked, titleOf)}
        hint={t('overlap.hint')}
        onClear={() => onPick([])}
      />
    </>
  )
}

function pickedOf(
  { intersections, segments, profiles }: Overlap,
  keys: readonly string[],
  titleOf: (one: Intersection) => string,
): Picked | undefined {
  const chosen = intersections.filter((one) => keys.includes(keyOf(one)))
  const [first] = chosen
  if (first === undefined) return undefined
  const count = chosen.reduce((sum, { size }) => sum + size, 0)
  const title = chosen.length === 1 ? titleOf(first) : t('overlap.several', { count: String(chosen.length) })
  const ids = segments.map(({ id }) => id)
  const when = anyOf(chosen.map(({ sets }) => intersectionCondition(ids, sets)))
  return {
    title,
    count,
    note: t('shareOfAll', { share: formatShare(profiles === 0 ? 0 : count / profiles) }),
    segment: { title, when },
  }
}
