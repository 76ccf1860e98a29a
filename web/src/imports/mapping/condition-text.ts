const VERBS = {
  equals: 'is',
  oneOf: 'is one of',
  startsWith: 'starts with',
  endsWith: 'ends with',
  contains: 'contains',
  below: 'is below',
  above: 'is above',
  atLeast: 'is at least',
  atMost: 'is at most',
} as const

/** The condition of an event in words: `InvoiceNo starts with “C”`. */
export function conditionText(when: unknown): string {
  const conditions = Array.isArray(when) ? when : [when]
  return conditions.map(oneText).join(' and ')
}

function oneText(condition: unknown): string {
  if (typeof condition !== 'object' || condition === null) return 'a condition holds'
  const { column, not, empty, ...tests } = condition as Record<string, unknown>
  const said = [
    ...(empty === undefined ? [] : [empty ? 'is empty' : 'is not empty']),
    ...Object.entries(tests).map(
      ([test, value]) => `${VERBS[test as keyof typeof VERBS] ?? test} ${valueText(value)}`,
    ),
  ]
  return `${not === true ? 'it is not so that ' : ''}${column} ${said.join(' and ')}`
}

function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).join(', ')
  return typeof value === 'string' ? `“${value}”` : String(value)
}
