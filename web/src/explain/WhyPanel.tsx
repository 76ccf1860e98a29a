import { Button, Skeleton, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useRef } from 'react'
import { useExplanation } from '../api/segments'
import { Panel } from '../frame/Panel'
import { texts } from '../i18n'
import { ErrorState } from '../states/ErrorState'
import { Verdict } from './Verdict'
import classes from './WhyPanel.module.css'

const t = texts('explain')

interface WhyPanelProps {
  readonly id: string
  /** Whom to explain; empty: nobody yet. */
  readonly identity: string
  readonly onIdentity: (identity: string) => void
  readonly timeZone: string
}

/** Asks for an identity and shows, condition by condition, why that profile is in or out. */
export function WhyPanel({ id, identity, onIdentity, timeZone }: WhyPanelProps) {
  const { data, error, isError, refetch } = useExplanation(id, identity)
  const answer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (identity !== '') answer.current?.closest('section')?.scrollIntoView({ block: 'nearest' })
  }, [identity])
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onIdentity(String(new FormData(event.currentTarget).get('identity') ?? '').trim())
  }
  return (
    <Panel id="why" title={t('why.title')} wide>
      <form className={classes.form} onSubmit={onSubmit}>
        <TextInput
          key={identity}
          name="identity"
          aria-label={t('why.label')}
          placeholder={t('why.placeholder')}
          defaultValue={identity}
          autoComplete="off"
          spellCheck={false}
        />
        <Button type="submit" variant="default">
          {t('why.explain')}
        </Button>
      </form>
      <div ref={answer} className={classes.answer} aria-live="polite">
        {identity === '' && (
          <p className={classes.hint}>{t.rich('why.hint', { em: (inside) => <em>{inside}</em> })}</p>
        )}
        {identity !== '' && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
        {identity !== '' && !isError && data === undefined && <Skeleton height={180} />}
        {identity !== '' && data !== undefined && <Verdict explanation={data} timeZone={timeZone} />}
      </div>
    </Panel>
  )
}
