import { entry } from './table.ts'

/** What can be wrong with corrections of who is who. */
export const identityErrors = {
  'identity/unknown': entry<{ identity: string }>(
    ({ identity }) => `Nobody is known as ${identity}.`,
    () => 'Write its namespace and value as they came in, such as email:ada@example.org.',
  ),
  'identity/same': entry<{ identity: string }>(
    ({ identity }) => `${identity} was given twice.`,
    () => 'Name two different identities.',
  ),
  'identity/not-one-profile': entry<{ a: string; b: string; separated: boolean }>(
    ({ a, b }) => `${a} and ${b} are not one profile.`,
    ({ separated }) =>
      separated ? 'They were separated already.' : 'Name two identities of one profile to separate them.',
  ),
  'identity/not-separated': entry<{ a: string; b: string }>(
    ({ a, b }) => `${a} and ${b} were not separated.`,
    () => 'Name the two identities that the separation was made with.',
  ),
  'identity/merge-refused': entry<{ a: string; b: string; reason: string }>(
    ({ a, b, reason }) => `${a} and ${b} cannot be one profile: ${reason}.`,
    () => 'Take a separation back where there is one, or change the rules of identities.',
  ),
  'identity/invalid-rules': entry<{ detail: string }>(
    ({ detail }) => `The rules of identities are not valid: ${detail}`,
    () => 'Correct them at that place; nothing was changed.',
  ),
} as const
