import { latestEvaluation, newestStoredChange, segmentStates } from '../control/index.ts'
import { readSet } from '../membership/sets.ts'
import type { Workspace } from '../workspace/index.ts'
import { type Core, STORED_AS } from './core.ts'

/**
 * Where somebody else stored memberships last (a command while no server ran, or all before the first start of live
 * evaluation), those are what readers saw: changes are told from there on.
 */
export async function adoptStored(core: Core, { analytical, control, clock }: Workspace): Promise<void> {
  const latest = await latestEvaluation(control)
  if (latest === undefined || latest.id === core.engine.facts.get(STORED_AS, 0)) return
  const stored = await Promise.all(
    (await segmentStates(control)).map(async ({ segmentId, version, evaluationId }) => ({
      id: segmentId,
      version,
      members: await readSet(analytical, segmentId, evaluationId),
    })),
  )
  const seen = await newestStoredChange(control)
  await core.take(async (engine) => {
    engine.commit(clock(), () => {
      engine.changes.continueAfter(seen)
      for (const { id, version, members } of stored) {
        const { column } =
          engine.columns.of('target').get(id) ?? engine.columns.add('target', id, { version })
        column.replace(members)
        engine.columns.setState('target', id, { version })
      }
      engine.facts.set(STORED_AS, latest.id)
    })
  })
}
