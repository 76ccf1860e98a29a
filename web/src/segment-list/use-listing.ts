import { useSearchParams } from 'react-router'
import { type Listing, listingOf, listingParams } from './listing'

/** The listing in the page's address, and a way to change it that leaves no trail in the history. */
export function useListing(): readonly [Listing, (change: Partial<Listing>) => void] {
  const [params, setParams] = useSearchParams()
  const listing = listingOf(params)
  return [listing, (change) => setParams(listingParams({ ...listing, ...change }), { replace: true })]
}
