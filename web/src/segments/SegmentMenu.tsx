import { useState } from 'react'
import type { SegmentDetail } from '../api/segments'
import { useMay } from '../api/session'
import { Disclosure } from '../frame/Disclosure'
import { texts } from '../i18n'
import { DeedDialog } from './DeedDialog'
import { DEEDS_OF, type Deed } from './deeds'

const t = texts('segments')

interface SegmentMenuProps {
  readonly segment: SegmentDetail
}

/** What may be done to a segment, or to the segmentation that a part is of, for whoever may do it. */
export function SegmentMenu({ segment }: SegmentMenuProps) {
  const [deed, setDeed] = useState<Deed>()
  const allowed = useMay('segments:write')
  if (!allowed) return null
  return (
    <>
      <Disclosure label={t('change')}>
        {(fold) =>
          DEEDS_OF[segment.status].map((one) => {
            const choose = () => {
              fold()
              setDeed(one)
            }
            return (
              <button key={one} type="button" onClick={choose}>
                {t(`deeds.${one}`)} …
              </button>
            )
          })
        }
      </Disclosure>
      {deed !== undefined && <DeedDialog segment={segment} deed={deed} onClose={() => setDeed(undefined)} />}
    </>
  )
}
