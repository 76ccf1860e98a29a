import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { useImports } from '../api/imports'
import { useMay } from '../api/session'
import { Pager } from '../frame/Pager'
import { Panel } from '../frame/Panel'
import { useCursorPages } from '../frame/use-cursor-pages'
import { usePageTitle } from '../frame/use-page-title'
import { Loaded } from '../states/Loaded'
import { ImportTable } from './ImportTable'
import classes from './imports.module.css'

const PAGE_SIZE = 25

/** What was imported, and the way to import more. */
export function ImportsPage() {
  usePageTitle('Imports')
  const may = useMay('imports:write')
  const pages = useCursorPages()
  const query = useImports(pages.after, PAGE_SIZE)
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1>Imports</h1>
          <p>
            Files that brought customers, events and traits in. Importing the same rows again changes nothing.
          </p>
        </div>
        {may && (
          <Button component={Link} to="/imports/new">
            Import a file
          </Button>
        )}
      </header>
      <Panel id="imports" title="Former imports">
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
