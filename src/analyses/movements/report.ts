import { say } from '../../language/index.ts'
import type { Finding, Flow, Formats, Method, Note, Section, Table } from '../../reports/index.ts'
import type { ReportBody, ReportContext } from '../analysis.ts'
import { spokenFormats } from '../spoken-formats.ts'
import type { MovementsOptions } from './options.ts'
import type { MovementsResult } from './result.ts'

/** Who moved where, in words. */
export function movementsReport(
  found: MovementsResult,
  { calendar }: ReportContext<MovementsOptions>,
): ReportBody {
  const formats = spokenFormats({ timeZone: calendar.timeZone })
  return {
    about: [
      { label: say`Segmentation`, value: found.title },
      { label: say`Since`, value: { measure: 'instant', value: found.from } },
      { label: say`Until`, value: { measure: 'instant', value: found.to } },
    ],
    findings: [...stayed(found), ...largestMove(found, formats), ...newcomers(found, formats)],
    trust: trust(),
    sections: [section(found, formats)],
    method: method(),
  }
}

function stayed({ stayed: share }: MovementsResult): Finding[] {
  if (share === null) return []
  return [
    {
      figure: { measure: 'share', value: share },
      sentence: say`of those who were there both times are in the part that they were in.`,
    },
  ]
}

/** From one part to another. */
export function movesOf({ counts, parts }: Pick<MovementsResult, 'counts' | 'parts'>) {
  return parts
    .flatMap((_, from) => parts.map((__, to) => ({ from, to, count: counts[from]![to]! })))
    .filter(({ from, to, count }) => from !== to && count > 0)
    .sort((a, b) => b.count - a.count)
}

function largestMove(found: MovementsResult, formats: Formats): Finding[] {
  const [largest] = movesOf(found)
  if (largest === undefined) return []
  const { parts, counts } = found
  const were = sum(counts[largest.from]!)
  return [
    {
      figure: { measure: 'count', value: largest.count },
      sentence: say`went from ${parts[largest.from]!.title} to ${parts[largest.to]!.title}, the largest move: ${formats.share(largest.count / were)} of those who were in the former.`,
    },
  ]
}

function newcomers({ counts, parts }: MovementsResult, formats: Formats): Finding[] {
  const row = counts[parts.length]!
  const came = sum(row)
  if (came === 0) return []
  const most = row.indexOf(Math.max(...row))
  return [
    {
      figure: { measure: 'count', value: came },
      sentence: say`came since, most of them to ${parts[most]!.title}: ${formats.count(row[most]!)}.`,
    },
  ]
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

const trust = (): Note[] => [
  {
    level: 'sound',
    text: say`Both instants go by the present definition and by everything known now: nobody moved because a rule was edited.`,
  },
]

function section(found: MovementsResult, formats: Formats): Section {
  return {
    title: say`Movement`,
    lead: say`On the left the parts as they were, on the right as they are.`,
    blocks: [flow(found, formats), table(found)],
  }
}

function flow({ parts, counts, from, to }: MovementsResult, formats: Formats): Flow {
  const titles = parts.map(({ title }) => title)
  const gone = counts.some((row) => row[parts.length]! > 0)
  return {
    kind: 'flow',
    title: say`Movement between parts`,
    description: say`Bands from each part to where its members are now, as wide as they are many.`,
    measure: 'count',
    columns: [
      { title: formats.day(from), stages: [...titles, say`New`] },
      { title: formats.day(to), stages: [...titles, ...(gone ? [say`Gone`] : [])] },
    ],
    links: counts.flatMap((row, before) =>
      row.flatMap((value, after) => (value > 0 ? [{ column: 0, from: before, to: after, value }] : [])),
    ),
  }
}

function table({ parts, counts }: MovementsResult): Table {
  const column = (to: number) => sum(counts.map((row) => row[to]!))
  return {
    kind: 'table',
    title: say`Who stayed, left and came`,
    columns: [
      { name: say`Part`, is: 'text' },
      ...[say`Then`, say`Stayed`, say`Went to others`, say`New`, say`From others`, say`Now`].map((name) => ({
        name,
        is: 'count' as const,
      })),
    ],
    rows: parts.map(({ title }, place) => {
      const [then, now, same] = [sum(counts[place]!), column(place), counts[place]![place]!]
      const came = counts[parts.length]![place]!
      return [title, then, same, then - same, came, now - same - came, now]
    }),
  }
}

const method = (): Method[] => [
  {
    name: say`Movement`,
    text: say`Every profile is in exactly one part at any instant from its first record on. Counted is in which part each was at the first instant, and in which at the second; who had no record by the first is new.`,
  },
]
