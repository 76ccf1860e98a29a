import { type Aggregate, aggregateSql, eventNames } from '../../aggregates/aggregate.ts'
import { selectionSource } from '../../aggregates/selection.ts'
import type { BitSet } from '../../evaluation/bit-set.ts'
import { type InEachLanguage, inEachLanguage, say } from '../../language/index.ts'
import type { SavedDefinitions } from '../../membership/saved-definitions.ts'
import { Frame } from '../../records/frame.ts'
import { everyoneSource, mergeSources } from '../../records/source.ts'
import { ALL_PROFILES } from '../../records/survivors.ts'
import { readColumns } from '../../store/read-columns.ts'
import { sql } from '../../store/sql.ts'
import type { AnalysisWorkspace } from '../analysis.ts'
import {
  chooseFeatures,
  readFeatures,
  sampledProfiles,
  sampleEvery,
  surveyData,
  titleOf,
} from '../features/index.ts'
import type { Spent } from './history.ts'

/** A number of profiles in which segments may differ. */
export interface Matter {
  /** Of a metric what somebody called it. */
  readonly title: string | InEachLanguage<string>
  /** What it is made of; a segment whose rule reads this differs by definition. */
  readonly events: readonly string[]
  readonly traits: readonly string[]
  /** In the order of the profiles; NaN where it is not known. */
  readonly values: Float64Array
}

/** Profiles that are compared: all, or a sample of so many. */
const MOST_PROFILES = 100_000
const MOST_METRICS = 20
const MOST_TRAITS = 30

/**
 * What segments are compared in, as of an instant: what was bought in the period after it, all saved metrics, and
 * traits by rule.
 */
export async function readMatters(
  workspace: AnalysisWorkspace,
  {
    everyone,
    at,
    spent,
    saved,
    signal,
  }: {
    readonly everyone: BitSet
    readonly at: number
    readonly spent: Spent | undefined
    readonly saved: SavedDefinitions
    readonly signal: AbortSignal
  },
): Promise<{ readonly profiles: Uint32Array; readonly matters: readonly Matter[] }> {
  const all = Uint32Array.from(everyone)
  const profiles = sampledProfiles(all, MOST_PROFILES)
  const metrics = saved.all.flatMap(({ definition }) => (definition.kind === 'metric' ? [definition] : []))
  const ofMetrics: Matter[] = []
  for (const { name, title, aggregate } of metrics.slice(0, MOST_METRICS)) {
    const byProfile = await metricValues(workspace, aggregate, at, everyone.capacity, signal)
    const values = Float64Array.from(profiles, (profile) => byProfile[profile]!)
    ofMetrics.push({ title: title ?? name, events: eventNames(aggregate), traits: [], values })
  }
  const later = (title: () => string, byProfile: ArrayLike<number>): Matter => ({
    title: inEachLanguage(title),
    events: [],
    traits: [],
    values: Float64Array.from(profiles, (profile) => byProfile[profile]!),
  })
  const outcomes = spent
    ? [
        later(() => say`Share who bought in the period after`, spent.buyers),
        later(() => say`Spend in the period after`, spent.money),
      ]
    : []
  return {
    profiles,
    matters: [...outcomes, ...ofMetrics, ...(await readTraits(workspace, profiles, all.length, at, signal))],
  }
}

async function metricValues(
  { analytical, settings }: AnalysisWorkspace,
  aggregate: Aggregate,
  now: number,
  capacity: number,
  signal: AbortSignal,
): Promise<Float64Array> {
  const frame = new Frame(mergeSources([everyoneSource, selectionSource(aggregate)]), {
    now,
    calendar: settings,
  })
  const { value, known } = aggregateSql(aggregate, frame)
  const number = known === undefined ? sql`toFloat64(${value})` : sql`if(${known}, toFloat64(${value}), nan)`
  const rows = frame.query([{ name: 'number', expression: number }], ALL_PROFILES)
  const found = await readColumns(
    analytical,
    rows,
    { profile_id: 'UInt32', number: 'Float64' },
    { lane: 'batch', signal },
  )
  const values = new Float64Array(capacity).fill(Number.NaN)
  for (const [row, profile] of found.profile_id.entries()) values[profile] = found.number[row]!
  return values
}

async function readTraits(
  { analytical }: AnalysisWorkspace,
  profiles: Uint32Array,
  population: number,
  asOf: number,
  signal: AbortSignal,
): Promise<Matter[]> {
  const survey = await surveyData(analytical, asOf, population, signal)
  const features = chooseFeatures(survey, { events: [], most: MOST_TRAITS })
  const traits = features.filter((feature) => feature.of === 'trait')
  const every = sampleEvery(population, MOST_PROFILES)
  const { columns } = await readFeatures(analytical, traits, { asOf, profiles, every, signal })
  return traits.map((feature, place) => ({
    title: inEachLanguage(() => titleOf(feature)),
    events: [],
    traits: [feature.trait],
    values: columns[place]!,
  }))
}
