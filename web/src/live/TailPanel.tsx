import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { countOf, formatCount } from '../format/number'
import { Panel } from '../frame/Panel'
import classes from './LivePage.module.css'
import { TailLine } from './TailLine'
import { filterLines, type TailFilter } from './tail'
import { type Connection, useLiveTail } from './use-live-tail'

/** Calls as they come in, with what was rejected or repaired. */
export function TailPanel() {
  const { tail, change, connection, retry } = useLiveTail()
  const [filter, setFilter] = useState<TailFilter>({ kind: '', text: '' })
  const lines = filterLines(tail.lines, filter)
  const { paused, held, missed } = tail
  return (
    <Panel
      id="tail"
      title="Live"
      aside={<ConnectionState connection={connection} paused={paused} onRetry={retry} />}
    >
      <search className={classes.toolbar}>
        <TextInput
          type="search"
          aria-label="Filter calls"
          placeholder="Event, identity or message id"
          value={filter.text}
          onChange={({ currentTarget }) => setFilter({ ...filter, text: currentTarget.value })}
        />
        <NativeSelect
          aria-label="Which calls"
          value={filter.kind}
          onChange={({ currentTarget }) =>
            setFilter({ ...filter, kind: currentTarget.value as TailFilter['kind'] })
          }
          data={[
            { value: '', label: 'All calls' },
            { value: 'taken', label: 'Taken as they are' },
            { value: 'repaired', label: 'Repaired' },
            { value: 'rejected', label: 'Rejected' },
          ]}
        />
        <Button
          variant={paused ? 'filled' : 'default'}
          onClick={() => change({ type: paused ? 'resume' : 'pause' })}
        >
          {paused ? `Go on${held.length > 0 ? ` (${formatCount(held.length)} new)` : ''}` : 'Pause'}
        </Button>
      </search>
      {missed > 0 && (
        <p className={classes.quiet}>{countOf(missed, 'request')} came faster than this page could follow.</p>
      )}
      {tail.lines.length === 0 && (
        <p className={classes.empty}>
          Nothing has come in since this page was opened. Point a tracking SDK at this server with a write
          key, or wait.
        </p>
      )}
      {tail.lines.length > 0 && lines.length === 0 && (
        <p className={classes.empty}>None of the last {countOf(tail.lines.length, 'call')} is like that.</p>
      )}
      <ol className={classes.lines} aria-label="Calls, the latest first">
        {lines.map((line) => (
          <TailLine key={line.key} line={line} />
        ))}
      </ol>
    </Panel>
  )
}

interface ConnectionStateProps {
  readonly connection: Connection
  readonly paused: boolean
  readonly onRetry: () => void
}

function ConnectionState({ connection, paused, onRetry }: ConnectionStateProps) {
  const state = connection === 'open' && paused ? 'paused' : connection
  const said = { open: 'watching', connecting: 'connecting …', lost: 'not connected', paused: 'paused' }
  return (
    <span className={classes.connection}>
      <span className={classes.light} data-state={state} />
      <span role="status">{said[state]}</span>
      {connection === 'lost' && (
        <Button variant="default" size="compact-xs" onClick={onRetry}>
          Try again
        </Button>
      )}
    </span>
  )
}
