import { apart } from '../../apart/index.ts'
import { existingProfiles } from '../../evaluation/leaf-bits.ts'
import { type Kept, sayLater, sentence } from '../../language/index.ts'
import { insufficientData, type Outcome, result } from '../../stats/index.ts'
import { DAY_MS } from '../../time/calendar.ts'
import type { Analysis, Columns, Found, Output, Task } from '../analysis.ts'
import { readFeatures, surveyData } from '../features/index.ts'
import { type ClusterColumns, clusterColumns, featuresOf } from './columns.ts'
import { FIND_CLUSTERS, type FoundClusters, findClusters } from './compute.ts'
import { lastFitted, readFitted } from './fitted.ts'
import type { Placement } from './methods/index.ts'
import { type Located, movementOf } from './movement.ts'
import { keepNames, nameClusters } from './names.ts'
import { type ClusterOptions, clusterOptions } from './options.ts'
import { clustersReport } from './report.ts'
import type { ClusterMovement, ClustersResult, Fitted } from './result.ts'
import { columnsOfSpace, type LeftOutColumn } from './space.ts'
import { traitName, wordsOf } from './words.ts'

const OUTPUTS: readonly Output[] = [
  {
    name: 'cluster',
    title: sayLater`Kind of customer`,
    description: sayLater`The cluster that is nearest, by what its members have in common.`,
    kind: 'parts',
  },
  {
    name: 'distance',
    title: sayLater`Distance`,
    description: sayLater`How far from the middle of the cluster, in standard deviations: large values are unusual.`,
    kind: 'numbers',
  },
  {
    name: 'confidence',
    title: sayLater`Confidence`,
    description: sayLater`How clearly in the cluster, from 0, on the border to another, to 1, in its middle.`,
    kind: 'numbers',
  },
]

/** Which kinds of customers there are, if there are any. */
export const clusters: Analysis<typeof clusterOptions, ClustersResult> = {
  name: 'clusters',
  title: sayLater`Kinds of customers`,
  summary: sayLater`Which kinds of customers there are by all that is known of them, who they are, and whether there are any at all.`,
  reads: 'customers',
  options: clusterOptions,
  remedies: [
    sayLater`Bring in more of what is known of customers: numbers such as orders, money, age.`,
    sayLater`Name the columns that matter: --columns income,orders,visits.`,
    sayLater`With few customers look at them one by one, or group them by RFM.`,
  ],
  run: (task) => task.workspace.survivors.readMerged(() => run(task)),
  report: clustersReport,
  outputs: () => OUTPUTS,
}

type ClusterTask = Task<ClusterOptions>

/** Memory for features: of a million profiles 24 of them. */
const MOST_VALUES = 24_000_000
const MOST_FEATURES = 400
const LEAST_FEATURES = 8
/** More rows are computed in a thread of their own. */
const MOST_IN_PLACE = 300
const READING = 0.3
/** Finding clusters comes first; then they are placed as of before. */
const FINDING = { from: 0, to: 0.8 }
const PLACING = { from: 0.8, to: 1 }

async function run(task: ClusterTask): Promise<Outcome<Found<ClustersResult>>> {
  const { workspace, asOf, signal, options } = task
  const known = readFitted(task)
  const profiles = await profilesAt(task, asOf)
  if (profiles.length === 0) return insufficientData(sayLater`There are no customers by this instant.`)
  const survey = known ? undefined : await surveyData(workspace.analytical, asOf, profiles.length, signal)
  const room = Math.max(LEAST_FEATURES, Math.min(MOST_FEATURES, Math.floor(MOST_VALUES / profiles.length)))
  const columns = known ? columnsOfSpace(known.space) : clusterColumns(survey!, options, room)
  if (featuresOf(columns).length === 0) return insufficientData(nothingKnown(options))
  const found = await compute(task, columns, profiles, asOf, known ?? undefined)
  if (found.kind === 'insufficient-data') return found
  return result(await told(task, profiles, found.value, known ?? null))
}

async function profilesAt({ workspace }: ClusterTask, now: number): Promise<Uint32Array> {
  const moment = { now, calendar: workspace.settings }
  return Uint32Array.from(await existingProfiles(workspace.analytical, moment))
}

const nothingKnown = ({ columns }: ClusterOptions) =>
  columns === undefined
    ? sayLater`Nothing is known of these customers that enough of them share.`
    : sayLater`Nothing is known of ${columns.join(', ')} that enough customers share.`

async function compute(
  task: ClusterTask,
  columns: ClusterColumns,
  profiles: Uint32Array,
  asOf: number,
  known: Fitted | undefined,
): Promise<Outcome<FoundClusters>> {
  const { workspace, options, seed, signal } = task
  const { from, to } = known === undefined ? FINDING : PLACING
  const tell = (done: number, phase: Kept) => task.progress({ done: from + (to - from) * done, of: 1, phase })
  const table = await readFeatures(workspace.analytical, featuresOf(columns), {
    asOf,
    profiles,
    signal,
    onProgress: (done, of) => tell((READING * done) / of, sentence`Reading customers`),
  })
  const { method, clusters, most } = options
  const input = {
    columns,
    values: table.columns,
    rows: profiles.length,
    options: { method, clusters, most },
    seed,
    known,
    onProgress: (done: number) => tell(READING + (1 - READING) * done, sentence`Finding clusters`),
  }
  return profiles.length > MOST_IN_PLACE
    ? apart(FIND_CLUSTERS, [input], { signal, handOver: true })
    : findClusters(input)
}

async function told(
  task: ClusterTask,
  profiles: Uint32Array,
  found: FoundClusters,
  known: Fitted | null,
): Promise<Found<ClustersResult>> {
  const { method, space, leftOut, judgement, quality, map, portraits, placement } = found
  const names = known?.names ?? (await namesOf(task, profiles, found))
  const fitted =
    placement === null
      ? null
      : (known ?? { method, space, model: found.model, order: found.order, names, asOf: task.asOf })
  const members = portraits.map((_, cluster) => countOf(placement!.labels, cluster))
  return {
    ...(placement && { columns: columnsOf(profiles, placement, names) }),
    result: {
      customers: profiles.length,
      clusters: portraits.map((portrait, cluster) => ({
        name: names[cluster]!,
        customers: members[cluster]!,
        ...portrait,
      })),
      unassigned: placement === null ? 0 : countOf(placement.labels, -1),
      method,
      asked: known ? null : (task.options.clusters ?? null),
      judgement,
      quality,
      columns: [
        ...space.numbers.map(({ feature, log }) => ({
          title: wordsOf(feature).title,
          kind: 'number' as const,
          log,
        })),
        ...space.categories.map(({ features }) => ({
          title: traitName(features[0]!),
          kind: 'category' as const,
          log: false,
        })),
        ...space.describing.map(({ feature }) => ({
          title: wordsOf(feature).title,
          kind: 'describing' as const,
          log: false,
        })),
      ],
      leftOut: leftOut.map(leftOutTold),
      map,
      movement: fitted && placement && (await movement(task, fitted, { profiles, labels: placement.labels })),
      fitted,
      isNew: known === null,
    },
  }
}

/** Names of clusters that were found anew; those of a model keep the names that they had. */
async function namesOf(
  task: ClusterTask,
  profiles: Uint32Array,
  { portraits, placement }: FoundClusters,
): Promise<readonly string[]> {
  const names = nameClusters(portraits.map(({ marks }) => marks))
  const last = lastFitted(task)
  if (last === undefined || placement === null) return names
  const before = await compute(task, columnsOfSpace(last.space), profiles, task.asOf, last)
  if (before.kind === 'insufficient-data' || before.value.placement === null) return names
  const { labels } = before.value.placement
  return keepNames({ names, labels: placement.labels }, { names: last.names, labels })
}

async function movement(task: ClusterTask, fitted: Fitted, now: Located): Promise<ClusterMovement | null> {
  const since = task.asOf - task.options.period * DAY_MS
  const profiles = await profilesAt(task, since)
  if (profiles.length === 0) return null
  const before = await compute(task, columnsOfSpace(fitted.space), profiles, since, fitted)
  if (before.kind === 'insufficient-data' || before.value.placement === null) return null
  const { labels } = before.value.placement
  return movementOf({ profiles, labels }, now, fitted.names.length, since)
}

function countOf(labels: Int32Array, cluster: number): number {
  return labels.reduce((count, label) => count + Number(label === cluster), 0)
}

/** Who is in none is in a part of their own. */
const NO_CLUSTER = 'In no cluster'

function columnsOf(
  profiles: Uint32Array,
  { labels, distances, confidence }: Placement,
  names: readonly string[],
): Columns {
  const someInNone = labels.includes(-1)
  return {
    profiles,
    columns: {
      cluster: {
        kind: 'parts',
        names: someInNone ? [...names, NO_CLUSTER] : names,
        codes: Uint8Array.from(labels, (label) => (label < 0 ? names.length : label)),
      },
      distance: { kind: 'numbers', values: distances },
      confidence: { kind: 'numbers', values: confidence },
    },
  }
}

const REASONS: Readonly<Record<LeftOutColumn['reason'], string>> = {
  'all-missing': sayLater`known of nobody`,
  'mostly-missing': sayLater`known of fewer than half`,
  constant: sayLater`the same for everybody`,
  repeats: sayLater`says the same`,
}

function leftOutTold({ feature, reason, like }: LeftOutColumn) {
  const words = like === undefined ? REASONS[reason] : sayLater`says the same as ${wordsOf(like).title}`
  return { title: wordsOf(feature).title, reason: words }
}
