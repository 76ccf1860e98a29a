import { Button } from '@mantine/core'
import { useAcknowledgeMissed, type Webhook } from '../../api/webhooks'
import { Instant } from '../../format/Instant'
import { Verbatim } from '../../format/Verbatim'
import { texts } from '../../i18n'
import { ProblemNotice } from '../../states/ProblemNotice'
import classes from './webhooks.module.css'

const t = texts('webhooks')

interface WebhookNotesProps {
  readonly webhook: Webhook
}

/** What keeps it from being told, and what to do about it. */
export function WebhookNotes({ webhook }: WebhookNotesProps) {
  const { id, state, failing, missed, trouble, previousSecretUntil } = webhook
  return (
    <>
      {failing && (
        <div className={classes.note} data-bad>
          <p>
            {t.rich('failing', {
              attempts: failing.attempts,
              since: () => <Instant at={failing.since} ago />,
              next: () => <Instant at={failing.nextAt} ago />,
            })}
          </p>
          <p>
            <Verbatim text={`${failing.problem.message} ${failing.problem.mend}`} />
          </p>
        </div>
      )}
      {missed && <Missed id={id} />}
      {state === 'gone' && <p className={classes.note}>{t('gone')}</p>}
      {state === 'locked' && <p className={classes.note}>{t('locked')}</p>}
      {trouble !== undefined && <p className={classes.note}>{t('trouble', { trouble })}</p>}
      {previousSecretUntil !== undefined && (
        <p className={classes.quiet}>
          {t.rich('previousSecret', { instant: () => <Instant at={previousSecretUntil} /> })}
        </p>
      )}
    </>
  )
}

function Missed({ id }: { readonly id: string }) {
  const { mutate, isPending, error } = useAcknowledgeMissed(id)
  return (
    <div className={classes.note} data-bad>
      <p>{t('missed')}</p>
      <Button variant="default" size="xs" loading={isPending} onClick={() => mutate()}>
        {t('acknowledge')}
      </Button>
      <ProblemNotice error={error} />
    </div>
  )
}
