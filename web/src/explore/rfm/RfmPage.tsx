import { NativeSelect } from '@mantine/core'
import { useAnalysis } from '../../api/analyses'
import { oneOf, useAddressState } from '../../frame/address-state'
import { texts } from '../../i18n'
import { AskedPicture } from '../AskedPicture'
import { PicturePage } from '../PicturePage'
import { RfmPicture } from './RfmPicture'
import type { RfmResult } from './result'

const t = texts('explore')
const SCORES = ['5', '3', '4', '6', '8', '10'] as const
const WINDOWS = ['all', '730', '365', '180', '90'] as const
const SHOWN = ['customers', 'revenue'] as const

/** Who buys, by how lately and how often: recency and frequency as a heat map. */
export function RfmPage() {
  const [state, change] = useAddressState({
    scores: '5',
    window: 'all',
    show: 'customers',
    cells: '',
    groups: '',
  })
  const scores = oneOf(SCORES, state.scores)
  const period = oneOf(WINDOWS, state.window)
  const shown = oneOf(SHOWN, state.show)
  const asked = useAnalysis<RfmResult>('rfm', {
    scores: Number(scores),
    ...(period !== 'all' && { window: Number(period) }),
  })
  return (
    <PicturePage
      name="rfm"
      controls={
        <>
          <NativeSelect
            label={t('rfm.show')}
            value={shown}
            data={SHOWN.map((value) => ({ value, label: t(`rfm.${value}`) }))}
            onChange={({ currentTarget }) => change({ show: currentTarget.value })}
          />
          <NativeSelect
            label={t('rfm.scores')}
            value={scores}
            data={[...SCORES].sort((a, b) => Number(a) - Number(b))}
            onChange={({ currentTarget }) => change({ scores: currentTarget.value, cells: '', groups: '' })}
          />
          <NativeSelect
            label={t('rfm.window')}
            value={period}
            data={WINDOWS.map((value) => ({
              value,
              label: value === 'all' ? t('allTime') : t('lastDays', { count: Number(value) }),
            }))}
            onChange={({ currentTarget }) => change({ window: currentTarget.value, cells: '', groups: '' })}
          />
        </>
      }
    >
      <AskedPicture asked={asked} height={520}>
        {(result) => (
          <RfmPicture
            result={result}
            options={asked.run?.options ?? {}}
            shown={shown}
            cells={state.cells}
            groups={state.groups}
            onChange={change}
          />
        )}
      </AskedPicture>
    </PicturePage>
  )
}
