import { type IdentityRules, readIdentityRules } from '../identity/index.ts'
import { Jobs } from '../jobs/index.ts'
import { Tracking } from '../tracking/index.ts'
import type { Workspace } from '../workspace/index.ts'
import { forgetRunning } from './idempotency/stored-answers.ts'

/** What works for as long as a server runs, over a workspace that stays the caller's to close. */
export interface Services {
  readonly workspace: Workspace
  readonly tracking: Tracking
  readonly jobs: Jobs
  /** How identities are admitted, as of now. */
  readonly rules: () => IdentityRules
  /** Has the identity rules that are stored be used from now on. */
  readonly reloadRules: () => Promise<void>
  /** Stops jobs first, since they may wait for what tracking applies. */
  close(): Promise<void>
}

/** Opens what a server works with; what a killed process left is taken up or marked as interrupted. */
export async function openServices(workspace: Workspace): Promise<Services> {
  await forgetRunning(workspace.control)
  let rules = await readIdentityRules(workspace.control)
  const jobs = await Jobs.open(workspace)
  const tracking = await Tracking.open(workspace)
  return {
    workspace,
    tracking,
    jobs,
    rules: () => rules,
    reloadRules: async () => {
      rules = await readIdentityRules(workspace.control)
    },
    close: async () => {
      await jobs.close()
      await tracking.close()
    },
  }
}
