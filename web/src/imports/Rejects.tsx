import { type RejectSummary, rejectsAddress, useRejects } from '../api/imports'
import { formatCount } from '../format/number'
import { Panel } from '../frame/Panel'
import { texts } from '../i18n'
import { Loaded } from '../states/Loaded'
import classes from './imports.module.css'
import { RejectTable } from './RejectTable'

const t = texts('imports')

interface RejectsProps {
  readonly id: number
}

/** What an import could not take: how often for which reason, the first rows, and all of them as a file. */
export function Rejects({ id }: RejectsProps) {
  return (
    <Panel
      id="rejects"
      title={t('rejects.title')}
      aside={
        <a href={rejectsAddress(id)} download>
          {t('rejects.download')}
        </a>
      }
    >
      <Loaded query={useRejects(id)} height={240}>
        {(summary) => (
          <div className={classes.progress}>
            <Reasons reasons={summary.reasons} />
            <RejectTable rejects={summary.rows} />
            {summary.counted > summary.rows.length && (
              <p className={classes.note}>
                {t('rejects.shown', { count: formatCount(summary.rows.length) })}
              </p>
            )}
          </div>
        )}
      </Loaded>
    </Panel>
  )
}

function Reasons({ reasons }: Pick<RejectSummary, 'reasons'>) {
  return (
    <ul className={classes.reasons} aria-label={t('rejects.reasons')}>
      {reasons.map(({ reason, count }) => (
        <li key={reason}>
          <strong>{formatCount(count)}</strong> {reason}
        </li>
      ))}
    </ul>
  )
}
