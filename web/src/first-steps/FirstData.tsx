import { useMay } from '../api/session'
import { texts } from '../i18n'
import classes from './FirstSteps.module.css'
import { Way } from './Way'

const t = texts('home')

/** No data yet: the ways to bring some in. */
export function FirstData() {
  const mayImport = useMay('imports:write')
  const mayKeys = useMay('keys:manage')
  return (
    <section className={classes.steps} aria-labelledby="first-data">
      <h2 id="first-data">{t('firstData.title')}</h2>
      <p>{t('firstData.text')}</p>
      {!mayImport && !mayKeys && <p>{t('firstData.ask')}</p>}
      <div className={classes.ways}>
        {mayImport && (
          <Way
            title={t('firstData.file')}
            text={t('firstData.fileText')}
            to="/imports"
            action={t('firstData.import')}
          />
        )}
        {mayKeys && (
          <Way
            title={t('firstData.site')}
            text={t('firstData.siteText')}
            to="/settings/keys"
            action={t('firstData.key')}
          />
        )}
      </div>
    </section>
  )
}
