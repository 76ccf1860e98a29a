import { Link } from 'react-router'
import type { ModelDetail } from '../api/models'
import { useMay } from '../api/session'
import { buildAddress } from '../explore/saving/save-selection'
import { Panel } from '../frame/Panel'
import tables from '../frame/Table.module.css'
import { texts } from '../i18n'
import classes from './models.module.css'

const t = texts('models')

/** What a model says of every profile, as segments name it. */
export function ModelSays({ model: { says, segmentations } }: { readonly model: ModelDetail }) {
  const maySave = useMay('segments:write')
  return (
    <Panel id="says" title={t('says')}>
      {says.length === 0 ? (
        <p className={tables.quiet}>{t('saysNothing')}</p>
      ) : (
        <ul className={classes.says}>
          {says.map(({ name, title, description, kind }) => (
            <li key={name}>
              <div>
                <b>{title}</b> <code>{name}</code>{' '}
                <span className={tables.tag}>{kind === 'parts' ? t('kinds.parts') : t('kinds.numbers')}</span>
              </div>
              <p>{description}</p>
              {maySave && (
                <Link
                  to={buildAddress({ title, when: { model: name, exists: true } })}
                  aria-label={t('useOf', { name })}
                >
                  {t('use')}
                </Link>
              )}
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
