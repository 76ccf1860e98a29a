import { NAMING_TRAITS } from '../../format/naming-traits'

const CONTACT_TRAITS: readonly string[] = [...NAMING_TRAITS, 'email', 'phone']

/** Of some traits those by which people are addressed: names, e-mail address and telephone number, in this order. */
export function contactTraits(names: readonly string[]): readonly string[] {
  return CONTACT_TRAITS.filter((trait) => names.includes(trait))
}
