import { Link } from 'react-router'
import { useKeys } from '../../api/keys'
import { useWebhooksOf } from '../../api/segment-relations'
import { Verbatim } from '../../format/Verbatim'
import { texts } from '../../i18n'
import tables from '../tables.module.css'
import { UsesGroup } from './UsesGroup'

const t = texts('segments')

interface ReceiversProps {
  readonly id: string
}

/** The webhooks that tell of a segment. */
export function WebhooksOf({ id }: ReceiversProps) {
  const { data = [] } = useWebhooksOf(id)
  if (data.length === 0) return null
  return (
    <UsesGroup title={t('uses.webhooks')}>
      {data.map(({ id: webhook, url, segments }) => (
        <li key={webhook}>
          <Link to="/settings/webhooks">
            <Verbatim text={url} />
          </Link>{' '}
          {segments === undefined && <span className={tables.quiet}>{t('uses.everything')}</span>}
        </li>
      ))}
    </UsesGroup>
  )
}

/** The keys of pages that may ask who is in it. */
export function KeysOf({ id }: ReceiversProps) {
  const { data = [] } = useKeys()
  const keys = data.filter(
    ({ kind, segments, revokedAt }) => kind === 'page' && revokedAt === undefined && segments?.includes(id),
  )
  if (keys.length === 0) return null
  return (
    <UsesGroup title={t('uses.keys')}>
      {keys.map(({ id: key, name }) => (
        <li key={key}>
          <Link to="/settings/keys">
            <Verbatim text={name} />
          </Link>
        </li>
      ))}
    </UsesGroup>
  )
}
