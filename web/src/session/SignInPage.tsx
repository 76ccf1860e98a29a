import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type SignIn, useEnter } from '../api/session'
import { EntryPage } from './EntryPage'
import classes from './EntryPage.module.css'
import { formValues } from './form-values'
import { ProblemNotice } from './ProblemNotice'

/** For whoever has an account. */
export function SignInPage() {
  const { mutate, isPending, error } = useEnter<SignIn>('/session')
  return (
    <EntryPage title="Sign in">
      <form className={classes.form} onSubmit={(event) => mutate(formValues(event, ['email', 'password']))}>
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
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
        />
        <ProblemNotice error={error} />
        <Button type="submit" loading={isPending}>
          Sign in
        </Button>
      </form>
    </EntryPage>
  )
}
