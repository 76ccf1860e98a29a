import { Button } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { ProblemNotice } from '../states/ProblemNotice'
import classes from './EntryPage.module.css'

interface EntryFormProps {
  /** What sending it does, as the button says it. */
  readonly action: string
  readonly pending: boolean
  readonly error: unknown
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void
  readonly children: ReactNode
}

/** Fields, why they were refused, and the button. */
export function EntryForm({ action, pending, error, onSubmit, children }: EntryFormProps) {
  return (
    <form className={classes.form} onSubmit={onSubmit}>
      {children}
      <ProblemNotice error={error} />
      <Button type="submit" loading={pending}>
        {action}
      </Button>
    </form>
  )
}
