import { Button, NativeSelect } from '@mantine/core'
import { Link, useSearchParams } from 'react-router'
import { type CustomerBase, useCustomerBase } from '../api/home'
import { useStatus } from '../api/status'
import { visible } from '../format/visible-text'
import { Panel } from '../frame/Panel'
import { texts } from '../i18n'
import { Loaded } from '../states/Loaded'
import classes from './AllCustomers.module.css'
import { Mosaic } from './Mosaic'
import { MosaicTable } from './MosaicTable'
import { mosaicOf } from './mosaic'

const t = texts('home')

/** Everybody as one picture, by one or two segmentations that the address names. */
export function AllCustomers() {
  const [params, setParams] = useSearchParams()
  const asked = { columns: params.get('columns') ?? undefined, rows: params.get('rows') ?? undefined }
  const base = useCustomerBase(asked)
  const choose = (change: Readonly<Record<string, string>>) => {
    const next = { ...Object.fromEntries(params), ...change }
    setParams(next, { replace: true, preventScrollReset: true })
  }
  return (
    <Panel
      id="all-customers"
      title={t('base.title')}
      wide
      aside={
        base.data && base.data.segmentations.length > 1 && <Choices base={base.data} onChoose={choose} />
      }
    >
      <Loaded query={base} height={400}>
        {(found) => (found.columns ? <Picture base={found} /> : <NoSegmentation />)}
      </Loaded>
    </Panel>
  )
}

interface ChoicesProps {
  readonly base: CustomerBase
  readonly onChoose: (change: Readonly<Record<string, string>>) => void
}

function Choices({ base: { segmentations, columns, rows }, onChoose }: ChoicesProps) {
  const options = segmentations.map(({ name, title }) => ({ value: name, label: visible(title) }))
  return (
    <div className={classes.choices}>
      <NativeSelect
        size="xs"
        label={t('base.columns')}
        data={options}
        value={columns?.name ?? ''}
        onChange={(event) => onChoose({ columns: event.currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        label={t('base.rows')}
        data={[
          ...options.filter(({ value }) => value !== columns?.name),
          { value: 'none', label: t('base.noRows') },
        ]}
        value={rows?.name ?? 'none'}
        onChange={(event) => onChoose({ rows: event.currentTarget.value })}
      />
    </div>
  )
}

function Picture({ base }: { readonly base: CustomerBase }) {
  const currency = useStatus().data?.currency
  const view = mosaicOf(base)
  const label = t('base.label', {
    columns: visible(base.columns?.title ?? ''),
    rows: visible(base.rows?.title ?? ''),
    hasRows: base.rows ? 'yes' : 'no',
  })
  return (
    <>
      <Mosaic label={label} view={view} currency={currency} isMeasuring={base.measuring} />
      <MosaicTable label={label} view={view} currency={currency} />
    </>
  )
}

function NoSegmentation() {
  return (
    <div className={classes.none}>
      <p>{t('base.none')}</p>
      <div className={classes.ways}>
        <Button component={Link} to="/analyses/life-cycle" size="sm">
          {t('base.propose')}
        </Button>
        <Button component={Link} to="/build?kind=segmentation" variant="default" size="sm">
          {t('base.create')}
        </Button>
      </div>
    </div>
  )
}
