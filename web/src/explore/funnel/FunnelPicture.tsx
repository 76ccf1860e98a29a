import { Figure } from '../../charts/export/Figure'
import { formatCount, formatShare } from '../../format/number'
import { texts } from '../../i18n'
import { type Picked, SelectionBar } from '../saving/SelectionBar'
import { FunnelChart } from './FunnelChart'
import { hoursText } from './hours-text'
import { type FunnelMark, type FunnelResult, keyOf, marksOf } from './result'
import { lostCondition, reachedCondition } from './selection'

const t = texts('explore')

interface FunnelPictureProps {
  readonly result: FunnelResult
  readonly picked: string
  readonly onPick: (key: string) => void
}

/** The steps with who came and who was lost, each of which can be picked. */
export function FunnelPicture({ result, picked, onPick }: FunnelPictureProps) {
  const { steps } = result
  const [first, last] = [steps[0]?.reached ?? 0, steps.at(-1)?.reached ?? 0]
  const share = (count: number) => (first === 0 ? 0 : count / first)
  const titleOf = ({ kind, step }: FunnelMark) => t(`funnel.${kind}`, { step: steps[step]?.title ?? '' })
  const linesOf = ({ count, step, kind }: FunnelMark) => {
    const before = steps[step - 1]?.reached
    const { time } = steps[step]!
    return [
      t('people', { count, written: formatCount(count) }),
      ...(before === undefined || before === 0
        ? []
        : [t('funnel.ofBefore', { share: formatShare(count / before) })]),
      ...(kind === 'reached' && time != null ? [t('funnel.typical', { time: hoursText(time.typical) })] : []),
    ]
  }
  return (
    <>
      <Figure
        name="picture"
        title={t('funnel.figure')}
        description={t('funnel.conversion', {
          share: formatShare(share(last)),
          last: formatCount(last),
          first: formatCount(first),
        })}
        note={t('funnel.note')}
        level={2}
        tables={[
          {
            columns: [
              { name: t('funnel.stepName') },
              { name: t('funnel.came'), write: formatCount },
              { name: t('funnel.shareOfFirst'), write: formatShare },
              { name: t('funnel.shareOfBefore'), write: formatShare },
              { name: t('funnel.lostBefore'), write: formatCount },
            ],
            rows: steps.map(({ title, reached }, step) => {
              const before = steps[step - 1]?.reached
              return [
                `${step + 1}. ${title}`,
                reached,
                share(reached),
                before === undefined || before === 0 ? null : reached / before,
                before === undefined ? null : before - reached,
              ]
            }),
          },
        ]}
      >
        <FunnelChart
          label={t('funnel.figure')}
          steps={steps.map(({ title, reached }) => ({
            title,
            reached,
            note: `${formatCount(reached)} · ${formatShare(share(reached))}`,
          }))}
          words={(mark) => ({ title: titleOf(mark), lines: linesOf(mark) })}
          picked={picked}
          onPick={(mark) => onPick(keyOf(mark) === picked ? '' : keyOf(mark))}
        />
      </Figure>
      <SelectionBar
        picked={pickedOf(result, picked, titleOf)}
        hint={t('funnel.hint')}
        onClear={() => onPick('')}
      />
    </>
  )
}

function pickedOf(
  result: FunnelResult,
  key: string,
  titleOf: (mark: FunnelMark) => string,
): Picked | undefined {
  const mark = marksOf(result.steps).find((one) => keyOf(one) === key)
  if (mark === undefined) return undefined
  const title = titleOf(mark)
  const { kind, step, count } = mark
  const when = kind === 'reached' ? reachedCondition(result, step) : lostCondition(result, step)
  return { title, count, segment: { title, when } }
}
