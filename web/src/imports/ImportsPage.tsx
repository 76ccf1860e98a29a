import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { useImports } from '../api/imports'
import { useMay } from '../api/session'
import { DataTabs } from '../data/DataTabs'
import { Pager } from '../frame/Pager'
import { Panel } from '../frame/Panel'
import { useCursorPages } from '../frame/use-cursor-pages'
import { usePageTitle } from '../frame/use-page-title'
import { texts } from '../i18n'
import { Loaded } from '../states/Loaded'
import { ImportTable } from './ImportTable'
import classes from './imports.module.css'

const t = texts('imports')

const PAGE_SIZE = 25

/** What was imported, and the way to import more. */
export function ImportsPage() {
  usePageTitle(t('title'))
  const may = useMay('imports:write')
  const pages = useCursorPages()
  const query = useImports(pages.after, PAGE_SIZE)
  return (
    <div className={classes.page}>
      <DataTabs />
      <header className={classes.head}>
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
        {may && (
          <Button component={Link} to="/imports/new">
            {t('import')}
          </Button>
        )}
      </header>
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
    </div>
  )
}
