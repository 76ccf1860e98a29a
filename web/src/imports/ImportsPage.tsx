import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { useImports } from '../api/imports'
import { useMay } from '../api/session'
import { DataPage } from '../data/DataPage'
import { Pager } from '../frame/Pager'
import { Panel } from '../frame/Panel'
import { useCursorPages } from '../frame/use-cursor-pages'
import { texts } from '../i18n'
import { Loaded } from '../states/Loaded'
import { ImportTable } from './ImportTable'

const t = texts('imports')

const PAGE_SIZE = 25

/** What was imported, and the way to import more. */
export function ImportsPage() {
  const action = useMay('imports:write') && (
    <Button component={Link} to="/imports/new">
      {t('import')}
    </Button>
  )
  return (
    <DataPage title={t('title')} intro={t('intro')} permission="imports:read" action={action}>
      <FormerImports />
    </DataPage>
  )
}

function FormerImports() {
  const pages = useCursorPages()
  const query = useImports(pages.after, PAGE_SIZE)
  return (
    <Panel id="imports" title={t('former')}>
      <Loaded query={query} height={320}>
        {({ imports, next }) => (
          <>
            <ImportTable imports={imports} />
            <Pager pages={pages} next={next} busy={query.isPlaceholderData} />
          </>
        )}
      </Loaded>
    </Panel>
  )
}
