import { NativeSelect } from '@mantine/core'
import { useAnalysis } from '../../api/analyses'
import { oneOf, useAddressState } from '../../frame/address-state'
import { texts } from '../../i18n'
import { AskedPicture } from '../AskedPicture'
import { PicturePage } from '../PicturePage'
import { ClustersPicture } from './ClustersPicture'
import type { ClustersResult } from './result'

const t = texts('explore')
const NUMBERS = ['auto', '2', '3', '4', '5', '6', '7', '8', '10', '12'] as const

/** Which kinds of customers there are, on a map. */
export function ClustersPage() {
  const [state, change] = useAddressState({ clusters: 'auto', pick: '' })
  const clusters = oneOf(NUMBERS, state.clusters)
  const asked = useAnalysis<ClustersResult>('clusters', {
    ...(clusters !== 'auto' && { clusters: Number(clusters) }),
  })
  return (
    <PicturePage
      name="clusters"
      controls={
        <NativeSelect
          label={t('clusters.number')}
          value={clusters}
          data={NUMBERS.map((value) => ({ value, label: value === 'auto' ? t('clusters.auto') : value }))}
          onChange={({ currentTarget }) => change({ clusters: currentTarget.value, pick: '' })}
        />
      }
    >
      <AskedPicture asked={asked} height={640}>
        {(result) => (
          <ClustersPicture
            result={result}
            options={asked.run?.options ?? {}}
            report={asked.run?.report}
            picked={state.pick === '' ? [] : state.pick.split('~').map(Number)}
            onPick={(clustersPicked) => change({ pick: clustersPicked.join('~') })}
          />
        )}
      </AskedPicture>
    </PicturePage>
  )
}
