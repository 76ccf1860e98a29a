import { Button, NativeSelect, Radio, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type Key, type NewKey, type Permission, useCreateKey } from '../../api/keys'
import dialog from '../../frame/Dialog.module.css'
import { ProblemNotice } from '../../session/ProblemNotice'
import { endOf, LIFETIMES } from './key-state'
import classes from './keys.module.css'
import { ScopeChoice } from './ScopeChoice'
import { SegmentChoice } from './SegmentChoice'

interface KeyFormProps {
  readonly onCreated: (created: NewKey) => void
}

const KINDS = [
  { kind: 'write', label: 'Write key', meaning: 'For a site or server: sends events, and nothing else.' },
  {
    kind: 'page',
    label: 'Page key',
    meaning: 'For the pages of a site: tells whether the visitor is in some segments. It is no secret.',
  },
  { kind: 'api', label: 'API key', meaning: 'For a program: does what its scopes say.' },
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
        <legend className="unseen">Kind of key</legend>
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
        label="Name"
        description="Where it is used, so that you know it again."
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={200}
        required
      />
      {kind === 'page' && <SegmentChoice chosen={segments} onChange={setSegments} />}
      {kind === 'api' && (
        <>
          <ScopeChoice chosen={scopes} onChange={setScopes} />
          <NativeSelect
            label="Works"
            data={[...LIFETIMES]}
            value={days}
            onChange={(event) => setDays(event.currentTarget.value)}
          />
        </>
      )}
      <ProblemNotice error={error} />
      <div className={dialog.actions}>
        <Button type="submit" loading={isPending} disabled={mayNothing}>
          Create the key
        </Button>
      </div>
    </form>
  )
}
