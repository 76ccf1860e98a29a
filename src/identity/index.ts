export { admitIdentity, type NotAdmitted } from './admit.ts'
export { changeIdentityRules } from './change-rules.ts'
export type { Connection, RefusedConnection } from './connection.ts'
export { type Connections, connectionsOf } from './connections-of.ts'
export { type Correction, merge, rejoin, unmerge } from './corrections.ts'
export { mergesOf, type ProfileChange, type StandingSeparation, separationsOf } from './history.ts'
export { Identities, type Statement } from './identities.ts'
export type { Identity } from './identity.ts'
export { type ListedChange, latestMerges } from './latest-merges.ts'
export {
  IDENTITY_RULES,
  IdentityRules,
  type IdentityRulesSetting,
  identityRulesSchema,
  readIdentityRules,
} from './rules.ts'
export { type Connectedness, whyOne } from './why-one.ts'
