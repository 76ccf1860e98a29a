import { say, translate } from '../language/index.ts'
import { entry } from './table.ts'

/** What can go wrong with live evaluation and its consumers. */
export const liveErrors = {
  'live/not-written': entry<{ detail: string }>(
    ({ detail }) => say`What live evaluation found could not be written: ${translate(detail)}`,
    () => say`Check that the disk is not full. Events are kept, and it is tried again.`,
  ),
  'live/cursor-gone': entry(
    () => say`What came after this place in the log of changes is not kept any more.`,
    () =>
      say`Read who is in now (GET /api/v1/segments/{id}/members), then go on from after=now. Changes are kept for a week.`,
  ),
  'live/not-an-identity': entry<{ written: string }>(
    ({ written }) => say`"${written.slice(0, 100)}" does not name one identity.`,
    () =>
      say`Write it with its namespace: user_id:17, email:ada@example.org, anonymous_id:... or profile_id:17.`,
  ),
} as const
