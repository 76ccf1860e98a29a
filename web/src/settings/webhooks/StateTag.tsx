import type { WebhookState } from '../../api/webhooks'
import classes from '../../frame/Table.module.css'
import { texts } from '../../i18n'
import { toneOf } from './webhook-form'

const t = texts('webhooks')

interface StateTagProps {
  readonly state: WebhookState
}

export function StateTag({ state }: StateTagProps) {
  return (
    <span className={classes.tag} data-tone={toneOf(state)}>
      {t(`states.${state}`)}
    </span>
  )
}
