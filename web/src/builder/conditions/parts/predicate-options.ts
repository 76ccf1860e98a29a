import { texts } from '../../../i18n'
import { type Option, type OptionGroup, optionsOf } from '../controls/Choice'
import {
  type DataType,
  offeredNames,
  type PredicateKey,
  type PredicateName,
  suits,
} from '../language/predicates'

const t = texts('conditions')

/** The comparisons on offer: those made for the data first, the others apart. */
export function predicateOptions(
  keys: readonly PredicateKey[],
  types: readonly DataType[],
): readonly (Option<PredicateName> | OptionGroup<PredicateName>)[] {
  const optionsFor = (some: readonly PredicateKey[]) =>
    optionsOf(offeredNames(some), (name) => t(`predicates.${name}`))
  const others = keys.filter((key) => !suits(key, types))
  const fitting = optionsFor(keys.filter((key) => suits(key, types)))
  return others.length === 0 ? fitting : [...fitting, { group: t('otherTypes'), items: optionsFor(others) }]
}
