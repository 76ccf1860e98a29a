import { Button, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useSearchParams } from 'react-router'
import { usePageTitle } from '../frame/use-page-title'
import { Found } from './Found'
import classes from './ProfilesPage.module.css'

/** Finds a profile by any of its identities. */
export function ProfilesPage() {
  usePageTitle('Profiles')
  const [params, setParams] = useSearchParams()
  const search = params.get('search') ?? ''
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('search') ?? '').trim()
    setParams(text === '' ? {} : { search: text })
  }
  return (
    <div className={classes.page}>
      <header>
        <h1>Profiles</h1>
        <p className={classes.lead}>
          Find a customer by an e-mail address, a customer number, or any other identity, or by a part of it.
        </p>
      </header>
      <search>
        <form className={classes.form} onSubmit={onSubmit}>
          <TextInput
            key={search}
            name="search"
            type="search"
            aria-label="Identity of a profile"
            placeholder="ada@example.org"
            defaultValue={search}
            autoComplete="off"
            spellCheck={false}
            maxLength={500}
            size="md"
          />
          <Button type="submit" size="md">
            Find
          </Button>
        </form>
      </search>
      {search !== '' && <Found key={search} text={search} />}
    </div>
  )
}
