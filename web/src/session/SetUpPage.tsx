import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type SetUp, useEnter } from '../api/session'
import { EntryPage } from './EntryPage'
import classes from './EntryPage.module.css'
import { formValues } from './form-values'
import { ProblemNotice } from './ProblemNotice'

interface SetUpPageProps {
  readonly tokenRequired: boolean
}

/** The first visit of all: creates the administrator. */
export function SetUpPage({ tokenRequired }: SetUpPageProps) {
  const { mutate, isPending, error } = useEnter<SetUp>('/setup')
  const names = ['name', 'email', 'password', ...(tokenRequired ? (['token'] as const) : [])] as const
  return (
    <EntryPage title="Welcome to Satsuma">
      <p className={classes.intro}>
        Create the administrator, who may do everything and lets others in. What you enter stays on the
        machine that Satsuma runs on.
      </p>
      <form className={classes.form} onSubmit={(event) => mutate(formValues(event, names))}>
        <TextInput label="Your name" name="name" autoComplete="name" required withAsterisk={false} />
        <TextInput
          label="E-mail address"
          name="email"
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
        />
        <PasswordInput
          label="Password"
          description="At least 12 characters; several words are easy to keep in mind."
          name="password"
          autoComplete="new-password"
          minLength={12}
          required
          withAsterisk={false}
        />
        {tokenRequired && (
          <TextInput
            label="Set-up token"
            description="Satsuma printed it in its terminal when it started."
            name="token"
            autoComplete="off"
            required
            withAsterisk={false}
          />
        )}
        <ProblemNotice error={error} />
        <Button type="submit" loading={isPending}>
          Create the administrator
        </Button>
      </form>
    </EntryPage>
  )
}
