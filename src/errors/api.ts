import { say, translate } from '../language/index.ts'
import { called } from './called.ts'
import { entry } from './table.ts'

/** What can be wrong with a request over HTTP, apart from its data. */
export const apiErrors = {
  'api/too-many-streams': entry<{ most: number }>(
    ({ most }) => say`${most} streams of events are open already.`,
    () => say`Close some of them: pages that are open in many tabs, or programs that do not close theirs.`,
  ),
  'api/not-found': entry<{ noun: string; id: string | number; list: string }>(
    ({ noun, id }) => say`There is no ${called(noun)} "${String(id)}".`,
    ({ list }) => say`See what there is: GET ${list}`,
  ),
  'api/invalid-cursor': entry(
    () => say`This is no place in this list.`,
    () => say`Leave out "after" to begin, and pass "next" of the page before as it is.`,
  ),
  'api/too-deep': entry<{ most: number }>(
    ({ most }) => say`The body is nested deeper than ${most} levels.`,
    () => say`Send it flatter.`,
  ),
  'api/invalid-idempotency-key': entry(
    () => say`The header Idempotency-Key is not 1 to 200 printable ASCII characters.`,
    () => say`Send a random one, such as a UUID, and the same one when the request is repeated.`,
  ),
  'api/idempotency-key-reused': entry(
    () => say`This Idempotency-Key came with another request before.`,
    () => say`Take a new key for every new request; repeat one only to repeat the same request.`,
  ),
  'api/idempotency-key-busy': entry(
    () => say`The request that came with this Idempotency-Key first is still being worked on.`,
    () => say`Wait a moment, then send it again.`,
  ),
  'api/upload-too-large': entry<{ megabytes: number }>(
    ({ megabytes }) => say`An upload may have ${megabytes} MB.`,
    () => say`Compress the file with gzip, split it, or import it on the machine itself: satsuma import FILE`,
  ),
  'api/upload-cut-off': entry(
    () => say`The upload ended before all of it had come.`,
    () => say`Send the file again.`,
  ),
  'api/upload-not-stored': entry<{ detail: string }>(
    ({ detail }) => say`The upload could not be written to the disk: ${translate(detail)}.`,
    () => say`Make space in the data directory, then send the file again.`,
  ),
  'api/uploads-full': entry<{ most: number }>(
    ({ most }) => say`${most} uploads are waiting to be imported.`,
    () => say`Import or delete some of them: GET /api/v1/uploads`,
  ),
} as const
