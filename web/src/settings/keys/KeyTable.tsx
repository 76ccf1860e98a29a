import { Button } from '@mantine/core'
import { useState } from 'react'
import { type Key, useRevokeKey } from '../../api/keys'
import { Instant } from '../../format/Instant'
import { useNow } from '../../format/use-now'
import { Verbatim } from '../../format/Verbatim'
import { visible } from '../../format/visible-text'
import { Confirm } from '../../frame/Confirm'
import classes from '../../frame/Table.module.css'
import { texts } from '../../i18n'
import { byUse, type KeyState, keyState } from './key-state'
import styles from './keys.module.css'

const t = texts('settings')

interface KeyTableProps {
  readonly keys: readonly Key[]
}

export function KeyTable({ keys }: KeyTableProps) {
  const now = useNow()
  const [revoked, setRevoked] = useState<Key>()
  if (keys.length === 0) {
    return <p className={classes.quiet}>{t('keys.none')}</p>
  }
  return (
    <>
      <table className={classes.table}>
        <caption className="unseen">{t('keys.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('keys.name')}</th>
            <th scope="col">{t('keys.may')}</th>
            <th scope="col">{t('keys.createdAt')}</th>
            <th scope="col">{t('keys.lastUsed')}</th>
            <th scope="col">{t('keys.state')}</th>
            <th scope="col">
              <span className="unseen">{t('keys.revoke')}</span>
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

const TONES: Readonly<Record<KeyState, string>> = { inUse: 'good', revoked: 'bad', expired: 'bad' }

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
        <div className={`${classes.small} ${styles.hint}`}>{hint}…</div>
      </th>
      <td data-label={t('keys.may')}>
        <May row={row} />
      </td>
      <td data-label={t('keys.createdAt')}>
        <Instant at={createdAt} />
      </td>
      <td data-label={t('keys.lastUsed')}>
        {lastUsedAt === undefined ? t('keys.never') : <Instant at={lastUsedAt} ago />}
      </td>
      <td data-label={t('keys.state')}>
        <span className={classes.tag} data-tone={TONES[state]}>
          {t(`keys.states.${state}`)}
        </span>
        {state === 'inUse' && expiresAt !== undefined && (
          <div className={classes.small}>
            {t.rich('keys.until', { instant: () => <Instant at={expiresAt} /> })}
          </div>
        )}
      </td>
      <td className={classes.end}>
        {state === 'inUse' && (
          <Button variant="default" size="xs" onClick={onRevoke} aria-label={t('keys.revokeOne', { name })}>
            {t('keys.revoke')}
          </Button>
        )}
      </td>
    </tr>
  )
}

function May({ row: { kind, scopes, segments } }: Pick<KeyRowProps, 'row'>) {
  if (kind === 'write') return t('keys.sends')
  if (kind === 'api') return <Few names={scopes} what="scopeCount" />
  return t.rich('keys.tells', { few: () => <Few names={segments} what="segmentCount" /> })
}

const SHOWN = 3

interface FewProps {
  readonly names: readonly string[]
  readonly what: 'scopeCount' | 'segmentCount'
}

/** A few names; of more how many they are, and all of them where somebody asks. */
function Few({ names, what }: FewProps) {
  if (names.length <= SHOWN) return <Verbatim text={names.join(', ')} />
  return (
    <details className={styles.more}>
      <summary>{t(`keys.${what}`, { count: names.length })}</summary>
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
      title={t('keys.revokeAsk', { name: visible(row.name) })}
      action={t('keys.revokeIt')}
      pending={isPending}
      error={error}
      onConfirm={() => mutate(row.id, { onSuccess: onClose })}
      onClose={onClose}
    >
      {t('keys.revokeConsequences', { hint: row.hint })}
    </Confirm>
  )
}
