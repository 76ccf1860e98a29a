import { Link, useParams } from 'react-router'
import { useWebhook, type Webhook } from '../../api/webhooks'
import { Instant } from '../../format/Instant'
import { formatCount } from '../../format/number'
import { visible } from '../../format/visible-text'
import { Fact, Facts } from '../../frame/Facts'
import { Panel } from '../../frame/Panel'
import { texts } from '../../i18n'
import { Loaded } from '../../states/Loaded'
import { SettingsPage } from '../SettingsPage'
import { DeadLetters } from './DeadLetters'
import { StateTag } from './StateTag'
import { WebhookActions } from './WebhookActions'
import { WebhookNotes } from './WebhookNotes'
import classes from './webhooks.module.css'

const t = texts('webhooks')
const settings = texts('settings')

/** One webhook: how far it is, what failed, and what can be done about it. */
export function WebhookPage() {
  return (
    <SettingsPage
      title={settings('sections.webhooks')}
      intro={<Link to="/settings/webhooks">{t('all')}</Link>}
      permission="webhooks:manage"
    >
      <OneWebhook />
    </SettingsPage>
  )
}

function OneWebhook() {
  const { id = '' } = useParams()
  return (
    <Loaded query={useWebhook(id)} height={420}>
      {(webhook) => <Everything webhook={webhook} />}
    </Loaded>
  )
}

function Everything({ webhook }: { readonly webhook: Webhook }) {
  const { url, segments, identities, state, delivered, waiting, createdAt } = webhook
  return (
    <>
      <Panel id="webhook" title={visible(url)} aside={<StateTag state={state} />}>
        <div className={classes.facts}>
          <Facts>
            <Fact name={t('delivered')}>{t('changes', { count: delivered.changes })}</Fact>
            <Fact name={t('last')}>
              {delivered.lastAt === undefined ? t('never') : <Instant at={delivered.lastAt} ago />}
            </Fact>
            <Fact name={t('waiting')}>{formatCount(waiting)}</Fact>
            <Fact name={t('created')}>
              <Instant at={createdAt} ago />
            </Fact>
          </Facts>
          <Facts size="small">
            <Fact name={t('tells')}>
              {segments === undefined ? t('everything') : visible(segments.join(', '))}
            </Fact>
            <Fact name={t('identities')}>{visible(identities.join(', '))}</Fact>
          </Facts>
        </div>
        <WebhookNotes webhook={webhook} />
        <WebhookActions webhook={webhook} />
      </Panel>
      <DeadLetters webhook={webhook} />
    </>
  )
}
