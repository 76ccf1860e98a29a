import { NativeSelect } from '@mantine/core'
import { texts } from '../../i18n'
import { setJoin } from '../definition/edits'
import type { GroupItem } from '../definition/items'
import { JOINS, type Join } from '../definition/node'
import classes from './Tree.module.css'
import { useTree } from './tree-context'

const t = texts('builder')

interface GroupHeadProps {
  readonly group: GroupItem
}

/** How the conditions of a group are joined, as a sentence. */
export function GroupHead({ group }: GroupHeadProps) {
  const { edit, readOnly } = useTree()
  const choose = (join: Join) => edit((definition) => setJoin(definition, group.at, join))
  const select = () => (
    <NativeSelect
      key="join"
      size="xs"
      className={classes.join!}
      aria-label={t('tree.joinLabel')}
      disabled={readOnly}
      data={JOINS.map((join) => ({ value: join, label: t(`tree.${join}`) }))}
      value={group.join}
      onChange={({ currentTarget }) => choose(currentTarget.value as Join)}
    />
  )
  const isNegated = group.negations % 2 === 1
  return (
    <div className={classes.joinLine} data-negated={isNegated}>
      {t.rich(isNegated ? 'tree.matchNot' : 'tree.match', { join: select })}
    </div>
  )
}
