import { setTimeout as pause } from 'node:timers/promises'
import { KeptFlows } from '../flows/index.ts'
import { type IdentityRules, readIdentityRules } from '../identity/index.ts'
import { Jobs, type Work } from '../jobs/index.ts'
import { sentence } from '../language/index.ts'
import { Live } from '../live/index.ts'
import { KeptMeasures } from '../measures/index.ts'
import { refreshModel, Scheduler } from '../models/index.ts'
import { type Alarm, systemAlarm } from '../time/alarm.ts'
import { Tracking } from '../tracking/index.ts'
import { peopleOf, Webhooks } from '../webhooks/index.ts'
import type { Workspace } from '../workspace/index.ts'
import { forgetRunning } from './idempotency/stored-answers.ts'

/** What works for as long as a server runs, over a workspace that stays the caller's to close. */
export interface Services {
  readonly workspace: Workspace
  readonly tracking: Tracking
  /** Keeps the members of all segments true. */
  readonly live: Live
  /** Tells receivers elsewhere of changes. */
  readonly webhooks: Webhooks
  readonly jobs: Jobs
  /** Refreshes models by themselves. */
  readonly scheduler: Scheduler
  /** What segments are worth. */
  readonly measures: KeptMeasures
  /** From which segments members came, and to which they went. */
  readonly flows: KeptFlows
  /** How identities are admitted, as of now. */
  readonly rules: () => IdentityRules
  /** Has the identity rules that are stored be used from now on. */
  readonly reloadRules: () => Promise<void>
  /** Stops jobs, which may wait for what tracking applies, and stores what is acknowledged; takes at most so long. */
  drain(ms: number): Promise<void>
  /** What is not stored by then stays in the journal for the next start. */
  close(): Promise<void>
}

/** Memberships do not wait for the store: its inserts are fewer and larger for it. */
const STORE_EVERY_MS = 1_000

export interface ServiceOptions {
  /** Rings by the workspace's clock. */
  readonly alarm?: Alarm
}

/** Opens what a server works with; what a killed process left is taken up or marked as interrupted. */
export async function openServices(
  workspace: Workspace,
  { alarm = systemAlarm(workspace.clock) }: ServiceOptions = {},
): Promise<Services> {
  await forgetRunning(workspace.control)
  let rules = await readIdentityRules(workspace.control)
  const jobs = await Jobs.open(workspace)
  const live = await Live.open(workspace, { alarm })
  const tracking = await Tracking.open(workspace, { follower: live, groupMs: STORE_EVERY_MS })
  const webhooks = await Webhooks.open(workspace, live, { alarm, people: peopleOf(workspace) })
  live.start({ stored: () => tracking.flush() })
  const scheduler = scheduleRefreshes(workspace, jobs, alarm)
  const measures = new KeptMeasures(workspace)
  const flows = new KeptFlows(workspace)
  return {
    workspace,
    measures,
    flows,
    tracking,
    live,
    webhooks,
    jobs,
    scheduler,
    rules: () => rules,
    reloadRules: async () => {
      rules = await readIdentityRules(workspace.control)
    },
    drain: async (ms) => {
      scheduler.stop()
      await jobs.close()
      await stored(tracking, ms)
    },
    close: async () => {
      await measures.close()
      await flows.close()
      scheduler.stop()
      await jobs.close()
      await scheduler.settled()
      await webhooks.close()
      // A build waits for tracking, and tracking for live evaluation: neither begins anything new.
      live.stop()
      await tracking.close()
      await live.close()
    },
  }
}

/** Each refresh is a job, which may be watched and cancelled as any other. */
function scheduleRefreshes(workspace: Workspace, jobs: Jobs, alarm: Alarm): Scheduler {
  const scheduler = Scheduler.start(workspace, alarm, ({ name, title = name }, startedBy) => {
    const job = { kind: 'refresh', title: sentence`Refreshing ${title}`, startedBy }
    return new Promise((over) => {
      const work: Work = (context) =>
        refreshModel(workspace, name, {
          ...context,
          startedBy,
          isStopping: () => scheduler.isStopped,
        }).finally(over)
      jobs.start(job, work).catch(over)
    })
  })
  return scheduler
}

/** Waits until everything that is acknowledged is stored; what fails or takes longer is for the next start. */
async function stored(tracking: Tracking, ms: number): Promise<void> {
  const over = new AbortController()
  const waiting = pause(ms, undefined, { signal: over.signal }).catch(() => undefined)
  await Promise.race([tracking.flush().catch(() => undefined), waiting])
  over.abort()
}
