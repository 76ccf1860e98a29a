import { useQuery } from '@tanstack/react-query'
import { getJson } from '../../api/client'
import { type SegmentRow, useSegments } from '../../api/segments'
import { useAddressState } from '../../frame/address-state'
import { texts } from '../../i18n'
import { Loaded } from '../../states/Loaded'
import { Notice } from '../AskedPicture'
import { PicturePage } from '../PicturePage'
import { OverlapPicture } from './OverlapPicture'
import { type Overlap, usualSegments } from './result'
import { SegmentChoice } from './SegmentChoice'

const t = texts('explore')
const HEIGHT = 470
const LEAST = 2

/** Which segments people are in at once, as an UpSet plot. */
export function OverlapPage() {
  const [state, change] = useAddressState({ segments: '', pick: '' })
  const segments = useSegments()
  const all = (segments.data ?? []).map((segment) => ({ id: segment.id, label: labelOf(segment) }))
  const chosen = state.segments === '' ? usualSegments(segments.data ?? []) : state.segments.split(',')
  const isEnough = chosen.length >= LEAST
  const overlap = useQuery({
    queryKey: ['segments', 'overlap', chosen],
    queryFn: ({ signal }) =>
      getJson<Overlap>(`/overlap?${new URLSearchParams({ segments: chosen.join(',') })}`, signal),
    enabled: segments.data !== undefined && isEnough,
    placeholderData: (before) => before,
  })
  return (
    <PicturePage
      name="overlap"
      controls={
        <SegmentChoice
          all={all}
          chosen={chosen}
          onChange={(ids) => change({ segments: ids.join(','), pick: '' })}
        />
      }
    >
      <Loaded query={segments} height={HEIGHT}>
        {() =>
          isEnough ? (
            <Loaded query={overlap} height={HEIGHT}>
              {(found) => (
                <OverlapPicture
                  overlap={found}
                  titles={found.segments.map(({ id }) => all.find((one) => one.id === id)?.label ?? id)}
                  picked={state.pick === '' ? [] : state.pick.split('~')}
                  onPick={(keys) => change({ pick: keys.join('~') })}
                />
              )}
            </Loaded>
          ) : (
            <TooFew there={all.length} />
          )
        }
      </Loaded>
    </PicturePage>
  )
}

/** Too few are chosen, or there are too few to choose from. */
function TooFew({ there }: { readonly there: number }) {
  if (there >= LEAST) return <Notice title={t('overlap.tooFew')} lines={[t('overlap.tooFewNote')]} />
  return (
    <Notice
      title={t('overlap.fewThere')}
      lines={[t('overlap.fewThereNote')]}
      next={{ to: '/gallery', text: t('overlap.gallery') }}
    />
  )
}

function labelOf({ title, segmentationTitle }: SegmentRow): string {
  return segmentationTitle === undefined ? title : `${segmentationTitle}: ${title}`
}
