import { say, translate } from '../language/index.ts'
import { entry } from './table.ts'

const signIn = () => say`Sign in, or send an API key: Authorization: Bearer sk_...`

/** What can be wrong with who asks, and with users and keys. */
export const accessErrors = {
  'access/not-signed-in': entry(() => say`Nobody is signed in.`, signIn),
  'access/invalid-key': entry(
    () => say`This key is not known; it may have been revoked or have expired.`,
    () => say`Ask an administrator for a new one, or: satsuma keys create`,
  ),
  'access/write-key': entry(
    () => say`A write key may send events, and nothing else.`,
    () => say`Use an API key, which begins with sk_: satsuma keys create --scope`,
  ),
  'access/page-key': entry<{ detail: string }>(
    ({ detail }) => say`A page key tells a page about its own visitor: ${translate(detail)}.`,
    () => say`Ask for anonymous_id:..., or use an API key on a server, where nobody can read it.`,
  ),
  'access/forbidden': entry<{ permission: string; meaning: string }>(
    ({ permission }) => say`This needs the permission ${permission}.`,
    ({ meaning }) =>
      say`It lets somebody: ${translate(meaning)} An administrator can give it, by a role or a key's scopes.`,
  ),
  'access/users-only': entry(
    () => say`Only somebody who is signed in has an account; a key has none.`,
    () => say`Sign in with e-mail address and password.`,
  ),
  'access/foreign-origin': entry(
    () => say`The request does not come from a page of this server.`,
    () => say`Change things from Satsuma's own pages; a program uses an API key instead of a session.`,
  ),
  'access/sign-in-refused': entry(
    () => say`This e-mail address and password do not belong together.`,
    () => say`Check both. An administrator can set a new password: satsuma users reset-password EMAIL`,
  ),
  'access/wrong-password': entry(
    () => say`The present password is not right.`,
    () => say`Write the password that you signed in with.`,
  ),
  'access/too-many-requests': entry<{ seconds: number }>(
    () => say`Too many requests in a short time.`,
    ({ seconds }) => say`Wait ${seconds} s, then try again.`,
  ),
  'access/weak-password': entry<{ detail: string }>(
    ({ detail }) => say`This password is not good enough: ${translate(detail)}.`,
    () => say`Take several words that do not belong together, or let a password manager make one.`,
  ),
  'access/set-up-already': entry(
    () => say`There is an administrator already.`,
    () => say`Sign in. Whoever lost the password: satsuma users reset-password EMAIL`,
  ),
  'access/wrong-set-up-token': entry(
    () => say`The set-up token is missing or not right.`,
    () => say`It is what \`satsuma start\` printed. Or stop it, and: satsuma users create EMAIL --role admin`,
  ),
  'access/invalid-email': entry<{ email: string }>(
    ({ email }) => say`"${email}" is no e-mail address.`,
    () => say`Write it like ada@example.org.`,
  ),
  'access/email-taken': entry<{ email: string }>(
    ({ email }) => say`There is a user with the address ${email} already.`,
    () => say`Use another address, or change that user.`,
  ),
  'access/user-not-found': entry<{ user: string }>(
    ({ user }) => say`There is no user ${user}.`,
    () => say`List who there is: satsuma users list`,
  ),
  'access/last-admin': entry(
    () => say`This is the only administrator, and somebody has to be.`,
    () => say`Make somebody else an administrator first.`,
  ),
  'access/beyond-own': entry(
    () => say`Nobody gives, takes or changes rights that they do not have themselves.`,
    () => say`Leave out these permissions, or ask somebody who has them.`,
  ),
  'access/unknown-permission': entry<{ name: string; nearest: string | undefined; known: string }>(
    ({ name }) => say`There is no permission "${name}".`,
    ({ nearest, known }) => (nearest ? say`Did you mean "${nearest}"?` : say`Permissions: ${known}.`),
  ),
  'access/no-scope': entry(
    () => say`A key that may do nothing is of no use.`,
    () =>
      say`Give --write for a source of events, --page for what pages are told, or --scope for what an API key may do.`,
  ),
  'access/key-not-found': entry<{ id: string }>(
    ({ id }) => say`There is no key ${id}.`,
    () => say`List what there is: satsuma keys list`,
  ),
} as const
