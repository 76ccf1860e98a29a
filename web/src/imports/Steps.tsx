import { texts } from '../i18n'
import classes from './imports.module.css'

const t = texts('imports')
const STEPS = ['file', 'columns', 'run'] as const

interface StepsProps {
  readonly current: (typeof STEPS)[number]
}

/** How far an import is on its way. */
export function Steps({ current }: StepsProps) {
  return (
    <ol className={classes.steps} aria-label={t('steps.label')}>
      {STEPS.map((step) => (
        <li key={step} aria-current={step === current ? 'step' : undefined}>
          {t(`steps.${step}`)}
        </li>
      ))}
    </ol>
  )
}
