import { Button, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useSearchParams } from 'react-router'
import { PageHead } from '../../frame/PageHead'
import { texts } from '../../i18n'
import { usePageTitle } from '../../states/use-page-title'
import { Found } from './Found'
import { Newest } from './Newest'
import classes from './ProfilesPage.module.css'

const t = texts('profiles')

/** Finds a profile by any of its identities; before that, those that came in last. */
export function ProfilesPage() {
  usePageTitle(t('search.title'))
  const [params, setParams] = useSearchParams()
  const search = params.get('search') ?? ''
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('search') ?? '').trim()
    setParams(text === '' ? {} : { search: text })
  }
  return (
    <div className={classes.page}>
      <PageHead title={t('search.title')} intro={t('search.lead')} />
      <search>
        <form className={classes.form} onSubmit={onSubmit}>
          <TextInput
            key={search}
            name="search"
            type="search"
            aria-label={t('search.label')}
            placeholder="ada@example.org"
            defaultValue={search}
            autoComplete="off"
            spellCheck={false}
            maxLength={500}
            size="md"
          />
          <Button type="submit" size="md">
            {t('search.find')}
          </Button>
        </form>
      </search>
      {search === '' ? <Newest /> : <Found key={search} text={search} />}
    </div>
  )
}
