import { Link, useLocation, useSearchParams } from 'react-router'
import { useFlowsAhead } from '../api/segment-relations'
import { useCurrentInSight } from '../frame/use-current-in-sight'
import { texts } from '../i18n'
import { FLOWS_RANGE, useRange } from './use-range'
import classes from './ViewLinks.module.css'
import { searchOfView, VIEWS, type View } from './view'

const t = texts('segments')

interface ViewLinksProps {
  readonly id: string
  readonly current: View
}

/** The ways to the parts of a segment's page. */
export function ViewLinks({ id, current }: ViewLinksProps) {
  const [range] = useRange(FLOWS_RANGE)
  const ahead = useFlowsAhead(id, range.ms)
  const { pathname } = useLocation()
  const [params] = useSearchParams()
  return (
    <nav ref={useCurrentInSight(current)} className={classes.views} aria-label={t('views.label')}>
      {VIEWS.map((view) => (
        <Link
          key={view}
          to={`${pathname}${searchOfView(view, params)}`}
          aria-current={view === current ? 'page' : undefined}
          preventScrollReset
          {...(view === 'movements' && { onPointerEnter: ahead, onFocus: ahead })}
        >
          {t(`views.${view}`)}
        </Link>
      ))}
    </nav>
  )
}
