import { Button } from '@mantine/core'
import { useState } from 'react'
import { type Key, useRevokeKey } from '../../api/keys'
import { Instant } from '../../format/Instant'
import { Verbatim } from '../../format/Verbatim'
import { visible } from '../../format/visible-text'
import { Confirm } from '../../frame/Confirm'
import classes from '../../frame/Table.module.css'
import { useNow } from '../../frame/use-now'
import { byUse, type KeyState, keyState } from './key-state'
import keys from './keys.module.css'

interface KeyTableProps {
  readonly keys: readonly Key[]
}

export function KeyTable({ keys }: KeyTableProps) {
  const now = useNow()
  const [revoked, setRevoked] = useState<Key>()
  if (keys.length === 0) {
    return <p className={classes.quiet}>There is no key yet. A site needs a write key to send events.</p>
  }
  return (
    <>
      <table className={classes.table}>
        <caption className="unseen">API keys and write keys</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">May</th>
            <th scope="col">Created</th>
            <th scope="col">Last used</th>
            <th scope="col">State</th>
            <th scope="col">
              <span className="unseen">Revoke</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {byUse(keys, now).map((key) => (
            <KeyRow key={key.id} row={key} state={keyState(key, now)} onRevoke={() => setRevoked(key)} />
          ))}
        </tbody>
      </table>
      {revoked && <Revoke row={revoked} onClose={() => setRevoked(undefined)} />}
    </>
  )
}

const TONES: Readonly<Record<KeyState, string>> = { 'in use': 'good', revoked: 'bad', expired: 'bad' }

interface KeyRowProps {
  readonly row: Key
  readonly state: KeyState
  readonly onRevoke: () => void
}

function KeyRow({ row, state, onRevoke }: KeyRowProps) {
  const { name, hint, createdAt, lastUsedAt, expiresAt } = row
  return (
    <tr>
      <th scope="row">
        <Verbatim text={name} />
        <div className={`${classes.small} ${keys.hint}`}>{hint}…</div>
      </th>
      <td data-label="May">
        <May row={row} />
      </td>
      <td data-label="Created">
        <Instant at={createdAt} />
      </td>
      <td data-label="Last used">{lastUsedAt === undefined ? 'never' : <Instant at={lastUsedAt} ago />}</td>
      <td data-label="State">
        <span className={classes.tag} data-tone={TONES[state]}>
          {state}
        </span>
        {state === 'in use' && expiresAt !== undefined && (
          <div className={classes.small}>
            until <Instant at={expiresAt} />
          </div>
        )}
      </td>
      <td className={classes.end}>
        {state === 'in use' && (
          <Button variant="default" size="xs" onClick={onRevoke} aria-label={`Revoke ${name}`}>
            Revoke
          </Button>
        )}
      </td>
    </tr>
  )
}

function May({ row: { kind, scopes, segments } }: Pick<KeyRowProps, 'row'>) {
  if (kind === 'write') return 'send events'
  if (kind === 'api') return <Few names={scopes} what="scopes" />
  return (
    <>
      tell visitors of <Few names={segments} what="segments" />
    </>
  )
}

const SHOWN = 3

interface FewProps {
  readonly names: readonly string[]
  readonly what: string
}

/** A few names; of more how many they are, and all of them where somebody asks. */
function Few({ names, what }: FewProps) {
  if (names.length <= SHOWN) return <Verbatim text={names.join(', ')} />
  return (
    <details className={keys.more}>
      <summary>
        {names.length} {what}
      </summary>
      <Verbatim text={names.join(', ')} />
    </details>
  )
}

interface RevokeProps {
  readonly row: Key
  readonly onClose: () => void
}

function Revoke({ row, onClose }: RevokeProps) {
  const { mutate, isPending, error } = useRevokeKey()
  return (
    <Confirm
      title={`Revoke ${visible(row.name)}?`}
      action="Revoke the key"
      pending={isPending}
      error={error}
      onConfirm={() => mutate(row.id, { onSuccess: onClose })}
      onClose={onClose}
    >
      Whatever uses the key {row.hint}… is refused from now on. A revoked key does not come back.
    </Confirm>
  )
}
