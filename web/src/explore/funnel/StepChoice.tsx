import { Button, Skeleton } from '@mantine/core'
import { texts } from '../../i18n'
import { EventSelect } from '../EventSelect'
import classes from './StepChoice.module.css'

const t = texts('explore')
const states = texts('states')
const LEAST = 2
/** Of a funnel that nobody has chosen. */
const USUAL = 3
const MOST = 10

interface StepChoiceProps {
  readonly steps: readonly string[]
  readonly onChange: (steps: readonly string[]) => void
}

/** The events of a funnel in their order. */
export function StepChoice({ steps, onChange }: StepChoiceProps) {
  return (
    <fieldset className={classes.steps}>
      <legend className="unseen">{t('funnel.steps')}</legend>
      {steps.map((step, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one event may be several steps; a step is its place
        <div key={place} className={classes.step}>
          <EventSelect
            label={t('funnel.step', { number: String(place + 1) })}
            value={step}
            onChange={(event) => onChange(steps.with(place, event))}
          />
          {steps.length > LEAST && (
            <Button
              variant="subtle"
              color="gray"
              size="sm"
              px="xs"
              aria-label={t('funnel.remove', { number: String(place + 1) })}
              onClick={() => onChange(steps.toSpliced(place, 1))}
            >
              ×
            </Button>
          )}
        </div>
      ))}
      {steps.length < MOST && (
        <Button variant="default" onClick={() => onChange([...steps, steps.at(-1) ?? ''])}>
          {t('funnel.add')}
        </Button>
      )}
    </fieldset>
  )
}

/** The place of the steps until they are known. */
export function StepSkeleton() {
  return (
    <div className={classes.steps} role="status" aria-label={states('loading')}>
      {Array.from({ length: USUAL }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
        <Skeleton key={place} width={248} height={59} />
      ))}
      <Skeleton width={123} height={36} />
    </div>
  )
}
