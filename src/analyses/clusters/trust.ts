import { say } from '../../language/index.ts'
import type { Formats, Note, Section, Table } from '../../reports/index.ts'
import type { Judgement, Quality } from './judge.ts'
import type { ClustersResult } from './result.ts'

/** Hennig's reading of how often a cluster is found again. */
const STABLE = 0.75
const SHAKY = 0.6
const STRONG = 0.5
const CLEAR = 0.25

/** How sure the clusters are, in one sentence. */
export function howSure({ quality, judgement, asked }: ClustersResult): string {
  if (quality === null) return ''
  const forced = asked !== null && judgement !== null && judgement.k !== asked
  if (forced && judgement.k === 1)
    return say`You asked for as many; the data have no separate kinds, so the borders between them are arbitrary.`
  if (forced) return say`You asked for as many; the data speak rather for ${judgement.k}.`
  return `${howFarApart(quality)}, ${howOftenAgain(quality)}.`
}

function howFarApart({ silhouette }: Quality): string {
  if (silhouette >= STRONG) return say`They lie clearly apart`
  return silhouette >= CLEAR ? say`They differ, with soft borders` : say`They overlap much`
}

function howOftenAgain({ agreement }: Quality): string {
  if (agreement >= STABLE)
    return say`and the same ones are found again and again when customers are drawn anew`
  return agreement >= SHAKY
    ? say`and mostly the same ones are found when customers are drawn anew`
    : say`and others are found when customers are drawn anew`
}

/** How far to trust the clusters, in words. */
export function trustNotes(result: ClustersResult, formats: Formats): Note[] {
  const { quality, judgement, clusters, customers, asked, isNew, unassigned } = result
  const found: (Note | false)[] = [
    ...(quality === null ? [] : qualityNotes(result, formats)),
    quality !== null &&
      asked !== null &&
      judgement?.k === 1 && {
        level: 'warning',
        text: say`No number of clusters passes the tests of the last section. What is shown is a cut through customers who shade into each other: use it to sort, not to say who they are.`,
      },
    clusters.length === 0 &&
      judgement !== null && {
        level: 'sound',
        text: say`From 2 to ${judgement.candidates.at(-1)?.k ?? 2} clusters were tried; none is clearly apart, tighter than chance and found again all at once.`,
      },
    finerNote(result),
    unassigned > 0 && {
      level: 'caution',
      text: say`${formats.share(unassigned / customers)} of customers are in no cluster: they lie between or far outside.`,
    },
    !isNew && {
      level: 'caution',
      text: say`The clusters are those of an earlier run. Where customers have changed since then, find them anew.`,
    },
    customers < 100 && {
      level: 'caution',
      text: say`With ${formats.counted(customers, 'customer')} a cluster is a handful of people.`,
    },
    {
      level: 'caution',
      text: say`Clusters depend on which columns are compared. They describe; whether an offer works for one of them only a test can tell.`,
    },
  ]
  return found.filter((note) => note !== false)
}

/** Other numbers of clusters that the data bear. */
function finerNote({ judgement, asked, quality }: ClustersResult): Note | false {
  if (quality === null || judgement === null || asked !== null) return false
  const finer = judgement.candidates.filter((one) => one.k > judgement.k && one.fails.length === 0)
  if (finer.length === 0) return false
  const numbers = finer.map((one) => one.k)
  const last = numbers.pop()!
  const told = numbers.length === 0 ? `${last}` : say`${numbers.join(', ')} or ${last}`
  return {
    level: 'sound',
    text: say`A finer division into ${told} passes the tests too, with softer borders: --clusters ${finer[0]!.k}.`,
  }
}

function qualityNotes({ quality, clusters }: ClustersResult, { number }: Formats): Note[] {
  const shaky = clusters.filter((_, place) => quality!.clusters[place]!.jaccard < SHAKY)
  const named = shaky.map(({ name }) => say`“${name}”`).join(', ')
  const again: Note =
    shaky.length === 0
      ? {
          level: 'sound',
          text: say`Every cluster is found again when customers are drawn anew (Jaccard from 0.6).`,
        }
      : {
          level: 'caution',
          text:
            shaky.length === 1
              ? say`Not to be relied on: ${named} is seldom found again when customers are drawn anew.`
              : say`Not to be relied on: ${named} are seldom found again when customers are drawn anew.`,
        }
  const { silhouette } = quality!
  const width = number(silhouette, { decimals: 2 })
  const apart: Note =
    silhouette >= CLEAR
      ? {
          level: 'sound',
          text: say`Customers are nearer to their own cluster than to the next (mean silhouette ${width}; from 0.5 strong, below 0.25 none).`,
        }
      : {
          level: 'caution',
          text: say`Many customers lie between clusters (mean silhouette ${width}; below 0.25 there is no substantial structure).`,
        }
  return [again, apart]
}

const failedIn = (test: Judgement['candidates'][number]['fails'][number]) =>
  ({
    separate: say`not apart`,
    tighter: say`no tighter than chance`,
    stable: say`not found again`,
  })[test]

/** What speaks for each number of clusters. */
export function evidenceSection(
  { asked, clusters }: ClustersResult,
  judgement: Judgement,
  { count }: Formats,
): Section {
  const { candidates, k, rows } = judgement
  const table: Table = {
    kind: 'table',
    columns: [
      { name: say`Clusters`, is: 'count' },
      { name: say`Silhouette`, is: { decimals: 2 } },
      { name: say`Tighter than chance, standard errors`, is: { decimals: 1 } },
      { name: say`Found again`, is: { decimals: 2 } },
      { name: say`Verdict`, is: 'text' },
    ],
    rows: candidates.map((one) => [
      one.k,
      one.silhouette,
      one.gap,
      one.stability,
      one.fails.length === 0 ? (one.k === k ? say`taken` : say`passes`) : one.fails.map(failedIn).join(', '),
    ]),
    note: say`Judged by ${count(rows)} customers. Needed are a silhouette from 0.25, two standard errors, and an agreement from 0.60.`,
  }
  const chosen = clusters.length > 0 && (asked === null || asked === k)
  return {
    title: say`How many kinds?`,
    lead:
      k === 1
        ? say`No number of clusters passes all three tests.`
        : chosen
          ? say`Of the numbers that pass all tests, ${k} has the highest silhouette.`
          : say`The tests speak for ${k}.`,
    detail: true,
    blocks: [
      {
        kind: 'lines',
        title: say`Silhouette and stability by number of clusters`,
        description: say`The silhouette is highest at ${candidates.reduce((a, b) => (b.silhouette > a.silhouette ? b : a), candidates[0]!).k} clusters.`,
        x: { title: say`Clusters`, measure: 'count' },
        y: { title: say`From none (0) to perfect (1)`, measure: { decimals: 1 }, from: 0, to: 1 },
        series: [
          {
            name: say`Silhouette: apart`,
            points: candidates.map((one) => ({ x: one.k, y: Math.max(0, one.silhouette) })),
          },
          {
            name: say`Found again`,
            points: candidates.map((one) => ({ x: one.k, y: Math.max(0, one.stability) })),
          },
        ],
      },
      table,
    ],
  }
}
