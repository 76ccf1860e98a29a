/** Who may do what: users with roles, sessions, API keys, write keys, and the log of who changed what. */
export { type Access, accessOf } from './access.ts'
export {
  type Actor,
  type AuditEntry,
  type AuditRecord,
  CLI_ACTOR,
  CLI_NAME,
  listAudit,
  recordAudit,
} from './audit.ts'
export { keyCalled, keyCreated, userChanged, userCreated } from './change-words.ts'
export {
  type CreateApiKey,
  createApiKey,
  createPageKey,
  createWriteKey,
  findWriteKey,
  type Key,
  listKeys,
  type NewKey,
  revokeKey,
} from './keys.ts'
export { LONGEST_PASSWORD } from './passwords.ts'
export {
  ALL_PERMISSIONS,
  mayGrant,
  PERMISSIONS,
  type Permission,
  permissionsOf,
  ROLES,
  type Role,
} from './permissions.ts'
export { newId, newPassword, newSecret, sameSecret } from './secrets.ts'
export { beginSession, endSession, endSessions, findSession, LONGEST_SESSION_MS } from './sessions.ts'
export { changePassword, type SignInResult, signIn } from './sign-in.ts'
export { type BucketSize, TokenBuckets } from './token-buckets.ts'
export {
  type CreateUser,
  changeUser,
  createFirstAdmin,
  createUser,
  listUsers,
  needsSetUp,
  removeUser,
  requireUser,
  requireUserByEmail,
  setPassword,
  type User,
} from './users.ts'
