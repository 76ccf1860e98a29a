// Spaces that do not break, as offices write them, are known beside the usual one.
const SPACE = '[ \u00a0\u202f]*'

/**
 * Patterns of what stands around an amount in its currency: before it, where its sign is the only group, and after it.
 * The engine reads amounts with them, and so does who proposes a mapping.
 */
export function aroundAmounts(currency: readonly string[]): {
  readonly before: string
  readonly after: string
} {
  const longest = currency.toSorted((a, b) => b.length - a.length)
  const texts = `(?:${longest.map((text) => text.replace(/[$.]/g, '\\$&')).join('|')})`
  return { before: `^([-+]?)${texts}${SPACE}`, after: `${SPACE}${texts}$` }
}

/** What is left of an amount without its currency: `-€ 12.50` is -12.50. */
export function withoutCurrency(cell: string, currency: readonly string[]): string {
  if (currency.length === 0) return cell
  const { before, after } = aroundAmounts(currency)
  return cell.replace(new RegExp(before, 'u'), '$1').replace(new RegExp(after, 'u'), '')
}
