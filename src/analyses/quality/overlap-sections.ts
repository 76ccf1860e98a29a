import type { Block, Chart, Formats, Section } from '../../reports/index.ts'
import type { Coverage } from '../../stats/index.ts'
import type { Breaking, Judged, QualityResult } from './result.ts'

type Overlap = NonNullable<QualityResult['overlap']>

/** Who is in which segments at once, and whether they divide everybody. */
export function overlapSection(
  { coverage, intersections, nonEmpty, breaking }: Overlap,
  segments: readonly Judged[],
  formats: Formats,
): Section {
  const singles = segments.filter(({ segmentation }) => segmentation === null)
  const shown = intersections.slice(0, 20)
  const used = singles.filter((one) =>
    shown.some(({ sets }) => sets.some((place) => segments[place] === one)),
  )
  const chart: Chart = {
    kind: 'intersections',
    title: 'Who is in which segments at once',
    description: `The ${shown.length} largest of ${formats.count(nonEmpty)} combinations of segments that somebody is in; the largest has ${formats.count(shown[0]?.size ?? 0)}.`,
    value: { title: 'Profiles', measure: 'count' },
    sets: used.map(({ id, size }) => ({ name: id, size })),
    intersections: shown.map(({ sets, size }) => ({
      sets: sets.map((place) => used.indexOf(segments[place]!)),
      size,
    })),
    note: 'Each profile is counted once, in exactly the combination of segments that it is in.',
  }
  return {
    title: 'Overlap',
    lead: dividing(coverage, formats),
    blocks: [...(used.length > 0 ? [chart] : []), ...breakingTable(breaking)],
  }
}

function dividing({ exclusive, exhaustive, inNone, inSeveral }: Coverage, formats: Formats): string {
  if (exclusive && exhaustive) return 'These segments divide everybody: each profile is in exactly one.'
  const broken = [
    ...(exhaustive ? [] : [`${formats.counted(inNone, 'profile')} in none of them`]),
    ...(exclusive ? [] : [`${formats.counted(inSeveral, 'profile')} in several`]),
  ]
  return `These segments do not divide everybody into groups: ${broken.join(', ')}.`
}

function breakingTable(breaking: readonly Breaking[]): Block[] {
  if (breaking.length === 0) return []
  return [
    {
      kind: 'table',
      title: 'Profiles that break a division, for example',
      columns: [
        { name: 'Profile', is: 'text' },
        { name: 'Segments', is: 'text' },
      ],
      rows: breaking.map(({ profile, identity, segments }) => [
        identity ?? `profile ${profile}`,
        segments.length === 0 ? 'none' : segments.join(', '),
      ]),
    },
  ]
}

/** Which two segments have members in common. */
export function pairsSection({ pairs }: QualityResult): Section {
  return {
    title: 'Pairs',
    lead: 'The more two segments have in common, the less the second one adds.',
    blocks: [
      {
        kind: 'table',
        columns: [
          { name: 'Segments', is: 'text' },
          { name: 'In both', is: 'count' },
          { name: 'In common', is: 'share', bar: true },
          { name: 'Of the first', is: 'share' },
          { name: 'Of the second', is: 'share' },
        ],
        rows: pairs.map(({ a, b, both, jaccard, ofA, ofB }) => [`${a} and ${b}`, both, jaccard, ofA, ofB]),
        note: 'In common: members of both over members of either (Jaccard).',
      },
    ],
  }
}
