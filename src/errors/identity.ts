import { say, translate } from '../language/index.ts'
import { entry } from './table.ts'

/** What can be wrong with corrections of who is who. */
export const identityErrors = {
  'identity/unknown': entry<{ identity: string }>(
    ({ identity }) => say`Nobody is known as ${identity}.`,
    () => say`Write its namespace and value as they came in, such as email:ada@example.org.`,
  ),
  'identity/same': entry<{ identity: string }>(
    ({ identity }) => say`${identity} was given twice.`,
    () => say`Name two different identities.`,
  ),
  'identity/not-one-profile': entry<{ a: string; b: string; separated: boolean }>(
    ({ a, b }) => say`${a} and ${b} are not one profile.`,
    ({ separated }) =>
      separated
        ? say`They were separated already.`
        : say`Name two identities of one profile to separate them.`,
  ),
  'identity/not-separated': entry<{ a: string; b: string }>(
    ({ a, b }) => say`${a} and ${b} were not separated.`,
    () => say`Name the two identities that the separation was made with.`,
  ),
  'identity/merge-refused': entry<{ a: string; b: string; reason: string }>(
    ({ a, b, reason }) => say`${a} and ${b} cannot be one profile: ${translate(reason)}.`,
    () => say`Take a separation back where there is one, or change the rules of identities.`,
  ),
  'identity/invalid-rules': entry<{ detail: string }>(
    ({ detail }) => say`The rules of identities are not valid: ${translate(detail)}`,
    () => say`Correct them at that place; nothing was changed.`,
  ),
} as const
