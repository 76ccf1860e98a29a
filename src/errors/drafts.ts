import { entry } from './table.ts'

/** What can be wrong, or odd, with a draft: a definition that is looked at before it is saved. */
export const draftErrors = {
  'drafts/one-segment': entry<{ found: string }>(
    ({ found }) => `A draft is one segment; found ${found}.`,
    () => 'Send a single definition that begins with "segment: name".',
  ),
  'drafts/counted-anew': entry(
    () => 'You have begun another exact count; this one was given up for it.',
    () => 'Wait for the later one: of each user one exact count runs at a time.',
  ),
} as const
