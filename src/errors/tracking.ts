import { entry } from './table.ts'

/** What can be wrong with receiving calls, apart from the calls themselves. */
export const trackingErrors = {
  'tracking/slow-down': entry<{ retryAfterSeconds: number }>(
    () => 'More is coming in than can be worked off.',
    ({ retryAfterSeconds }) => `Send it again in ${retryAfterSeconds} s; nothing of this request was taken.`,
  ),
  'tracking/not-durable': entry<{ detail: string }>(
    ({ detail }) => `What was sent could not be written to the disk: ${detail}.`,
    () => 'Make space in the data directory; senders repeat what was not taken.',
  ),
  'tracking/stopped': entry(
    () => 'Tracking has stopped before all that was acknowledged was in the stores.',
    () => 'Nothing is lost: the next start takes it from the journal.',
  ),
  'tracking/journal-damaged': entry<{ file: string; offset: number }>(
    ({ file, offset }) => `The journal ${file} cannot be read from byte ${offset} on.`,
    () => 'Restore the file from a backup of the disk, or move it away to go on without what it holds.',
  ),
  'tracking/no-write-key': entry(
    () => 'No write key that is in use came with the request.',
    () =>
      'Send one as the user name of Basic authentication, or as "writeKey" in the body: satsuma keys --help',
  ),
  'tracking/unreadable-body': entry<{ detail: string }>(
    ({ detail }) => `The body of the request is not JSON: ${detail}.`,
    () => 'Send JSON in UTF-8, plain or as gzip.',
  ),
  'tracking/unknown-encoding': entry<{ encoding: string }>(
    ({ encoding }) => `A body in the encoding "${encoding.slice(0, 50)}" is not understood.`,
    () => 'Send it plain, or as gzip.',
  ),
  'tracking/too-large': entry<{ kilobytes: number }>(
    ({ kilobytes }) => `A request may have ${kilobytes} KB, after inflation.`,
    () => 'Send fewer calls at a time.',
  ),
  'tracking/too-many-calls': entry<{ calls: number; most: number }>(
    ({ calls, most }) => `A batch may have ${most} calls; this one has ${calls}.`,
    () => 'Send fewer calls at a time.',
  ),
  'tracking/not-a-batch': entry(
    () => 'A batch needs its calls as a list under "batch".',
    () => 'Send {"batch": [...]}, or a single call to its own address.',
  ),
  'tracking/too-slow': entry<{ seconds: number }>(
    ({ seconds }) => `The request did not come whole within ${seconds} s.`,
    () => 'Send it again.',
  ),
  'tracking/call-rejected': entry<{ detail: string }>(
    ({ detail }) => detail,
    () => 'Correct the call; it is kept among the rejected ones.',
  ),
  'tracking/post-only': entry<{ method: string }>(
    ({ method }) => `${method} is not understood here: calls are sent by POST.`,
    () => 'Use POST.',
  ),
} as const
