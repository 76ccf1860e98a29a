import { useRouteError } from 'react-router'
import { ApiError } from '../api/client'
import { texts } from '../i18n'
import { ErrorState } from './ErrorState'
import { isNotLoaded, useLoadAnew } from './not-loaded'

const t = texts('states')

const NOT_LOADED = new ApiError(0, {
  code: 'page/not-loaded',
  path: [],
  message: t('notLoaded'),
  mend: t('notLoadedMend'),
})

const reload = () => window.location.reload()

/** In place of a page that could not be drawn. */
export function FailurePage() {
  const error = useRouteError()
  return isNotLoaded(error) ? <NotLoaded /> : <ErrorState page error={error} onRetry={reload} />
}

function NotLoaded() {
  useLoadAnew(reload)
  return <ErrorState page error={NOT_LOADED} onRetry={reload} />
}
