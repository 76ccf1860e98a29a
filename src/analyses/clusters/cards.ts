import { say } from '../../language/index.ts'
import type { Cell, Formats, Section, Table } from '../../reports/index.ts'
import { actionFor } from './advice.ts'
import type { Mark } from './marks.ts'
import type { ClustersResult } from './result.ts'
import { levelTitle, writtenIn } from './tell.ts'
import { wordsOf } from './words.ts'

/** All clusters beside each other. */
export function overviewSection(
  { clusters, quality, unassigned, customers }: ClustersResult,
  formats: Formats,
): Section {
  const rows = clusters.map((cluster, place): Cell[] => [
    cluster.name,
    cluster.customers,
    cluster.share,
    sureness(quality?.clusters[place]?.jaccard, formats),
  ])
  const none: Cell[][] =
    unassigned === 0 ? [] : [[say`In no cluster`, unassigned, unassigned / customers, '–']]
  return {
    title: say`Who they are`,
    lead: say`Each customer is in the cluster that is nearest; the largest has ${formats.share(clusters[0]!.share)} of them.`,
    blocks: [
      {
        kind: 'table',
        columns: [
          { name: say`Kind`, is: 'text' },
          { name: say`Customers`, is: 'count', bar: true },
          { name: say`Share`, is: 'share' },
          { name: say`Found again`, is: 'text' },
        ],
        rows: [...rows, ...none],
      },
      {
        kind: 'table',
        title: say`What to do`,
        columns: [
          { name: say`Kind`, is: 'text' },
          { name: say`Action`, is: 'text' },
        ],
        rows: clusters.map(({ name, marks }) => [name, actionFor(marks)]),
      },
    ],
  }
}

function sureness(jaccard: number | undefined, { number }: Formats): string {
  if (jaccard === undefined) return '–'
  return `${howOften(jaccard)} (${number(jaccard, { decimals: 2 })})`
}

function howOften(jaccard: number): string {
  if (jaccard >= 0.85) return say`always`
  if (jaccard >= 0.75) return say`mostly`
  return jaccard >= 0.6 ? say`often` : say`seldom`
}

/** One cluster: who they are, how surely, what to do, and in what they differ from everybody else. */
export function cardOf({ clusters, quality }: ClustersResult, place: number, formats: Formats): Section {
  const { name, customers, share, confidence, marks } = clusters[place]!
  const own = quality?.clusters[place]
  return {
    title: name,
    lead: actionFor(marks),
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: say`Customers`, value: { measure: 'count', value: customers } },
          { label: say`Share`, value: { measure: 'share', value: share } },
          { label: say`Found again`, value: sureness(own?.jaccard, formats) },
          ...(own
            ? [
                {
                  label: say`How far from the other kinds (silhouette)`,
                  value: { measure: { decimals: 2 }, value: own.silhouette } as const,
                },
              ]
            : []),
          {
            label: say`How clearly they belong, from 0 to 1`,
            value: { measure: { decimals: 2 }, value: confidence },
          },
        ],
      },
      ...(marks.length === 0
        ? [{ kind: 'text', text: say`They differ from the others in nothing that stands out.` } as const]
        : [marksTable(marks, formats)]),
    ],
  }
}

const SHOWN = 8

function marksTable(marks: readonly Mark[], formats: Formats): Table {
  return {
    kind: 'table',
    title: say`What sets them apart`,
    columns: [
      { name: say`In`, is: 'text' },
      { name: say`They`, is: 'text' },
      { name: say`Others`, is: 'text' },
      { name: say`Difference`, is: 'text' },
    ],
    rows: marks.map((mark) => [...valuesOf(mark, formats), strength(mark.difference, formats)]),
    shown: SHOWN,
    note: say`Numbers are medians, or means where the medians are the same. A difference is large from 0.8 standard deviations on, medium from 0.5.`,
  }
}

function valuesOf(mark: Mark, formats: Formats): readonly [string, string, string] {
  if (mark.kind === 'category')
    return [levelTitle(mark), formats.share(mark.share), formats.share(mark.othersShare)]
  const { title } = wordsOf(mark.feature)
  return [title, writtenIn(mark, 'typical', formats), writtenIn(mark, 'others', formats)]
}

function strength(difference: number, { number }: Formats): string {
  const size = Math.abs(difference)
  const [more, sign] = difference > 0 ? [say`more`, '+'] : [say`less`, '−']
  return `${sizeOf(size)}, ${more} (${sign}${number(size, { decimals: 1 })})`
}

function sizeOf(difference: number): string {
  if (difference >= 2) return say`very large`
  if (difference >= 0.8) return say`large`
  return difference >= 0.5 ? say`medium` : say`small`
}
