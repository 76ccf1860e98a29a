import { useConnection } from '../api/live-data'
import { useStatus } from '../api/status'
import { Verbatim } from '../format/Verbatim'
import classes from './LiveIndicator.module.css'
import { liveTrouble } from './live-state'

const DETAIL = 'live-detail'

/** Says in the header how far pages are behind what is true now; nothing while they are not. */
export function LiveIndicator() {
  const { data: status } = useStatus()
  const connection = useConnection()
  const trouble = status && liveTrouble(status.live, connection)
  return (
    <>
      {/* Said once, not with every second. */}
      <span className="unseen" role="status" data-connection={connection}>
        {trouble?.text.split(/,| by /)[0]}
      </span>
      {trouble && (
        <>
          <button type="button" className={classes.button} data-bad={trouble.isBad} popoverTarget={DETAIL}>
            <span className={classes.light} />
            <span className={classes.text}>{trouble.text}</span>
          </button>
          <section id={DETAIL} popover="auto" className={classes.detail} aria-label="How live this is">
            <strong>{trouble.text}</strong>
            <p>
              <Verbatim text={trouble.detail} />
            </p>
          </section>
        </>
      )}
    </>
  )
}
