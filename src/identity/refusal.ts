import { identityName } from './find-node.ts'
import type { Identity } from './identity.ts'
import type { Refusal } from './partition.ts'
import type { IdentityRules } from './rules.ts'

/** Says why a link was refused. */
export function describeRefusal(
  refusal: Refusal,
  rules: IdentityRules,
  identityOf: (number: number) => Identity,
): string {
  const name = (number: number) => identityName(identityOf(number))
  if (refusal.kind === 'blocked')
    return `${name(refusal.number)} was seen with so many that it tells nobody apart`
  if (refusal.kind === 'separated') return `${name(refusal.a)} and ${name(refusal.b)} were separated`
  const limit = rules.limitOf(refusal.namespace)
  return `a profile has ${limit === 1 ? 'one' : `at most ${limit}`} ${refusal.namespace}`
}
