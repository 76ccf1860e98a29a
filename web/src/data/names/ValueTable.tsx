import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import type { NameDetails, ValueFacts } from '../../api/data'
import { ShareBar } from '../../charts/ShareBar'
import { formatCount } from '../../format/number'
import { typeName } from '../../format/type-name'
import { Verbatim } from '../../format/Verbatim'
import { visible } from '../../format/visible-text'
import tables from '../../frame/Table.module.css'
import { texts } from '../../i18n'
import classes from '../data.module.css'
import { TypicalValues } from './TypicalValues'
import { filledRecords, shownTypes } from './value-types'

const t = texts('data')

interface ValueTableProps {
  readonly details: NameDetails
}

/** Properties with their types, how many records have them, and typical values when somebody asks. */
export function ValueTable({ details }: ValueTableProps) {
  if (details.values.length === 0) return <p className={classes.quiet}>{t('name.noValues')}</p>
  return (
    <table className={tables.table}>
      <caption className="unseen">{t('name.valuesTable')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('name.property')}</th>
          <th scope="col">{t('name.type')}</th>
          <th scope="col">{t('name.filled')}</th>
          <th scope="col" className={tables.number}>
            {t('name.distinct')}
          </th>
          <th scope="col" className={tables.end}>
            {t('name.typical')}
          </th>
        </tr>
      </thead>
      <tbody>
        {details.values.map((value) => (
          <ValueRows key={value.path} details={details} value={value} />
        ))}
      </tbody>
    </table>
  )
}

interface ValueRowsProps {
  readonly details: NameDetails
  readonly value: ValueFacts
}

function ValueRows({ details: { of, name, sampled }, value: { path, types } }: ValueRowsProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const shown = shownTypes(types)
  const label = path === '' ? t('name.itself') : visible(path)
  return (
    <>
      <tr>
        <th scope="row">{path === '' ? label : <Verbatim text={path} />}</th>
        <td data-label={t('name.type')}>{shown.map(({ type }) => typeName(type)).join(', ')}</td>
        <td data-label={t('name.filled')}>
          <ShareBar share={filledRecords(types) / Math.max(1, sampled)} />
        </td>
        <td className={tables.number} data-label={t('name.distinct')}>
          {formatCount(Math.max(0, ...types.map(({ distinct }) => distinct)))}
        </td>
        <td className={tables.end}>
          <Button
            variant="default"
            size="compact-xs"
            aria-label={t('name.showOf', { path: label })}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {t('name.show')}
          </Button>
        </td>
      </tr>
      <tr id={id} hidden={!open}>
        <td colSpan={5}>{open && <TypicalValues place={{ of, name, path }} />}</td>
      </tr>
    </>
  )
}
