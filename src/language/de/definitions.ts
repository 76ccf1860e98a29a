import type { Sentences } from '../catalogue.ts'
import { comparisons } from './definitions/comparisons.ts'
import { conditions } from './definitions/conditions.ts'
import { fields } from './definitions/fields.ts'
import { found } from './definitions/found.ts'
import { predicates } from './definitions/predicates.ts'
import { times } from './definitions/times.ts'

/** Definitions in sentences: relative clauses whose verb comes last. */
export const definitions: Sentences = {
  'All profiles.': 'Alle Profile.',
  'No profiles.': 'Keine Profile.',
  'Profiles {0}.': 'Profile, {0}.',
  'Profiles {0}': 'Profile, {0}',
  'Profiles in none of the other parts.': 'Profile, die in keinem der anderen Teile sind.',
  '{0}, and who are in no earlier part.': '{0}, soweit sie in keinem früheren Teil sind.',

  'who {0}': 'die {0}',
  'whose {0}': 'deren {0}',
  'for whom {0}': 'bei denen {0}',
  'whoever they are': 'die beliebig sein dürfen',
  'who cannot exist': 'die es nicht geben kann',
  'who are not among those {0}': 'die nicht zu denen gehören, {0}',
  'who are not among those {0} and {1}': 'die nicht zu denen gehören, {0}, und {1}',
  'who are not among those {0} or {1}': 'die nicht zu denen gehören, {0}, oder {1}',
  '{0} or {1}': '{0} oder {1}',

  ...comparisons,
  ...conditions,
  ...fields,
  ...found,
  ...predicates,
  ...times,
}
