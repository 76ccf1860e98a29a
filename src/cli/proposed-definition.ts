import { CLI_NAME } from '../access/index.ts'
import type { Analysis, Performed } from '../analyses/index.ts'
import { fail } from '../errors/index.ts'
import { type Applied, applyDefinitions } from '../segments/index.ts'
import type { Context } from './context.ts'

/** The flag by which somebody saves what an analysis proposes. */
export interface ProposalFlags {
  readonly saveAs?: string
}

/** What is asked in vain, before anything is read. */
export function checkProposalFlags({ saveAs }: ProposalFlags, files: readonly string[]): void {
  if (saveAs === undefined || files.length === 0) return
  fail('analysis/invalid-option', {
    option: '--save-as',
    detail: 'A file is imported nowhere. Import it, and analyse the workspace: without a file.',
  })
}

/** Saves the segmentation that was proposed under a name of one's own; undefined where there is none to save. */
export async function saveProposal(
  { open, record }: Context,
  analysis: Analysis,
  { outcome }: Performed,
  { saveAs }: ProposalFlags,
): Promise<Applied | undefined> {
  if (saveAs === undefined || outcome.kind !== 'result' || analysis.proposes === undefined) return undefined
  const definition = { ...analysis.proposes(outcome.value), segmentation: saveAs }
  const files = [{ name: '--save-as', text: JSON.stringify(definition) }]
  const { applied } = await applyDefinitions(await open(), files, { by: CLI_NAME })
  const [saved] = applied as readonly [Applied]
  if (saved.action !== 'unchanged') await record('definition.apply', saveAs, saveAs)
  return saved
}

/** What became of it, for people. */
export function proposalText({ saveAs }: ProposalFlags, saved: Applied | undefined): readonly string[] {
  if (saveAs === undefined) return []
  if (saved === undefined) return [`There is no segmentation to save as ${saveAs}.`]
  const done = saved.action === 'unchanged' ? 'is saved already' : `is saved, version ${saved.version}`
  return [`The segmentation ${saveAs} ${done}. Who is in: satsuma evaluate`]
}
