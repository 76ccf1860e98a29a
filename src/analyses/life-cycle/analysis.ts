import { z } from 'zod'
import { readCatalogue } from '../../catalogue/index.ts'
import { sayLater } from '../../language/index.ts'
import { insufficientData, type Outcome, result } from '../../stats/index.ts'
import { sql } from '../../store/sql.ts'
import type { Analysis, AnalysisWorkspace, Columns, Found, Task } from '../analysis.ts'
import { instantsBefore, PERIODS, requireTargets } from '../memberships/index.ts'
import {
  findPurchases,
  isPurchase,
  type Purchases,
  purchaseOption,
  readCurrencies,
} from '../purchases/index.ts'
import { ABSENT, type Codes, readFlows } from './flows.ts'
import { RHYTHM_DAYS, readGaps } from './gaps.ts'
import { lifeCycleReport } from './report.ts'
import { type LifeCycleResult, stagesOf } from './result.ts'
import { fitRhythm } from './rhythm.ts'
import { inTheirTitles, type LeadSigns, lifeCycleDefinition, STAGES } from './stages.ts'

const share = z.number().gt(0).lt(1)

export const lifeCycleOptions = z
  .strictObject({
    ...purchaseOption,
    atRisk: share.default(0.8).meta({
      description: sayLater`A customer is at risk who is quiet for longer than this share of those who come back were.`,
    }),
    lapsed: share.default(0.95).meta({
      description: sayLater`A customer has lapsed who is quiet for longer than this share of those who come back were.`,
    }),
    period: z
      .enum(PERIODS)
      .default('month')
      .meta({ description: sayLater`From when to when moves between stages are counted.` }),
    periods: z
      .number()
      .int()
      .min(1)
      .max(60)
      .default(12)
      .meta({ description: sayLater`How many periods are looked back on.` }),
    leads: z.array(z.string().min(1).max(200)).optional().meta({
      description: sayLater`Events by which somebody who has not bought is a lead; otherwise found by their names.`,
    }),
  })
  .refine(({ atRisk, lapsed }) => atRisk < lapsed, {
    error: sayLater`Expected "lapsed" to be more than "atRisk".`,
    path: ['lapsed'],
  })

export type LifeCycleOptions = z.output<typeof lifeCycleOptions>

/** Who is new, loyal, at risk or lapsed, by the shop's own times between purchases. */
export const lifeCycle: Analysis<typeof lifeCycleOptions, LifeCycleResult> = {
  name: 'life-cycle',
  title: sayLater`Life cycle`,
  summary: sayLater`Who is a first-time, active, loyal, at-risk, lapsed or won-back customer, by how often customers of this shop buy, and how they move between these stages.`,
  reads: 'purchases',
  options: lifeCycleOptions,
  remedies: [
    sayLater`Import a longer history of purchases, so that more customers are seen to come back.`,
    sayLater`Check that customers have the same id in all their purchases.`,
  ],
  run: (task) => task.workspace.survivors.readMerged(() => run(task)),
  report: lifeCycleReport,
  proposes: ({ definition }) => inTheirTitles(definition),
  outputs: () => [
    {
      name: 'stage',
      title: sayLater`Stage of the life cycle`,
      description: sayLater`The stage by the times between purchases that were fitted with this run.`,
      kind: 'parts',
    },
  ],
}

async function run(task: Task<LifeCycleOptions>): Promise<Outcome<Found<LifeCycleResult>>> {
  const { workspace, options, asOf, signal } = task
  const purchases = await findPurchases(workspace, options.purchases)
  if (purchases === undefined) return insufficientData(sayLater`There are no events.`)
  const first = await firstPurchase(workspace, purchases, asOf, signal)
  if (first === undefined) return insufficientData(sayLater`Nobody has bought anything by this instant.`)
  const rhythm = fitRhythm(await readGaps(workspace, purchases, asOf, signal), options)
  if (rhythm.kind === 'insufficient-data') return rhythm
  const leads = await leadSigns(workspace, purchases, options.leads)
  const definition = lifeCycleDefinition(purchases.event, rhythm.value, leads)
  const targets = requireTargets(definition)
  const { period: unit, periods: most } = options
  const instants = instantsBefore(asOf, { unit, most, earliest: first }, workspace.settings)
  const flows = await readFlows(task, purchases, targets, instants)
  const names = targets.map(({ id }) => id.slice(id.indexOf('/') + 1))
  return result({
    result: {
      purchases,
      currencies: await readCurrencies(workspace, purchases, { until: asOf }, signal),
      firstPurchase: first,
      rhythmDays: RHYTHM_DAYS,
      rhythm: rhythm.value,
      leads,
      definition,
      unit,
      instants,
      ...stagesOf(names, flows),
    },
    columns: columnsOf(flows.now, names),
  })
}

async function firstPurchase(
  { analytical }: AnalysisWorkspace,
  purchases: Purchases,
  asOf: number,
  signal: AbortSignal,
): Promise<number | undefined> {
  const [row] = await analytical.query<{ purchases: string; first: string }>(
    sql`SELECT count() AS purchases, toUnixTimestamp64Milli(min(occurred_at)) AS first FROM events WHERE ${isPurchase(purchases, { until: asOf })}`,
    { lane: 'batch', signal },
  )
  return Number(row?.purchases ?? 0) === 0 ? undefined : Number(row!.first)
}

const LEAD =
  /sign(ed)?[ _-]?up|regist|subscrib|opt(ed)?[ _-]?in|account.*creat|lead|cart|checkout|wish|favou?rit|quote/i
const NO_LEAD = /unsubscrib|opt(ed)?[ _-]?out|delet|remov|cancel/i
/** More of them would make a sentence that nobody reads. */
const MOST_SIGNS = 6

/** Events that are called so, and an address to write to. */
async function leadSigns(
  workspace: AnalysisWorkspace,
  { event: purchase }: Purchases,
  said: readonly string[] | undefined,
): Promise<LeadSigns> {
  const { events, traits } = await readCatalogue(workspace)
  if (said !== undefined) return { events: said, traits: [] }
  const named = events
    .map(({ name }) => name)
    .filter((name) => name !== purchase && LEAD.test(name) && !NO_LEAD.test(name))
  return {
    events: named.slice(0, MOST_SIGNS),
    traits: traits.some(({ name }) => name === 'email') && events.length > 1 ? ['email'] : [],
  }
}

function columnsOf(codes: Codes, names: readonly string[]): Columns {
  const places = Uint8Array.from(names, (name) => STAGES.findIndex((stage) => stage.name === name))
  const profiles = Uint32Array.from(codes.keys()).filter((profile) => codes[profile] !== ABSENT)
  return {
    profiles,
    columns: {
      stage: {
        kind: 'parts',
        names: STAGES.map(({ name }) => name),
        codes: Uint8Array.from(profiles, (profile) => places[codes[profile]!]!),
      },
    },
  }
}
