import { Button, NativeSelect, TextInput } from '@mantine/core'
import { Link } from 'react-router'
import { useMay } from '../api/session'
import { countOf, formatCount } from '../format/number'
import { oneOf, useAddressState } from '../frame/address-state'
import { Panel } from '../frame/Panel'
import { texts } from '../i18n'
import classes from './LivePage.module.css'
import { TailLine } from './TailLine'
import { filterLines, LINE_KINDS } from './tail'
import type { Connection, useLiveTail } from './use-live-tail'

const t = texts('live')
const states = texts('states')

/** Calls as they come in, with what was rejected or repaired. */
export function TailPanel({ tail, change, connection, retry }: ReturnType<typeof useLiveTail>) {
  const [{ calls, search }, choose] = useAddressState({ calls: '', search: '' })
  const kind = oneOf(LINE_KINDS, calls)
  const lines = filterLines(tail.lines, { kind, text: search })
  const { paused, held, missed } = tail
  const mayKeys = useMay('keys:manage')
  return (
    <Panel
      id="tail"
      title={t('short')}
      aside={<ConnectionState connection={connection} paused={paused} onRetry={retry} />}
    >
      <search className={classes.toolbar}>
        <TextInput
          type="search"
          aria-label={t('tail.filter')}
          placeholder={t('tail.placeholder')}
          value={search}
          onChange={({ currentTarget }) => choose({ search: currentTarget.value })}
        />
        <NativeSelect
          aria-label={t('tail.which')}
          value={kind}
          onChange={({ currentTarget }) => choose({ calls: currentTarget.value })}
          data={LINE_KINDS.map((value) => ({ value, label: t(`tail.${value === '' ? 'all' : value}`) }))}
        />
        <Button
          variant={paused ? 'filled' : 'default'}
          onClick={() => change({ type: paused ? 'resume' : 'pause' })}
        >
          {paused ? resumeText(held.length) : t('tail.pause')}
        </Button>
      </search>
      {missed > 0 && (
        <p className={classes.quiet}>{t('tail.missed', { requests: countOf(missed, 'request') })}</p>
      )}
      {tail.lines.length === 0 && (
        <p className={classes.empty}>
          {t('tail.empty')} {mayKeys && <Link to="/settings/keys">{t('tail.emptyKeys')}</Link>}
        </p>
      )}
      {tail.lines.length > 0 && lines.length === 0 && (
        <p className={classes.empty}>{t('tail.none', { calls: countOf(tail.lines.length, 'call') })}</p>
      )}
      <ol className={classes.lines} aria-label={t('tail.list')}>
        {lines.map((line) => (
          <TailLine key={line.key} line={line} />
        ))}
      </ol>
    </Panel>
  )
}

function resumeText(held: number): string {
  return held === 0 ? t('tail.resume') : t('tail.resumeNew', { count: formatCount(held) })
}

interface ConnectionStateProps {
  readonly connection: Connection
  readonly paused: boolean
  readonly onRetry: () => void
}

function ConnectionState({ connection, paused, onRetry }: ConnectionStateProps) {
  const state = connection === 'open' && paused ? 'paused' : connection
  const said = {
    open: t('tail.watching'),
    connecting: t('tail.connecting'),
    lost: t('tail.lost'),
    paused: t('tail.paused'),
  }
  return (
    <span className={classes.connection}>
      <span className={classes.light} data-state={state} />
      <span role="status">{said[state]}</span>
      {connection === 'lost' && (
        <Button variant="default" size="compact-xs" onClick={onRetry}>
          {states('retry')}
        </Button>
      )}
    </span>
  )
}
