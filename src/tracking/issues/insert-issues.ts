import type { AnalyticalStore } from '../../store/analytical.ts'
import { RowBinaryWriter } from '../../store/row-binary.ts'
import type { Issue, Reception } from '../message.ts'

const COLUMNS = ['received_at', 'kind', 'code', 'path', 'detail', 'call', 'message_id', 'key_id', 'body']
const KINDS = ['rejected', 'repaired'] as const

/** An issue with the request that it came in. */
export interface ReceivedIssue extends Issue, Pick<Reception, 'receivedAt' | 'keyId'> {}

/** Keeps issues where they can be counted and looked at. */
export async function insertIssues(store: AnalyticalStore, issues: readonly ReceivedIssue[]): Promise<void> {
  const writer = new RowBinaryWriter()
  for (const { receivedAt, kind, code, path, detail, call, messageId, keyId, body } of issues) {
    writer.int64(receivedAt).uint8(KINDS.indexOf(kind) + 1)
    writer.text(code).textArray(path).text(detail).text(call).text(messageId).text(keyId).text(body)
  }
  await store.insertBinary('tracking_issues', COLUMNS, writer.take(), { lane: 'ingest' })
}
