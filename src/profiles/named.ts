import { profilesCalled } from '../membership/person-names.ts'
import type { Workspace } from '../workspace/index.ts'
import { type NewestProfile, shownProfiles } from './newest.ts'

/** Profiles whose name or e-mail address contains a text, in the order in which they came; case is ignored. */
export function namedProfiles(
  workspace: Workspace,
  text: string,
  limit: number,
): Promise<readonly NewestProfile[]> {
  return workspace.survivors.readMerged(async () => {
    const found = await profilesCalled(workspace.analytical, text, workspace.clock())
    const ids: number[] = []
    for (const id of found) {
      if (ids.length === limit) break
      ids.push(id)
    }
    return shownProfiles(workspace, ids)
  })
}
