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
    sureness(quality?.clusters[place]?.jaccard),
  ])
  const none: Cell[][] = unassigned === 0 ? [] : [['In no cluster', unassigned, unassigned / customers, '–']]
  return {
    title: 'Who they are',
    lead: `Each customer is in the cluster that is nearest; the largest has ${formats.share(clusters[0]!.share)} of them.`,
    blocks: [
      {
        kind: 'table',
        columns: [
          { name: 'Kind', is: 'text' },
          { name: 'Customers', is: 'count', bar: true },
          { name: 'Share', is: 'share' },
          { name: 'Found again', is: 'text' },
        ],
        rows: [...rows, ...none],
      },
      {
        kind: 'table',
        title: 'What to do',
        columns: [
          { name: 'Kind', is: 'text' },
          { name: 'Action', is: 'text' },
        ],
        rows: clusters.map(({ name, marks }) => [name, actionFor(marks)]),
      },
    ],
  }
}

function sureness(jaccard: number | undefined): string {
  if (jaccard === undefined) return '–'
  const words = jaccard >= 0.85 ? 'always' : jaccard >= 0.75 ? 'mostly' : jaccard >= 0.6 ? 'often' : 'seldom'
  return `${words} (${jaccard.toFixed(2)})`
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
          { label: 'Customers', value: { measure: 'count', value: customers } },
          { label: 'Share', value: { measure: 'share', value: share } },
          { label: 'Found again', value: sureness(own?.jaccard) },
          ...(own
            ? [{ label: 'Silhouette', value: { measure: { decimals: 2 }, value: own.silhouette } as const }]
            : []),
          { label: 'Mean confidence', value: { measure: { decimals: 2 }, value: confidence } },
        ],
      },
      ...(marks.length === 0
        ? [{ kind: 'text', text: 'They differ from the others in nothing that stands out.' } as const]
        : [marksTable(marks, formats)]),
    ],
  }
}

const SHOWN = 8

function marksTable(marks: readonly Mark[], formats: Formats): Table {
  return {
    kind: 'table',
    title: 'What sets them apart',
    columns: [
      { name: 'In', is: 'text' },
      { name: 'They', is: 'text' },
      { name: 'Others', is: 'text' },
      { name: 'Difference', is: 'text' },
    ],
    rows: marks.map((mark) => [...valuesOf(mark, formats), strength(mark.difference)]),
    shown: SHOWN,
    note: 'Numbers are medians, or means where the medians are the same. A difference is large from 0.8 standard deviations on, medium from 0.5.',
  }
}

function valuesOf(mark: Mark, formats: Formats): readonly [string, string, string] {
  if (mark.kind === 'category')
    return [levelTitle(mark), formats.share(mark.share), formats.share(mark.othersShare)]
  const { title } = wordsOf(mark.feature)
  return [title, writtenIn(mark, 'typical', formats), writtenIn(mark, 'others', formats)]
}

function strength(difference: number): string {
  const size = Math.abs(difference)
  const word = size >= 2 ? 'very large' : size >= 0.8 ? 'large' : size >= 0.5 ? 'medium' : 'small'
  return `${word}, ${difference > 0 ? 'more' : 'less'} (${difference > 0 ? '+' : '−'}${size.toFixed(1)})`
}
