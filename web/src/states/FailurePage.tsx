import { useRouteError } from 'react-router'
import { ErrorState } from './ErrorState'

/** In place of a page that could not be drawn. */
export function FailurePage() {
  return <ErrorState page error={useRouteError()} onRetry={() => window.location.reload()} />
}
