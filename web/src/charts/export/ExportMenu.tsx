import { type RefObject, useState } from 'react'
import { Disclosure } from '../../frame/Disclosure'
import { texts } from '../../i18n'
import { csvOf } from './csv'
import type { DataTable } from './data-table'
import { download, fileName } from './download'
import classes from './Figure.module.css'
import { pngOf } from './png'
import { snapshot } from './snapshot'

const t = texts('charts')

interface ExportMenuProps {
  readonly title: string
  readonly picture: RefObject<HTMLElement | null>
  readonly tables: readonly DataTable[]
  readonly asTable: boolean
  readonly onTable: (asTable: boolean) => void
}

/** What a picture can be taken along as, and a way to read its numbers instead. */
export function ExportMenu({ title, picture, tables, asTable, onTable }: ExportMenuProps) {
  const [failed, setFailed] = useState(false)
  const name = fileName(title)
  const drawn = () => snapshot(picture.current as HTMLElement)
  const saveSvg = () => download(`${name}.svg`, new Blob([drawn()], { type: 'image/svg+xml' }))
  const savePng = async () => {
    try {
      download(`${name}.png`, await pngOf(drawn()))
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }
  const saveCsv = () => {
    // A mark of UTF-8, without which spreadsheets take it for something else.
    download(`${name}.csv`, new Blob(['\uFEFF', csvOf(tables)], { type: 'text/csv' }))
  }
  return (
    <>
      <Disclosure label={t('export')} name={t('exportOf', { title })}>
        {(fold) => {
          const item = (label: string, act: () => unknown) => (
            <button
              type="button"
              onClick={() => {
                fold()
                void act()
              }}
            >
              {label}
            </button>
          )
          return (
            <>
              {item(asTable ? t('showPicture') : t('showTable'), () => onTable(!asTable))}
              {!asTable && item(t('png'), savePng)}
              {!asTable && item(t('svg'), saveSvg)}
              {item(t('csv'), saveCsv)}
            </>
          )
        }}
      </Disclosure>
      {failed && (
        <p className={classes.failed} role="alert">
          {t('pngFailed')}
        </p>
      )}
    </>
  )
}
