import type { IdentityRules, NamespaceRule } from '../../api/settings'

/** Stands for all namespaces that are not named; there is always one. */
export const OTHERS = '*'

const NEW_LIMIT = 5

export function changeNamespace(
  rules: readonly NamespaceRule[],
  index: number,
  change: Partial<NamespaceRule>,
): readonly NamespaceRule[] {
  return rules.map((rule, place) => (place === index ? { ...rule, ...change } : rule))
}

/** With a namespace one place up (-1) or down (1). */
export function moveNamespace(
  rules: readonly NamespaceRule[],
  index: number,
  by: -1 | 1,
): readonly NamespaceRule[] {
  const moved = rules[index]
  if (moved === undefined || index + by < 0 || index + by >= rules.length) return rules
  return rules.toSpliced(index, 1).toSpliced(index + by, 0, moved)
}

/** With one more, before that which stands for all others. */
export function addNamespace(rules: readonly NamespaceRule[]): readonly NamespaceRule[] {
  const others = rules.findIndex(({ name }) => name === OTHERS)
  return rules.toSpliced(others < 0 ? rules.length : others, 0, { name: '', limit: NEW_LIMIT })
}

/** The values of a text with one in each line, each once. */
export function valuesOf(text: string): readonly string[] {
  const values = text.split('\n').map((line) => line.trim())
  return [...new Set(values.filter((value) => value !== ''))]
}

/** The rules with a country, or with none. */
export function withCountry({ phoneCountry: _, ...rules }: IdentityRules, country: string): IdentityRules {
  return country === '' ? rules : { ...rules, phoneCountry: country }
}
