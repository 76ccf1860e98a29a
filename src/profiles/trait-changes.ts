import type { Workspace } from '../workspace/index.ts'
import { type PlainRecord, type RecordPage, readRecordPage } from './record-page.ts'

/** One change of a trait of a profile. */
export interface TraitChange extends Pick<PlainRecord, 'id' | 'at' | 'receivedAt'> {
  readonly trait: string
  /** Undefined where the trait was removed. */
  readonly value: unknown
}

/** How the traits of the profile of an identity changed up to now, one trait or all, the latest change first. */
export async function readTraitChanges(
  workspace: Workspace,
  written: string,
  { trait, ...page }: Omit<RecordPage, 'name'> & { readonly trait?: string | undefined },
): Promise<readonly TraitChange[]> {
  const records = await readRecordPage(workspace, 'trait', written, { ...page, name: trait })
  return records.map(({ name, ...record }) => ({ ...record, trait: name }))
}
