import { entry } from './table.ts'

/** What can go wrong with live evaluation and its consumers. */
export const liveErrors = {
  'live/not-written': entry<{ detail: string }>(
    ({ detail }) => `What live evaluation found could not be written: ${detail}`,
    () => 'Check that the disk is not full. Events are kept, and it is tried again.',
  ),
} as const
