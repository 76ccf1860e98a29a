export { admitIdentity, type NotAdmitted } from './admit.ts'
export { Identities, type Statement } from './identities.ts'
export type { Identity } from './identity.ts'
export {
  IDENTITY_RULES,
  IdentityRules,
  type IdentityRulesSetting,
  identityRulesSchema,
  readIdentityRules,
} from './rules.ts'
