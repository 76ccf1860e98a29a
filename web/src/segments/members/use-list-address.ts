import { useSearchParams } from 'react-router'
import { type ListAddress, readAddress, writeAddress } from './member-columns'

/** What the page's address says of the list of members, and a way to say something else. */
export function useListAddress(): readonly [ListAddress, (change: Partial<ListAddress>) => void] {
  const [params, setParams] = useSearchParams()
  const address = readAddress(params)
  const change = (changed: Partial<ListAddress>) =>
    setParams(writeAddress(params, { ...address, ...changed }), { replace: true, preventScrollReset: true })
  return [address, change]
}
