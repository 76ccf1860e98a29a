import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '../../api/session'
import { type IdentityRules, useChangeIdentityRules } from '../../api/settings'
import { Confirm } from '../../frame/Confirm'
import { Panel } from '../../frame/Panel'
import { texts } from '../../i18n'
import classes from '../forms.module.css'
import { Saved } from '../Saved'
import { BlockedValues } from './BlockedValues'
import { Limits } from './Limits'
import { Namespaces } from './Namespaces'

const t = texts('settings')

interface RulesFormProps {
  readonly stored: IdentityRules
}

/** The rules as they are changed; they are put in place together, since everybody is resolved by them. */
export function RulesForm({ stored }: RulesFormProps) {
  const may = useMay('settings:write')
  const [rules, setRules] = useState(stored)
  const [asked, setAsked] = useState(false)
  const { mutate, isPending, isSuccess, error, reset } = useChangeIdentityRules()
  const change = (next: IdentityRules) => {
    setRules(next)
    reset()
  }
  const save = () =>
    mutate(rules, {
      onSuccess: (saved) => {
        setRules(saved)
        setAsked(false)
      },
    })
  return (
    <form
      className={classes.rules}
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
      }}
    >
      <Panel id="namespaces" title={t('identities.kinds')}>
        <Namespaces
          namespaces={rules.namespaces}
          disabled={!may}
          onChange={(namespaces) => change({ ...rules, namespaces })}
        />
      </Panel>
      <Panel id="blocked" title={t('identities.blocked')}>
        <BlockedValues rules={rules} disabled={!may} onChange={change} />
      </Panel>
      <Panel id="limits" title={t('identities.limits')}>
        <Limits rules={rules} disabled={!may} onChange={change} />
      </Panel>
      {may && (
        <div className={classes.actions}>
          <Button type="submit" disabled={JSON.stringify(rules) === JSON.stringify(stored)}>
            {t('identities.save')}
          </Button>
          {isSuccess && <Saved />}
        </div>
      )}
      {asked && (
        <Confirm
          title={t('identities.ask')}
          action={t('identities.save')}
          pending={isPending}
          error={error}
          onConfirm={save}
          onClose={() => setAsked(false)}
        >
          {t('identities.consequences')}
        </Confirm>
      )}
    </form>
  )
}
