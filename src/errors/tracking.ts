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
  'tracking/journal-damaged': entry<{ file: string; offset: number }>(
    ({ file, offset }) => `The journal ${file} cannot be read from byte ${offset} on.`,
    () => 'Restore the file from a backup of the disk, or move it away to go on without what it holds.',
  ),
} as const
