import { useSearchParams } from 'react-router'
import { rangeOf, type TimeRange } from '../charts/time-range'

/** The range of flows unless the address says another. */
export const FLOWS_RANGE = 'month'

/** How far back the page looks, as its address says, and a way to say another. */
export function useRange(usual?: string): readonly [TimeRange, (value: string) => void] {
  const [params, setParams] = useSearchParams()
  const choose = (value: string) => {
    const next = new URLSearchParams(params)
    next.set('range', value)
    setParams(next, { replace: true, preventScrollReset: true })
  }
  return [rangeOf(params.get('range') ?? usual ?? null), choose]
}
