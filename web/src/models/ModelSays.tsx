import { Link } from 'react-router'
import type { ModelDetail } from '../api/models'
import { Panel } from '../frame/Panel'
import tables from '../frame/Table.module.css'
import { texts } from '../i18n'
import classes from './models.module.css'

const t = texts('models')

/** What a model says of every profile, as segments name it. */
export function ModelSays({ model: { says, segmentations } }: { readonly model: ModelDetail }) {
  return (
    <Panel id="says" title={t('says')}>
      {says.length === 0 ? (
        <p className={tables.quiet}>{t('saysNothing')}</p>
      ) : (
        <ul className={classes.says}>
          {says.map(({ name, title, description, kind }) => (
            <li key={name}>
              <div>
                <b lang="en">{title}</b> <code>{name}</code>{' '}
                <span className={tables.tag}>{kind === 'parts' ? t('kinds.parts') : t('kinds.numbers')}</span>
              </div>
              <p lang="en">{description}</p>
            </li>
          ))}
        </ul>
      )}
      {segmentations.length > 0 && (
        <p className={classes.saved}>
          {t('segmentations')}{' '}
          {segmentations.map((name, index) => (
            <span key={name}>
              {index > 0 && ', '}
              <Link to={`/segments?search=${encodeURIComponent(name)}`}>{name}</Link>
            </span>
          ))}
        </p>
      )}
    </Panel>
  )
}
