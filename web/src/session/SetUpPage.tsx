import { TextInput } from '@mantine/core'
import { type SetUp, useEnter } from '../api/session'
import { EmailInput } from './EmailInput'
import { EntryForm } from './EntryForm'
import { EntryPage } from './EntryPage'
import classes from './EntryPage.module.css'
import { formValues } from './form-values'
import { NewPasswordInput } from './NewPasswordInput'

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
      <EntryForm
        action="Create the administrator"
        pending={isPending}
        error={error}
        onSubmit={(event) => mutate(formValues(event, names))}
      >
        <TextInput label="Your name" name="name" autoComplete="name" required />
        <EmailInput autoComplete="username" />
        <NewPasswordInput
          label="Password"
          name="password"
          advice="; several words are easy to keep in mind."
        />
        {tokenRequired && (
          <TextInput
            label="Set-up token"
            description="Satsuma printed it in its terminal when it started."
            name="token"
            autoComplete="off"
            required
          />
        )}
      </EntryForm>
    </EntryPage>
  )
}
