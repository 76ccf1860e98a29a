import { Link } from 'react-router'
import { Figure } from '../../charts/export/Figure'
import { formatCount, formatShare } from '../../format/number'
import { toggled } from '../../frame/address-state'
import { texts } from '../../i18n'
import { Notice } from '../AskedPicture'
import { PickList } from '../pick-list/PickList'
import { type Picked, SelectionBar } from '../saving/SelectionBar'
import { formatTwo } from '../two-decimals'
import { ClusterMap } from './ClusterMap'
import { MapKey } from './MapKey'
import { axisTitles, type ClustersResult } from './result'
import { Sign } from './Sign'
import { clustersCondition } from './selection'

const t = texts('explore')

interface ClustersPictureProps {
  readonly result: ClustersResult
  readonly options: Readonly<Record<string, unknown>>
  readonly report: unknown
  /** Places of clusters. */
  readonly picked: readonly number[]
  readonly onPick: (picked: readonly number[]) => void
}

/** The map of clusters and their list; each can be picked. */
export function ClustersPicture({ result, options, report, picked, onPick }: ClustersPictureProps) {
  const { clusters, map, customers, unassigned } = result
  const toggle = (cluster: number) => onPick(toggled(picked, cluster))
  const linesOf = (cluster: number) => {
    const { customers: count, share, confidence } = clusters[cluster]!
    return [
      t('clusters.customersShare', { count, written: formatCount(count), share: formatShare(share) }),
      t('clusters.confidence', { confidence: formatTwo(confidence) }),
    ]
  }
  const shown = (map?.axes ?? []).reduce((sum, { share }) => sum + share, 0)
  return (
    <>
      {clusters.length === 0 && <Notice title={t('clusters.none')} lines={[t('clusters.noneNote')]} />}
      {map !== null && (
        <Figure
          name="picture"
          title={t('clusters.figure')}
          description={t('clusters.figureNote')}
          note={t('clusters.note', { count: map.points.length, share: formatShare(Math.min(1, shown)) })}
          level={2}
          actions={<Link to="/analyses/clusters">{t('clusters.report')}</Link>}
          tables={[
            {
              columns: [
                { name: t('clusters.cluster') },
                { name: t('clusters.customers'), write: formatCount },
                { name: t('share'), write: formatShare },
                { name: t('clusters.sure'), write: formatTwo },
              ],
              rows: [
                ...clusters.map(({ name, customers: count, share, confidence }) => [
                  name,
                  count,
                  share,
                  confidence,
                ]),
                ...(unassigned > 0 ? [[t('clusters.inNone'), unassigned, unassigned / customers, null]] : []),
              ],
            },
          ]}
        >
          <ClusterMap
            label={t('clusters.figure')}
            points={map.points}
            axes={axisTitles(report)}
            words={(cluster) => ({ title: clusters[cluster]?.name ?? '', lines: linesOf(cluster) })}
            picked={picked}
            onPick={toggle}
          />
          <MapKey
            names={clusters.map(({ name }) => name)}
            hasOthers={map.points.some(({ cluster }) => cluster < 0)}
          />
        </Figure>
      )}
      {clusters.length > 0 && (
        <PickList
          id="clusters"
          title={t('clusters.list')}
          items={clusters.map(({ name, customers: count }, cluster) => ({
            key: String(cluster),
            name,
            value: count,
            lines: linesOf(cluster),
            sign: <Sign cluster={cluster} />,
          }))}
          picked={picked.map(String)}
          onPick={(key) => toggle(Number(key))}
        />
      )}
      {clusters.length > 0 && (
        <SelectionBar
          picked={pickedOf(result, options, picked)}
          hint={t('clusters.hint')}
          onClear={() => onPick([])}
        />
      )}
    </>
  )
}

function pickedOf(
  { clusters, customers }: ClustersResult,
  options: ClustersPictureProps['options'],
  picked: readonly number[],
): Picked | undefined {
  const chosen = picked.flatMap((cluster) => clusters[cluster] ?? [])
  if (chosen.length === 0) return undefined
  const names = chosen.map(({ name }) => name)
  const title = names.join(', ')
  const count = chosen.reduce((sum, one) => sum + one.customers, 0)
  return {
    title,
    count,
    note: t('shareOfCustomers', { share: formatShare(customers === 0 ? 0 : count / customers) }),
    segment: {
      method: 'clusters',
      options,
      outputs: ['cluster'],
      segmentBy: (model) => ({ title, when: clustersCondition(model, names) }),
    },
  }
}
