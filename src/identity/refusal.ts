import { say } from '../language/index.ts'
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
    return say`${name(refusal.number)} was seen with so many that it tells nobody apart`
  if (refusal.kind === 'separated') return say`${name(refusal.a)} and ${name(refusal.b)} were separated`
  const limit = rules.limitOf(refusal.namespace)
  return limit === 1
    ? say`a profile has one ${refusal.namespace}`
    : say`a profile has at most ${limit} ${refusal.namespace}`
}
