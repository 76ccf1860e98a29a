import { language, manyOf, say, translate } from '../language/index.ts'
import { entry } from './table.ts'

/** What can be wrong, or odd, with a draft: a definition that is looked at before it is saved. */
export const draftErrors = {
  'drafts/one-segment': entry<{ found: string }>(
    ({ found }) => say`A draft is one segment; found ${translate(found)}.`,
    () => say`Send a single definition that begins with "segment: name".`,
  ),
  'drafts/too-small': entry<{ size: number; least: number }>(
    ({ size, least }) =>
      size === 0
        ? say`Nobody would be in it.`
        : say`It would have ${manyOf(size, 'member')}: with fewer than ${least}, what they do is mostly chance, and single people may be recognised.`,
    () => say`Loosen the condition that removes most, unless few are meant.`,
  ),
  'drafts/nearly-same': entry<{ title: string; percent: string }>(
    ({ title, percent }) =>
      say`It is nearly the same as "${title}": ${percent} of all who are in either are in both.`,
    ({ title }) => say`Use "${title}", or say what sets this one apart.`,
  ),
  'drafts/never-true': entry<{ profiles: number }>(
    ({ profiles }) => say`None of the ${profiles.toLocaleString(language())} profiles satisfies this.`,
    () => say`See what values there are, and over which time; leave it if such data is still to come.`,
  ),
  'drafts/contradiction': entry(
    () => say`These conditions exclude each other, so nobody can ever satisfy all of them.`,
    () => say`Change one of them, or put them under "any".`,
  ),
  'drafts/always-true': entry(
    () => say`One of these conditions is the opposite of another, so everybody satisfies one of the two.`,
    () => say`Take out one of them: together they say nothing.`,
  ),
  'drafts/given-up': entry(
    () => say`Whoever asked has gone before the answer was there.`,
    () => say`Ask again.`,
  ),
  'drafts/counted-anew': entry(
    () => say`You have begun another exact count; this one was given up for it.`,
    () => say`Wait for the later one: of each user one exact count runs at a time.`,
  ),
} as const
