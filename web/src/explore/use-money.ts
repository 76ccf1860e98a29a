import { useStatus } from '../api/status'
import { formatMoney, formatShortMoney } from '../format/number'

/** Currencies as an analysis tells them, the commonest first. */
type Currencies = readonly { readonly currency: string }[]

/** How amounts are written: in the currency of the workspace, otherwise in the one that the data say. */
export function useMoney(currencies: Currencies) {
  const { data } = useStatus()
  const currency = data?.currency ?? currencies[0]?.currency
  return {
    money: (amount: number) => formatMoney(amount, currency),
    shortMoney: (amount: number) => formatShortMoney(amount, currency),
  }
}
