import { entry } from './table.ts'

/** What can be wrong, or odd, with a draft: a definition that is looked at before it is saved. */
export const draftErrors = {
  'drafts/one-segment': entry<{ found: string }>(
    ({ found }) => `A draft is one segment; found ${found}.`,
    () => 'Send a single definition that begins with "segment: name".',
  ),
  'drafts/too-small': entry<{ size: number; least: number }>(
    ({ size, least }) =>
      size === 0
        ? 'Nobody would be in it.'
        : `It would have ${size} ${size === 1 ? 'member' : 'members'}: with fewer than ${least}, what they do is mostly chance, and single people may be recognised.`,
    () => 'Loosen the condition that removes most, unless few are meant.',
  ),
  'drafts/nearly-same': entry<{ title: string; percent: string }>(
    ({ title, percent }) =>
      `It is nearly the same as "${title}": ${percent} of all who are in either are in both.`,
    ({ title }) => `Use "${title}", or say what sets this one apart.`,
  ),
  'drafts/never-true': entry<{ profiles: number }>(
    ({ profiles }) => `None of the ${profiles} profiles satisfies this.`,
    () => 'See what values there are, and over which time; leave it if such data is still to come.',
  ),
  'drafts/contradiction': entry(
    () => 'These conditions exclude each other, so nobody can ever satisfy all of them.',
    () => 'Change one of them, or put them under "any".',
  ),
  'drafts/given-up': entry(
    () => 'Whoever asked has gone before the answer was there.',
    () => 'Ask again.',
  ),
  'drafts/counted-anew': entry(
    () => 'You have begun another exact count; this one was given up for it.',
    () => 'Wait for the later one: of each user one exact count runs at a time.',
  ),
} as const
