import { say } from '../../language/index.ts'
import type { Block, Chart, Formats, Section } from '../../reports/index.ts'
import type { Coverage } from '../../stats/index.ts'
import { type Called, calledAmong } from './called.ts'
import type { Breaking, Judged, QualityResult } from './result.ts'

type Overlap = NonNullable<QualityResult['overlap']>

/** Who is in which segments at once, and whether they divide everybody. */
export function overlapSection(
  { coverage, intersections, nonEmpty, breaking }: Overlap,
  segments: readonly Judged[],
  formats: Formats,
): Section {
  const called = calledAmong(segments)
  const singles = segments.filter(({ segmentation }) => segmentation === null)
  const shown = intersections.slice(0, 20)
  const used = singles.filter((one) =>
    shown.some(({ sets }) => sets.some((place) => segments[place] === one)),
  )
  const chart: Chart = {
    kind: 'intersections',
    title: say`Who is in which segments at once`,
    description: say`The ${shown.length} largest of ${formats.count(nonEmpty)} combinations of segments that somebody is in; the largest has ${formats.count(shown[0]?.size ?? 0)}.`,
    value: { title: say`Profiles`, measure: 'count' },
    sets: used.map(({ id, size }) => ({ name: called(id), size })),
    intersections: shown.map(({ sets, size }) => ({
      sets: sets.map((place) => used.indexOf(segments[place]!)),
      size,
    })),
    note: say`Each profile is counted once, in exactly the combination of segments that it is in.`,
  }
  return {
    title: say`Overlap`,
    lead: dividing(coverage, formats),
    blocks: [...(used.length > 0 ? [chart] : []), ...breakingTable(breaking, called)],
  }
}

function dividing({ exclusive, exhaustive, inNone, inSeveral }: Coverage, formats: Formats): string {
  if (exclusive && exhaustive) return say`These segments divide everybody: each profile is in exactly one.`
  const broken = [
    ...(exhaustive ? [] : [say`${formats.counted(inNone, 'profile')} in none of them`]),
    ...(exclusive ? [] : [say`${formats.counted(inSeveral, 'profile')} in several`]),
  ]
  return say`These segments do not divide everybody into groups: ${broken.join(', ')}.`
}

function breakingTable(breaking: readonly Breaking[], called: Called): Block[] {
  if (breaking.length === 0) return []
  return [
    {
      kind: 'table',
      title: say`Profiles that break a division, for example`,
      columns: [
        { name: say`Profile`, is: 'text' },
        { name: say`Segments`, is: 'text' },
      ],
      rows: breaking.map(({ profile, identity, segments }) => [
        identity ?? say`profile ${profile}`,
        segments.length === 0 ? say`none` : segments.map(called).join(', '),
      ]),
    },
  ]
}

/** Which two segments have members in common. */
export function pairsSection({ pairs, segments }: QualityResult): Section {
  const called = calledAmong(segments)
  const quoted = (id: string) => say`“${called(id)}”`
  return {
    title: say`Pairs`,
    lead: say`The more two segments have in common, the less the second one adds.`,
    blocks: [
      {
        kind: 'table',
        columns: [
          { name: say`Segments`, is: 'text' },
          { name: say`In both`, is: 'count' },
          { name: say`In common`, is: 'share', bar: true },
          { name: say`Of the first`, is: 'share' },
          { name: say`Of the second`, is: 'share' },
        ],
        rows: pairs.map(({ a, b, both, jaccard, ofA, ofB }) => [
          say`${quoted(a)} and ${quoted(b)}`,
          ...[both, jaccard, ofA, ofB],
        ]),
        note: say`In common: members of both over members of either (Jaccard).`,
      },
    ],
  }
}
