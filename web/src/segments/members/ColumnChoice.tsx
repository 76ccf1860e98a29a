import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { MembersPage } from '../../api/members'
import { visible } from '../../format/visible-text'
import { Disclosure } from '../../frame/Disclosure'
import { texts } from '../../i18n'
import tables from '../tables.module.css'
import classes from './Members.module.css'
import { type Column, columnKey, MOST_COLUMNS, toggled } from './member-columns'
import { namespacesOf } from './namespaces'

const t = texts('segments')

interface ColumnChoiceProps {
  readonly columns: readonly Column[]
  readonly page: MembersPage
  /** Names of the traits that can be chosen. */
  readonly traits: readonly string[]
  readonly onChoose: (columns: readonly Column[]) => void
}

/** Which columns the list has. */
export function ColumnChoice({ columns, page, traits, onChoose }: ColumnChoiceProps) {
  const chosenNamespaces = columns.flatMap(({ kind, name }) => (kind === 'identity' ? [name] : []))
  const namespaces = [...new Set([...namespacesOf(page.members), ...chosenNamespaces])]
  return (
    <Disclosure label={t('members.columns')}>
      {() => (
        <Choices
          columns={columns}
          all={[
            ...namespaces.map((name): Column => ({ kind: 'identity', name })),
            ...traits.map((name): Column => ({ kind: 'trait', name })),
          ]}
          onChoose={onChoose}
        />
      )}
    </Disclosure>
  )
}

interface ChoicesProps extends Pick<ColumnChoiceProps, 'columns' | 'onChoose'> {
  readonly all: readonly Column[]
}

function Choices({ columns, all, onChoose }: ChoicesProps) {
  const [wanted, setWanted] = useState('')
  const shown = all.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()))
  const chosen = new Set(columns.map(columnKey))
  const isFull = columns.length >= MOST_COLUMNS
  return (
    <fieldset className={classes.choices}>
      <legend className="unseen">{t('members.columnsOf')}</legend>
      <TextInput
        size="xs"
        aria-label={t('members.filterColumns')}
        placeholder={t('members.filterColumns')}
        value={wanted}
        onChange={({ currentTarget }) => setWanted(currentTarget.value)}
      />
      {isFull && <p className={tables.quiet}>{t('members.most', { count: String(MOST_COLUMNS) })}</p>}
      {shown.length === 0 && <p className={tables.quiet}>{t('members.noColumns')}</p>}
      {(['identity', 'trait'] as const).map((kind) => {
        const ofKind = shown.filter((column) => column.kind === kind)
        if (ofKind.length === 0) return null
        return (
          <div key={kind} className={classes.kind}>
            <p>{t(kind === 'identity' ? 'members.identities' : 'members.traits')}</p>
            {ofKind.map((column) => (
              <Checkbox
                key={columnKey(column)}
                size="xs"
                label={visible(column.name)}
                checked={chosen.has(columnKey(column))}
                disabled={isFull && !chosen.has(columnKey(column))}
                onChange={() => onChoose(toggled(columns, column))}
              />
            ))}
          </div>
        )
      })}
    </fieldset>
  )
}
