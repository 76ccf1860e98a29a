import { texts } from '../i18n'
import classes from './forms.module.css'

const t = texts('settings')

/** Says that what was changed is in place. */
export function Saved() {
  return (
    <span role="status" className={classes.saved}>
      {t('saved')}
    </span>
  )
}
