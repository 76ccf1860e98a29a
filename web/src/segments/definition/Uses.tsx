import { Link } from 'react-router'
import { type SegmentUses, useUses } from '../../api/segment-relations'
import { useMay } from '../../api/session'
import { Verbatim } from '../../format/Verbatim'
import { Panel } from '../../frame/Panel'
import { texts } from '../../i18n'
import { Loaded } from '../../states/Loaded'
import { segmentPath } from '../segment-path'
import tables from '../tables.module.css'
import { KeysOf, WebhooksOf } from './Receivers'
import { UsesGroup } from './UsesGroup'

const t = texts('segments')

interface UsesProps {
  readonly id: string
}

/** What would notice if the segment were another one, and what it rests on itself. */
export function Uses({ id }: UsesProps) {
  const query = useUses(id)
  const [seesWebhooks, seesKeys] = [useMay('webhooks:manage'), useMay('keys:manage')]
  return (
    <Panel id="uses" title={t('uses.title')}>
      <Loaded query={query} height={120}>
        {(uses) => (
          <>
            {isEmpty(uses) && !seesWebhooks && !seesKeys && <p className={tables.quiet}>{t('uses.none')}</p>}
            <Definitions title={t('uses.usedBy')} of={uses.usedBy} />
            <Models of={uses.models} />
            {seesWebhooks && <WebhooksOf id={id} />}
            {seesKeys && <KeysOf id={id} />}
            <Definitions title={t('uses.uses')} of={uses.uses} />
          </>
        )}
      </Loaded>
    </Panel>
  )
}

const isEmpty = ({ usedBy, uses, models }: SegmentUses) => usedBy.length + uses.length + models.length === 0

function Definitions({ title, of }: { readonly title: string; readonly of: SegmentUses['uses'] }) {
  if (of.length === 0) return null
  return (
    <UsesGroup title={title}>
      {of.map(({ kind, name, title: called }) => (
        <li key={`${kind} ${name}`}>
          {kind === 'segment' ? (
            <Link to={segmentPath(name)}>
              <Verbatim text={called} />
            </Link>
          ) : (
            <Verbatim text={called} />
          )}{' '}
          <span className={tables.quiet}>{t(`kinds.${kind}`)}</span>
        </li>
      ))}
    </UsesGroup>
  )
}

function Models({ of }: { readonly of: SegmentUses['models'] }) {
  if (of.length === 0) return null
  return (
    <UsesGroup title={t('uses.models')}>
      {of.map(({ name, title, how }) => (
        <li key={`${name} ${how}`}>
          <Link to={`/models/${encodeURIComponent(name)}`}>
            <Verbatim text={title} />
          </Link>{' '}
          <span className={tables.quiet}>{t(`uses.${how}`)}</span>
        </li>
      ))}
    </UsesGroup>
  )
}
