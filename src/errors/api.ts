import { entry } from './table.ts'

/** What can be wrong with a request over HTTP, apart from its data. */
export const apiErrors = {
  'api/too-many-streams': entry<{ most: number }>(
    ({ most }) => `${most} streams of events are open already.`,
    () => 'Close some of them: pages that are open in many tabs, or programs that do not close theirs.',
  ),
  'api/not-found': entry<{ noun: string; id: string | number; list: string }>(
    ({ noun, id }) => `There is no ${noun} "${id}".`,
    ({ list }) => `See what there is: GET ${list}`,
  ),
  'api/invalid-cursor': entry(
    () => 'This is no place in this list.',
    () => 'Leave out "after" to begin, and pass "next" of the page before as it is.',
  ),
  'api/too-deep': entry<{ most: number }>(
    ({ most }) => `The body is nested deeper than ${most} levels.`,
    () => 'Send it flatter.',
  ),
  'api/invalid-idempotency-key': entry(
    () => 'The header Idempotency-Key is not 1 to 200 printable ASCII characters.',
    () => 'Send a random one, such as a UUID, and the same one when the request is repeated.',
  ),
  'api/idempotency-key-reused': entry(
    () => 'This Idempotency-Key came with another request before.',
    () => 'Take a new key for every new request; repeat one only to repeat the same request.',
  ),
  'api/idempotency-key-busy': entry(
    () => 'The request that came with this Idempotency-Key first is still being worked on.',
    () => 'Wait a moment, then send it again.',
  ),
  'api/upload-too-large': entry<{ megabytes: number }>(
    ({ megabytes }) => `An upload may have ${megabytes} MB.`,
    () => 'Compress the file with gzip, split it, or import it on the machine itself: satsuma import FILE',
  ),
  'api/upload-cut-off': entry(
    () => 'The upload ended before all of it had come.',
    () => 'Send the file again.',
  ),
  'api/upload-not-stored': entry<{ detail: string }>(
    ({ detail }) => `The upload could not be written to the disk: ${detail}.`,
    () => 'Make space in the data directory, then send the file again.',
  ),
  'api/uploads-full': entry<{ most: number }>(
    ({ most }) => `${most} uploads are waiting to be imported.`,
    () => 'Import or delete some of them: GET /api/v1/uploads',
  ),
} as const
