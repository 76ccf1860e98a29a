import { useSearchParams } from 'react-router'
import { type Listing, listingOf, listingParams } from './listing'
import { selectedIn, withSelected } from './selection'

/** The listing in the page's address, and a way to change it that leaves no trail in the history. */
export function useListing(): readonly [Listing, (change: Partial<Listing>) => void] {
  const [params, setParams] = useSearchParams()
  const listing = listingOf(params)
  const changed = (change: Partial<Listing>) =>
    withSelected(listingParams({ ...listing, ...change }), selectedIn(params))
  return [listing, (change) => setParams(changed(change), { replace: true })]
}
