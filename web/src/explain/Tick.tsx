import { texts } from '../i18n'
import classes from './WhyPanel.module.css'

const t = texts('explain')

interface TickProps {
  readonly holds: boolean
}

/** Tick or cross: the shape says it as well as the colour, and so does the text nobody sees. */
export function Tick({ holds }: TickProps) {
  return (
    <span className={classes.tick} data-holds={holds}>
      <svg width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="currentColor" aria-hidden="true">
        <path
          d={holds ? 'M2 6.5 4.8 9.3 10 3' : 'M2.5 2.5l7 7M9.5 2.5l-7 7'}
          strokeWidth="1.9"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className="unseen">{t(holds ? 'yes' : 'no')}</span>
    </span>
  )
}
