import { NativeSelect } from '@mantine/core'
import { useAnalysis } from '../../api/analyses'
import { useSegments } from '../../api/segments'
import { useTimeZone } from '../../api/status'
import { useAddressState } from '../../frame/address-state'
import { texts } from '../../i18n'
import { ErrorState } from '../../states/ErrorState'
import { AskedPicture, Notice } from '../AskedPicture'
import { PicturePage } from '../PicturePage'
import { localDay } from '../retention/days'
import { DayField } from './DayField'
import { MovementsPicture } from './MovementsPicture'
import type { MovementsResult } from './result'
import { segmentationsOf, usualSegmentation } from './segmentations'

const t = texts('explore')

/** Who moved between the parts of a segmentation over a time, as a Sankey diagram. */
export function MovementsPage() {
  const [state, change] = useAddressState({ segmentation: '', since: '', until: '', pick: '' })
  const segments = useSegments()
  const timeZone = useTimeZone()
  const segmentations = segmentationsOf(segments.data ?? [])
  const segmentation = state.segmentation || usualSegmentation(segmentations)?.name
  const asked = useAnalysis<MovementsResult>(
    'movements',
    {
      segmentation,
      ...(state.since !== '' && { since: state.since }),
      ...(state.until !== '' && { until: state.until }),
    },
    { enabled: segmentation !== undefined },
  )
  const found = asked.run?.result
  const usual = {
    since: found ? localDay(found.from, timeZone) : '',
    until: found ? localDay(found.to, timeZone) : '',
  }
  const day = (name: 'since' | 'until') => (
    <DayField
      label={t(`movements.${name}`)}
      day={state[name] || usual[name]}
      onChoose={(chosen) => change({ [name]: chosen, pick: '' })}
    />
  )
  return (
    <PicturePage
      name="movements"
      controls={
        <>
          <NativeSelect
            label={t('movements.segmentation')}
            value={segmentation ?? ''}
            data={segmentations.map(({ name, title }) => ({ value: name, label: title }))}
            onChange={({ currentTarget }) => change({ segmentation: currentTarget.value, pick: '' })}
          />
          {day('since')}
          {day('until')}
        </>
      }
    >
      {segmentation === undefined && !segments.isPending ? (
        <NoSegmentation error={segments.error} onRetry={() => void segments.refetch()} />
      ) : (
        <AskedPicture asked={asked} height={560}>
          {(result) => (
            <MovementsPicture
              result={result}
              picked={state.pick === '' ? [] : state.pick.split('~')}
              onPick={(keys) => change({ pick: keys.join('~') })}
            />
          )}
        </AskedPicture>
      )}
    </PicturePage>
  )
}

interface NoSegmentationProps {
  readonly error: unknown
  readonly onRetry: () => void
}

/** There is none, or it is not known which there are. */
function NoSegmentation({ error, onRetry }: NoSegmentationProps) {
  if (error) return <ErrorState error={error} onRetry={onRetry} />
  return (
    <Notice
      title={t('movements.none')}
      lines={[t('movements.noneNote')]}
      next={{ to: '/build?kind=segmentation', text: t('movements.build') }}
    />
  )
}
