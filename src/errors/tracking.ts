import { say, translate } from '../language/index.ts'
import { entry } from './table.ts'

/** What can be wrong with receiving calls, apart from the calls themselves. */
export const trackingErrors = {
  'tracking/slow-down': entry<{ retryAfterSeconds: number }>(
    () => say`More is coming in than can be worked off.`,
    ({ retryAfterSeconds }) =>
      say`Send it again in ${retryAfterSeconds} s; nothing of this request was taken.`,
  ),
  'tracking/not-durable': entry<{ detail: string }>(
    ({ detail }) => say`What was sent could not be written to the disk: ${translate(detail)}.`,
    () => say`Make space in the data directory; senders repeat what was not taken.`,
  ),
  'tracking/stopped': entry(
    () => say`Tracking has stopped before all that was acknowledged was in the stores.`,
    () => say`Nothing is lost: the next start takes it from the journal.`,
  ),
  'tracking/journal-damaged': entry<{ file: string; offset: number }>(
    ({ file, offset }) => say`The journal ${file} cannot be read from byte ${String(offset)} on.`,
    () => say`Restore the file from a backup of the disk, or move it away to go on without what it holds.`,
  ),
  'tracking/no-write-key': entry(
    () => say`No write key that is in use came with the request.`,
    () =>
      say`Send one as the user name of Basic authentication, or as "writeKey" in the body: satsuma keys --help`,
  ),
  'tracking/unreadable-body': entry<{ detail: string }>(
    ({ detail }) => say`The body of the request is not JSON: ${translate(detail)}.`,
    () => say`Send JSON in UTF-8, plain or as gzip.`,
  ),
  'tracking/unknown-encoding': entry<{ encoding: string }>(
    ({ encoding }) => say`A body in the encoding "${encoding.slice(0, 50)}" is not understood.`,
    () => say`Send it plain, or as gzip.`,
  ),
  'tracking/too-large': entry<{ kilobytes: number }>(
    ({ kilobytes }) => say`A request may have ${kilobytes} KB, after inflation.`,
    () => say`Send fewer calls at a time.`,
  ),
  'tracking/too-many-calls': entry<{ calls: number; most: number }>(
    ({ calls, most }) => say`A batch may have ${most} calls; this one has ${calls}.`,
    () => say`Send fewer calls at a time.`,
  ),
  'tracking/not-a-batch': entry(
    () => say`A batch needs its calls as a list under "batch".`,
    () => say`Send {"batch": [...]}, or a single call to its own address.`,
  ),
  'tracking/too-slow': entry<{ seconds: number }>(
    ({ seconds }) => say`The request did not come whole within ${seconds} s.`,
    () => say`Send it again.`,
  ),
  'tracking/call-rejected': entry<{ detail: string }>(
    ({ detail }) => translate(detail),
    () => say`Correct the call; it is kept among the rejected ones.`,
  ),
  'tracking/post-only': entry<{ method: string }>(
    ({ method }) => say`${method} is not understood here: calls are sent by POST.`,
    () => say`Use POST.`,
  ),
} as const
