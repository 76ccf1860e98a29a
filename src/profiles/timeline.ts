import type { Workspace } from '../workspace/index.ts'
import { type PlainRecord, type RecordPage, readRecordPage } from './record-page.ts'

/** One event of a profile. */
export interface TimelineEvent extends Pick<PlainRecord, 'id' | 'at' | 'receivedAt'> {
  readonly event: string
  readonly properties: unknown
}

/** The events of the profile of an identity up to now, of a name or all, the latest first. */
export async function readTimeline(
  workspace: Workspace,
  written: string,
  { event, ...page }: Omit<RecordPage, 'name'> & { readonly event?: string | undefined },
): Promise<readonly TimelineEvent[]> {
  const records = await readRecordPage(workspace, 'event', written, { ...page, name: event })
  return records.map(({ name, value, ...record }) => ({ ...record, event: name, properties: value ?? {} }))
}
