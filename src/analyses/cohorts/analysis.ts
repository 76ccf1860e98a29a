import { z } from 'zod'
import { sayLater } from '../../language/index.ts'
import { insufficientData, type Outcome, result } from '../../stats/index.ts'
import type { Analysis, Found, Task } from '../analysis.ts'
import { findPurchases, periodOf, periodStart, purchaseOption, readCurrencies } from '../purchases/index.ts'
import { chooseSegment, readMembers, segmentOption } from '../segment-members/index.ts'
import { COHORT_UNITS, readCohorts } from './read-cohorts.ts'
import { cohortsReport } from './report.ts'
import { agesOf, type CohortsResult, cohortsOf, newerAgainstOlder } from './result.ts'

const eventName = z.string().min(1).max(200)

export const cohortsOptions = z.strictObject({
  ...purchaseOption,
  unit: z.enum(COHORT_UNITS).default('month').meta({ description: sayLater`The length of the periods.` }),
  start: eventName.optional().meta({
    description: sayLater`The event whose first time puts somebody into a cohort: signed_up. The purchase otherwise.`,
  }),
  activity: eventName.optional().meta({
    description: sayLater`The event that counts as active afterwards: page_viewed. The purchase otherwise.`,
  }),
  among: segmentOption(
    sayLater`Only those who are in this saved segment, or part of a segmentation: lifecycle/loyal.`,
  ),
})

export type CohortsOptions = z.output<typeof cohortsOptions>

/** Whether customers stay, by when they came. */
export const cohorts: Analysis<typeof cohortsOptions, CohortsResult> = {
  name: 'cohorts',
  title: sayLater`Cohorts`,
  summary: sayLater`How many customers come back, and what they spend, by the month or week in which they came first.`,
  reads: 'purchases',
  options: cohortsOptions,
  remedies: [sayLater`Import a longer history.`, sayLater`State another event: --start, --activity.`],
  run: (task) => task.workspace.survivors.readMerged(() => run(task)),
  report: cohortsReport,
}

async function run(task: Task<CohortsOptions>): Promise<Outcome<Found<CohortsResult>>> {
  const { workspace, options, asOf, signal } = task
  const { unit, start, activity } = options
  const isOfPurchases = start === undefined || activity === undefined
  const purchases = isOfPurchases ? await findPurchases(workspace, options.purchases) : undefined
  if (isOfPurchases && purchases === undefined) return insufficientData(sayLater`There are no events.`)
  const events = {
    start: start ?? purchases!.event,
    activity: activity ?? purchases!.event,
    money: activity === undefined || activity === purchases?.event ? purchases : undefined,
  }
  const among = await readAmong(task)
  const members = among && { members: among.members }
  const { sizes, rows } = await readCohorts(workspace, events, { unit, asOf, signal, ...members })
  if (sizes.cohort.length === 0)
    return insufficientData(sayLater`Nobody did ${events.start} by this instant.`)
  const lastPeriod = periodOf(unit, asOf, workspace.settings)
  const startOf = (period: number) => periodStart(unit, period, workspace.settings)
  // A period is over when the next millisecond is in the next one.
  const last = { lastPeriod, lastIsComplete: periodOf(unit, asOf + 1, workspace.settings) > lastPeriod }
  const found = cohortsOf(sizes, rows, lastPeriod, startOf)
  return result({
    result: {
      among: among?.title ?? null,
      start: events.start,
      activity: events.activity,
      hasMoney: (events.money?.amount.length ?? 0) > 0,
      currencies: events.money ? await readCurrencies(workspace, events.money, { until: asOf }, signal) : [],
      unit,
      ...last,
      customers: found.reduce((sum, { customers }) => sum + customers, 0),
      cohorts: found,
      ages: agesOf(found, last),
      newer: newerAgainstOlder(found, last),
    },
  })
}

/** The members of the segment that customers are to be in, as of the same instant. */
async function readAmong({ workspace, options: { among }, asOf, signal }: Task<CohortsOptions>) {
  if (among === undefined) return undefined
  const segment = await chooseSegment(workspace, { segment: among })
  const { members } = await readMembers(workspace, [segment], asOf, signal)
  return { title: segment.title, members: members[0]! }
}
