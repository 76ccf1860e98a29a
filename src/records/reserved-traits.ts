import { sayLater } from '../language/index.ts'
/** Traits of these names are not for everybody to write: what models say of profiles, and who is on an uploaded list. */
export const RESERVED_PREFIXES = ['model:', 'list:'] as const

/** Why nobody else may write a trait of this name; undefined where anybody may. */
export function reservedReason(trait: string): string | undefined {
  const prefix = RESERVED_PREFIXES.find((reserved) => trait.startsWith(reserved))
  return prefix && sayLater`traits whose names begin with "${prefix}" are Satsuma’s own`
}

/** Whether a trait says who is on a list. Files of lists are uploaded, so a mapping may name it. */
export function isListTrait(trait: string): boolean {
  return trait.startsWith('list:')
}

/** The trait that has what a model says of profiles: `churn`, or one of its outputs, `rfm/group`. */
export function modelTrait(output: string): string {
  return `model:${output}`
}

/** The model whose output a trait has: `rfm` of `model:rfm/group`; undefined of other traits. */
export function modelOfTrait(trait: string): string | undefined {
  return /^model:([^/]+)/.exec(trait)?.[1]
}

/** What the traits of all outputs of a model begin with. */
export function modelPrefix(model: string): string {
  return modelTrait(`${model}/`)
}
