import { Link } from 'react-router'
import { useArchivedSegments } from '../api/definition-status'
import { useMay } from '../api/session'
import { texts } from '../i18n'
import classes from './FirstSteps.module.css'
import { Way } from './Way'

const t = texts('home')

/** Data but no segments: the ways to the first one. */
export function FirstSegment() {
  const mayWrite = useMay('segments:write')
  const archived = useArchivedSegments(true)
  const hasArchived = archived.data !== undefined && archived.data.length > 0
  return (
    <section className={classes.steps} aria-labelledby="first-segment">
      <h2 id="first-segment">{t('firstSegment.title')}</h2>
      <p>{t('firstSegment.text')}</p>
      <div className={classes.ways}>
        <Way
          title={t('firstSegment.gallery')}
          text={t('firstSegment.galleryText')}
          to="/gallery"
          action={t('firstSegment.choose')}
        />
        {mayWrite && (
          <Way
            title={t('firstSegment.own')}
            text={t('firstSegment.ownText')}
            to="/build"
            action={t('firstSegment.build')}
          />
        )}
      </div>
      {hasArchived && (
        <p className={classes.soft}>
          {t.rich('firstSegment.archived', {
            link: (inside) => <Link to="/segments?show=archived">{inside}</Link>,
          })}
        </p>
      )}
    </section>
  )
}
