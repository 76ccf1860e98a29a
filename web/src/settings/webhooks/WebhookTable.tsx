import { Link } from 'react-router'
import type { Webhook } from '../../api/webhooks'
import { Instant } from '../../format/Instant'
import { Verbatim } from '../../format/Verbatim'
import classes from '../../frame/Table.module.css'
import { texts } from '../../i18n'
import { StateTag } from './StateTag'

const t = texts('webhooks')

interface WebhookTableProps {
  readonly webhooks: readonly Webhook[]
}

export function WebhookTable({ webhooks }: WebhookTableProps) {
  if (webhooks.length === 0) {
    return (
      <p>
        {t('none')} <span className={classes.quiet}>{t('noneNote')}</span>
      </p>
    )
  }
  return (
    <table className={classes.table}>
      <caption className="unseen">{t('table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('address')}</th>
          <th scope="col">{t('state')}</th>
          <th scope="col" className={classes.number}>
            {t('delivered')}
          </th>
          <th scope="col">{t('last')}</th>
        </tr>
      </thead>
      <tbody>
        {webhooks.map((webhook) => (
          <WebhookRow key={webhook.id} webhook={webhook} />
        ))}
      </tbody>
    </table>
  )
}

function WebhookRow({ webhook }: { readonly webhook: Webhook }) {
  const { id, url, segments, state, delivered, deadLetters } = webhook
  return (
    <tr>
      <th scope="row">
        <span>
          <Link to={`/settings/webhooks/${id}`}>
            <Verbatim text={url} />
          </Link>
          <div className={classes.small}>
            {segments === undefined ? t('everything') : t('someOf', { count: segments.length })}
          </div>
        </span>
      </th>
      <td data-label={t('state')}>
        <div>
          <StateTag state={state} />
          {deadLetters > 0 && (
            <div className={classes.small}>{t('deadLetterCount', { count: deadLetters })}</div>
          )}
        </div>
      </td>
      <td className={classes.number} data-label={t('delivered')}>
        {t('changes', { count: delivered.changes })}
      </td>
      <td data-label={t('last')}>
        {delivered.lastAt === undefined ? t('never') : <Instant at={delivered.lastAt} ago />}
      </td>
    </tr>
  )
}
