/** The traits that give people a name: the whole of it, or its first and last part. */
export const NAMING_TRAITS: readonly string[] = ['name', 'first_name', 'firstName', 'last_name', 'lastName']

/** Those of them that some profiles have; parts of a name where none has the whole of it. */
export function namingTraits(profiles: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  const known = NAMING_TRAITS.filter((trait) => profiles.some((traits) => traits[trait] !== undefined))
  return known.includes('name') ? ['name'] : known
}
