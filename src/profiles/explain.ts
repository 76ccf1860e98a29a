import { type Explanation, explainMembership } from '../membership/explain.ts'
import type { Workspace } from '../workspace/index.ts'
import { namesOfProfiles, type ProfileNames } from './names.ts'

/** Why a profile is in a segment or not, with what it is called by. */
export interface NamedExplanation extends Explanation, ProfileNames {}

/** Explains one profile in one segment at an instant, and names it as it is called now. */
export async function explainByName(
  workspace: Workspace,
  segment: string,
  identity: string,
  asOf?: number,
): Promise<NamedExplanation> {
  const explanation = await explainMembership(workspace, segment, identity, asOf)
  const { profileId } = explanation
  const names = await workspace.survivors.readMerged(() => namesOfProfiles(workspace, [profileId]))
  return { ...explanation, traits: names.get(profileId)!.traits }
}
