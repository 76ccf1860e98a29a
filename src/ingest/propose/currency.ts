import { shareOf } from './column-profile.ts'

/** What amounts in a file are written in. */
export interface FoundCurrency {
  /** Texts for it; none where no amount has one. */
  readonly currency: readonly string[]
  /** How many amounts are written in another one. */
  readonly others: number
}

/** A sign belongs to a code only where no other country's money has it. */
const CODES: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '₹': 'INR', '₺': 'TRY', '₪': 'ILS' }
const KNOWN = new Set(Intl.supportedValuesOf('currency'))
const SPACE = '[ \\u00a0\\u202f]*'
const AMOUNT = new RegExp(
  `^[-+]?(\\p{Sc}|[A-Z]{3})?${SPACE}[-+]?[0-9][0-9.,' ]*?${SPACE}(\\p{Sc}|[A-Z]{3})?$`,
  'u',
)

/** The currency that most amounts have; columns are looked at that hold hardly anything but numbers. */
export function guessCurrency(columns: readonly (readonly string[])[]): FoundCurrency {
  const counts = new Map<string, number>()
  for (const column of columns) {
    const cells = column.map((cell) => cell.trim()).filter((cell) => cell !== '')
    if (shareOf(cells, (cell) => currencyIn(cell) !== undefined) < MOSTLY) continue
    for (const cell of cells) {
      const text = currencyIn(cell)
      if (text) counts.set(text, (counts.get(text) ?? 0) + 1)
    }
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  if (!most) return { currency: [], others: 0 }
  const currency = sameAs(most[0])
  const others = [...counts].filter(([text]) => !currency.includes(text))
  return { currency, others: others.reduce((sum, [, count]) => sum + count, 0) }
}

const MOSTLY = 0.8

/** The currency of an amount, empty where it has none; undefined for what is no amount. */
function currencyIn(cell: string): string | undefined {
  const [found, before = '', after = ''] = AMOUNT.exec(cell) ?? []
  const text = before || after
  if (found === undefined || (before && after) || (/^[A-Z]/.test(text) && !KNOWN.has(text))) return undefined
  return text
}

function sameAs(text: string): readonly string[] {
  return Object.entries(CODES).find((pair) => pair.includes(text)) ?? [text]
}
