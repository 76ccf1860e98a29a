import { Button, NativeSelect, Radio, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type Key, type NewKey, type Permission, useCreateKey } from '../../api/keys'
import dialog from '../../frame/Dialog.module.css'
import { texts } from '../../i18n'
import { ProblemNotice } from '../../states/ProblemNotice'
import { endOf, LIFETIMES } from './key-state'
import classes from './keys.module.css'
import { ScopeChoice } from './ScopeChoice'
import { SegmentChoice } from './SegmentChoice'

const t = texts('settings')

interface KeyFormProps {
  readonly onCreated: (created: NewKey) => void
}

const KINDS = [
  { kind: 'write', label: t('keys.kinds.write'), meaning: t('keys.kinds.writeNote') },
  { kind: 'page', label: t('keys.kinds.page'), meaning: t('keys.kinds.pageNote') },
  { kind: 'api', label: t('keys.kinds.api'), meaning: t('keys.kinds.apiNote') },
] as const

export function KeyForm({ onCreated }: KeyFormProps) {
  const [kind, setKind] = useState<Key['kind']>('write')
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<readonly Permission[]>([])
  const [segments, setSegments] = useState<readonly string[]>([])
  const [days, setDays] = useState('')
  const { mutate, isPending, error } = useCreateKey()
  const mayNothing = { write: false, page: segments.length === 0, api: scopes.length === 0 }[kind]
  const send = (event: FormEvent) => {
    event.preventDefault()
    const creations = {
      write: { kind: 'write', name },
      page: { kind: 'page', name, segments },
      api: { kind: 'api', name, scopes, ...endOf(days, Date.now()) },
    } as const
    mutate(creations[kind], { onSuccess: onCreated })
  }
  return (
    <form className={dialog.form} onSubmit={send}>
      <fieldset className={`${classes.fieldset} ${classes.kinds}`}>
        <legend className="unseen">{t('keys.kindOfKey')}</legend>
        {KINDS.map(({ kind: value, label, meaning }) => (
          <Radio
            key={value}
            name="kind"
            value={value}
            label={label}
            description={meaning}
            checked={kind === value}
            onChange={() => setKind(value)}
          />
        ))}
      </fieldset>
      <TextInput
        label={t('keys.name')}
        description={t('keys.nameNote')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={200}
        required
      />
      {kind === 'page' && (
        <SegmentChoice legend={t('keys.segments')} chosen={segments} onChange={setSegments} />
      )}
      {kind === 'api' && (
        <>
          <ScopeChoice chosen={scopes} onChange={setScopes} />
          <NativeSelect
            label={t('keys.works')}
            data={[...LIFETIMES]}
            value={days}
            onChange={(event) => setDays(event.currentTarget.value)}
          />
        </>
      )}
      <ProblemNotice error={error} />
      <div className={dialog.actions}>
        <Button type="submit" loading={isPending} disabled={mayNothing}>
          {t('keys.createIt')}
        </Button>
      </div>
    </form>
  )
}
