import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useAllowedHosts, useAllowHosts } from '../../api/webhooks'
import { texts } from '../../i18n'
import { Loaded } from '../../states/Loaded'
import { ProblemNotice } from '../../states/ProblemNotice'
import classes from '../forms.module.css'
import { valuesOf } from '../identities/rules-edits'
import { Saved } from '../Saved'

const t = texts('webhooks')

/** Exceptions to where webhooks may go. */
export function AllowedHosts() {
  return (
    <Loaded query={useAllowedHosts()} height={170}>
      {(hosts) => <HostsForm hosts={hosts} />}
    </Loaded>
  )
}

function HostsForm({ hosts }: { readonly hosts: readonly string[] }) {
  const [text, setText] = useState(hosts.join('\n'))
  const { mutate, isPending, isSuccess, error, reset } = useAllowHosts()
  const send = (event: FormEvent) => {
    event.preventDefault()
    mutate(valuesOf(text))
  }
  return (
    <form className={classes.form} onSubmit={send} onChange={reset}>
      <Textarea
        label={t('hosts.label')}
        description={t('hosts.note')}
        rows={3}
        spellCheck={false}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <ProblemNotice error={error} />
      <div className={classes.actions}>
        <Button type="submit" variant="default" loading={isPending}>
          {t('hosts.save')}
        </Button>
        {isSuccess && <Saved />}
      </div>
    </form>
  )
}
