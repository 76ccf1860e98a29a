import { entry } from './table.ts'

const signIn = () => 'Sign in, or send an API key: Authorization: Bearer sk_...'

/** What can be wrong with who asks, and with users and keys. */
export const accessErrors = {
  'access/not-signed-in': entry(() => 'Nobody is signed in.', signIn),
  'access/invalid-key': entry(
    () => 'This key is not known; it may have been revoked or have expired.',
    () => 'Ask an administrator for a new one, or: satsuma keys create',
  ),
  'access/write-key': entry(
    () => 'A write key may send events, and nothing else.',
    () => 'Use an API key, which begins with sk_: satsuma keys create --scope',
  ),
  'access/page-key': entry<{ detail: string }>(
    ({ detail }) => `A page key tells a page about its own visitor: ${detail}.`,
    () => 'Ask for anonymous_id:..., or use an API key on a server, where nobody can read it.',
  ),
  'access/forbidden': entry<{ permission: string; meaning: string }>(
    ({ permission }) => `This needs the permission ${permission}.`,
    ({ meaning }) =>
      `It lets somebody: ${meaning} An administrator can give it, by a role or a key's scopes.`,
  ),
  'access/users-only': entry(
    () => 'Only somebody who is signed in has an account; a key has none.',
    () => 'Sign in with e-mail address and password.',
  ),
  'access/foreign-origin': entry(
    () => 'The request does not come from a page of this server.',
    () => "Change things from Satsuma's own pages; a program uses an API key instead of a session.",
  ),
  'access/sign-in-refused': entry(
    () => 'This e-mail address and password do not belong together.',
    () => 'Check both. An administrator can set a new password: satsuma users reset-password EMAIL',
  ),
  'access/wrong-password': entry(
    () => 'The present password is not right.',
    () => 'Write the password that you signed in with.',
  ),
  'access/too-many-requests': entry<{ seconds: number }>(
    () => 'Too many requests in a short time.',
    ({ seconds }) => `Wait ${seconds} s, then try again.`,
  ),
  'access/weak-password': entry<{ detail: string }>(
    ({ detail }) => `This password is not good enough: ${detail}.`,
    () => 'Take several words that do not belong together, or let a password manager make one.',
  ),
  'access/set-up-already': entry(
    () => 'There is an administrator already.',
    () => 'Sign in. Whoever lost the password: satsuma users reset-password EMAIL',
  ),
  'access/wrong-set-up-token': entry(
    () => 'The set-up token is missing or not right.',
    () => 'It is what `satsuma start` printed. Or stop it, and: satsuma users create EMAIL --role admin',
  ),
  'access/invalid-email': entry<{ email: string }>(
    ({ email }) => `"${email}" is no e-mail address.`,
    () => 'Write it like ada@example.org.',
  ),
  'access/email-taken': entry<{ email: string }>(
    ({ email }) => `There is a user with the address ${email} already.`,
    () => 'Use another address, or change that user.',
  ),
  'access/user-not-found': entry<{ user: string }>(
    ({ user }) => `There is no user ${user}.`,
    () => 'List who there is: satsuma users list',
  ),
  'access/last-admin': entry(
    () => 'This is the only administrator, and somebody has to be.',
    () => 'Make somebody else an administrator first.',
  ),
  'access/beyond-own': entry(
    () => 'Nobody gives, takes or changes rights that they do not have themselves.',
    () => 'Leave out these permissions, or ask somebody who has them.',
  ),
  'access/unknown-permission': entry<{ name: string; nearest: string | undefined; known: string }>(
    ({ name }) => `There is no permission "${name}".`,
    ({ nearest, known }) => (nearest ? `Did you mean "${nearest}"?` : `Permissions: ${known}.`),
  ),
  'access/no-scope': entry(
    () => 'A key that may do nothing is of no use.',
    () =>
      'Give --write for a source of events, --page for what pages are told, or --scope for what an API key may do.',
  ),
  'access/key-not-found': entry<{ id: string }>(
    ({ id }) => `There is no key ${id}.`,
    () => 'List what there is: satsuma keys list',
  ),
} as const
