import { NativeSelect } from '@mantine/core'
import { useAnalysis } from '../../api/analyses'
import { oneOf, useAddressState } from '../../frame/address-state'
import { texts } from '../../i18n'
import { AskedPicture } from '../AskedPicture'
import { EventSelect } from '../EventSelect'
import { PicturePage } from '../PicturePage'
import { RetentionPicture } from './RetentionPicture'
import { type CohortsResult, SHOWN } from './result'

const t = texts('explore')
const UNITS = ['month', 'week', 'quarter'] as const
const SIZES = ['12', '24', '52'] as const

/** Whether customers stay, by when they came. */
export function RetentionPage() {
  const [state, change] = useAddressState({
    unit: 'month',
    show: 'retention',
    cohorts: '12',
    start: '',
    activity: '',
    pick: '',
  })
  const unit = oneOf(UNITS, state.unit)
  const shown = oneOf(SHOWN, state.show)
  const size = oneOf(SIZES, state.cohorts)
  const asked = useAnalysis<CohortsResult>('cohorts', {
    unit,
    ...(state.start !== '' && { start: state.start }),
    ...(state.activity !== '' && { activity: state.activity }),
  })
  return (
    <PicturePage
      name="retention"
      controls={
        <>
          <NativeSelect
            label={t('retention.show')}
            value={shown}
            data={SHOWN.map((value) => ({ value, label: t(`retention.${value}`) }))}
            onChange={({ currentTarget }) => change({ show: currentTarget.value })}
          />
          <NativeSelect
            label={t('retention.unit')}
            value={unit}
            data={UNITS.map((value) => ({ value, label: t(`retention.${value}`) }))}
            onChange={({ currentTarget }) => change({ unit: currentTarget.value, pick: '' })}
          />
          <NativeSelect
            label={t('retention.cohorts')}
            value={size}
            data={SIZES.map((value) => ({ value, label: t('retention.last', { count: value }) }))}
            onChange={({ currentTarget }) => change({ cohorts: currentTarget.value })}
          />
          <EventSelect
            label={t('retention.start')}
            usual={t('retention.purchase')}
            value={state.start}
            onChange={(start) => change({ start, pick: '' })}
          />
          <EventSelect
            label={t('retention.activity')}
            usual={t('retention.purchase')}
            value={state.activity}
            onChange={(activity) => change({ activity, pick: '' })}
          />
        </>
      }
    >
      <AskedPicture asked={asked} height={560}>
        {(result) => (
          <RetentionPicture
            title={t('retention.figure', {
              activity: state.activity === '' ? t('retention.purchases') : result.activity,
              start: state.start === '' ? t('retention.firstPurchase') : result.start,
            })}
            result={result}
            shown={shown}
            most={Number(size)}
            picked={state.pick}
            onPick={(pick) => change({ pick })}
          />
        )}
      </AskedPicture>
    </PicturePage>
  )
}
