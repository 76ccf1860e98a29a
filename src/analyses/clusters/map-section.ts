import { say } from '../../language/index.ts'
import type { Formats, ScatterGroup, Section } from '../../reports/index.ts'
import type { ClusterMap, ClustersResult, MapAxis } from './result.ts'
import { wordsOf } from './words.ts'

/** Customers on a plane, near to each other where they are alike. */
export function mapSection(
  { clusters }: ClustersResult,
  map: ClusterMap,
  { share, count }: Formats,
): Section {
  const shown = map.axes[0].share + map.axes[1].share
  return {
    title: say`Map`,
    lead: say`Each point is a customer. Who lies near is alike in all that was compared.`,
    blocks: [
      {
        kind: 'scatter',
        title: clusters.length === 0 ? say`Customers who shade into each other` : say`Customers by kind`,
        description:
          clusters.length === 0
            ? say`One cloud of points without gaps.`
            : say`${clusters.length} groups of points, the largest “${clusters[0]!.name}”.`,
        note: say`${count(map.points.length)} customers are drawn. The plane shows ${share(Math.min(1, shown))} of all differences; who seems to overlap here may lie apart in the rest.`,
        x: { title: axisTitle(map.axes[0]), measure: { decimals: 1 } },
        y: { title: axisTitle(map.axes[1]), measure: { decimals: 1 } },
        groups: groupsOf(clusters, map),
      },
    ],
  }
}

function groupsOf(clusters: ClustersResult['clusters'], { points }: ClusterMap): ScatterGroup[] {
  const of = (cluster: number) =>
    points.filter((point) => point.cluster === cluster).map(({ x, y }) => ({ x, y }))
  const rest = of(-1)
  return [
    ...clusters.map(({ name }, cluster) => ({ name, points: of(cluster) })),
    ...(rest.length === 0
      ? []
      : [
          {
            name: clusters.length === 0 ? say`Customers` : say`In no cluster`,
            points: rest,
            ...(clusters.length > 0 && { rest: true as const }),
          },
        ]),
  ]
}

/** Who lies far along it, in the words that kinds are named with. */
function axisTitle({ features }: MapAxis): string {
  const named = features.map(({ feature, loading }) => {
    const { high, low } = wordsOf(feature)
    return loading < 0 ? low : high
  })
  return named.length === 0 ? say`Differences` : `${[...new Set(named)].join(', ')} →`
}
