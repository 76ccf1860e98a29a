import { say } from '../../language/index.ts'
import type { Cell, Formats, HeatMap, Section, Table } from '../../reports/index.ts'
import type { RfmOptions } from './options.ts'
import type { RfmMovement } from './result.ts'

/** Who was where before, and is where now. */
export function movementSection(movement: RfmMovement, options: RfmOptions, formats: Formats): Section {
  const { since, names, counts, stayed } = movement
  const shown = names.flatMap((_, place) =>
    rowSum(counts, place) + columnSum(counts, place) > 0 ? [place] : [],
  )
  return {
    title: say`Movement`,
    lead: say`Each row is a group as it was, and adds up to 100%: where its customers are now. The diagonal is who stayed.`,
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: say`Compared with`, value: { measure: 'day', value: since } },
          {
            label: say`In the same group`,
            value: stayed === null ? '–' : { measure: 'share', value: stayed },
          },
          { label: say`New since`, value: { measure: 'count', value: rowSum(counts, names.length) } },
        ],
      },
      movementMap(movement, shown, options, formats),
      movementTable(names, counts, shown),
    ],
  }
}

function movementMap(
  { names, counts, stayed }: RfmMovement,
  shown: readonly number[],
  { period, window }: RfmOptions,
  formats: Formats,
): HeatMap {
  const absent = names.length
  const gone = columnSum(counts, absent) > 0 ? [absent] : []
  const cell = (from: number, to: number) =>
    counts[from]![to] === 0 ? null : counts[from]![to]! / rowSum(counts, from)
  const stay =
    stayed === null ? [] : [say`${formats.share(stayed)} of customers are in the group that they were in.`]
  const newcomers = rowSum(counts, absent)
  const sums =
    window === undefined ? [say`Orders and amounts only add up over time, unless a window is set.`] : []
  const left = gone.length === 0 ? [] : [say`Gone: without a purchase within ${window!} days.`]
  return {
    kind: 'heat-map',
    title: say`Movement between groups in ${period} days`,
    description: [...stay, say`${formats.counted(newcomers, 'customer')} came since.`].join(' '),
    y: { title: say`Group then`, labels: shown.map((place, row) => `${row + 1} ${names[place]!}`) },
    x: {
      title: say`Group now, by its number`,
      labels: [...shown.map((_, column) => String(column + 1)), ...gone.map(() => say`Gone`)],
    },
    value: { title: say`Share of those who were in the group`, measure: 'share' },
    cells: shown.map((from) => [...shown, ...gone].map((to) => cell(from, to))),
    note: [
      say`Both times are scored by the cuts of now: whoever is in another group has changed, and the cuts have not.`,
      ...sums,
      ...left,
    ].join(' '),
  }
}

function movementTable(
  names: readonly string[],
  counts: readonly (readonly number[])[],
  shown: readonly number[],
): Table {
  const absent = names.length
  const rows = shown.map((place): Cell[] => {
    const [before, now, same] = [rowSum(counts, place), columnSum(counts, place), counts[place]![place]!]
    return [
      names[place]!,
      before,
      same,
      before - same,
      counts[absent]![place]!,
      now - same - counts[absent]![place]!,
      now,
    ]
  })
  return {
    kind: 'table',
    title: say`Who stayed, left and came`,
    columns: [
      { name: say`Group`, is: 'text' },
      ...[say`Then`, say`Stayed`, say`Left`, say`New customers`, say`From other groups`, say`Now`].map(
        (name) => ({ name, is: 'count' as const }),
      ),
    ],
    rows,
  }
}

const rowSum = (counts: readonly (readonly number[])[], row: number) =>
  counts[row]!.reduce((sum, count) => sum + count, 0)
const columnSum = (counts: readonly (readonly number[])[], column: number) =>
  counts.reduce((sum, row) => sum + row[column]!, 0)
