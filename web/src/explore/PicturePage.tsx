import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { PageHead } from '../frame/PageHead'
import { texts } from '../i18n'
import { usePageTitle } from '../states/use-page-title'
import classes from './PicturePage.module.css'
import type { PictureName } from './pictures'

const t = texts('explore')

interface PicturePageProps {
  readonly name: PictureName
  readonly controls?: ReactNode
  readonly children: ReactNode
}

/** What the page of every picture stands in: what it shows, what can be chosen, the picture, what was picked. */
export function PicturePage({ name, controls, children }: PicturePageProps) {
  const title = t(`pictures.${name}.title`)
  usePageTitle(title)
  return (
    <div className={classes.page}>
      <PageHead
        title={title}
        intro={t(`pictures.${name}.lead`)}
        above={
          <nav className={classes.crumbs} aria-label={t('breadcrumb')}>
            <Link to="/explore">{t('title')}</Link>
          </nav>
        }
      />
      {controls && <div className={classes.controls}>{controls}</div>}
      {children}
    </div>
  )
}
