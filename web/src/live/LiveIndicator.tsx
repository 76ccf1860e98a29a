import { useConnection } from '../api/live-data'
import { useStatus } from '../api/status'
import { Verbatim } from '../format/Verbatim'
import { HeaderPill } from '../frame/HeaderPill'
import { texts } from '../i18n'
import classes from './LiveIndicator.module.css'
import { liveTrouble } from './live-state'

const t = texts('live')

/** Says in the header how far pages are behind what is true now; nothing while they are not. */
export function LiveIndicator() {
  const { data: status } = useStatus()
  const connection = useConnection()
  const trouble = status && liveTrouble(status.live, connection)
  return (
    <>
      {/* Said once, not with every second. */}
      <span className="unseen" role="status" data-connection={connection}>
        {trouble?.kind}
      </span>
      {trouble && (
        <HeaderPill
          id="live-detail"
          name={t('indicator.name')}
          className={classes.pill}
          face={
            <>
              <span className={classes.light} data-bad={trouble.isBad} />
              <span className={classes.text}>{trouble.text}</span>
            </>
          }
        >
          <strong>{trouble.text}</strong>
          <p className={classes.detail}>
            <Verbatim text={trouble.detail} />
          </p>
        </HeaderPill>
      )}
    </>
  )
}
