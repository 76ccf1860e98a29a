import { NativeSelect } from '@mantine/core'
import { useAnalysis } from '../../api/analyses'
import { oneOf, useAddressState } from '../../frame/address-state'
import { texts } from '../../i18n'
import { AskedPicture, Notice } from '../AskedPicture'
import { PicturePage } from '../PicturePage'
import { ParetoPicture } from './ParetoPicture'
import type { ParetoResult } from './result'

const t = texts('explore')
const WINDOWS = ['all', '730', '365', '180', '90'] as const
const USUAL = '20'

/** Which share of customers brings which share of the revenue. */
export function ParetoPage() {
  const [state, change] = useAddressState({ window: 'all', top: USUAL })
  const period = oneOf(WINDOWS, state.window)
  const days = period === 'all' ? undefined : Number(period)
  const asked = useAnalysis<ParetoResult>('rfm', { ...(days !== undefined && { window: days }) })
  return (
    <PicturePage
      name="pareto"
      controls={
        <NativeSelect
          label={t('rfm.window')}
          value={period}
          data={WINDOWS.map((value) => ({
            value,
            label: value === 'all' ? t('allTime') : t('lastDays', { count: Number(value) }),
          }))}
          onChange={({ currentTarget }) => change({ window: currentTarget.value })}
        />
      }
    >
      <AskedPicture asked={asked} height={560}>
        {(result) =>
          result.concentration === null ? (
            <Notice
              title={t('pareto.nothing')}
              lines={[t('pareto.nothingNote')]}
              next={{ to: '/imports/new', text: t('asked.import') }}
            />
          ) : (
            <ParetoPicture
              result={{ ...result, concentration: result.concentration }}
              options={asked.run?.options ?? {}}
              days={days}
              percent={Math.min(100, Math.max(1, Math.round(Number(state.top)) || Number(USUAL)))}
              onPick={(percent) => change({ top: String(percent) })}
            />
          )
        }
      </AskedPicture>
    </PicturePage>
  )
}
