import { Link } from 'react-router'
import { InsightTabs } from '../analyses/InsightTabs'
import { PageHead } from '../frame/PageHead'
import { texts } from '../i18n'
import { usePageTitle } from '../states/use-page-title'
import classes from './ExplorePage.module.css'
import { PictureSign } from './PictureSign'
import { PICTURES } from './pictures'

const t = texts('explore')

/** Ways to look at customers; each leads to a segment. */
export function ExplorePage() {
  usePageTitle(t('title'))
  return (
    <div className={classes.page}>
      <InsightTabs />
      <PageHead title={t('title')} intro={t('lead')} />
      <ul className={classes.cards}>
        {PICTURES.map((name) => (
          <li key={name}>
            <Link to={`/explore/${name}`}>
              <PictureSign name={name} />
              <span className={classes.text}>
                <b>{t(`pictures.${name}.title`)}</b>
                <span>{t(`pictures.${name}.lead`)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <p>{t.rich('analyses', { link: (inside) => <Link to="/analyses">{inside}</Link> })}</p>
    </div>
  )
}
